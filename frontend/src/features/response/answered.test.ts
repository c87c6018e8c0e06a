import { expect, test } from 'vitest';
import type { NeedView } from '../../contracts/index.ts';
import { answeredOf, communitiesOf, deliveryState, mostDelivered } from './answered.ts';

const need = (number: number, over: Partial<NeedView> = {}): NeedView => ({
  id: `need-${number}`,
  number,
  rev: 1,
  order: String(number),
  status: 'open',
  category: 'food',
  priority: 'routine',
  term: 'shortTerm',
  quantity: 300,
  claimed: 0,
  fulfilled: 0,
  raisedAt: '2026-10-15T17:00:00.000Z',
  claims: [],
  handOvers: [],
  responses: [],
  ...over,
});

test('Needs stand community by community in the community’s order, also those whose word has not come', () => {
  const response = {
    needs: [
      { community: 'austin', need: 'need-9' },
      { community: 'north-lawndale', need: 'need-1' },
      { community: 'north-lawndale', need: 'need-4' },
    ],
  };
  expect(communitiesOf(response)).toEqual(['austin', 'north-lawndale']);
  const shown = (community: string, ...views: NeedView[]) =>
    answeredOf(response, community, views).map((n) => [n.need, n.view?.number]);
  expect(shown('austin')).toEqual([['need-9', undefined]]);
  expect(shown('north-lawndale', need(1, { order: 'b' }), need(4, { order: 'a' }), need(7))).toEqual([
    ['need-4', 4],
    ['need-1', 1],
  ]);
});

test('A delivery waits until the community has answered', () => {
  expect(deliveryState({ isAnswered: false })).toBe('waiting');
  expect(deliveryState({ isAnswered: true })).toBe('recorded');
  expect(deliveryState({ isAnswered: true, code: 'overDelivered' })).toBe('refused');
});

test('An agency delivers what it claimed and what nobody claimed, and not what another did', () => {
  const claims = [
    { agency: 'westside', quantity: 120, delivered: 20, since: '' },
    { agency: 'hope', quantity: 80, delivered: 0, since: '' },
  ];
  expect(mostDelivered(need(1, { claimed: 200, claims }), 'westside')).toBe(200);
  expect(mostDelivered(need(1, { claimed: 200, claims }), 'steady')).toBe(100);
  expect(mostDelivered(need(1, { claimed: 300, claims }), undefined)).toBe(0);
});
