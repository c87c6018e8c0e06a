import { expect, test } from 'vitest';
import type { ColumnKind, DataTable } from '../../../lib/data.ts';
import { draftOf, guess, mappingOf, missingIn } from './draft.ts';

const table = (columns: Record<string, readonly ColumnKind[]>): DataTable => ({
  columns: Object.entries(columns).map(([name, kinds]) => ({ name, kinds, sample: [] })),
  unread: [],
});

const lots = table({
  'Community Area': ['area'],
  Ward: ['area', 'number'],
  VACANT_LOTS: ['number'],
  'People hurt': ['number'],
  'Median rent': ['number'],
});

test('What names the area, and the columns with figures, are found; codes are no figures', () => {
  const draft = guess(lots, 'corners-2024.csv');
  expect([draft.by, draft.area, draft.when, draft.period]).toEqual(['area', 'Community Area', 'fixed', '2024']);
  expect(draft.measures.map((m) => [m.column, m.isOn, m.name, m.unit, m.topic, m.harm])).toEqual([
    ['Ward', false, 'Ward', 'count', 'other', false],
    ['VACANT_LOTS', true, 'Vacant lots', 'count', 'housing', false],
    ['People hurt', true, 'People hurt', 'count', 'violence', true],
    ['Median rent', true, 'Median rent', 'dollars', 'housing', false],
    [null, false, '', 'count', 'other', false],
  ]);
});

test('A name goes before a number, and a number before nothing', () => {
  expect(guess(table({ n: ['area', 'number'], where: ['area'] }), '').area).toBe('where');
  expect(guess(table({ a: ['number'], area_number: ['area', 'number'] }), '').area).toBe('area_number');
  expect(guess(table({ n: ['area', 'number'] }), '').area).toBe('n');
});

test('A point stands for an area, a date for a year, and rows are counted where there are no figures', () => {
  const draft = guess(
    table({ Date: ['date'], lat: ['latitude', 'number'], lon: ['longitude', 'number'], id: ['number'] }),
    'calls.csv',
  );
  expect(mappingOf({ ...draft, measures: draft.measures.map((m) => ({ ...m, name: 'Calls' })) })).toEqual({
    latitude: 'lat',
    longitude: 'lon',
    periodColumn: 'Date',
    measures: [{ name: { en: 'Calls', es: '' }, unit: 'count', topic: 'services', harm: false }],
  });
  expect(guess(table({ where: ['location'], n: ['number'] }), '').by).toBe('location');
});

test('Rows that are of people harmed are counted as such, if the file or a column says so', () => {
  const rows = (file: string, columns: Record<string, readonly ColumnKind[]>, unread: readonly string[] = []) =>
    guess({ ...table(columns), unread }, file).measures.at(-1);
  const areas = { area: ['area'] } as const;
  expect(rows('overdoses-2024.csv', areas)).toMatchObject({ column: null, isOn: true, harm: true });
  expect(rows('x.csv', { ...areas, 'DATE OF DEATH': ['date'] })).toMatchObject({ harm: true });
  expect(rows('x.csv', areas, ['Victim'])).toMatchObject({ harm: true });
  expect(rows('trees.csv', { ...areas, Injuries: ['number'] })).toMatchObject({ harm: false });
});

test('What is not said yet is told, each thing by its field', () => {
  expect(missingIn(guess(table({ x: ['date'] }), ''))).toEqual(new Set(['area', 'names']));
  const draft = guess(lots, '');
  expect(missingIn(draft)).toEqual(new Set(['period']));
  for (const period of ['24', '3000', '1700', '2020-2020', '2012-2008', '2008-2012-2016', '2008–2012'])
    expect(missingIn({ ...draft, period })).toEqual(new Set(['period']));
  expect(missingIn({ ...draft, period: ' 2008-2012 ' })).toEqual(new Set());
  expect(missingIn({ ...draft, period: '2024', measures: [] })).toEqual(new Set(['measures']));
  expect(missingIn({ ...draft, by: 'point', when: 'column' })).toEqual(new Set(['point', 'periodColumn']));
});

test('What a table was read as before is said again, and what is new in it waits to be chosen', () => {
  const before = mappingOf({ ...guess(lots, 'x-2008-2012.csv'), area: 'Ward' });
  const wider = { ...lots, columns: [...lots.columns, { name: 'Trees', kinds: ['number' as const], sample: [] }] };
  const draft = draftOf(before, wider, 'x-2013.csv');
  expect(mappingOf(draft)).toEqual(before);
  expect(draft.measures.find((m) => m.column === 'Trees')?.isOn).toBe(false);
  const points = { period: '2020', latitude: 'a', longitude: 'b', measures: before.measures };
  expect(mappingOf(draftOf(points, wider, ''))).toMatchObject(points);
});
