import { expect, test } from 'vitest';
import { aCatalog, aMeasure, aSeries, residents, someFigures, year } from '../testing.ts';
import { askedOf, indicatorOf, newestOfEach } from './profile.ts';

test('of several files of one source the newest whole one speaks, and another kind of thing for itself', () => {
  const of = (id: string, periods: Parameters<typeof year>[], only: string | null = null) =>
    aSeries({ id, only, measures: [aMeasure({ periods: periods.map((p) => year(...p)) })] });
  const catalog = aCatalog(
    of('old', [[2014]]),
    of('new', [[2016]]),
    of('torn', [[2018, false]]),
    of('narrow', [[2012]], 'homicide'),
  );
  expect(newestOfEach(catalog).map(({ series, period }) => [series.id, period.id])).toEqual([
    ['new', '2016'],
    ['narrow', '2012'],
  ]);
});

test('an indicator is compared per residents, and keeps its count', () => {
  const series = aSeries();
  const [measure, period] = [aMeasure(), year(2017)];
  const one = indicatorOf({ series, measure, period }, someFigures(), 29, residents);
  expect(one.value).toMatchObject({ is: 'known', shown: 24 });
  expect(one.compared).toMatchObject({ is: 'known', shown: 6 });
  expect(one.rank).toBe(1);
  expect(one.all).toEqual([2, 6]);
});

test('an indicator that is withheld has no place among the areas', () => {
  const one = indicatorOf({ series: aSeries(), measure: aMeasure(), period: year(2016) }, someFigures(), 30, residents);
  expect([one.value.is, one.compared.is, one.rank]).toEqual(['withheld', 'withheld', undefined]);
});

test('open needs are counted by what they are about, most first; what is over is not', () => {
  const need = (category: 'food' | 'housing', status: 'open' | 'confirmed', priority: 'urgent' | 'low') => ({
    category,
    status,
    priority,
  });
  expect(
    askedOf([
      need('food', 'open', 'low'),
      need('housing', 'open', 'urgent'),
      need('housing', 'open', 'low'),
      need('food', 'confirmed', 'urgent'),
    ]),
  ).toEqual([
    { category: 'housing', open: 2, urgent: 1 },
    { category: 'food', open: 1, urgent: 0 },
  ]);
});
