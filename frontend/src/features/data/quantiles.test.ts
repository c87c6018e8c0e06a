import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classesOf, shadeOf } from './quantiles.ts';

describe('the classes of a map', () => {
  test('are five with as many areas each', () => {
    const classes = classesOf(Array.from({ length: 50 }, (_, i) => i));
    expect(classes.map(({ areas }) => areas)).toEqual([10, 10, 10, 10, 10]);
    expect(classes.map(({ shade }) => shade)).toEqual([0, 1, 2, 3, 4]);
    expect(classes.map(({ lowest, highest }) => [lowest, highest])[0]).toEqual([0, 9]);
  });

  test('are fewer where many areas have the same figure', () => {
    const classes = classesOf([0, 0, 0, 0, 0, 0, 3, 7, 9, 12]);
    expect(classes.map(({ lowest, highest, areas }) => [lowest, highest, areas])).toEqual([
      [0, 0, 6],
      [3, 7, 2],
      [9, 12, 2],
    ]);
    expect(classes.map(({ shade }) => shade)).toEqual([0, 2, 4]);
  });

  test('are none without figures, and one in the middle where all are the same', () => {
    expect(classesOf([])).toEqual([]);
    expect(classesOf([4, 4, 4])).toEqual([{ shade: 2, lowest: 4, highest: 4, areas: 3 }]);
  });

  test('hold every figure once, and a higher one is never lighter', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 77 }), (figures) => {
        const classes = classesOf(figures);
        expect(classes.reduce((sum, { areas }) => sum + areas, 0)).toBe(figures.length);
        const shades = figures.toSorted((a, b) => a - b).map((f) => shadeOf(classes, f));
        expect(shades).toEqual(shades.toSorted((a, b) => a - b));
      }),
    );
  });
});
