import type { Point, ResourceView, StaffView } from '../../contracts/index.ts';
import { leftOf } from './resources.ts';

/** What stands at one place on the map: people, or things. */
export interface Mark {
  readonly id: string;
  readonly kind: 'people' | 'things';
  readonly point: Point;
  readonly staff: readonly StaffView[];
  readonly things: readonly ResourceView[];
}

/** Everyone and everything whose place was pressed on the map, those at one place together. */
export function marksOf(staff: readonly StaffView[], things: readonly ResourceView[]): readonly Mark[] {
  const marks = new Map<string, { kind: Mark['kind']; point: Point; staff: StaffView[]; things: ResourceView[] }>();
  const at = (kind: Mark['kind'], point: Point) => {
    const key = `${kind}.${point.longitude},${point.latitude}`;
    const known = marks.get(key) ?? { kind, point, staff: [], things: [] };
    marks.set(key, known);
    return known;
  };
  for (const one of staff) if (one.point) at('people', one.point).staff.push(one);
  for (const one of things) if (one.point && leftOf(one) > 0) at('things', one.point).things.push(one);
  return [...marks].map(([id, mark]) => ({ id, ...mark })).toSorted((a, b) => a.id.localeCompare(b.id));
}

/** A mark as it is drawn. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** How wide its label is, pixels. */
  readonly width: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Half of a mark, the height of a label's line, and the air between them, pixels. */
const half = 13;
const line = 18;
const air = 5;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Puts each label beside its mark where it lies on nothing else; what fits nowhere gets none, for the list names it.
 */
export function placeLabels(spots: readonly Spot[], width: number, height: number): readonly PlacedLabel[] {
  const taken: Box[] = spots.map(({ x, y }) => ({ left: x - half, right: x + half, top: y - half, bottom: y + half }));
  return spots.flatMap((spot, own) => {
    for (const tried of places(spot)) {
      const { box, label } = tried;
      const fits = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (fits && !taken.some((other, i) => i !== own && overlap(other, box))) {
        taken.push(box);
        return [label];
      }
    }
    return [];
  });
}

function places({ id, x, y, width }: Spot): readonly { box: Box; label: PlacedLabel }[] {
  const beside = { top: y - line / 2, bottom: y + line / 2 };
  const right = x + half + air;
  const left = x - half - air;
  const across = { left: x - width / 2, right: x + width / 2 };
  return [
    { box: { left: right, right: right + width, ...beside }, label: { id, x: right, y, anchor: 'start' } },
    { box: { left: left - width, right: left, ...beside }, label: { id, x: left, y, anchor: 'end' } },
    {
      box: { ...across, top: y - half - line, bottom: y - half },
      label: { id, x, y: y - half - line / 2, anchor: 'middle' },
    },
    {
      box: { ...across, top: y + half, bottom: y + half + line },
      label: { id, x, y: y + half + line / 2, anchor: 'middle' },
    },
  ];
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A mark at its place on the screen. */
export interface Drawn extends Mark {
  readonly x: number;
  readonly y: number;
}

/** Nearer than this two marks would hide each other, pixels. */
const near = 18;

/**
 * Marks of one kind that would lie on each other become one; people and things at one place stand side by side, the
 * things where they lie on nothing.
 */
export function gather(marks: readonly Drawn[]): readonly Drawn[] {
  const people = joined(marks.filter((m) => m.kind === 'people'));
  const placed = [...people];
  for (const thing of joined(marks.filter((m) => m.kind === 'things'))) {
    const free = beside.map(([dx, dy]) => ({ ...thing, x: thing.x + dx * 2 * half, y: thing.y + dy * 2 * half }));
    placed.push(free.find((at) => placed.every((other) => !touch(at, other))) ?? thing);
  }
  return placed;
}

/** Where a mark may stand instead, in steps of its own size. */
const beside: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, 1],
];

function joined(marks: readonly Drawn[]): readonly Drawn[] {
  const out: Drawn[] = [];
  for (const mark of marks) {
    const at = out.findIndex((other) => touch(other, mark));
    const known = out[at];
    if (known)
      out[at] = { ...known, staff: [...known.staff, ...mark.staff], things: [...known.things, ...mark.things] };
    else out.push(mark);
  }
  return out;
}

function touch(a: { x: number; y: number }, b: { x: number; y: number }): boolean {
  return Math.abs(a.x - b.x) < near && Math.abs(a.y - b.y) < near;
}
