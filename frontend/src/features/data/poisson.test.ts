import { expect, test } from 'vitest';
import { poissonInterval } from './poisson.ts';

// Limits as they stand in tables of the exact interval (Garwood 1936; Ulm 1990).
const table: readonly (readonly [count: number, low: number, high: number])[] = [
  [0, 0, 3.689],
  [1, 0.0253, 5.572],
  [2, 0.242, 7.225],
  [5, 1.623, 11.668],
  [10, 4.795, 18.39],
  [20, 12.217, 30.888],
  [50, 37.11, 65.92],
  [100, 81.36, 121.63],
];

test.each(table)('the interval of %i is as in the tables', (count, low, high) => {
  const [from, to] = poissonInterval(count);
  expect(from).toBeCloseTo(low, 2);
  expect(to).toBeCloseTo(high, 2);
});

test('of many it is near the normal one, and quick', () => {
  for (const count of [1000, 20_000, 400_000]) {
    const [from, to] = poissonInterval(count);
    const half = 1.96 * Math.sqrt(count);
    expect(Math.abs(from - (count - half))).toBeLessThan(3);
    expect(Math.abs(to - (count + half))).toBeLessThan(3);
  }
});
