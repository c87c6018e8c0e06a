import type { ObjectiveView, TaskView } from '../../contracts/index.ts';

/** An objective and what has to be done for it; without an objective, what belongs to none. */
export interface TaskGroup {
  readonly objective: ObjectiveView | null;
  /** A, B, C in the order in which they were set. */
  readonly letter: string | null;
  readonly tasks: readonly TaskView[];
}

export function groupsOf(objectives: readonly ObjectiveView[], tasks: readonly TaskView[]): readonly TaskGroup[] {
  const known = new Set(objectives.map((o) => o.id));
  const groups = objectives
    .toSorted((a, b) => a.number - b.number)
    .map((objective, i) => ({
      objective,
      letter: letterOf(i),
      tasks: tasks.filter((t) => t.objective === objective.id).toSorted(byNumber),
    }));
  const rest = tasks.filter((t) => t.objective === undefined || !known.has(t.objective)).toSorted(byNumber);
  return rest.length > 0 ? [...groups, { objective: null, letter: null, tasks: rest }] : groups;
}

/** A to Z, and then AA, AB. */
export function letterOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/** Tasks keep their place when they are done: a list that is read does not move. */
function byNumber(a: TaskView, b: TaskView): number {
  return a.number - b.number;
}

export function countDone(tasks: readonly TaskView[]): number {
  return tasks.filter((t) => t.doneAt !== undefined).length;
}

/** Within so long a task that is not done is said to be due soon, milliseconds. */
export const soon = 60 * 60_000;

/** How a task stands with its time. */
export function dueOf(task: Pick<TaskView, 'due' | 'doneAt'>, now: number): 'none' | 'later' | 'soon' | 'late' {
  if (task.due === undefined || task.doneAt !== undefined) return 'none';
  const left = Date.parse(task.due) - now;
  return left < 0 ? 'late' : left <= soon ? 'soon' : 'later';
}
