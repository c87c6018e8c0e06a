import type { ObjectiveView, TaskView } from '../../contracts/index.ts';

/** An objective and what has to be done for it; without an objective, what belongs to none. */
export interface TaskGroup {
  readonly objective: ObjectiveView | null;
  /** A, B, C in the order in which they were set. */
  readonly letter: string | null;
  readonly tasks: readonly TaskView[];
}

/** `withRest`: those of no objective are shown although there are none, so that one can be put there. */
export function groupsOf(
  objectives: readonly ObjectiveView[],
  tasks: readonly TaskView[],
  withRest = false,
): readonly TaskGroup[] {
  const known = new Set(objectives.map((o) => o.id));
  const groups = objectives
    .toSorted((a, b) => a.number - b.number)
    .map((objective, i) => ({
      objective,
      letter: letterOf(i),
      tasks: tasks.filter((t) => t.objective === objective.id).toSorted(byNumber),
    }));
  const rest = tasks.filter((t) => t.objective === undefined || !known.has(t.objective)).toSorted(byNumber);
  return rest.length > 0 || withRest ? [...groups, { objective: null, letter: null, tasks: rest }] : groups;
}

/** The objective that a task stands below; null for none, and for one that is gone. */
export function objectiveOf(task: TaskView, objectives: readonly ObjectiveView[]): string | null {
  return objectives.some((o) => o.id === task.objective) ? (task.objective ?? null) : null;
}

/** Whether a task can be moved below an objective, or to those of none: wherever it is not yet. */
export function canMoveTo(
  id: string,
  objective: string | null,
  tasks: readonly TaskView[],
  objectives: readonly ObjectiveView[],
): boolean {
  const task = tasks.find((t) => t.id === id);
  return task !== undefined && objectiveOf(task, objectives) !== objective;
}

/** Whether somebody can be made the one who does a task: of what is done, who did it stays. */
export function canOwn(task: TaskView | undefined, person: string): boolean {
  return task !== undefined && task.doneAt === undefined && task.owner !== person;
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
