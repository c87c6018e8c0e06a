import { geoArea, geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

export type Boundary = Feature<Polygon | MultiPolygon, { id: string; number: number; name: string }>;
export type Boundaries = FeatureCollection<Polygon | MultiPolygon, { id: string; number: number; name: string }>;

/** One area as it is drawn. */
export interface Shape {
  readonly number: number;
  readonly path: string;
  /** Where its leader line ends and its name would stand. */
  readonly x: number;
  readonly y: number;
}

/** The map at one size. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly toScreen: (place: { readonly longitude: number; readonly latitude: number }) => readonly [number, number];
  /** How far land reaches at a height, over a band of so many pixels round it; null where there is none. */
  readonly landAt: (y: number, half: number) => readonly [number, number] | null;
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Draws the boundaries as wide as there is room, as high as they then are. */
export function draw(boundaries: Boundaries, width: number, margins: Margins): Drawing {
  const wound: Boundaries = {
    ...boundaries,
    features: boundaries.features.map(rewind),
  };
  const inner = Math.max(1, width - margins.left - margins.right);
  const projection = geoMercator().fitWidth(inner, wound);
  const [[, top], [, bottom]] = geoPath(projection).bounds(wound);
  const height = bottom - top + margins.top + margins.bottom;
  projection.fitExtent(
    [
      [margins.left, margins.top],
      [width - margins.right, height - margins.bottom],
    ],
    wound,
  );
  const path = geoPath(projection).digits(1);
  const shapes = wound.features.map((feature) => {
    const [x, y] = path.centroid(largest(feature));
    return {
      number: feature.properties.number,
      path: path(feature) ?? '',
      x,
      y,
    };
  });
  const rings = wound.features.flatMap((feature) =>
    polygonsOf(feature).map(([ring = []]) =>
      ring.map(([x = 0, y = 0]): readonly [number, number] => projection([x, y]) ?? [0, 0]),
    ),
  );
  return {
    width,
    height,
    shapes,
    toScreen: ({ longitude, latitude }) => projection([longitude, latitude]) ?? [0, 0],
    landAt: landAt(rings, height),
  };
}

/** Reads off how far land reaches, from the shores drawn row by row. */
function landAt(rings: readonly (readonly (readonly [number, number])[])[], height: number): Drawing['landAt'] {
  const rows = Array.from({ length: Math.ceil(height) + 1 }, () => ({
    from: Number.POSITIVE_INFINITY,
    to: Number.NEGATIVE_INFINITY,
  }));
  for (const ring of rings) {
    ring.forEach(([x, y], i) => {
      const [nextX, nextY] = ring[i + 1] ?? [x, y];
      const steps = Math.max(1, Math.ceil(Math.abs(nextY - y)));
      for (let s = 0; s <= steps; s++) {
        const row = rows[Math.round(y + ((nextY - y) * s) / steps)];
        const at = x + ((nextX - x) * s) / steps;
        if (!row) continue;
        row.from = Math.min(row.from, at);
        row.to = Math.max(row.to, at);
      }
    });
  }
  return (y, half) => {
    const band = rows.slice(Math.max(0, Math.floor(y - half)), Math.ceil(y + half) + 1);
    const from = Math.min(...band.map((r) => r.from));
    const to = Math.max(...band.map((r) => r.to));
    return from <= to ? [from, to] : null;
  };
}

function polygonsOf({ geometry }: Boundary): readonly Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function largest(feature: Boundary): Polygon {
  const [first, ...rest] = polygonsOf(feature).map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  if (!first) throw new Error(`area ${feature.properties.number} has no boundary`);
  return rest.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a), first);
}

/** On a sphere a ring wound the other way round is the whole rest of the world. */
export function rewind(feature: Boundary): Boundary {
  const turned = polygonsOf(feature).map((rings) =>
    rings.map((ring, i) => {
      const isOuterWay = geoArea({ type: 'Polygon', coordinates: [ring] }) < 2 * Math.PI;
      return isOuterWay === (i === 0) ? ring : ring.toReversed();
    }),
  );
  return {
    ...feature,
    geometry: { type: 'MultiPolygon', coordinates: turned },
  };
}
