import type { DataTopic, DataUnit, TableMapping } from '../contracts/index.ts';

export type { DataTopic, DataUnit };

/** Words in both languages that come with data: names of measures and of sources. */
export interface Bilingual {
  readonly en: string;
  readonly es: string;
}

/** `GET /api/data`: what there is. */
export interface DataCatalog {
  readonly series: readonly DataSeries[];
  /** Bytes of a file that one may bring in; absent for whoever may bring in none. */
  readonly mostBytes?: number | null;
}

/** One imported set of data; figures of two series are never added up. */
export interface DataSeries {
  readonly id: string;
  readonly name: Bilingual;
  /** Who publishes it and, if it is one of the City portal's, its id there (ijzp-q8t2). */
  readonly source: { readonly id: string; readonly publisher: string; readonly portal?: string | null };
  /** The one type of thing that it holds; absent if it is not so narrow. */
  readonly only?: string | null;
  /** Days of the first and the last thing counted, 2001-01-01; absent where the periods say all. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Rows of the file, and those of them that could be used; absent where that would tell what is withheld. */
  readonly rows?: { readonly all: number; readonly accepted: number } | null;
  /** The day from which on rows are counted, where the newest file told a part alone. */
  readonly rowsSince?: string | null;
  /** When it was imported, ISO 8601 UTC. */
  readonly importedAt: string;
  /** When it was last fetched by itself and, if nothing was kept, the code of why; absent where somebody brought it. */
  readonly refresh?: { readonly at: string; readonly code?: string | null } | null;
  /** What to bear in mind; the words are the page's. */
  readonly limits: readonly string[];
  readonly measures: readonly DataMeasure[];
  /** Public places that it names, such as clinics; 0 where it names none. */
  readonly places: number;
}

/** A public place; never somebody's home. */
export interface PublicPlace {
  readonly name: string;
  readonly address: string;
  /** The number of its community area. */
  readonly area: number;
  readonly latitude: number;
  readonly longitude: number;
}

export interface DataMeasure {
  readonly id: string;
  readonly name: Bilingual;
  readonly topic: DataTopic;
  readonly unit: DataUnit;
  /** Counts people harmed: small counts are withheld, and figures come by year only. */
  readonly harm: boolean;
  /** Newest last. */
  readonly periods: readonly DataPeriod[];
  /** Its newest weeks are kept; they may be withheld. */
  readonly hasWeeks: boolean;
}

export interface DataPeriod {
  readonly id: string;
  /** Its first and its last day, as far as the series covers it. */
  readonly from: string;
  readonly to: string;
  /** The series covers all of it: it may be compared with another whole one. */
  readonly whole: boolean;
}

/** One row of figures, in the order of the periods; null where there is none. */
export interface DataRow {
  readonly values: readonly (number | null)[];
  /** Places in `values` of figures that exist and are withheld, so that nobody can be picked out. */
  readonly withheld: readonly number[];
}

/** `GET /api/data/{series}/{measure}` */
export interface DataFigures {
  readonly series: string;
  readonly measure: string;
  readonly periods: readonly string[];
  /** The whole city; values are null for measures that have no total. */
  readonly city: DataRow;
  /** Counted, but in no area that is known. */
  readonly unplaced: DataRow;
  readonly areas: readonly (DataRow & { readonly number: number })[];
  /** The census whose residents a rate of the period is per: 2010 or 2020. */
  readonly census: readonly number[];
  /** The whole city by month, for series that have days: 12 values each year. */
  readonly months: readonly (DataRow & { readonly period: string })[];
  /** The whole city by hour of the week, Monday 0:00 first, 168 values, over some years; absent where there are none. */
  readonly hours?:
    | (DataRow & {
        /** The years that they are of. */
        readonly periods: readonly string[];
        /** Counted at exactly midnight; absent where that is withheld. */
        readonly timeUnknown?: number | null;
      })
    | null;
  /** Figures of the whole city that a later import changed, newest first. */
  readonly revisions: readonly {
    readonly period: string;
    readonly before: number;
    readonly after: number;
    readonly at: string;
  }[];
  /** Periods of which nothing is told here, because the same people are told of in another measure. */
  readonly instead: readonly (MeasureKey & { readonly period: string })[];
}

