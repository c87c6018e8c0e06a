import { expect, test } from 'vitest';
import type { NeedView } from '../../contracts/index.ts';
import { answeredNeeds, deliveryState, mostDelivered } from './answered.ts';

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
  const shown = answeredNeeds(response, [{ id: 'north-lawndale', needs: [need(4), need(1)] }]);
  expect(shown.map((c) => [c.community, c.needs.map((n) => n.need), c.needs.map((n) => n.view?.number)])).toEqual([
    ['austin', ['need-9'], [undefined]],
    ['north-lawndale', ['need-4', 'need-1'], [4, 1]],
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
