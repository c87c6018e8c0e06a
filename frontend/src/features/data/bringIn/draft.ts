import type { MappedMeasure, TableMapping } from '../../../contracts/index.ts';
import type { ColumnKind, DataColumn, DataTable, DataTopic, DataUnit } from '../../../lib/data.ts';

/** A measure as it is said in the form. */
export interface MeasureDraft {
  /** Null where the rows are counted. */
  readonly column: string | null;
  readonly isOn: boolean;
  readonly name: string;
  readonly spanish: string;
  readonly unit: DataUnit;
  readonly topic: DataTopic;
  readonly harm: boolean;
}

/** How a table is read, as it is said in the form: what is not chosen now is kept for when it is again. */
export interface Draft {
  readonly by: 'area' | 'point' | 'location';
  readonly area: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly location: string | null;
  readonly when: 'fixed' | 'column';
  readonly period: string;
  readonly periodColumn: string | null;
  readonly measures: readonly MeasureDraft[];
}

/** What is still to be said; each stands beside its field. */
export type Missing = 'area' | 'point' | 'location' | 'period' | 'periodColumn' | 'measures' | 'names';

export const ofKind = (table: DataTable, ...kinds: readonly ColumnKind[]): readonly DataColumn[] =>
  table.columns.filter((c) => c.kinds.some((k) => kinds.includes(k)));

/** Names that are numbers and count nothing. */
const codes = /\b(id|ids|zip|ward|district|beat|tract|phone|fips|objectid|fid)\b|\b(code|number|no)$|código|teléfono/;

const areaWords = /communit|area|neighbou?rhood|comunidad|área|barrio|vecindario/;
const periodWords = /year|date|month|period|año|fecha|mes|período/;

const words = (name: string) => name.toLowerCase().replace(/[_\W]+/gu, (gap) => (/[%$]/.test(gap) ? ` ${gap} ` : ' '));

/** How a table is probably to be read; whoever brings it in looks it over. */
export function guess(table: DataTable, fileName: string): Draft {
  const areas = ofKind(table, 'area');
  // A column of small numbers could be of areas; one of their names is.
  const area = best(areas, (c) => [areaWords.test(words(c.name)), !c.kinds.includes('number')]);
  const isSurelyArea = area && (areaWords.test(words(area.name)) || !area.kinds.includes('number'));
  const location = ofKind(table, 'location')[0];
  const latitude = ofKind(table, 'latitude')[0];
  const longitude = ofKind(table, 'longitude')[0];
  const by = isSurelyArea ? 'area' : location ? 'location' : latitude && longitude ? 'point' : 'area';
  const period = /(?<!\d)(19|20)\d\d(-(19|20)\d\d)?(?!\d)/.exec(fileName)?.[0] ?? '';
  const periodColumn = best(ofKind(table, 'date', 'year'), (c) => [
    periodWords.test(words(c.name)),
    c.kinds.includes('date'),
  ]);
  const isByColumn =
    periodColumn &&
    (period === '' || periodColumn.kinds.includes('date') || periodWords.test(words(periodColumn.name)));
  const used = [
    ...(by === 'area' ? [area] : by === 'location' ? [location] : []),
    latitude,
    longitude,
    ...(isByColumn ? [periodColumn] : []),
  ].map((c) => c?.name);
  const numbers = ofKind(table, 'number').filter((c) => !used.includes(c.name));
  const measures = numbers.map((c) => ({
    ...measureOf(c.name),
    isOn: !codes.test(words(c.name)) && !(areaWords.test(words(c.name)) && c.kinds.includes('area')),
  }));
  // What the rows are of, the file's name says, or a column that counts nothing itself.
  const told = table.columns.filter((c) => !c.kinds.includes('number')).map((c) => c.name);
  const said = [fileName, ...told, ...table.unread].map(words).join(' ');
  const rows: MeasureDraft = {
    ...plain,
    column: null,
    isOn: !measures.some((m) => m.isOn),
    topic: topicOf(words(fileName)),
    harm: harmed.test(said),
  };
  return {
    by,
    area: area?.name ?? null,
    latitude: latitude?.name ?? null,
    longitude: longitude?.name ?? null,
    location: location?.name ?? null,
    when: isByColumn ? 'column' : 'fixed',
    period,
    periodColumn: periodColumn?.name ?? null,
    measures: [...measures, rows],
  };
}

/** The form for a table that was read so before: its columns as they were said, the others to be chosen. */
export function draftOf(mapping: TableMapping, table: DataTable, fileName: string): Draft {
  const fresh = guess(table, fileName);
  const said = new Map(mapping.measures.map((m) => [m.column ?? null, m]));
  const missing = mapping.measures.filter((m) => !fresh.measures.some((f) => f.column === (m.column ?? null)));
  return {
    by: mapping.location !== undefined ? 'location' : mapping.latitude !== undefined ? 'point' : 'area',
    area: mapping.area ?? fresh.area,
    latitude: mapping.latitude ?? fresh.latitude,
    longitude: mapping.longitude ?? fresh.longitude,
    location: mapping.location ?? fresh.location,
    when: mapping.periodColumn === undefined ? 'fixed' : 'column',
    period: mapping.period ?? fresh.period,
    periodColumn: mapping.periodColumn ?? fresh.periodColumn,
    measures: [
      ...missing.map(draftOfMeasure),
      ...fresh.measures.map((f) => {
        const before = said.get(f.column);
        return before ? draftOfMeasure(before) : { ...f, isOn: false };
      }),
    ],
  };
}

