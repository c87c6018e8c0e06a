import { describe, expect, test } from 'vitest';
import { newest, spansOf, wholeBefore, wholeMonths, yearBefore } from './periods.ts';
import { aMeasure, year } from './testing.ts';

const measure = aMeasure();
const [first, second, torn] = [year(2016), year(2017), year(2018, false)];

test('the newest whole period is shown first; where none is whole, the newest', () => {
  expect(newest(measure)).toEqual(second);
  expect(newest(aMeasure({ periods: [torn] }))).toEqual(torn);
  expect(newest(aMeasure({ periods: [] }))).toBeUndefined();
});

test('years after each other are written as one', () => {
  expect(spansOf(['2001', '2002', '2003', '2005', '2007', '2008'])).toBe('2001–2003, 2005, 2007–2008');
  expect(spansOf(['2008-2012'])).toBe('2008-2012');
  expect(spansOf([])).toBe('');
});

describe('what a period is compared with', () => {
  test('is the year before, if both are whole', () => {
    expect(yearBefore(measure, second)).toEqual(first);
    expect(yearBefore(measure, torn)).toBeUndefined();
    expect(yearBefore(measure, first)).toBeUndefined();
  });

  test('is no period of another length', () => {
    const long = { id: '2012-2016', from: '2012-01-01', to: '2016-12-31', whole: true };
    expect(yearBefore(aMeasure({ periods: [long, second] }), second)).toBeUndefined();
    expect(wholeBefore(aMeasure({ periods: [long, second] }), second)).toEqual(long);
  });

  test('finds the February of a leap year', () => {
    const february = (y: number, last: number) => ({
      id: `${y}-02`,
      from: `${y}-02-01`,
      to: `${y}-02-${last}`,
      whole: true,
    });
    const periods = [february(2023, 28), february(2024, 29), february(2025, 28)];
    expect(yearBefore(aMeasure({ periods }), february(2024, 29))?.id).toBe('2023-02');
    expect(yearBefore(aMeasure({ periods }), february(2025, 28))?.id).toBe('2024-02');
  });
});

test('the whole months of a period are those that are covered to their ends', () => {
  expect(wholeMonths({ from: '2018-01-01', to: '2018-08-09' })).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(wholeMonths({ from: '2014-02-28', to: '2014-03-15' })).toEqual([]);
});
