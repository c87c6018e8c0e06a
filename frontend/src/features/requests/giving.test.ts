import { describe, expect, test } from 'vitest';
import {
  canGive,
  freePeople,
  givenOf,
  isFree,
  problemOf,
  shortagesOf,
  startGiving,
  unitsOf,
  withUnit,
} from './giving.ts';
import { likeness } from './likeness.ts';
import { aLine, anEntry, anItem, aRequest } from './testing.ts';

const meals = anItem('item-1', 'Hot meals, boxed', { free: 60 });
const van = anItem('item-2', 'Box van with lift', { free: 1 });
const joel = anEntry('staff-1', 'Joel Tate', 'Driver');
const bea = anEntry('staff-2', 'Bea Wills', 'Driver', { staffing: 'offDuty' });
const walkers = anEntry('staff-3', 'Walkers', 'Safe passage', { headcount: 4 });
const stock = { inventory: [meals, van], roster: [joel, bea, walkers] };

describe('What an answer starts from', () => {
  test('is what is free and fits by name, a part if there is not all of it', () => {
    const request = aRequest([
      aLine('resource', 80, 'Hot meals'),
      aLine('resource', 1, 'Van'),
      aLine('staff', 1, 'Drivers'),
    ]);
    const giving = startGiving(request, stock);
    expect(unitsOf(giving)).toEqual([
      { line: 0, unit: 'item-1', quantity: 60 },
      { line: 1, unit: 'item-2', quantity: 1 },
      { line: 2, unit: 'staff-1', quantity: 1 },
    ]);
    expect(problemOf(giving, request, stock)).toBeNull();
  });

  test('is nothing for what nothing fits', () => {
    const request = aRequest([aLine('resource', 5, 'Light tower'), aLine('staff', 1, 'Counselor')]);
    const giving = startGiving(request, stock);
    expect(unitsOf(giving)).toEqual([]);
    expect(problemOf(giving, request, stock)).toBe('nothing');
  });

  test('takes no team that is larger than what is asked for', () => {
    expect(startGiving(aRequest([aLine('staff', 2, 'Walkers')]), stock).people).toEqual([]);
    expect(startGiving(aRequest([aLine('staff', 4, 'Walkers')]), stock).people).toHaveLength(1);
  });

  test('is what is held already where a yes was provisional', () => {
    const request = aRequest([aLine('resource', 80, 'Hot meals')], {
      units: [{ line: 0, unit: 'item-1', quantity: 40, released: 0 }],
    });
    expect(startGiving(request, stock).items).toEqual([{ line: 0, item: 'item-1', quantity: '40' }]);
  });
});

describe('Who is free', () => {
  const request = aRequest([aLine('staff', 1, 'Driver')]);

  test('is whoever is not off duty, at home here and held by nobody else', () => {
    expect(isFree(joel, request)).toBe(true);
    expect(isFree(bea, request)).toBe(false);
    expect(isFree({ ...joel, heldBy: 'response/other' }, request)).toBe(false);
    expect(isFree({ ...joel, home: 'elsewhere' }, request)).toBe(false);
  });

  test('is whoever is held for this very request, unless it gave them back', () => {
    const held = { ...joel, heldBy: 'response/r1' };
    const unit = { line: 0, unit: 'staff-1', quantity: 1, released: 0 };
    expect(isFree(held, { ...request, units: [unit] })).toBe(true);
    expect(isFree(joel, { ...request, units: [{ ...unit, released: 1 }] })).toBe(false);
  });

  test('begins with who fits best, then with who waits', () => {
    const busy = anEntry('staff-4', 'Ana', 'Driver', { staffing: 'onShift' });
    expect(freePeople(aLine('staff', 1, 'Driver'), [walkers, busy, joel], request).map((e) => e.id)).toEqual([
      'staff-1',
      'staff-4',
      'staff-3',
    ]);
  });
});

