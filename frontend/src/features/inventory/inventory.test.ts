import { expect, test } from 'vitest';
import type { ItemView } from '../../contracts/index.ts';
import { add, draftOf, emptyItem, heldOf, inOrder, problemsOf, revise } from './inventory.ts';

const van: ItemView = {
  id: 'item-3',
  name: { id: 't', language: 'en', content: 'Box van with lift' },
  level: 2,
  quantity: 4,
  free: 1,
  reserved: 1,
  committed: 1,
  outOfService: 1,
  edition: 5,
};

test('What is typed becomes an item', () => {
  const draft = { ...emptyItem, name: ' Cots ', quantity: '60', unit: 'cots', level: '2' as const };
  expect(problemsOf(draft, 0)).toEqual({});
  expect(add(draft, 'table')).toEqual({
    type: 'addItem',
    name: 'Cots',
    quantity: 60,
    kind: undefined,
    level: 2,
    unit: 'cots',
    outOfService: 0,
    as: 'table',
  });
});

test('A revision starts from what is there and says which edition it saw', () => {
  expect(revise(van, draftOf(van), 'table')).toMatchObject({ item: 'item-3', quantity: 4, level: 2, edition: 5 });
});

test('There are never fewer than responses hold and are out of service', () => {
  const draft = draftOf(van);
  expect(problemsOf({ ...draft, quantity: '2' }, heldOf(van))).toEqual({ quantity: 'belowHeld' });
  expect(problemsOf({ ...draft, quantity: '3' }, heldOf(van))).toEqual({});
  expect(problemsOf({ ...draft, outOfService: '5' }, heldOf(van))).toEqual({ outOfService: 'tooMany' });
  expect(problemsOf({ ...emptyItem, quantity: 'few', outOfService: '' }, 0)).toEqual({
    name: 'missing',
    quantity: 'whole',
    outOfService: 'whole',
  });
});

test('The inventory stands in the order of its numbers', () => {
  expect(inOrder([{ ...van, id: 'item-10' }, van]).map((i) => i.id)).toEqual(['item-3', 'item-10']);
});
