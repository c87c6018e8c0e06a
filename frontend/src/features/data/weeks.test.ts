import { describe, expect, test } from 'vitest';
import type { DataWeeks, WeekChange } from '../../lib/data.ts';
import type { Area } from './areas.ts';
import { areaWeeks, mondays, newestOf } from './weeks.ts';

const areas = new Map(
  ['Austin', 'West Garfield Park', 'East Garfield Park'].map((name, i): [number, Area] => [
    25 + i,
    { number: 25 + i, slug: name, name, priority: true, first: false, open: 0, urgent: 0, responses: 0 },
  ]),
);

const change = (p: number): WeekChange => ({ finding: 'none', usual: 2, times: 1, low: 0.2, high: 4, p, adjusted: 1 });

const weeks: DataWeeks = {
  from: '2018-03-12',
  to: '2018-03-18',
  areas: [
    { number: 25, values: [1, 2], change: change(0.5) },
    { number: 26, values: [1, 9], change: change(0.01) },
    { number: 27, values: [], change: change(0.01) },
    { number: 99, values: [1], change: change(0) },
  ],
};

describe('weeks', () => {
  test('of the areas there are, what is least likely by chance stands first', () => {
    expect(areaWeeks(weeks, areas).map(({ area }) => area.name)).toEqual([
      'East Garfield Park',
      'West Garfield Park',
      'Austin',
    ]);
  });

  test('the newest is the last', () => {
    expect(areaWeeks(weeks, areas).map(newestOf)).toEqual([0, 9, 2]);
  });

  test('begin on Mondays, over the end of a month and the change of the clocks', () => {
    expect(mondays(weeks, 4)).toEqual(['2018-02-19', '2018-02-26', '2018-03-05', '2018-03-12']);
  });
});