/** The newest week beside a usual one. */
export interface WeekChange {
  /** Whether chance does not explain it, by the rules that the page tells. */
  readonly finding: 'none' | 'more' | 'fewer';
  /** Mean count of the twelve weeks before. */
  readonly usual: number;
  /** How many times the usual the newest week has; absent where the usual is zero. */
  readonly times?: number | null;
  /** The 95 % interval of that; absent where it has no upper end. */
  readonly low: number;
  readonly high?: number | null;
  readonly p: number;
  /** Among the areas of the measure; of the whole city as it is. */
  readonly adjusted: number;
}

export interface WeekRow {
  /** Counts of thirteen weeks, the newest last. */
  readonly values: readonly number[];
  readonly change: WeekChange;
}

/** `GET /api/data/{series}/{measure}/weeks` */
export interface DataWeeks {
  /** Monday and Sunday of the newest week, 2018-07-30. */
  readonly from: string;
  readonly to: string;
  /** Absent where it is withheld. */
  readonly city?: WeekRow | null;
  /** All of them; none where they are withheld. */
  readonly areas: readonly (WeekRow & { readonly number: number })[];
}

/** `GET /api/data/findings`: a measure whose newest week chance does not explain in an area. */
export interface DataFinding extends WeekRow, MeasureKey {
  readonly from: string;
  readonly to: string;
}

/** `GET /api/data/residents`: the denominators. */
export interface Residents {
  readonly censuses: readonly number[];
  readonly areas: readonly { readonly number: number; readonly residents: readonly number[] }[];
}

/** `GET /api/data/compare`: two measures, area by area. */
export interface Comparison {
  readonly points: readonly { readonly number: number; readonly x: number; readonly y: number }[];
  /** Spearman's rank correlation and its 95 % interval; null under five areas. */
  /** Absent, with its interval, where there are too few. */
  readonly rho?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** Areas left out because a figure is missing or withheld. */
  readonly leftOut: number;
}

/** What is chosen for a file that is brought in; what is left out, the center takes from the file. */
export interface DataChoices {
  /** The file's name, of which the data set's name and a year are taken. */
  readonly name?: string;
  /** Where it is fetched from, instead of a file. */
  readonly url?: string;
  /** What it is kept as. */
  readonly series?: string;
  /** Codes of repairs that are not wanted: their rows are refused. */
  readonly refuse?: readonly string[];
  /** How a table is read that the center does not know. */
  readonly mapping?: TableMapping;
}

/** What was mended alike in some rows; `from` is absent where it differs from row to row. */
export interface DataRepair {
  readonly line: number;
  readonly column?: string | null;
  readonly code: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly rows: number;
}

/** What could not be taken; line 0 is the file as a whole. */
export interface DataFault {
  readonly line: number;
  readonly column?: string | null;
  readonly code: string;
}

/** A measure's figures of one period, against those that are kept; totals are of counts alone. */
export interface DataChange {
  readonly name: Bilingual;
  readonly period: string;
  readonly change: 'new' | 'other' | 'gone';
  readonly before?: number | null;
  readonly after?: number | null;
}

/** What the cells of a column can be read as. */
export type ColumnKind = 'area' | 'number' | 'year' | 'date' | 'latitude' | 'longitude' | 'location';

export interface DataColumn {
  readonly name: string;
  readonly kinds: readonly ColumnKind[];
  /** The first cells; empty where one is empty, or cannot be read as the others. */
  readonly sample: readonly string[];
}

/** What can be chosen from in a table that the center does not know. */
export interface DataTable {
  readonly columns: readonly DataColumn[];
  /** Columns that are never read. */
  readonly unread: readonly string[];
}

/** `POST /api/data/read` and `/import`: what a file comes to. */
export interface DataPreview {
  /** What it is kept as. */
  readonly series: string;
  /** Absent if nothing of it is kept. */
  readonly kept?: DataSeries | null;
  readonly rows: number;
  readonly accepted: number;
  readonly repaired: number;
  readonly refused: number;
  readonly repairs: readonly DataRepair[];
  /** The first of the rows that were refused, and of the cells that were left out. */
  readonly faults: readonly DataFault[];
  /** Why nothing of it goes in. */
  readonly unreadable?: DataFault | null;
  readonly changes?: {
    readonly new: number;
    readonly other: number;
    readonly gone: number;
    /** The first of them. */
    readonly told: readonly DataChange[];
  } | null;
  /** Absent if the center knows the file. */
  readonly table?: DataTable | null;
  readonly mapping?: TableMapping | null;
  /** It was read as such a table was before. */
  readonly remembered: boolean;
}

