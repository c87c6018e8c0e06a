import { expect, test } from 'vitest';
import { canStandAt, figureOf, firstGivenBack, isHere, leftOf, nextMove, resourceRows } from './resources.ts';
import { aRequest, someResource } from './testing.ts';

test('What nobody has answered stands as requested, line by line, and people are no resource', () => {
  const asks = [
    aRequest({
      id: 'request-2',
      lines: [
        { kind: 'staff', quantity: 1 },
        { kind: 'resource', quantity: 80 },
      ],
    }),
    aRequest({ id: 'request-3', answer: 'accepted' }),
    aRequest({ id: 'request-4', isOver: true }),
  ];
  expect(resourceRows(asks, []).map((r) => [r.id, r.requested])).toEqual([['request-2.line-1', 80]]);
});

test('What was asked for first stands first, whatever became of it', () => {
  const rows = resourceRows(
    [aRequest({ id: 'request-2' })],
    [
      someResource({ id: 'request-10.item-1', request: 'request-10', onScene: 3 }),
      someResource({ id: 'request-1.item-4', offered: 5 }),
    ],
  );
  expect(rows.map((r) => r.id)).toEqual(['request-1.item-4', 'request-2.line-0', 'request-10.item-1']);
});

test('A thing is here until all of it was given back', () => {
  const [given] = resourceRows([], [someResource({ released: 8 })]);
  expect(given && isHere(given)).toBe(false);
  expect(leftOf(someResource({ offered: 1, committed: 2, inTransit: 3, onScene: 4, returning: 5, released: 6 }))).toBe(
    15,
  );
});

test('What is furthest behind is moved on first', () => {
  expect(nextMove(someResource({ committed: 20, onScene: 100 }))).toEqual({
    from: 'committed',
    to: 'inTransit',
    quantity: 20,
  });
  expect(nextMove(someResource({ onScene: 4 }))).toEqual({ from: 'onScene', to: 'returning', quantity: 4 });
  expect(nextMove(someResource({ returning: 4 }))).toEqual({ from: 'returning', to: 'onScene', quantity: 4 });
  expect(nextMove(someResource({ offered: 4 }))).toBeNull();
});

test('A figure goes to another stage of its own thing, and back to its agency from where it is drawn first', () => {
  const meals = someResource({ committed: 20, onScene: 100 });
  const figure = (stage: 'committed' | 'onScene' | 'returning') => figureOf(meals, stage);
  expect(canStandAt(meals, figure('committed'), 'inTransit')).toBe(true);
  expect(canStandAt(meals, figure('committed'), 'committed')).toBe(false);
  expect(canStandAt(someResource({ id: 'request-2.item-1', committed: 5 }), figure('committed'), 'onScene')).toBe(
    false,
  );
  // Where nothing stands, nothing is taken up.
  expect(canStandAt(meals, figure('returning'), 'onScene')).toBe(false);
  expect(firstGivenBack(meals)).toBe('onScene');
  expect(canStandAt(meals, figure('onScene'), 'released')).toBe(true);
  expect(canStandAt(meals, figure('committed'), 'released')).toBe(false);
  expect(firstGivenBack(someResource({ offered: 3 }))).toBeNull();
});
