import { describe, expect, test } from 'vitest';
import { aMeasure, residents, row, someFigures, year } from '../testing.ts';
import { joined, likeForLike, trendOf, yearsOf } from './trend.ts';

const measure = aMeasure();

test('An axis names whole years, as far from each other as each other', () => {
  const years = (...all: number[]) => all.map((one) => ({ year: one }));
  expect(yearsOf(years(2021, 2020), 8)).toEqual([2020, 2021]);
  expect(yearsOf(years(2001, 2002, 2003, 2004, 2005, 2006), 3)).toEqual([2001, 2004]);
  expect(yearsOf(years(2020), 2)).toEqual([2020]);
});

describe('a trend', () => {
  test('has its interval in what is shown, and none where chance is not what moves it', () => {
    const [counts, rates] = [null, 1000].map((per) => trendOf(measure, someFigures(), 29, per, residents));
    expect(counts?.[0]?.interval?.[0]).toBeCloseTo(16.18, 1);
    expect(rates?.[0]?.interval?.[0]).toBeCloseTo(16.18 / 5, 1);
    const places = aMeasure({ topic: 'food' });
    expect(trendOf(places, someFigures(), 29, null, residents)[0]?.interval).toBeUndefined();
  });

  test('leaves out periods of several years', () => {
    const long = { id: '2008-2012', from: '2008-01-01', to: '2012-12-31', whole: true };
    expect(trendOf(aMeasure({ periods: [long] }), someFigures(), undefined, null, residents)).toEqual([]);
  });

  test('is not joined over a year that is missing, withheld or not whole', () => {
    const periods = [year(2014), year(2016), year(2017), year(2018, false)];
    const figures = someFigures({
      periods: periods.map((p) => p.id),
      areas: [{ number: 25, ...row([9, null, 8, 7], [1]) }],
      census: [2010, 2010, 2010, 2020],
    });
    const line = joined(trendOf(aMeasure({ periods }), figures, 25, null, residents));
    expect(line.map(({ year: at, point }) => [at, point !== undefined])).toEqual([
      [2014, true],
      [2015, false],
      [2016, false],
      [2017, true],
      [2018, false],
    ]);
  });
});

describe('a year that is not whole', () => {
  const whole = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
  const months = (before: readonly (number | null)[], now: readonly (number | null)[]) =>
    someFigures({
      months: [
        { period: '2017', ...row(before) },
        { period: '2018', ...row(now) },
      ],
    });
  const torn = year(2018, false);

  test('is compared with the same months of the year before', () => {
    const now = [1, 1, 1, 1, 1, 1, 1, null, null, null, null, null];
    expect(likeForLike(months(whole, now), torn)).toEqual({ year: 2018, from: 0, to: 6, now: 7, before: 56 });
  });

  test('is compared with nothing where a month is withheld', () => {
    const now = [1, null, 1, 1, 1, 1, 1, null, null, null, null, null];
    expect(likeForLike(months(whole, now), torn)).toBeUndefined();
    expect(likeForLike(someFigures(), torn)).toBeUndefined();
    expect(likeForLike(months(whole, whole), year(2018))).toBeUndefined();
  });
});
