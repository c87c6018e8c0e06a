import { describe, expect, it } from 'vitest';
import { changesBetween, moveBeside, moveToRank, predecessor } from './ranking.ts';

const order = ['a', 'b', 'c', 'd'];

describe('Ranking', () => {
  it('moves a need to the rank that was chosen', () => {
    expect(moveToRank(order, 'd', 1)).toEqual(['d', 'a', 'b', 'c']);
    expect(moveToRank(order, 'a', 3)).toEqual(['b', 'c', 'a', 'd']);
    expect(moveToRank(order, 'b', 99)).toEqual(['a', 'c', 'd', 'b']);
  });

  it('drops a need before or after another', () => {
    expect(moveBeside(order, 'a', 'c', 'after')).toEqual(['b', 'c', 'a', 'd']);
    expect(moveBeside(order, 'd', 'b', 'before')).toEqual(['a', 'd', 'b', 'c']);
    expect(moveBeside(order, 'b', 'b', 'after')).toEqual(order);
    expect(moveBeside(order, 'b', 'gone', 'after')).toEqual(order);
  });

  it('names the need it now comes after, and none for the first', () => {
    expect(predecessor(moveToRank(order, 'a', 3), 'a')).toBe('c');
    expect(predecessor(order, 'a')).toBeNull();
  });

  it('counts one change for one lifted row', () => {
    expect(changesBetween(order, ['d', 'a', 'b', 'c'])).toBe(1);
    expect(changesBetween(order, ['b', 'c', 'd', 'a'])).toBe(1);
  });

  it('counts what came and what went', () => {
    expect(changesBetween(order, order)).toBe(0);
    expect(changesBetween(order, ['a', 'c', 'd'])).toBe(1);
    expect(changesBetween(order, ['a', 'e', 'b', 'c', 'd'])).toBe(1);
    expect(changesBetween(['a', 'b', 'c'], ['c', 'e', 'a'])).toBe(3);
  });
});
