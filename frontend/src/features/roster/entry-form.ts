import type { AddToRoster, ReviseRosterEntry, RosterView } from '../../contracts/index.ts';
import { wholeNumber } from '../../ui/wholeNumber.ts';

export type EntryKind = 'person' | 'team';

/** As many as one team may have. */
export const mostHeads = 100;

/** What stands in the form, as typed. */
export interface EntryDraft {
  /** One of the agency's people, or somebody or a team with a name of their own. */
  kind: EntryKind;
  person: string | null;
  name: string;
  role: string;
  headcount: string;
}

export const emptyEntry: EntryDraft = { kind: 'person', person: null, name: '', role: '', headcount: '1' };

export function draftOf(entry: RosterView): EntryDraft {
  return {
    kind: entry.person === undefined ? 'team' : 'person',
    person: entry.person ?? null,
    name: entry.name?.content ?? '',
    role: entry.role?.content ?? '',
    headcount: String(entry.headcount),
  };
}

export interface EntryProblems {
  person?: 'missing';
  name?: 'missing';
  headcount?: 'whole';
}

export function problemsOf(draft: EntryDraft): EntryProblems {
  const problems: EntryProblems = {};
  if (draft.kind === 'person') {
    if (draft.person === null) problems.person = 'missing';
    return problems;
  }
  if (draft.name.trim() === '') problems.name = 'missing';
  const n = wholeNumber(draft.headcount);
  if (n === null || n < 1 || n > mostHeads) problems.headcount = 'whole';
  return problems;
}

const words = (text: string) => (text.trim() === '' ? undefined : text.trim());

export function add(draft: EntryDraft, as: string): AddToRoster {
  return draft.kind === 'person'
    ? { type: 'addToRoster', person: draft.person ?? undefined, role: words(draft.role), as }
    : {
        type: 'addToRoster',
        name: words(draft.name),
        role: words(draft.role),
        headcount: wholeNumber(draft.headcount) ?? 1,
        as,
      };
}

export function revise(entry: RosterView, draft: EntryDraft, as: string): ReviseRosterEntry {
  return {
    type: 'reviseRosterEntry',
    entry: entry.id,
    name: entry.person === undefined ? words(draft.name) : entry.name?.content,
    role: words(draft.role),
    headcount: entry.person === undefined ? (wholeNumber(draft.headcount) ?? 1) : 1,
    edition: entry.edition,
    as,
  };
}
