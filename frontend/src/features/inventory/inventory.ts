import type { AddItem, ItemView, ReviseItem } from '../../contracts/index.ts';
import { wholeNumber } from '../../ui/wholeNumber.ts';

/** As many of one thing as an inventory holds. */
export const mostOfAThing = 1_000_000;

/** ICS types run from 1, the most capable, to 7. */
export const levels = ['1', '2', '3', '4', '5', '6', '7'] as const;

export type Level = (typeof levels)[number] | 'none';

/** What stands in the form, as typed. */
export interface ItemDraft {
  name: string;
  quantity: string;
  unit: string;
  kind: string;
  level: Level;
  outOfService: string;
}

export const emptyItem: ItemDraft = { name: '', quantity: '', unit: '', kind: '', level: 'none', outOfService: '0' };

export function draftOf(item: ItemView): ItemDraft {
  return {
    name: item.name?.content ?? '',
    quantity: String(item.quantity),
    unit: item.unit?.content ?? '',
    kind: item.kind?.content ?? '',
    level: levels.find((l) => l === String(item.level)) ?? 'none',
    outOfService: String(item.outOfService),
  };
}

export interface ItemProblems {
  name?: 'missing';
  quantity?: 'whole' | 'belowHeld';
  outOfService?: 'whole' | 'tooMany';
}

/** `held`: how many responses have, of which nothing can be taken. */
export function problemsOf(draft: ItemDraft, held: number): ItemProblems {
  const problems: ItemProblems = {};
  const [quantity, out] = [wholeNumber(draft.quantity), wholeNumber(draft.outOfService)];
  if (draft.name.trim() === '') problems.name = 'missing';
  if (quantity === null || quantity > mostOfAThing) problems.quantity = 'whole';
  if (out === null) problems.outOfService = 'whole';
  else if (quantity !== null && out > quantity) problems.outOfService = 'tooMany';
  else if (quantity !== null && quantity - out < held) problems.quantity = 'belowHeld';
  return problems;
}

export const heldOf = (item: ItemView | undefined) => (item ? item.reserved + item.committed : 0);

function facts(draft: ItemDraft) {
  const words = (text: string) => (text.trim() === '' ? undefined : text.trim());
  return {
    name: draft.name.trim(),
    quantity: wholeNumber(draft.quantity) ?? 0,
    kind: words(draft.kind),
    level: draft.level === 'none' ? undefined : Number(draft.level),
    unit: words(draft.unit),
    outOfService: wholeNumber(draft.outOfService) ?? 0,
  };
}

export const add = (draft: ItemDraft, as: string): AddItem => ({ type: 'addItem', ...facts(draft), as });

export const revise = (item: ItemView, draft: ItemDraft, as: string): ReviseItem => ({
  type: 'reviseItem',
  item: item.id,
  ...facts(draft),
  edition: item.edition,
  as,
});

/** In the order in which they were added. */
export const inOrder = (inventory: readonly ItemView[]) =>
  inventory.toSorted((a, b) => Number(a.id.slice('item-'.length)) - Number(b.id.slice('item-'.length)));
