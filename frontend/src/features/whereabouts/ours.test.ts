import { expect, test } from 'vitest';
import type { ResourceView, StaffView, Whereabouts } from '../../contracts/index.ts';
import { oursOf, peopleOf, placesOf, thingsOf } from './ours.ts';

const meals: ResourceView = {
  id: 'request-1.item-1',
  request: 'request-1',
  agency: 'table',
  line: 0,
  offered: 0,
  committed: 0,
  inTransit: 100,
  onScene: 120,
  returning: 0,
  released: 30,
};
const walkers: StaffView = {
  id: 'request-1.staff-1',
  request: 'request-1',
  agency: 'table',
  line: 0,
  headcount: 4,
  staffing: 'committed',
  isProvisional: false,
  isReleased: false,
};
const at = (name: string, over: Partial<Whereabouts>): Whereabouts => ({
  id: name,
  name,
  phase: 'activated',
  staff: [],
  resources: [],
  ...over,
});

test('A response stands here as long as it has something of ours', () => {
  const back = { ...walkers, isReleased: true, movement: 'cleared' as const };
  const home = { ...back, movement: 'returning' as const };
  const gone = { ...meals, inTransit: 0, onScene: 0 };
  const all = [
    at('b', { resources: [meals] }),
    at('a', { staff: [home] }),
    at('c', { staff: [back], resources: [gone] }),
  ];
  expect(oursOf(all).map((r) => r.name)).toEqual(['a', 'b']);
});

test('Things are told by where they are, people by heads', () => {
  expect(placesOf(meals)).toEqual([
    { stage: 'onScene', n: 120 },
    { stage: 'inTransit', n: 100 },
  ]);
  expect(placesOf({ ...meals, onScene: 0, inTransit: 0, offered: 5 })).toEqual([{ stage: 'reserved', n: 5 }]);
  expect(peopleOf(at('a', { staff: [walkers] }))).toBe(4);
});

test('What several requests hold of one item stands together, where something of it went last', () => {
  const first = { ...meals, unit: 'item-1', since: '2026-10-15T18:00:00.000Z', id: 'request-1.item-1' };
  const more = { ...meals, unit: 'item-1', id: 'request-4.item-1', inTransit: 0, onScene: 0, offered: 60 };
  const all = thingsOf(at('a', { resources: [more, first] }));
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({ id: 'request-1.item-1', onScene: 120, inTransit: 100, offered: 60 });
});
