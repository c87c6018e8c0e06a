import { type DataCatalog, type DataMeasure, type DataPeriod, type DataSeries, keyOf } from '../../lib/data.ts';
import { newest, wholeBefore } from './periods.ts';

/** The ways of looking at a measure. */
export const views = ['map', 'trend', 'rank', 'compare', 'hours', 'week'] as const;

export type View = (typeof views)[number];

/** A measure that is looked at, in a period. */
export interface Chosen {
  readonly series: DataSeries;
  readonly measure: DataMeasure;
  readonly period: DataPeriod;
}

/** What the page shows, as it stands in its address. */
export interface Shown {
  readonly first: Chosen;
  /** Beside it on a second map, or against it. */
  readonly second: Chosen | undefined;
  readonly view: View;
  /** Counts are shown per so many residents; null as they are. */
  readonly per: number | null;
  /** Open needs and responses stand over the map. */
  readonly needs: boolean;
  /** The series whose public places stand on the map. */
  readonly places: DataSeries | undefined;
  /** The community that is looked at, by its slug. */
  readonly area: string | undefined;
}

/** Residents that a rate is per. */
export const perResidents = 1000;

/** What an address says of what there is; undefined where there is nothing. What it says wrongly, it does not say. */
export function read(catalog: DataCatalog, address: URLSearchParams): Shown | undefined {
  const asked = find(catalog, address.get('m'), address.get('p'));
  const first = asked ?? find(catalog, firstKey(catalog), null);
  if (!first) return undefined;
  const view = views.find((v) => v === address.get('v')) ?? 'map';
  return {
    first,
    second: find(catalog, address.get('with'), address.get('wp')),
    view,
    // Whoever chose nothing sees what can be compared between areas: a map of counts is a map of residents.
    per: address.get('per') === String(perResidents) || (!asked && !address.has('per')) ? perResidents : null,
    needs: address.get('over') === 'needs',
    places: catalog.series.find((s) => s.places > 0 && s.id === address.get('places')),
    area: address.get('area') ?? undefined,
  };
}

function find(catalog: DataCatalog, key: string | null, period: string | null): Chosen | undefined {
  for (const series of catalog.series)
    for (const measure of series.measures) {
      if (keyOf({ series: series.id, measure: measure.id }) !== key) continue;
      const chosen = measure.periods.find((p) => p.id === period) ?? newest(measure);
      if (chosen) return { series, measure, period: chosen };
    }
  return undefined;
}

/** Whether it is a table of somebody's own. */
const isOwn = ({ source }: DataSeries) => source.id === 'table';

/** What is looked at first: violence where there is any, with a whole period if there is one. */
function firstKey(catalog: DataCatalog): string | null {
  // What somebody brought in themselves stands after what the City publishes.
  const series = catalog.series.toSorted((a, b) => Number(isOwn(a)) - Number(isOwn(b)));
  const all = series.flatMap((of) =>
    of.measures.filter((m) => m.periods.length > 0).map((measure) => ({ series: of, measure })),
  );
  const violence = all.filter(({ measure }) => measure.topic === 'violence');
  const best = violence.find(({ measure }) => measure.periods.some((p) => p.whole)) ?? violence[0] ?? all[0];
  return best ? keyOf({ series: best.series.id, measure: best.measure.id }) : null;
}

/** What is put beside a measure at first: itself in the whole period before, else one of another topic. */
export function beside(catalog: DataCatalog, { series, measure, period }: Chosen): Parts {
  const before = wholeBefore(measure, period);
  if (before) return { with: keyOf({ series: series.id, measure: measure.id }), wp: before.id };
  const all = catalog.series.flatMap((s) => s.measures.map((m) => ({ series: s, measure: m })));
  const other =
    all.find((o) => o.measure.topic !== measure.topic && o.measure.periods.length > 0) ??
    all.find((o) => o.measure !== measure && o.measure.periods.length > 0);
  return { with: keyOf({ series: (other?.series ?? series).id, measure: (other?.measure ?? measure).id }), wp: null };
}

/** The parts of an address that a change of what is shown writes; null takes one away. */
export type Parts = Partial<
  Record<'m' | 'p' | 'per' | 'v' | 'with' | 'wp' | 'over' | 'places' | 'area', string | null>
>;

/** Everything that is shown, written out, so that the address leads there again whatever is imported later. */
export function write(shown: Shown, parts: Parts): URLSearchParams {
  const { first, second, view, per, needs, places, area } = shown;
  const all: Parts = {
    m: keyOf({ series: first.series.id, measure: first.measure.id }),
    p: first.period.id,
    per: per === null ? null : String(per),
    v: view,
    with: second ? keyOf({ series: second.series.id, measure: second.measure.id }) : null,
    wp: second?.period.id ?? null,
    over: needs ? 'needs' : null,
    places: places?.id ?? null,
    area: area ?? null,
    ...parts,
  };
  return new URLSearchParams(
    Object.entries(all).filter((part): part is [string, string] => typeof part[1] === 'string'),
  );
}
