import { expect, test } from 'vitest';
import { wholeNumber } from './wholeNumber.ts';

test('A whole number may have marks between its thousands, and nothing else', () => {
  expect(['6', ' 12 ', '1,200', '1.200', '1200000', '0'].map(wholeNumber)).toEqual([6, 12, 1200, 1200, 1200000, 0]);
  expect(['', '-3', '1.5', '1,20', 'six', '6 meals'].map(wholeNumber)).toEqual([null, null, null, null, null, null]);
});
