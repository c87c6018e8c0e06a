import type { AddTask, MoveTask, ReviseTask, TaskView } from '../../contracts/index.ts';
import { cityMoment, cityParts } from '../../i18n/when.ts';

/** What stands in the form, as typed. */
export interface TaskDraft {
  title: string;
  /** A person, one of the center's roles, a role in words of one's own, or nobody yet. */
  owner: 'nobody' | 'role' | `role:${string}` | `person:${string}`;
  role: string;
  /** `2026-10-22`; empty where no time is set. */
  date: string;
  /** `18:00`; empty means the whole day. */
  time: string;
  objective: string | null;
}

export type TaskProblems = Partial<Record<'title' | 'role' | 'due', 'missing' | 'badDate'>>;

export function emptyTask(objective: string | undefined): TaskDraft {
  return { title: '', owner: 'nobody', role: '', date: '', time: '', objective: objective ?? null };
}

export function draftOf(task: TaskView, roles: readonly string[]): TaskDraft {
  const at = task.due ? cityParts(new Date(task.due)) : null;
  const two = (n: number) => String(n).padStart(2, '0');
  const isKnown = task.role !== undefined && roles.includes(task.role);
  const wholeDay = at?.hour === 23 && at.minute === 59;
  return {
    title: task.title?.content ?? '',
    owner: task.owner ? `person:${task.owner}` : task.role ? (isKnown ? `role:${task.role}` : 'role') : 'nobody',
    role: isKnown ? '' : (task.role ?? ''),
    date: at ? `${at.year}-${two(at.month)}-${two(at.day)}` : '',
    time: at && !wholeDay ? `${two(at.hour)}:${two(at.minute)}` : '',
    objective: task.objective ?? null,
  };
}

export function problemsOf(draft: TaskDraft): TaskProblems {
  const problems: TaskProblems = {};
  if (draft.title.trim() === '') problems.title = 'missing';
  if (draft.owner === 'role' && draft.role.trim() === '') problems.role = 'missing';
  if (draft.date === '' && draft.time !== '') problems.due = 'badDate';
  return problems;
}

function factsOf(draft: TaskDraft) {
  return {
    title: draft.title.trim(),
    owner: draft.owner.startsWith('person:') ? draft.owner.slice('person:'.length) : undefined,
    role:
      draft.owner === 'role'
        ? draft.role.trim()
        : draft.owner.startsWith('role:')
          ? draft.owner.slice('role:'.length)
          : undefined,
    due: dueOf(draft),
  };
}

function dueOf({ date, time }: TaskDraft): string | undefined {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!day) return undefined;
  const [year, month, at] = [Number(day[1]), Number(day[2]), Number(day[3])];
  const clock = /^(\d{1,2}):(\d{2})$/.exec(time);
  const moment = clock ? cityMoment(year, month, at, Number(clock[1]), Number(clock[2])) : cityMoment(year, month, at);
  return moment.toISOString();
}

export function add(draft: TaskDraft): AddTask {
  return { type: 'addTask', ...factsOf(draft), objective: draft.objective ?? undefined };
}

/** A time that was not touched stays what it was, to the second. */
export function revise(task: TaskView, draft: TaskDraft): ReviseTask {
  const before = draftOf(task, []);
  const facts = factsOf(draft);
  const due = draft.date === before.date && draft.time === before.time ? task.due : facts.due;
  return { type: 'reviseTask', task: task.id, ...facts, due };
}

/** Below another objective, or none; null where it stays. */
export function move(task: TaskView, objective: string | null): MoveTask | null {
  return (task.objective ?? null) === objective
    ? null
    : { type: 'moveTask', task: task.id, objective: objective ?? undefined };
}

/** As a task stands, and for whom. */
export function ownedBy({ id, title, due }: TaskView, { owner, role }: Pick<TaskView, 'owner' | 'role'>): ReviseTask {
  return { type: 'reviseTask', task: id, title: title?.content ?? '', owner, role, due };
}
