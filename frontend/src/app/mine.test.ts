import { expect, test } from 'vitest';
import { isMine } from './mine.ts';

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
