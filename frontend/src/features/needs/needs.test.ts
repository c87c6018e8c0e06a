import { describe, expect, it } from 'vitest';
import { countByPriority, filterSize, noFilter, over, passes, ranked, share, unclaimed } from './needs.ts';
import { aClaim, aNeed } from './testing.ts';

describe('The community’s order', () => {
  it('ranks open needs by their order key, urgent or not', () => {
    const needs = [
      aNeed({ number: 1, order: 'b', priority: 'urgent' }),
      aNeed({ number: 2, order: 'a', priority: 'low' }),
      aNeed({ number: 3, order: 'aa' }),
    ];
    expect(ranked(needs).map((r) => [r.rank, r.need.number])).toEqual([
      [1, 2],
      [2, 3],
      [3, 1],
    ]);
  });

  it('compares keys by code unit, as the server does', () => {
    const needs = [
      aNeed({ number: 1, order: 'a' }),
      aNeed({ number: 2, order: 'Z' }),
      aNeed({ number: 3, order: '5' }),
    ];
    expect(ranked(needs).map((r) => r.need.number)).toEqual([3, 2, 1]);
  });

  it('counts no rank for needs that are over', () => {
    const needs = [
      aNeed({ number: 1, status: 'confirmed' }),
      aNeed({ number: 2, status: 'withdrawn' }),
      aNeed({ number: 3 }),
    ];
    expect(ranked(needs).map((r) => r.need.number)).toEqual([3]);
  });

  it('lists what is over newest first', () => {
    const needs = [
      aNeed({ number: 1, status: 'confirmed', overAt: '2026-10-01T00:00:00.000Z' }),
      aNeed({ number: 2, status: 'confirmed', overAt: '2026-10-03T00:00:00.000Z' }),
      aNeed({ number: 3, status: 'withdrawn', overAt: '2026-10-02T00:00:00.000Z' }),
    ];
    expect(over(needs, 'confirmed').map((n) => n.number)).toEqual([2, 1]);
    expect(over(needs, 'withdrawn').map((n) => n.number)).toEqual([3]);
  });
});

describe('Counting', () => {
  it('tells the true share, never more than the whole', () => {
    expect(share(aNeed({ quantity: 300, fulfilled: 120 }))).toBe(0.4);
    expect(share(aNeed({ quantity: 3, fulfilled: 5 }))).toBe(1);
  });

  it('tells what nobody has claimed', () => {
    expect(unclaimed(aNeed({ quantity: 12, claimed: 5 }))).toBe(7);
  });

  it('counts open needs by priority', () => {
    const needs = [
      aNeed({ number: 1, priority: 'urgent' }),
      aNeed({ number: 2 }),
      aNeed({ number: 3, priority: 'urgent', status: 'confirmed' }),
    ];
    expect(countByPriority(needs)).toEqual({ urgent: 1, routine: 1, low: 0 });
  });
});

describe('The filter', () => {
  it('lets everything pass when it is empty', () => {
    expect(passes(aNeed(), noFilter, [])).toBe(true);
    expect(filterSize(noFilter)).toBe(0);
  });

  it('joins its parts by and, the choices within a part by or', () => {
    const filter = { ...noFilter, priorities: ['urgent', 'low'] as const, categories: ['food'] as const };
    expect(passes(aNeed({ priority: 'low' }), filter, [])).toBe(true);
    expect(passes(aNeed({ priority: 'routine' }), filter, [])).toBe(false);
    expect(passes(aNeed({ priority: 'low', category: 'housing' }), filter, [])).toBe(false);
    expect(filterSize(filter)).toBe(3);
  });

  it('finds what is not claimed and what one’s agency has claimed', () => {
    const taken = aNeed({ quantity: 2, claimed: 2, claims: [aClaim('westside', 2)] });
    expect(passes(taken, { ...noFilter, unclaimed: true }, [])).toBe(false);
    expect(passes(taken, { ...noFilter, mine: true }, ['westside'])).toBe(true);
    expect(passes(taken, { ...noFilter, mine: true }, ['steady'])).toBe(false);
  });
});
