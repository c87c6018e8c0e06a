import { createStore } from 'zustand/vanilla';

/** What can be dragged: a task, a person, a figure of a table, a person or thing of an agency. */
export type DragKind = 'task' | 'person' | 'figure' | 'unit';

/** What is dragged now. Places know it by its kind and id, so that features need not know each other. */
export interface Dragged {
  readonly kind: DragKind;
  readonly id: string;
}

/** Where the focus goes on after a drop by keyboard, once that stands on the page. */
interface Landing extends Dragged {
  /** What had the focus while it was dropped. */
  readonly from: Element | null;
}

interface Dragging {
  readonly now: (Dragged & { readonly byKeys: boolean }) | null;
  /** How many places on the page take each kind. */
  readonly places: Readonly<Record<DragKind, number>>;
  readonly landing: Landing | null;
}

/** Long enough for a server's word to move the dropped thing; after that the focus is the person's own, milliseconds. */
const landsWithin = 3000;

export const dragging = createStore<Dragging>(() => ({
  now: null,
  places: { task: 0, person: 0, figure: 0, unit: 0 },
  landing: null,
}));

export function beginDrag(dragged: Dragged, byKeys: boolean): void {
  dragging.setState({ now: { ...dragged, byKeys }, landing: null });
}

export function endDrag(): void {
  dragging.setState({ now: null });
}

/** A thing dropped by keyboard keeps the focus wherever it stands then. */
export function landOn({ kind, id }: Dragged, from: Element | null): void {
  const landing: Landing = { kind, id, from };
  dragging.setState({ landing });
  setTimeout(() => {
    if (dragging.getState().landing === landing) dragging.setState({ landing: null });
  }, landsWithin);
}

/** Says that a place takes these kinds; gives back how to say that it no longer does. */
export function offerPlace(kinds: readonly DragKind[]): () => void {
  count(kinds, 1);
  return () => count(kinds, -1);
}

function count(kinds: readonly DragKind[], by: number): void {
  dragging.setState(({ places }) => ({
    places: kinds.reduce((after, kind) => ({ ...after, [kind]: after[kind] + by }), places),
  }));
}
