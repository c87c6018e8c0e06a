import type { NeedCategory, NeedView } from '../../../contracts/index.ts';
import type { DataCatalog, DataFigures, DataTopic, Residents } from '../../../lib/data.ts';
import { type Chosen, perResidents } from '../address.ts';
import { type Cell, cellsOf, hasRates, known, ranksOf } from '../cells.ts';
import { newest } from '../periods.ts';
import { topicOf } from '../topics.ts';

/**
 * Every measure once, in its newest period: where several files of one source tell the same, the newest whole one does.
 */
export function newestOfEach(catalog: DataCatalog): readonly Chosen[] {
  const best = new Map<string, Chosen>();
  for (const series of catalog.series)
    for (const measure of series.measures) {
      const period = newest(measure);
      if (!period) continue;
      const key = [series.source.id, series.only, measure.id].join('|');
      const before = best.get(key);
      const isBetter =
        !before ||
        Number(period.whole) - Number(before.period.whole) > 0 ||
        (period.whole === before.period.whole && period.to > before.period.to);
      if (isBetter) best.set(key, { series, measure, period });
    }
  return [...best.values()];
}

export const ofTopic = (all: readonly Chosen[], topic: DataTopic): readonly Chosen[] =>
  all.filter(({ measure }) => topicOf(measure.topic) === topic);

/** What one measure says of one community, beside the city and the other areas. */
export interface Indicator extends Chosen {
  readonly value: Cell;
  readonly city: Cell;
  /** Residents that the comparison is per; null where figures are compared as they are. */
  readonly per: number | null;
  /** What is compared: a rate, or the figure itself. */
  readonly compared: Cell;
  readonly comparedCity: Cell;
  /** 1 is the highest; absent where its own figure is not shown. */
  readonly rank: number | undefined;
  /** All figures that are compared. */
  readonly all: readonly number[];
}

export function indicatorOf(
  chosen: Chosen,
  figures: DataFigures,
  number: number,
  residents: Residents | undefined,
): Indicator {
  const per = hasRates(chosen.measure) && residents ? perResidents : null;
  const plain = cellsOf(figures, chosen.period.id, null, residents);
  const compared = cellsOf(figures, chosen.period.id, per, residents);
  const own = (areas: typeof plain.areas): Cell => areas.find((a) => a.number === number)?.cell ?? { is: 'none' };
  return {
    ...chosen,
    value: own(plain.areas),
    city: plain.city,
    per,
    compared: own(compared.areas),
    comparedCity: compared.city,
    rank: ranksOf(compared.areas).get(number),
    all: known(compared.areas).map(({ shown }) => shown),
  };
}

/** What data speak of what a need is about. */
export const topicsOf: Readonly<Record<NeedCategory, readonly DataTopic[]>> = {
  food: ['food'],
  housing: ['housing'],
  powerAndInternet: ['connectivity'],
  healthcare: ['health'],
  healthAndWellness: ['health'],
  educationAndYouth: ['education'],
  employment: ['work', 'income'],
  violenceInterruption: ['violence'],
  violenceDiversion: ['violence'],
  socialServicesNavigation: ['services', 'language'],
  communityRevitalization: ['housing'],
};

/** How many needs are open and urgent in a category. */
export interface Asked {
  readonly category: NeedCategory;
  readonly open: number;
  readonly urgent: number;
}

/** Open needs by category, most first. */
export function askedOf(needs: readonly Pick<NeedView, 'category' | 'status' | 'priority'>[]): readonly Asked[] {
  const open = needs.filter((n) => n.status !== 'confirmed' && n.status !== 'withdrawn');
  return [...new Set(open.map((n) => n.category))]
    .map((category) => {
      const of = open.filter((n) => n.category === category);
      return { category, open: of.length, urgent: of.filter((n) => n.priority === 'urgent').length };
    })
    .toSorted((a, b) => b.open - a.open || b.urgent - a.urgent || a.category.localeCompare(b.category));
}
