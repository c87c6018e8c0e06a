import { feedLength } from '../contracts/index.ts';

/**
 * The one merge, for every collection of every feature. A collection is a map of entities by id, or a feed whose items
 * bear a number `n`; the server never says which, because the items do.
 */
export interface Item {
  readonly id: string;
  readonly n?: number;
  readonly rev?: number;
}

/** What is held of one collection. */
export interface Held {
  readonly items: ReadonlyMap<string, Item>;
  /** A feed is held without gaps from this `n` on. */
  readonly floor: number;
  /** What to ask for older items with; null if there are none. */
  readonly older: string | null;
  /** Ids that have gone since the view came: no page of history brings them back. */
  readonly buried: ReadonlySet<string>;
}

/** What is held of a room, by the names of its collections. */
export type View = Readonly<Record<string, Held>>;

/** The part of a change that the merge is about. */
export interface Delta {
  readonly set?: unknown;
  readonly gone?: unknown;
}

export const nothing: View = {};

const emptyHeld: Held = { items: new Map(), floor: Number.POSITIVE_INFINITY, older: null, buried: new Set() };

/** A whole view in place of all that was held, loaded pages included. */
export function fresh(set: unknown): View {
  const view: Record<string, Held> = {};
  for (const [name, items] of entries<Item>(set)) {
    const numbers = items.flatMap(({ n }) => (n === undefined ? [] : [n]));
    const floor = Math.min(...numbers);
    view[name] = {
      items: new Map(items.map((item) => [item.id, item])),
      floor,
      // A feed that does not fill its view has nothing behind it.
      older: numbers.length < feedLength ? null : String(floor),
      buried: new Set(),
    };
  }
  return view;
}

/** What is held after a change. */
export function merge(view: View, { set, gone }: Delta): View {
  const next: Record<string, Held> = { ...view };
  for (const [name, items] of entries<Item>(set)) next[name] = put(next[name] ?? emptyHeld, items);
  for (const [name, ids] of entries<string>(gone)) next[name] = take(next[name] ?? emptyHeld, ids);
  return next;
}

/** One page of a feed's history. */
export interface Page {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/**
 * What is held after an older page of a feed has come. The page was made at some moment since it was asked for, so of
 * two versions the later one counts; it follows on what is held, so that no gap arises.
 */
export function addPage(view: View, name: string, page: Page): View {
  const held = view[name] ?? emptyHeld;
  const items = new Map(held.items);
  for (const item of page.items) {
    const ours = items.get(item.id);
    if (!held.buried.has(item.id) && (!ours || isLater(item, ours))) items.set(item.id, item);
  }
  const floor = Math.min(held.floor, ...page.items.map(({ n }) => n ?? held.floor));
  return { ...view, [name]: { ...held, items, floor, older: page.next } };
}

/** Whether one version of an item is later than another; used between pages and what is held, and nowhere else. */
export function isLater(a: Item, b: Item): boolean {
  return (a.rev ?? 0) > (b.rev ?? 0);
}

const lists = new WeakMap<ReadonlyMap<string, Item>, readonly Item[]>();

/** What is held of a collection, as a list: a feed by `n`, a map as it comes. The same until something changes. */
export function listOf(held: Held | undefined): readonly Item[] {
  const { items } = held ?? emptyHeld;
  let list = lists.get(items);
  if (!list) {
    list = [...items.values()].sort((a, b) => (a.n ?? 0) - (b.n ?? 0));
    lists.set(items, list);
  }
  return list;
}

function put(held: Held, incoming: readonly Item[]): Held {
  const items = new Map(held.items);
  const buried = new Set(held.buried);
  const below: Item[] = [];
  for (const item of incoming) {
    buried.delete(item.id);
    if (item.n !== undefined && item.n < held.floor && !held.items.has(item.id)) below.push(item);
    items.set(item.id, item);
  }
  // An edit of something older than what is held tells nothing of what lies between: it stays out, unless the view of
  // somebody who joined now would reach back to it.
  if (below.length > 0 && items.size > feedLength) {
    const oldestInView = [...items.values()].map(({ n }) => n ?? 0).sort((a, b) => b - a)[feedLength - 1] ?? 0;
    for (const { id, n } of below) if (n !== undefined && n < oldestInView) items.delete(id);
  }
  const floor =
    held.floor < Number.POSITIVE_INFINITY
      ? held.floor
      : Math.min(...[...items.values()].map(({ n }) => n ?? held.floor));
  return { ...held, items, floor, buried };
}

function take(held: Held, ids: readonly string[]): Held {
  const items = new Map(held.items);
  const buried = new Set(held.buried);
  for (const id of ids) {
    items.delete(id);
    buried.add(id);
  }
  return { ...held, items, buried };
}

/** The collections of a `set` or `gone`; of anything else, none, so that a newer server's additions do no harm. */
function entries<T>(collections: unknown): [string, readonly T[]][] {
  if (typeof collections !== 'object' || collections === null) return [];
  return Object.entries(collections).filter((entry): entry is [string, readonly T[]] => Array.isArray(entry[1]));
}
