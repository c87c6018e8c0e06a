import { expect, test } from 'vitest';
import type { DataPreview } from '../../../lib/data.ts';
import { aSeries } from '../testing.ts';
import { answered, choicesOf, faultsBeside, repairKinds, start, type Steps } from './steps.ts';

const file = new File(['a,b\n'], 'corners-2024.csv');
const chosen: Steps = { ...start, source: { file } };

const preview = (over: Partial<DataPreview> = {}): DataPreview => ({
  series: 'corners',
  kept: aSeries(),
  rows: 3,
  accepted: 3,
  repaired: 0,
  refused: 0,
  repairs: [],
  faults: [],
  changes: { new: 1, other: 0, gone: 0, told: [] },
  remembered: false,
  ...over,
});

const table = {
  columns: [
    { name: 'Where', kinds: ['area' as const], sample: ['Austin'] },
    { name: 'Lots', kinds: ['number' as const], sample: ['3'] },
  ],
  unread: [],
};

const mapping = {
  area: 'Where',
  period: '2024',
  measures: [
    { name: { en: 'Lots', es: '' }, unit: 'count' as const, topic: 'housing' as const, harm: false, column: 'Lots' },
  ],
};

test('A file that is known leads to what it comes to, and from there into the center', () => {
  const told = answered(chosen, preview(), false);
  expect([told.step, told.problem]).toEqual(['preview', null]);
  expect(answered(told, preview(), true).step).toBe('done');
});

test('A table that is not known leads to how it is read, with a guess; what was said is not guessed again', () => {
  const unknown = preview({ kept: null, table, unreadable: { line: 1, code: 'unknownFile' } });
  const asked = answered(chosen, unknown, false);
  expect([asked.step, asked.problem, asked.draft?.area, asked.draft?.period]).toEqual([
    'mapping',
    null,
    'Where',
    '2024',
  ]);
  const said = { ...asked, draft: { ...asked.draft!, period: '2020' } };
  const again = answered(said, preview({ kept: null, table, unreadable: { line: 1, code: 'missingColumn' } }), false);
  expect([again.step, again.problem, again.draft?.period]).toEqual(['mapping', 'missingColumn', '2020']);
});

test('A table that is read as before is told at once, and how it is read can be changed', () => {
  const told = answered(chosen, preview({ table, mapping, remembered: true }), false);
  expect([told.step, told.draft?.area, told.mapping]).toEqual(['preview', 'Where', mapping]);
  expect(choicesOf(told)).toEqual({ name: 'corners-2024.csv', mapping });
});

test('A file that cannot be read, or of which nothing can be used, says so and loses nothing', () => {
  const said = { ...chosen, series: 'x', refuse: ['areaMisspelled'] };
  const no = answered(said, preview({ kept: null, unreadable: { line: 0, code: 'empty' } }), false);
  expect([no.step, no.problem, no.series, no.source?.file]).toEqual(['file', 'empty', 'x', file]);
  expect(answered(said, preview({ kept: null }), false)).toMatchObject({ step: 'preview', problem: 'noFigures' });
  const told = answered(said, preview(), false);
  const odd = answered(told, preview({ kept: null, unreadable: { line: 0, code: 'badSeries' } }), false);
  expect([odd.step, odd.problem, odd.preview]).toEqual(['preview', 'badSeries', told.preview]);
});

test('Only what was chosen is asked with', () => {
  expect(choicesOf({ ...start, source: { url: 'https://data.cityofchicago.org/x.csv' } })).toEqual({
    url: 'https://data.cityofchicago.org/x.csv',
  });
  expect(choicesOf({ ...chosen, series: 'lots', refuse: ['areaByPoint'], mapping })).toEqual({
    name: 'corners-2024.csv',
    series: 'lots',
    refuse: ['areaByPoint'],
    mapping,
  });
});

test('Repairs stand by their kind; one that was refused stays, to be wanted again', () => {
  const of = preview({
    repairs: [
      { line: 2, code: 'areaMisspelled', from: 'Austen', to: 'Austin', rows: 2 },
      { line: 3, code: 'areaMisspelled', from: 'Lop', to: 'Loop', rows: 1 },
    ],
    faults: [
      { line: 5, code: 'leadingZeroLost' },
      { line: 6, code: 'blank' },
    ],
  });
  expect(repairKinds(of, ['leadingZeroLost']).map((k) => [k.code, k.rows, k.isRefused])).toEqual([
    ['areaMisspelled', 3, false],
    ['leadingZeroLost', 1, true],
  ]);
  expect(faultsBeside(of, ['leadingZeroLost']).map((f) => f.code)).toEqual(['blank']);
});