/** Which measure of which series: a place that figures have. */
export interface MeasureKey {
  readonly series: string;
  readonly measure: string;
}

/** As it stands in addresses. */
export const keyOf = ({ series, measure }: MeasureKey): string => `${series}/${measure}`;

/** One measure in one period. */
export interface PeriodKey extends MeasureKey {
  readonly period: string;
}

/** The REST side of the data. */
export interface DataApi {
  catalog(): Promise<DataCatalog>;
  figures(of: MeasureKey): Promise<DataFigures>;
  /** Many measures, each in one period alone. */
  manyFigures(of: readonly PeriodKey[]): Promise<readonly DataFigures[]>;
  weeks(of: MeasureKey): Promise<DataWeeks>;
  /** What changed in an area, by its number, in the newest week of each measure. */
  findings(area: number): Promise<readonly DataFinding[]>;
  residents(): Promise<Residents>;
  /** The public places that a series names. */
  places(series: string): Promise<readonly PublicPlace[]>;
  /** Counts become rates per so many residents, if it is said. */
  compare(x: PeriodKey, y: PeriodKey, per: number | null): Promise<Comparison>;
  /** What a file comes to; nothing of it is kept. Without a file, the choices say an address. */
  read(choices: DataChoices, file: File | null, signal?: AbortSignal): Promise<DataPreview>;
  /** Keeps what is counted of the file, read with the same choices. */
  bringIn(choices: DataChoices, file: File | null): Promise<DataPreview>;
}

/** The forms in which figures can be taken along. */
export const exportForms = ['csv', 'xlsx', 'geojson', 'parquet'] as const;

export type ExportForm = (typeof exportForms)[number];

const addressOf = ({ series, measure }: MeasureKey): string =>
  `/api/data/${encodeURIComponent(series)}/${encodeURIComponent(measure)}`;

/** Where the figures are downloaded as they are shown to this person. */
export const exportOf = (of: MeasureKey, form: ExportForm): string => `${addressOf(of)}.${form}`;

/** Where what one view of a measure shows is downloaded as a table. */
export const viewExportOf = (of: MeasureKey, view: 'weeks' | 'months' | 'hours'): string =>
  `${addressOf(of)}/${view}.csv`;

/** Where two measures are downloaded area by area. */
export const comparisonExportOf = (x: PeriodKey, y: PeriodKey, per: number | null): string =>
  `/api/data/compare.csv?${compared(x, y, per)}`;

const inPeriod = (of: PeriodKey): string => `${keyOf(of)}/${of.period}`;

const compared = (x: PeriodKey, y: PeriodKey, per: number | null): URLSearchParams =>
  new URLSearchParams({ x: inPeriod(x), y: inPeriod(y), ...(per && { per: String(per) }) });

/** The data's addresses, over whatever gets JSON from one. */
export function dataApi(get: <T>(path: string, init?: RequestInit) => Promise<T>): DataApi {
  const send = (path: string, choices: DataChoices, file: File | null, signal?: AbortSignal) => {
    const body = new FormData();
    // The center reads them before the file comes.
    body.append('choices', JSON.stringify(choices));
    if (file) body.append('file', file);
    return get<DataPreview>(path, { method: 'POST', body, signal });
  };
  return {
    catalog: () => get('/api/data'),
    figures: (of) => get(addressOf(of)),
    manyFigures: (of) => get(`/api/data/figures?${new URLSearchParams(of.map((key) => ['of', inPeriod(key)]))}`),
    places: (series) => get(`/api/data/${encodeURIComponent(series)}/places`),
    weeks: (of) => get(`${addressOf(of)}/weeks`),
    findings: (area) => get(`/api/data/findings?area=${area}`),
    residents: () => get('/api/data/residents'),
    compare: (x, y, per) => get(`/api/data/compare?${compared(x, y, per)}`),
    read: (choices, file, signal) => send('/api/data/read', choices, file, signal),
    bringIn: (choices, file) => send('/api/data/import', choices, file),
  };
}
