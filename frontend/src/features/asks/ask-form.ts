import type { LineKind, MakeRequest, NeedPriority } from '../../contracts/index.ts';
import { cityMoment } from '../../i18n/when.ts';
import { wholeNumber } from '../../ui/wholeNumber.ts';

export interface LineDraft {
  kind: LineKind;
  what: string;
  quantity: string;
  substitute: string;
}

/** What stands in the form, as typed; this is also what a draft keeps. */
export interface AskDraft {
  agency: string | null;
  title: string;
  lines: readonly LineDraft[];
  priority: NeedPriority;
  place: string;
  note: string;
  date: string;
  time: string;
}

export interface LineProblem {
  what?: 'missing';
  quantity?: 'whole';
}

export interface AskProblems {
  agency?: 'missing';
  neededBy?: 'badDate';
  lines: readonly LineProblem[];
}

/** As many lines as a request holds, and as many of one thing. */
export const mostLines = 20;
export const mostAsked = 1_000_000;

export const emptyLine = (kind: LineKind): LineDraft => ({ kind, what: '', quantity: '1', substitute: '' });

export const emptyAsk = (kind: LineKind): AskDraft => ({
  agency: null,
  title: '',
  lines: [emptyLine(kind)],
  priority: 'routine',
  place: '',
  note: '',
  date: '',
  time: '',
});

export function problemsOf(draft: AskDraft): AskProblems {
  return {
    ...(draft.agency === null ? { agency: 'missing' as const } : {}),
    ...(draft.time !== '' && draft.date === '' ? { neededBy: 'badDate' as const } : {}),
    lines: draft.lines.map((line) => {
      const quantity = wholeNumber(line.quantity);
      return {
        ...(line.what.trim() === '' ? { what: 'missing' as const } : {}),
        ...(quantity === null || quantity < 1 || quantity > mostAsked ? { quantity: 'whole' as const } : {}),
      };
    }),
  };
}

export function isWrong(problems: AskProblems): boolean {
  const { agency, lines } = problems;
  return agency !== undefined || problems.neededBy !== undefined || lines.some((l) => Object.keys(l).length > 0);
}

/** Without a title of its own, a request is called by what it asks for: "80 Hot meals, 1 Driver". */
export function titleOf(draft: AskDraft): string {
  const said = draft.title.trim();
  if (said !== '') return said;
  const lines = draft.lines.map((l) => `${wholeNumber(l.quantity) ?? 1} ${l.what.trim()}`).join(', ');
  return lines.length <= 200 ? lines : `${lines.slice(0, 199)}…`;
}

export function ask(draft: AskDraft): MakeRequest {
  return {
    type: 'makeRequest',
    agency: draft.agency ?? '',
    title: titleOf(draft),
    priority: draft.priority,
    lines: draft.lines.map((line) => ({
      kind: line.kind,
      quantity: wholeNumber(line.quantity) ?? 1,
      what: line.what.trim(),
      substitute: orNothing(line.substitute),
    })),
    place: orNothing(draft.place),
    neededBy: neededBy(draft),
    note: orNothing(draft.note),
  };
}

function neededBy({ date, time }: AskDraft): string | undefined {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!day) return undefined;
  const [year, month, at] = [Number(day[1]), Number(day[2]), Number(day[3])];
  const clock = /^(\d{1,2}):(\d{2})$/.exec(time);
  return (
    clock ? cityMoment(year, month, at, Number(clock[1]), Number(clock[2])) : cityMoment(year, month, at)
  ).toISOString();
}

function orNothing(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

export function isBlank(draft: AskDraft): boolean {
  return (
    [draft.title, draft.place, draft.note].every((t) => t.trim() === '') &&
    draft.lines.every((l) => l.what.trim() === '' && l.substitute.trim() === '')
  );
}
