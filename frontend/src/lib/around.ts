import { geoMercator, geoPath } from 'd3-geo';
import type { Point } from '../contracts/index.ts';
import { type Boundaries, rewind } from './boundaries.ts';

/** One area of a part of the city. */
export interface AreaNear {
  readonly id: string;
  readonly path: string;
  /** One of those that the part was drawn for; the others are its neighbors. */
  readonly isOwn: boolean;
}

/** A part of the city at one size. */
export interface Around {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly AreaNear[];
  readonly toScreen: (point: Point) => readonly [number, number];
  readonly toPoint: (x: number, y: number) => Point;
}

/** Air round the areas that it is drawn for, pixels. */
const air = 12;

/** Draws some areas as large as there is room, with what of their neighbors then shows. */
export function drawAround(boundaries: Boundaries, own: readonly string[], width: number, height: number): Around {
  const wound = boundaries.features.map(rewind);
  const centered = wound.filter((f) => own.includes(f.properties.id));
  const projection = geoMercator().fitExtent(
    [
      [air, air],
      [width - air, height - air],
    ],
    { type: 'FeatureCollection', features: centered.length > 0 ? centered : wound },
  );
  // What lies outside would be most of the city, drawn for nothing.
  projection.clipExtent([
    [-air, -air],
    [width + air, height + air],
  ]);
  const path = geoPath(projection).digits(1);
  return {
    width,
    height,
    areas: wound.flatMap((feature) => {
      const { id } = feature.properties;
      const drawn = path(feature);
      return drawn ? [{ id, path: drawn, isOwn: own.includes(id) }] : [];
    }),
    toScreen: ({ longitude, latitude }) => projection([longitude, latitude]) ?? [0, 0],
    toPoint: (x, y) => {
      const [longitude, latitude] = projection.invert?.([x, y]) ?? [0, 0];
      return { longitude, latitude };
    },
  };
}
