import { expect, test } from 'vitest';
import { TestScheduler } from './testing.ts';
import { ServerClock } from './time.ts';

const iso = (ms: number) => new Date(ms).toISOString();

test('The server’s clock is learnt from the middle of an exchange', () => {
  const scheduler = new TestScheduler();
  const clock = new ServerClock(scheduler);
  const now = scheduler.now();
  clock.learn(iso(now + 10_000), now - 100, now + 100);
  expect(clock.now()).toBe(now + 10_000);
});

test('A slow answer does not unsettle what a quick one told', () => {
  const scheduler = new TestScheduler();
  const clock = new ServerClock(scheduler);
  const now = scheduler.now();
  clock.learn(iso(now + 10_000), now, now);
  clock.learn(iso(now + 10_900), now, now + 3000);
  expect(clock.now()).toBe(now + 10_000);
});

test('A machine whose clock was set learns anew', () => {
  const scheduler = new TestScheduler();
  const clock = new ServerClock(scheduler);
  const now = scheduler.now();
  clock.learn(iso(now + 10_000), now, now);
  clock.learn(iso(now + 60_000), now, now + 500);
  expect(clock.now()).toBe(now + 59_750);
});
