import { expect, test } from 'vitest';
import { idsOfMine, isMine } from './mine.ts';

const rooms = [
  { id: 'community/north-lawndale', mine: true },
  { id: 'community/austin', mine: false },
];
const me = { agencies: ['westside-table'] };

test('A response is mine through one of its communities or one of its agencies', () => {
  expect(isMine({ communities: ['north-lawndale'], agencies: [] }, rooms, me)).toBe(true);
  expect(isMine({ communities: ['austin'], agencies: ['westside-table'] }, rooms, me)).toBe(true);
  expect(isMine({ communities: ['austin'], agencies: ['steady-ground'] }, rooms, me)).toBe(false);
});

test('My rooms are my communities, my agencies, and the responses for or with any of them', () => {
  const all = [
    ...rooms.map((r) => ({ ...r, kind: 'community' })),
    { id: 'agency/westside-table', kind: 'agency', mine: true },
    { id: 'agency/steady-ground', kind: 'agency', mine: false },
    { id: 'person/luz', kind: 'person', mine: true },
  ];
  const responses = [
    { id: 'food', communities: ['austin'], agencies: ['westside-table'] },
    { id: 'lights', communities: ['austin'], agencies: [] },
  ];
  expect(idsOfMine(all, responses, me)).toEqual(['community/north-lawndale', 'agency/westside-table', 'response/food']);
});
