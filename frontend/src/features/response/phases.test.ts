import { expect, test } from 'vitest';
import { following, stepsOf } from './phases.ts';

test('A response goes its way from activated to closed, and steps may be left out', () => {
  expect(following('activated')).toEqual(['stabilizing', 'demobilizing', 'closed']);
  expect(following('demobilizing')).toEqual(['closed']);
});

test('Only what is closed is taken up again, and goes on from there', () => {
  expect(following('closed')).toEqual(['reopened']);
  expect(following('reopened')).toEqual(['stabilizing', 'demobilizing', 'closed']);
});

test('The steps show what is done, what is now, and what is to come', () => {
  expect(stepsOf('stabilizing').map((s) => s.is)).toEqual(['done', 'now', 'next', 'next']);
  expect(stepsOf('closed').map((s) => s.is)).toEqual(['done', 'done', 'done', 'now']);
  expect(stepsOf('reopened')[0]).toEqual({ phase: 'reopened', is: 'now' });
});
