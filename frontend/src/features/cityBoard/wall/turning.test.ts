import { expect, test } from 'vitest';
import { choose, isPaused, pageAt, pageOf, pauseOrGoOn, step } from './turning.ts';

const pages = 4;

test('Untouched, every wall shows the same page at the same time', () => {
  expect([0, 1, 2, 3, 4, 4001].map((turn) => pageAt(null, turn, pages))).toEqual([0, 1, 2, 3, 0, 1]);
});

test('A page turned to by hand stands for one whole turn, then the next ones follow', () => {
  const on = step(null, 1, 8, pages);
  expect([8, 9, 10, 11].map((turn) => pageAt(on, turn, pages))).toEqual([1, 1, 2, 3]);
  const back = step(null, -1, 8, pages);
  expect([8, 9, 10].map((turn) => pageAt(back, turn, pages))).toEqual([3, 3, 0]);
});

test('A paused wall stays, turns by hand only, and goes on from where it is', () => {
  const paused = pauseOrGoOn(null, 5, pages);
  expect(isPaused(paused)).toBe(true);
  expect([5, 6, 50].map((turn) => pageAt(paused, turn, pages))).toEqual([1, 1, 1]);
  const turned = step(paused, 1, 50, pages);
  expect(isPaused(turned)).toBe(true);
  expect(pageAt(turned, 90, pages)).toBe(2);
  const goesOn = pauseOrGoOn(turned, 90, pages);
  expect(isPaused(goesOn)).toBe(false);
  expect([90, 91, 92].map((turn) => pageAt(goesOn, turn, pages))).toEqual([2, 2, 3]);
});

test('The clock may be set back: the page that was chosen stands', () => {
  expect(pageAt(choose(2, 10, pages), 3, pages)).toBe(2);
});

test('An address may ask for a page', () => {
  expect(['1', '4', '0', '5', '2.5', 'x', '', null].map((asked) => pageOf(asked, pages))).toEqual([
    0,
    3,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
