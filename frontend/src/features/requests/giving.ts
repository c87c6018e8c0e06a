import type {
  Given,
  ItemView,
  LineView,
  ReceivedRequestView,
  RequestAnswer,
  RosterView,
  Staffing,
} from '../../contracts/index.ts';
import { couldCome } from '../../live/free.ts';
import { wholeNumber } from '../../ui/wholeNumber.ts';
import { likeness } from './likeness.ts';

/** How much of which item is given for a line, as typed. */
export interface ItemRow {
  readonly line: number;
  readonly item: string | null;
  readonly quantity: string;
}

/** A person or team that is given for a line. */
export interface PersonPick {
  readonly line: number;
  readonly entry: string;
}

/** What an answer gives. */
export interface Giving {
  readonly items: readonly ItemRow[];
  readonly people: readonly PersonPick[];
}

/** What the agency has, of which some is free. */
export interface Stock {
  readonly inventory: readonly ItemView[];
  readonly roster: readonly RosterView[];
}

type Asked = Pick<ReceivedRequestView, 'lines' | 'units'>;

/** The three answers, each as good as the others. */
export type Saying = Extract<RequestAnswer, 'accepted' | 'provisional' | 'declined'>;

export const sayings: readonly Saying[] = ['accepted', 'provisional', 'declined'];

/** Whom one would ask first: those who wait, then those at work, then those who come later. */
const readiness: readonly Staffing[] = ['available', 'onShift', 'delayed', 'committed'];

/** How many of an item could be given to a request: what is free, and what is held for it already. */
export function freeOf(item: ItemView, { units }: Asked): number {
  const held = units.filter((u) => u.unit === item.id).reduce((sum, u) => sum + u.quantity - u.released, 0);
  return item.free + held;
}

/** Whether somebody could be given to a request. */
export function isFree(entry: RosterView, { units }: Asked): boolean {
  if (!couldCome(entry)) return false;
  const given = units.find((u) => u.unit === entry.id);
  return given ? given.released === 0 : entry.heldBy === undefined;
}

/** Those who could be given to a request, whoever fits a line best first. */
export function freePeople(line: LineView, roster: readonly RosterView[], request: Asked): RosterView[] {
  const fit = new Map(roster.map((e) => [e.id, fitOf(line, e)]));
  return roster
    .filter((e) => isFree(e, request))
    .toSorted(
      (a, b) =>
        (fit.get(b.id) ?? 0) - (fit.get(a.id) ?? 0) || readiness.indexOf(a.staffing) - readiness.indexOf(b.staffing),
    );
}

/** What an answer starts from: what is held already, or what is free and fits by name. */
export function startGiving(request: Asked, { inventory, roster }: Stock): Giving {
  const held = request.units.filter((u) => u.unit !== undefined && u.quantity > u.released);
  if (held.length > 0) {
    const items = held.filter((u) => isItem(u.unit ?? ''));
    return {
      items: request.lines.flatMap((line, i) => {
        if (line.kind !== 'resource') return [];
        const rows = items.filter((u) => u.line === i);
        return rows.length === 0
          ? [{ line: i, item: null, quantity: '' }]
          : rows.map((u) => ({ line: i, item: u.unit ?? null, quantity: String(u.quantity) }));
      }),
      people: held.filter((u) => !isItem(u.unit ?? '')).map((u) => ({ line: u.line, entry: u.unit ?? '' })),
    };
  }
  const taken = new Set<string>();
  const items: ItemRow[] = [];
  const people: PersonPick[] = [];
  for (const [i, line] of request.lines.entries()) {
    if (line.kind === 'resource') {
      const [best] = inventory
        .filter((item) => !taken.has(item.id) && item.free > 0 && fitOf(line, item) > 0)
        .toSorted((a, b) => fitOf(line, b) - fitOf(line, a) || b.free - a.free);
      if (best) taken.add(best.id);
      items.push({
        line: i,
        item: best?.id ?? null,
        quantity: best ? String(Math.min(line.quantity, best.free)) : '',
      });
    } else {
      let missing = line.quantity;
      for (const entry of freePeople(line, roster, request)) {
        if (taken.has(entry.id) || fitOf(line, entry) === 0 || entry.headcount > missing) continue;
        taken.add(entry.id);
        missing -= entry.headcount;
        people.push({ line: i, entry: entry.id });
      }
    }
  }
  return { items, people };
}

/** Whether somebody or something could be given to a request: a line asks for its kind, and some of it is free. */
export function canGive(unit: string, request: Asked, { inventory, roster }: Stock): boolean {
  const item = inventory.find((i) => i.id === unit);
  if (item) return freeOf(item, request) > 0 && request.lines.some((l) => l.kind === 'resource');
  const entry = roster.find((e) => e.id === unit);
  return entry !== undefined && isFree(entry, request) && request.lines.some((l) => l.kind === 'staff');
}

/**
 * An answer with one more given, to the line that it fits best: of a thing as many as are free and still missing. Where
 * nobody has typed yet, it takes the place of what was only proposed for that line.
 */
