import { describe, expect, test } from 'vitest';
import { type Cell, cellsOf, changeOf, ranksOf, sortable } from './cells.ts';
import { residents, someFigures } from './testing.ts';

const figures = someFigures();
const shown = (cells: readonly { readonly cell: Cell }[]) =>
  cells.map(({ cell }) => (cell.is === 'known' ? cell.shown : cell.is));

describe('what is shown of figures', () => {
  test('a figure, that it is withheld, or that there is none', () => {
    expect(shown(cellsOf(figures, '2016', null, residents).areas)).toEqual([30, 25, 'withheld']);
    expect(shown(cellsOf(figures, '2018', null, residents).areas)).toEqual([10, 'none', 'none']);
    expect(shown(cellsOf(figures, '1999', null, residents).areas)).toEqual(['none', 'none', 'none']);
  });

  test("a rate is per residents of the period's census, and none where nobody lives", () => {
    expect(cellsOf(figures, '2016', 1000, residents).census).toBe(2010);
    expect(shown(cellsOf(figures, '2016', 1000, residents).areas)).toEqual([3, 5, 'withheld']);
    expect(shown(cellsOf(figures, '2017', 1000, residents).areas)).toEqual([2, 6, 'none']);
  });

  test("the city's rate is per all residents", () => {
    const { city } = cellsOf(figures, '2017', 1000, residents);
    expect(city.is === 'known' && city.shown).toBeCloseTo(50 / 16);
  });

  test('without residents there are no rates, and counts as ever', () => {
    expect(shown(cellsOf(figures, '2017', 1000, undefined).areas)).toEqual(['none', 'none', 'none']);
    expect(shown(cellsOf(figures, '2017', null, undefined).areas)).toEqual([24, 24, 2]);
  });
});

test('the same figure has the same place, and what is not shown has none', () => {
  expect([...ranksOf(cellsOf(figures, '2017', null, residents).areas)]).toEqual([
    [25, 1],
    [29, 1],
    [30, 3],
  ]);
  expect(ranksOf(cellsOf(figures, '2016', null, residents).areas).has(30)).toBe(false);
});

test('what is not shown stands below everything that is, also below what is negative', () => {
  const low: Cell = { is: 'known', value: -50, shown: -50 };
  expect(sortable(low)).toBeGreaterThan(sortable({ is: 'withheld' }));
  expect(sortable({ is: 'withheld' })).toBeGreaterThan(sortable({ is: 'none' }));
});

describe('a change', () => {
  const of = (n: number): Cell => ({ is: 'known', value: n, shown: n });

  test('is told with its share where there was enough before', () => {
    expect(changeOf(of(20), of(25), true)).toEqual({ by: 5, share: 0.25 });
    expect(changeOf(of(19), of(25), true)).toEqual({ by: 6, share: undefined });
    expect(changeOf(of(20), of(25), false)).toEqual({ by: 5, share: undefined });
  });

  test('is none where either figure is not shown', () => {
    expect(changeOf({ is: 'withheld' }, of(25), true)).toBeUndefined();
    expect(changeOf(of(25), { is: 'none' }, true)).toBeUndefined();
    expect(changeOf(undefined, of(25), true)).toBeUndefined();
  });
});
