import { expect, test } from 'vitest';
import { report, undo } from './movement.ts';
import { someStaff } from './testing.ts';

const point = { longitude: -87.72, latitude: 41.86 };
const marcus = someStaff({ movement: 'onScene', place: { id: 't', language: 'en', content: '16th and Avers' }, point });

test('Who makes contact is still where they were; who goes is not', () => {
  expect(report(marcus, 'madeContact', 'steady')).toMatchObject({ place: '16th and Avers', point, as: 'steady' });
  expect(report(marcus, 'returning', 'steady')).toMatchObject({ place: undefined, point: undefined });
});

test('What is said of the place goes before what was known', () => {
  expect(report(marcus, 'madeContact', undefined, { place: 'Laundromat' })).toMatchObject({
    place: 'Laundromat',
    point: undefined,
  });
});

test('Undo says again all that had been said, and nothing where nothing had', () => {
  expect(undo(marcus, 'steady')).toMatchObject({ movement: 'onScene', place: '16th and Avers', point });
  expect(undo(someStaff(), 'steady')).toBeNull();
});