const draftOfMeasure = ({ name, column, ...rest }: MappedMeasure): MeasureDraft => ({
  ...rest,
  column: column ?? null,
  isOn: true,
  name: name.en,
  spanish: name.es,
});

/** What is still to be said before the table can be read. */
export function missingIn(draft: Draft): ReadonlySet<Missing> {
  const missing = new Set<Missing>();
  if (draft.by === 'area' && draft.area === null) missing.add('area');
  if (draft.by === 'point' && (draft.latitude === null || draft.longitude === null)) missing.add('point');
  if (draft.by === 'location' && draft.location === null) missing.add('location');
  if (draft.when === 'fixed' && !isPeriod(draft.period)) missing.add('period');
  if (draft.when === 'column' && draft.periodColumn === null) missing.add('periodColumn');
  const on = draft.measures.filter((m) => m.isOn);
  if (on.length === 0) missing.add('measures');
  if (on.some((m) => m.name.trim() === '')) missing.add('names');
  return missing;
}

/** A year that figures can be of, 1800 to 2199, or the first and the last of several. */
function isPeriod(written: string): boolean {
  const [first = '', last, more] = written.trim().split('-');
  const isYear = (year: string) => /^(1[89]|2[01])\d\d$/.test(year);
  return more === undefined && isYear(first) && (last === undefined || (isYear(last) && first < last));
}

/** The form as the center takes it. */
export function mappingOf(draft: Draft): TableMapping {
  const { by, when } = draft;
  return {
    ...(by === 'area' && draft.area !== null && { area: draft.area }),
    ...(by === 'point' &&
      draft.latitude !== null &&
      draft.longitude !== null && { latitude: draft.latitude, longitude: draft.longitude }),
    ...(by === 'location' && draft.location !== null && { location: draft.location }),
    ...(when === 'fixed' && { period: draft.period.trim() }),
    ...(when === 'column' && draft.periodColumn !== null && { periodColumn: draft.periodColumn }),
    measures: draft.measures
      .filter((m) => m.isOn)
      .map(({ column, name, spanish, unit, topic, harm }) => ({
        name: { en: name.trim(), es: spanish.trim() },
        unit,
        topic,
        harm,
        ...(column !== null && { column }),
      })),
  };
}

/** The first of those for which the earlier of two questions is answered with yes, then the later. */
function best(
  columns: readonly DataColumn[],
  questions: (c: DataColumn) => readonly [boolean, boolean],
): DataColumn | undefined {
  const points = (c: DataColumn) => {
    const [first, second] = questions(c);
    return (first ? 2 : 0) + (second ? 1 : 0);
  };
  return columns.toSorted((a, b) => points(b) - points(a))[0];
}

const plain = {
  name: '',
  spanish: '',
  unit: 'count',
  topic: 'other',
  harm: false,
} as const satisfies Partial<MeasureDraft>;

function measureOf(column: string): MeasureDraft {
  const name = words(column).trim();
  const unit = unitOf(name);
  return {
    ...plain,
    column,
    isOn: true,
    name: sentence(column),
    unit,
    topic: topicOf(name),
    harm: unit === 'count' && harmed.test(name),
  };
}

/** Said of people to whom something was done: rather withheld than told. */
const harmed =
  /v[ií]ctim|homicid|killed|shot|shooting|injur|hurt|wounded|death|died|overdose|assault|herid|muert|fallecid|asesin|lesion|balead|sobredosis/;

const units: readonly (readonly [DataUnit, RegExp])[] = [
  ['percent', /%|percent|pct|share|porcentaje/],
  ['perHundredThousand', /per 100,?000|per 100 ?k/],
  ['perThousand', /per 1,?000|per 1 ?k/],
  ['dollars', /\$|dollar|income|rent|cost|price|ingreso|renta|costo/],
  ['index', /index|score|índice/],
];

const unitOf = (name: string): DataUnit => units.find(([, of]) => of.test(name))?.[0] ?? 'count';

const topicWords: readonly (readonly [DataTopic, RegExp])[] = [
  ['violence', /violen|victim|homicide|shot|shooting|assault|hurt|injur|wounded|killed|víctima|homicidio|herid/],
  ['otherCrime', /theft|burglar|crime|arrest|robo|delito/],
  ['housing', /hous|rent|evict|vacant|lot|vivienda|renta|desaloj|baldío/],
  ['work', /employ|job|work|labor|empleo|trabajo/],
  ['income', /income|poverty|wage|ingreso|pobreza/],
  ['education', /school|student|graduat|education|escuela|estudiant/],
  ['health', /health|birth|death|disease|overdose|hospital|clinic|salud/],
  ['food', /food|grocer|meal|snap|pantry|aliment|comida/],
  ['language', /language|spanish|english|idioma/],
  ['services', /request|service|311|call|solicitud|servicio/],
  ['residents', /population|resident|household|población|habitante/],
];

const topicOf = (name: string): DataTopic => topicWords.find(([, of]) => of.test(name))?.[0] ?? 'other';

/** A column's name as people would write it. */
function sentence(column: string): string {
  const said = column.replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
  const small = said === said.toUpperCase() ? said.toLowerCase() : said;
  return small.charAt(0).toUpperCase() + small.slice(1);
}
