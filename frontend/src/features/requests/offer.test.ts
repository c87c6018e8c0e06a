import { expect, test } from 'vitest';
import { canBeOffered, emptyOffer, offerOf, problemsOf } from './offer.ts';
import { anEntry, anItem } from './testing.ts';

const water = anItem('item-6', 'Water, cases', { free: 90 });
const draft = {
  ...emptyOffer,
  response: 'response/r1',
  title: 'Water for the hall ',
  items: { 'item-6': '40', 'item-7': '' },
  people: ['staff-4'],
};

test('An offer gives each thing and each person a line of its own', () => {
  expect(problemsOf(draft, [water])).toEqual({});
  expect(offerOf(draft, 'response/r1', 'westside-table')).toEqual({
    type: 'offerUnits',
    response: 'response/r1',
    title: 'Water for the hall',
    units: [
      { line: 0, unit: 'item-6', quantity: 40 },
      { line: 1, unit: 'staff-4', quantity: 1 },
    ],
    note: undefined,
    as: 'westside-table',
  });
});

test('An offer says for whom, what it is, and gives something that is free', () => {
  expect(problemsOf(emptyOffer, [water])).toEqual({ response: 'missing', title: 'missing', units: 'nothing' });
  expect(problemsOf({ ...draft, items: { 'item-6': '91' } }, [water])).toEqual({ units: 'overFree' });
  expect(problemsOf({ ...draft, items: { 'item-6': 'many' } }, [water])).toEqual({ units: 'notWhole' });
  expect(problemsOf({ ...draft, items: { 'item-6': '0' }, people: [] }, [water])).toEqual({ units: 'nothing' });
});

test('Whoever is held, away or at home elsewhere is not offered', () => {
  const joel = anEntry('staff-4', 'Joel Tate', 'Driver');
  expect(canBeOffered(joel)).toBe(true);
  expect(canBeOffered({ ...joel, heldBy: 'response/r2' })).toBe(false);
  expect(canBeOffered({ ...joel, staffing: 'offDuty' })).toBe(false);
  expect(canBeOffered({ ...joel, home: 'elsewhere' })).toBe(false);
});
