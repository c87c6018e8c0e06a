import { expect, test } from 'vitest';
import { answeredOf, canAnswer, holdsAny, overOf, waitingOf } from './requests.ts';
import { aRequest } from './testing.ts';

const first = aRequest([], { number: 1, askedAt: '2026-10-15T18:00:00.000Z' });
const second = aRequest([], { number: 2, askedAt: '2026-10-15T19:00:00.000Z' });
const given = aRequest([], {
  number: 3,
  answer: 'accepted',
  answeredAt: '2026-10-15T20:00:00.000Z',
  units: [{ line: 0, unit: 'item-1', quantity: 5, released: 2 }],
});
const offered = aRequest([], { number: 4, answer: 'offered', askedAt: '2026-10-15T21:00:00.000Z' });
const declined = aRequest([], { number: 5, answer: 'declined' });
const ended = aRequest([], { number: 6, isOver: true });
const all = [second, ended, given, first, declined, offered];

test('Each request stands once: waiting by age, answered and over by newness', () => {
  expect(waitingOf(all)).toEqual([first, second]);
  expect(answeredOf(all)).toEqual([offered, given]);
  expect(overOf(all)).toEqual([ended, declined]);
});

test('A whole yes is not answered again; a no may be, as long as the response wants something', () => {
  expect([first, given, declined, ended, offered].map(canAnswer)).toEqual([true, false, true, false, false]);
});

test('Something is held until all of it came back', () => {
  expect(holdsAny(given)).toBe(true);
  expect(holdsAny({ ...given, units: [{ line: 0, unit: 'item-1', quantity: 5, released: 5 }] })).toBe(false);
  expect(holdsAny({ ...given, isOver: true })).toBe(false);
});