export function withUnit(giving: Giving, unit: string, request: Asked, stock: Stock, isProposal: boolean): Giving {
  const given = stock.inventory.find((i) => i.id === unit) ?? stock.roster.find((e) => e.id === unit);
  if (!given || !canGive(unit, request, stock)) return giving;
  const { items, people } = giving;
  const rest: Giving = { items: items.filter((r) => r.item !== unit), people: people.filter((p) => p.entry !== unit) };
  const line = lineFor(given, rest, request, stock);
  const kept: Giving = isProposal
    ? { items: rest.items.filter((r) => r.line !== line), people: rest.people.filter((p) => p.line !== line) }
    : rest;
  if (!isThing(given)) return { ...kept, people: [...kept.people, { line, entry: unit }] };
  const missing = (request.lines[line]?.quantity ?? 0) - givenOf(line, kept, stock.roster);
  const quantity = missing > 0 ? String(Math.min(missing, freeOf(given, request))) : '';
  const empty = kept.items.findIndex((r) => r.line === line && r.item === null);
  const row: ItemRow = { line, item: unit, quantity };
  return {
    ...kept,
    items: empty < 0 ? [...kept.items, row] : kept.items.map((r, i) => (i === empty ? row : r)),
  };
}

/** The line whose words a unit fits best; of equals, the first of which something is missing. */
function lineFor(unit: ItemView | RosterView, giving: Giving, request: Asked, { roster }: Stock): number {
  const kind = isThing(unit) ? 'resource' : 'staff';
  const isShort = (line: LineView, at: number) => Number(givenOf(at, giving, roster) < line.quantity);
  const [best] = request.lines
    .map((line, at) => ({ line, at }))
    .filter(({ line }) => line.kind === kind)
    .toSorted((a, b) => fitOf(b.line, unit) - fitOf(a.line, unit) || isShort(b.line, b.at) - isShort(a.line, a.at));
  return best?.at ?? 0;
}

/** Why an answer could not be sent as it stands. */
export type GivingProblem = 'nothing' | 'notWhole' | 'overFree' | 'overAsked' | 'twice';

export function problemOf(giving: Giving, request: Asked, { inventory, roster }: Stock): GivingProblem | null {
  const rows = giving.items.filter((r) => r.item !== null && r.quantity.trim() !== '' && wholeNumber(r.quantity) !== 0);
  if (rows.some((r) => wholeNumber(r.quantity) === null)) return 'notWhole';
  if (new Set(rows.map((r) => r.item)).size < rows.length) return 'twice';
  for (const row of rows) {
    const item = inventory.find((i) => i.id === row.item);
    if (item && (wholeNumber(row.quantity) ?? 0) > freeOf(item, request)) return 'overFree';
  }
  for (const [i, line] of request.lines.entries()) {
    if (givenOf(i, giving, roster) > line.quantity) return 'overAsked';
  }
  return rows.length + giving.people.length === 0 ? 'nothing' : null;
}

/** How much a line is given: of a team, each of its people. */
export function givenOf(line: number, giving: Giving, roster: readonly RosterView[]): number {
  const items = giving.items
    .filter((r) => r.line === line && r.item !== null)
    .reduce((sum, r) => sum + (wholeNumber(r.quantity) ?? 0), 0);
  const people = giving.people
    .filter((p) => p.line === line)
    .reduce((sum, p) => sum + (roster.find((e) => e.id === p.entry)?.headcount ?? 1), 0);
  return items + people;
}

/** What is given, as the room is told. */
export function unitsOf(giving: Giving): Given[] {
  return [
    ...giving.items.flatMap(({ line, item, quantity }) => {
      const n = wholeNumber(quantity) ?? 0;
      return item === null || n === 0 ? [] : [{ line, unit: item, quantity: n }];
    }),
    ...giving.people.map(({ line, entry }) => ({ line, unit: entry, quantity: 1 })),
  ];
}

/** A line of which fewer are free than are asked for. */
export interface Shortage {
  readonly line: number;
  readonly asked: number;
  readonly free: number;
  /** The one who is free, where it is one person. */
  readonly only?: RosterView;
}

/** Said only where something of the name is known at all: another name may well be the same thing. */
export function shortagesOf(request: Asked, { inventory, roster }: Stock): Shortage[] {
  return request.lines.flatMap((line, i): Shortage[] => {
    const units = line.kind === 'resource' ? inventory : roster;
    const fitting = units.filter((u) => fitOf(line, u) > 0);
    if (fitting.length === 0) return [];
    if (line.kind === 'resource') {
      const free = inventory.filter((u) => fitting.includes(u)).reduce((sum, u) => sum + freeOf(u, request), 0);
      return free < line.quantity ? [{ line: i, asked: line.quantity, free }] : [];
    }
    const able = roster.filter((u) => fitting.includes(u) && isFree(u, request));
    const free = able.reduce((sum, u) => sum + u.headcount, 0);
    const [first] = able;
    // Who is free only until an hour may not be free long enough.
    const leaves = able.length === 1 && first?.until !== undefined;
    return free < line.quantity || (leaves && free === line.quantity)
      ? [{ line: i, asked: line.quantity, free, only: able.length === 1 ? first : undefined }]
      : [];
  });
}

const isItem = (unit: string) => unit.startsWith('item-');

const isThing = (unit: ItemView | RosterView): unit is ItemView => 'free' in unit;

function fitOf(line: LineView, unit: ItemView | RosterView): number {
  const asked = [line.what?.content, line.substitute?.content];
  const known = [unit.name?.content, isThing(unit) ? unit.kind?.content : unit.role?.content];
  return likeness(asked, known);
}
