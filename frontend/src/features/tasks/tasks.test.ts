import { expect, test } from 'vitest';
import type { ObjectiveView, TaskView } from '../../contracts/index.ts';
import { canMoveTo, canOwn, countDone, dueOf, groupsOf, letterOf } from './tasks.ts';

const objective = (number: number): ObjectiveView => ({ id: `objective-${number}`, number });
const task = (number: number, over: Partial<TaskView> = {}): TaskView => ({ id: `task-${number}`, number, ...over });

test('Tasks stand below their objective in the order in which they were set, those of none at the end', () => {
  const groups = groupsOf(
    [objective(2), objective(1)],
    [task(3, { objective: 'objective-1', doneAt: 'now' }), task(2), task(10, { objective: 'objective-1' })],
  );
  expect(groups.map((g) => [g.letter, g.tasks.map((t) => t.number)])).toEqual([
    ['A', [3, 10]],
    ['B', []],
    [null, [2]],
  ]);
});

test('What belonged to an objective that is gone is not lost', () => {
  expect(groupsOf([], [task(1, { objective: 'objective-9' })])).toEqual([
    { objective: null, letter: null, tasks: [task(1, { objective: 'objective-9' })] },
  ]);
});

test('Letters go on after Z', () => {
  expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']);
});

test('A task is due soon for an hour, then late, and once it is done neither', () => {
  const at = Date.parse('2026-10-15T18:00:00.000Z');
  const due = '2026-10-15T19:00:00.000Z';
  expect(dueOf(task(1, { due }), at)).toBe('soon');
  expect(dueOf(task(1, { due }), at - 1)).toBe('later');
  expect(dueOf(task(1, { due }), at + 3_600_001)).toBe('late');
  expect(dueOf(task(1, { due, doneAt: due }), at + 3_600_001)).toBe('none');
  expect(dueOf(task(1), at)).toBe('none');
  expect(countDone([task(1), task(2, { doneAt: due })])).toBe(1);
});

test('A task goes wherever it is not yet, and to those of none although there are none', () => {
  const [one, two] = [objective(1), objective(2)];
  const tasks = [task(1, { objective: one.id }), task(2), task(3, { objective: 'objective-9' })];
  const goes = (id: string, to: string | null) => canMoveTo(id, to, tasks, [one, two]);
  expect([goes('task-1', one.id), goes('task-1', two.id), goes('task-1', null)]).toEqual([false, true, true]);
  expect([goes('task-2', one.id), goes('task-2', null)]).toEqual([true, false]);
  // Its objective is gone: it stands among those of none.
  expect([goes('task-3', null), goes('task-9', one.id)]).toEqual([false, false]);
  expect(groupsOf([one], [task(1, { objective: one.id })], true).at(-1)).toMatchObject({ objective: null, tasks: [] });
});

test('A task that is to be done goes to whoever does not do it yet', () => {
  expect(canOwn(task(1), 'rosa')).toBe(true);
  expect(canOwn(task(1, { owner: 'rosa' }), 'rosa')).toBe(false);
  expect(canOwn(task(1, { doneAt: 'now' }), 'rosa')).toBe(false);
  expect(canOwn(undefined, 'rosa')).toBe(false);
});
