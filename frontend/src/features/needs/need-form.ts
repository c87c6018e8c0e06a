import type { NeedCategory, NeedPriority, NeedTerm, NeedView, RaiseNeed, ReviseNeed } from '../../contracts/index.ts';
import { cityMoment, cityParts, endOfCityDay, endOfCityWeek } from '../../i18n/when.ts';

export type Due = 'today' | 'week' | 'longTerm' | 'date';

/** What stands in the form, as typed; this is also what a draft keeps. */
export interface NeedDraft {
  title: string;
  amount: string;
  category: NeedCategory | null;
  due: Due;
  /** `2026-10-22`, used when `due` is `date`. */
  date: string;
  /** `18:00`; empty means the whole day. */
  time: string;
  priority: NeedPriority;
  place: string;
  description: string;
  fromMessage: string | null;
}

/** Field names as the server's `badField` names them. */
export type NeedField = 'title' | 'quantity' | 'unit' | 'category' | 'neededBy' | 'place' | 'description';

export type NeedProblem = 'missing' | 'notANumber' | 'tooMany' | 'tooLong' | 'badDate';

export type NeedProblems = Partial<Record<NeedField, NeedProblem>>;

export const mostNeeded = 1_000_000;

export const emptyDraft: NeedDraft = {
  title: '',
  amount: '',
  category: null,
  due: 'week',
  date: '',
  time: '',
  priority: 'routine',
  place: '',
  description: '',
  fromMessage: null,
};

/** "12 hogares" is twelve of the unit "hogares"; "hogares" alone is one; "1,200 meals" is 1200. */
export function parseAmount(text: string): { quantity: number; unit: string } | null {
  const match = /^\s*(\d[\d.,\s]*)?\s*(.*?)\s*$/su.exec(text);
  const digits = (match?.[1] ?? '').replace(/\D/g, '');
  const unit = match?.[2] ?? '';
  if (digits === '') return unit === '' ? null : { quantity: 1, unit };
  return { quantity: Number(digits), unit };
}

export function problemsOf(draft: NeedDraft): NeedProblems {
  const problems: NeedProblems = {};
  if (draft.title.trim() === '') problems.title = 'missing';
  const amount = parseAmount(draft.amount);
  if (!amount) problems.quantity = 'missing';
  else if (amount.quantity < 1) problems.quantity = 'notANumber';
  else if (amount.quantity > mostNeeded) problems.quantity = 'tooMany';
  if (!draft.category) problems.category = 'missing';
  if (draft.due === 'date' && !parseDate(draft.date)) problems.neededBy = 'badDate';
  return problems;
}

function parseDate(text: string): [number, number, number] | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

function neededBy(draft: NeedDraft, now: Date): string | undefined {
  if (draft.due === 'today') return endOfCityDay(now, 0).toISOString();
  if (draft.due === 'week') return endOfCityWeek(now).toISOString();
  const date = draft.due === 'date' ? parseDate(draft.date) : null;
  if (!date) return undefined;
  const time = /^(\d{1,2}):(\d{2})$/.exec(draft.time);
  return (time ? cityMoment(...date, Number(time[1]), Number(time[2])) : cityMoment(...date)).toISOString();
}

function body(draft: NeedDraft, now: Date) {
  const amount = parseAmount(draft.amount) ?? { quantity: 1, unit: '' };
  const term: NeedTerm = draft.due === 'longTerm' ? 'longTerm' : 'shortTerm';
  return {
    title: draft.title.trim(),
    category: draft.category ?? 'food',
    priority: draft.priority,
    term,
    quantity: amount.quantity,
    unit: orNothing(amount.unit),
    place: orNothing(draft.place),
    description: orNothing(draft.description),
    neededBy: neededBy(draft, now),
  } as const;
}

function orNothing(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

export function raise(draft: NeedDraft, now: Date): RaiseNeed {
  return { type: 'raiseNeed', ...body(draft, now), fromMessage: draft.fromMessage ?? undefined };
}

/** Keeps what the form does not ask: a long-term need with a date stays long-term unless its date was changed. */
export function revise(need: NeedView, draft: NeedDraft, now: Date): ReviseNeed {
  const before = draftOf(need);
  const sameDue = draft.due === before.due && draft.date === before.date && draft.time === before.time;
  const due = sameDue ? { term: need.term, neededBy: need.neededBy } : {};
  return { type: 'reviseNeed', need: need.id, ...body(draft, now), ...due, rev: need.rev };
}

export function draftOf(need: NeedView): NeedDraft {
  const at = need.neededBy ? cityParts(new Date(need.neededBy)) : null;
  const two = (n: number) => String(n).padStart(2, '0');
  const wholeDay = at?.hour === 23 && at.minute === 59;
  return {
    title: need.title?.content ?? '',
    amount: [need.quantity, need.unit?.content].filter(Boolean).join(' '),
    category: need.category,
    due: at ? 'date' : 'longTerm',
    date: at ? `${at.year}-${two(at.month)}-${two(at.day)}` : '',
    time: at && !wholeDay ? `${two(at.hour)}:${two(at.minute)}` : '',
    priority: need.priority,
    place: need.place?.content ?? '',
    description: need.description?.content ?? '',
    fromMessage: need.fromMessage ?? null,
  };
}

export function isBlank(draft: NeedDraft): boolean {
  return [draft.title, draft.amount, draft.place, draft.description].every((t) => t.trim() === '');
}
