import type { ItemView, OfferUnits, RosterView } from '../../contracts/index.ts';
import { wholeNumber } from '../../ui/wholeNumber.ts';

/** What stands in an offer, as typed. */
export interface OfferDraft {
  response: string | null;
  title: string;
  /** How many of which item; what is empty is not offered. */
  items: Readonly<Record<string, string>>;
  people: readonly string[];
  note: string;
}

export const emptyOffer: OfferDraft = { response: null, title: '', items: {}, people: [], note: '' };

export interface OfferProblems {
  response?: 'missing';
  title?: 'missing';
  units?: 'nothing' | 'notWhole' | 'overFree';
}

export function problemsOf(draft: OfferDraft, inventory: readonly ItemView[]): OfferProblems {
  const problems: OfferProblems = {};
  if (draft.response === null) problems.response = 'missing';
  if (draft.title.trim() === '') problems.title = 'missing';
  const typed = Object.entries(draft.items).filter(([, q]) => q.trim() !== '' && wholeNumber(q) !== 0);
  if (typed.some(([, q]) => wholeNumber(q) === null)) problems.units = 'notWhole';
  else if (typed.some(([id, q]) => (wholeNumber(q) ?? 0) > (inventory.find((i) => i.id === id)?.free ?? 0)))
    problems.units = 'overFree';
  else if (typed.length + draft.people.length === 0) problems.units = 'nothing';
  return problems;
}

/** Each unit is a line of its own. */
export function offerOf(draft: OfferDraft, response: string, as: string): OfferUnits {
  const items = Object.entries(draft.items).flatMap(([unit, typed]) => {
    const quantity = wholeNumber(typed) ?? 0;
    return quantity > 0 ? [{ unit, quantity }] : [];
  });
  const units = [...items, ...draft.people.map((unit) => ({ unit, quantity: 1 }))];
  const note = draft.note.trim();
  return {
    type: 'offerUnits',
    response,
    title: draft.title.trim(),
    units: units.map((unit, line) => ({ line, ...unit })),
    note: note === '' ? undefined : note,
    as,
  };
}

/** Whoever can be offered: at home here, not held, and neither off duty nor unavailable. */
export const canBeOffered = (entry: RosterView) =>
  entry.home === 'here' &&
  entry.heldBy === undefined &&
  entry.staffing !== 'offDuty' &&
  entry.staffing !== 'unavailable';
