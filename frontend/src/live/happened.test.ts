import { expect, test } from 'vitest';
import { brief, tally } from './happened.ts';

test('A thing counts once for each kind of what happened to it, in a fixed order', () => {
  expect(
    tally([
      { what: 'needClaimed', about: 'need-1' },
      { what: 'needClaimed', about: 'need-1' },
      { what: 'needRaised', about: 'need-2' },
      { what: 'fulfilmentReported', about: 'need-1' },
      { what: 'deliveryRecorded', about: 'need-3' },
    ]),
  ).toEqual([
    { what: 'raised', n: 1 },
    { what: 'claimed', n: 1 },
    { what: 'delivered', n: 2 },
  ]);
});

test('What a newer host knows and we do not is counted last', () => {
  expect(
    tally([
      { what: 'moonPhased', about: undefined },
      { what: 'moonPhased', about: undefined },
      { what: 'phaseChanged', about: 'response' },
    ]),
  ).toEqual([
    { what: 'phase', n: 1 },
    { what: 'other', n: 2 },
  ]);
});

test('Kinds that would be too many are counted together', () => {
  const tallies = [
    { what: 'raised', n: 2 },
    { what: 'claimed', n: 3 },
    { what: 'confirmed', n: 4 },
  ] as const;
  expect(brief(tallies, 3)).toBe(tallies);
  expect(brief(tallies, 2)).toEqual([
    { what: 'raised', n: 2 },
    { what: 'other', n: 7 },
  ]);
});
