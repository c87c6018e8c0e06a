import { describe, expect, it } from 'vitest';
import type { CapabilityView, NeedView } from '../../contracts/index.ts';
import { checkedOf, fitting, listed } from './capabilities.ts';

const now = Date.parse('2026-10-15T19:14:00Z');
const daysAgo = (n: number) => new Date(now - n * 86_400_000).toISOString();

function aCapability(id: string, over: Partial<CapabilityView> = {}): CapabilityView {
  return {
    id,
    rev: 1,
    category: 'food',
    status: 'active',
    languages: [],
    assuredAt: daysAgo(0),
    name: { id: `t-${id}`, language: 'en', content: id },
    ...over,
  };
}

const aNeed = (category: NeedView['category'], fulfilled = 0) => ({ category, fulfilled, quantity: 1 }) as NeedView;

describe('When it was checked', () => {
  it('is told in days, weeks and months', () => {
    expect(checkedOf(daysAgo(0.5), now)).toEqual({ kind: 'today', doubtful: false });
    expect(checkedOf(daysAgo(1), now)).toEqual({ kind: 'yesterday', doubtful: false });
    expect(checkedOf(daysAgo(9), now)).toEqual({ kind: 'days', n: 9, doubtful: false });
    expect(checkedOf(daysAgo(36), now)).toEqual({ kind: 'weeks', n: 5, doubtful: true });
    expect(checkedOf(daysAgo(100), now)).toEqual({ kind: 'months', n: 3, doubtful: true });
  });

  it('is never in the future', () => {
    expect(checkedOf(daysAgo(-1), now).kind).toBe('today');
  });
});

describe('What is already here', () => {
  it('shows what is offered first and what has ended last', () => {
    const all = [
      aCapability('a', { status: 'defunct' }),
      aCapability('c'),
      aCapability('b'),
      aCapability('d', { status: 'inactive' }),
    ];
    expect(listed(all).map((c) => c.id)).toEqual(['b', 'c', 'd', 'a']);
  });

  it('fits the needs in their order, one of each type before a second', () => {
    const all = [aCapability('soup'), aCapability('bread'), aCapability('van', { category: 'healthcare' })];
    const needs = [aNeed('food'), aNeed('healthcare')];
    expect(fitting(all, needs, 2).map((c) => c.id)).toEqual(['bread', 'van']);
    expect(fitting(all, needs, 3).map((c) => c.id)).toEqual(['bread', 'van', 'soup']);
  });

  it('fits neither what is met nor with what is closed', () => {
    expect(fitting([aCapability('soup')], [aNeed('food', 1)], 3)).toEqual([]);
    expect(fitting([aCapability('soup', { status: 'temporarilyClosed' })], [aNeed('food')], 3)).toEqual([]);
  });
});
