import { expect, test } from 'vitest';
import { awayIn, lastLook, newestFirst } from './away.ts';
import { aFact, aMessage, aRoom, at } from './testing.ts';

const now = Date.parse(at('12:00'));
const held = {
  activity: [
    aFact(1, { at: at('09:00') }),
    aFact(2, { at: at('11:10'), what: 'needRaised' }),
    aFact(3, { at: at('11:20'), by: 'denise' }),
  ],
  messages: [
    aMessage(1, { at: at('10:30') }),
    aMessage(2, { at: at('11:40') }),
    aMessage(3, { at: at('11:50'), by: 'denise' }),
  ],
};

test('What others did since I looked is told, and nothing of mine', () => {
  const room = aRoom('community/nl', held, { read: { id: 'community/nl', n: 1, at: at('10:31') } });
  expect(awayIn(room, Date.parse(at('11:00')), 'denise', now)).toEqual({
    room: 'community/nl',
    since: Date.parse(at('11:00')),
    at: Date.parse(at('11:40')),
    tallies: [{ what: 'raised', n: 1 }],
    messages: 1,
    atLeast: false,
  });
  expect(awayIn(room, Date.parse(at('11:45')), 'denise', now)).toBeNull();
});

test('Of a room that I never looked at the last day is told; of one that I may not read, nothing', () => {
  expect(awayIn(aRoom('community/nl', held), undefined, 'denise', now)).toMatchObject({
    since: undefined,
    messages: 2,
  });
  expect(awayIn(aRoom('community/nl', held, { reads: false }), undefined, 'denise', now)).toBeNull();
});

test('Where everything that is held is new there may have been more', () => {
  const activity = Array.from({ length: 50 }, (_, i) => aFact(i + 1, { at: at('11:30') }));
  expect(awayIn(aRoom('community/nl', { activity }), Date.parse(at('11:00')), 'denise', now)?.atLeast).toBe(true);
  const [first, ...rest] = activity;
  const older = { activity: [{ ...first, at: at('10:00') }, ...rest] };
  expect(awayIn(aRoom('community/nl', older), Date.parse(at('11:00')), 'denise', now)?.atLeast).toBe(false);
});

test('I looked when the room was shown or when I read it, whichever was later', () => {
  expect(lastLook(undefined, undefined)).toBeUndefined();
  expect(lastLook(5, at('09:00'))).toBe(Date.parse(at('09:00')));
  expect(lastLook(now, at('09:00'))).toBe(now);
  const away = (room: string, last: number) => ({ room, since: 0, at: last, tallies: [], messages: 1, atLeast: false });
  expect(newestFirst([away('a', 1), away('b', 2)]).map((a) => a.room)).toEqual(['b', 'a']);
});
