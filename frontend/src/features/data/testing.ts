import type {
  DataCatalog,
  DataFigures,
  DataMeasure,
  DataPeriod,
  DataRow,
  DataSeries,
  Residents,
} from '../../lib/data.ts';

export const year = (id: number, whole = true): DataPeriod => ({
  id: String(id),
  from: `${id}-01-01`,
  to: whole ? `${id}-12-31` : `${id}-08-09`,
  whole,
});

export const aMeasure = (over: Partial<DataMeasure> = {}): DataMeasure => ({
  id: 'homicides',
  name: { en: 'Homicides', es: 'Homicidios' },
  topic: 'violence',
  unit: 'count',
  harm: true,
  periods: [year(2016), year(2017), year(2018, false)],
  hasWeeks: false,
  ...over,
});

export const aSeries = (over: Partial<DataSeries> = {}): DataSeries => ({
  id: 'crimes',
  name: { en: 'Crimes', es: 'Delitos' },
  source: { id: 'crimes', publisher: 'City of Chicago', portal: 'ijzp-q8t2' },
  from: '2016-01-01',
  to: '2018-08-09',
  rows: { all: 100, accepted: 99 },
  importedAt: '2026-11-24T18:00:00Z',
  limits: ['lags'],
  measures: [aMeasure()],
  places: 0,
  ...over,
});

export const aCatalog = (...series: readonly DataSeries[]): DataCatalog => ({ series });

export const row = (values: readonly (number | null)[], withheld: readonly number[] = []): DataRow => ({
  values,
  withheld,
});

export const someFigures = (over: Partial<DataFigures> = {}): DataFigures => ({
  series: 'crimes',
  measure: 'homicides',
  periods: ['2016', '2017', '2018'],
  city: row([60, 50, 20]),
  unplaced: row([1, 0, 0]),
  areas: [
    { number: 25, ...row([30, 24, 10]) },
    { number: 29, ...row([25, 24, null]) },
    { number: 30, ...row([null, 2, null], [0]) },
  ],
  census: [2010, 2020, 2020],
  months: [],
  revisions: [],
  instead: [],
  ...over,
});

export const residents: Residents = {
  censuses: [2010, 2020],
  areas: [
    { number: 25, residents: [10_000, 12_000] },
    { number: 29, residents: [5000, 4000] },
    { number: 30, residents: [20_000, 0] },
  ],
};
