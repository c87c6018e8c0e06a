import { expect, test } from 'vitest';
import type { ResourceView, StaffView, Whereabouts } from '../../contracts/index.ts';
import { oursOf, peopleOf, placesOf } from './ours.ts';

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