describe('An answer that could not be sent', () => {
  const request = aRequest([aLine('resource', 80, 'Hot meals'), aLine('staff', 2, 'Driver')]);
  const giving = (quantity: string, people: readonly string[] = []) => ({
    items: [{ line: 0, item: 'item-1', quantity }],
    people: people.map((entry) => ({ line: 1, entry })),
  });

  test('gives more than is free, or than was asked for', () => {
    expect(problemOf(giving('61'), request, stock)).toBe('overFree');
    expect(problemOf(giving('60', ['staff-3']), request, stock)).toBe('overAsked');
  });

  test('names no whole number, or one thing twice', () => {
    expect(problemOf(giving('some'), request, stock)).toBe('notWhole');
    const row = { line: 0, item: 'item-1', quantity: '10' };
    expect(problemOf({ items: [row, row], people: [] }, request, stock)).toBe('twice');
  });

  test('gives nothing', () => {
    expect(problemOf(giving('0'), request, stock)).toBe('nothing');
    expect(problemOf(giving(''), request, stock)).toBe('nothing');
  });

  test('counts each of a team', () => {
    expect(givenOf(1, giving('1', ['staff-1', 'staff-3']), stock.roster)).toBe(5);
  });
});

describe('What is short', () => {
  test('is said of what is known by name, with the one who is free', () => {
    const request = aRequest([
      aLine('resource', 80, 'Hot meals'),
      aLine('staff', 2, 'Driver'),
      aLine('staff', 1, 'Nurse'),
    ]);
    expect(shortagesOf(request, stock)).toEqual([
      { line: 0, asked: 80, free: 60 },
      { line: 1, asked: 2, free: 1, only: joel },
    ]);
  });

  test('is said of the only one who is free, if they leave', () => {
    const leaves = { ...joel, until: '2026-10-15T23:00:00.000Z' };
    expect(shortagesOf(aRequest([aLine('staff', 1, 'Driver')]), { ...stock, roster: [leaves] })).toHaveLength(1);
    expect(shortagesOf(aRequest([aLine('staff', 1, 'Driver')]), stock)).toHaveLength(0);
  });
});

test('Names are alike whatever their number, case and accents', () => {
  expect(likeness(['Pantry boxes'], ['pantry box, family'])).toBe(2);
  expect(likeness(['Acompañantes'], ['acompanante'])).toBe(1);
  expect(likeness(['Van, type 2'], ['Type 3 kitchen'])).toBe(0);
  expect(likeness([undefined], ['x'])).toBe(0);
});

describe('What is dropped on a request', () => {
  const request = aRequest([
    aLine('resource', 80, 'Hot meals'),
    aLine('resource', 1, 'Van'),
    aLine('staff', 2, 'Driver'),
  ]);
  const nothing = { items: [], people: [] };

  test('is taken if a line asks for its kind and some of it is free', () => {
    expect(canGive('item-1', request, stock)).toBe(true);
    expect(canGive('staff-1', request, stock)).toBe(true);
    expect(canGive('staff-2', request, stock)).toBe(false);
    expect(canGive('staff-1', aRequest([aLine('resource', 1, 'Van')]), stock)).toBe(false);
    expect(canGive('item-9', request, stock)).toBe(false);
    expect(canGive('item-1', request, { ...stock, inventory: [{ ...meals, free: 0 }] })).toBe(false);
  });

  test('goes to the line that it fits, as many as are free and asked', () => {
    expect(unitsOf(withUnit(nothing, 'item-2', request, stock, false))).toEqual([
      { line: 1, unit: 'item-2', quantity: 1 },
    ]);
    expect(unitsOf(withUnit(nothing, 'item-1', request, stock, false))).toEqual([
      { line: 0, unit: 'item-1', quantity: 60 },
    ]);
    expect(unitsOf(withUnit(nothing, 'staff-1', request, stock, false))).toEqual([
      { line: 2, unit: 'staff-1', quantity: 1 },
    ]);
  });

  test('takes the place of what was proposed, and stands beside what was typed', () => {
    const other = anItem('item-7', 'Hot meals, trays', { free: 50 });
    const both = { ...stock, inventory: [...stock.inventory, other] };
    const typed = { items: [{ line: 0, item: 'item-1', quantity: '60' }], people: [] };
    expect(unitsOf(withUnit(typed, 'item-7', request, both, true))).toEqual([
      { line: 0, unit: 'item-7', quantity: 50 },
    ]);
    expect(unitsOf(withUnit(typed, 'item-7', request, both, false))).toEqual([
      { line: 0, unit: 'item-1', quantity: 60 },
      { line: 0, unit: 'item-7', quantity: 20 },
    ]);
  });

  test('fills the row that waits for it, and is never given twice', () => {
    const empty = { items: [{ line: 0, item: null, quantity: '' }], people: [] };
    const once = withUnit(empty, 'item-1', request, stock, false);
    expect(once.items).toEqual([{ line: 0, item: 'item-1', quantity: '60' }]);
    expect(withUnit(once, 'item-1', request, stock, false)).toEqual(once);
  });
});
