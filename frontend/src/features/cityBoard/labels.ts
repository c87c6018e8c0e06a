import type { Drawing } from '../../lib/boundaries.ts';

/** What wants a label. */
export interface Wanted {
  readonly number: number;
  /** How wide its wider line is, in pixels. */
  readonly width: number;
  readonly x: number;
  readonly y: number;
}

export type Point = readonly [number, number];

/** A label outside the land, with the line that leads from it to its area. */
export interface Label {
  readonly number: number;
  readonly side: Side;
  /** The edge of its text that faces the land. */
  readonly x: number;
  /** The middle of its two lines. */
  readonly y: number;
  readonly width: number;
  readonly leader: readonly Point[];
}

type Side = 'left' | 'right';

/** Two lines of text, and the air between one label and the next. */
export const labelHeight = 36;
const gap = 5;

/** Air between a label's text and its line, and between that and the land. */
const toLine = 6;
const toLand = 12;

/** Heights are tried in steps of so many pixels. */
const step = 4;

/** What two lines that cross cost, in pixels of line: more than any way round. */
const crossing = 2000;

/** What a label costs that fits nowhere; it then lies on the land rather than be left out. */
const misfit = 10_000;

/** Which labels stand on which side, from the top. */
interface Plan {
  readonly left: readonly Wanted[];
  readonly right: readonly Wanted[];
}

interface Layout {
  readonly labels: readonly Label[];
  readonly cost: number;
}

/**
 * Puts every label beside the land, where its line is short, crosses no other, and its text lies on nothing. It begins
 * with the nearer shore for each, and moves single labels to the other side or past a neighbour for as long as that
 * shortens the whole.
 */
export function layOut(drawing: Drawing, wanted: readonly Wanted[]): readonly Label[] {
  const start: Plan = {
    left: wanted.filter((w) => nearerSide(drawing, w) === 'left').toSorted(byHeight),
    right: wanted.filter((w) => nearerSide(drawing, w) === 'right').toSorted(byHeight),
  };
  let plan = start;
  let best = layOutPlan(drawing, plan);
  for (;;) {
    let better: { plan: Plan; layout: Layout } | undefined;
    for (const next of neighbours(plan)) {
      const layout = layOutPlan(drawing, next);
      if (layout.cost < (better?.layout.cost ?? best.cost) - 0.5) better = { plan: next, layout };
    }
    if (!better) return best.labels;
    plan = better.plan;
    best = better.layout;
  }
}

const byHeight = (a: Wanted, b: Wanted) => a.y - b.y;

function nearerSide(drawing: Drawing, { x, y }: Wanted): Side {
  const land = drawing.landAt(y, labelHeight / 2);
  return land && x - land[0] <= land[1] - x ? 'left' : 'right';
}

function neighbours({ left, right }: Plan): Plan[] {
  const without = (side: readonly Wanted[], w: Wanted) => side.filter((other) => other !== w);
  const withOne = (side: readonly Wanted[], w: Wanted) => [...side, w].toSorted(byHeight);
  return [
    ...left.map((w) => ({ left: without(left, w), right: withOne(right, w) })),
    ...right.map((w) => ({ left: withOne(left, w), right: without(right, w) })),
    ...exchanges(left).map((side) => ({ left: side, right })),
    ...exchanges(right).map((side) => ({ left, right: side })),
  ];
}

function exchanges(side: readonly Wanted[]): Wanted[][] {
  return side.slice(1).map((below, i) => {
    const next = [...side];
    const above = side[i];
    if (above) {
      next[i] = below;
      next[i + 1] = above;
    }
    return next;
  });
}

function layOutPlan(drawing: Drawing, plan: Plan): Layout {
  const left = stack(drawing, plan.left, 'left');
  const right = stack(drawing, plan.right, 'right');
  const labels = [...left.labels, ...right.labels];
  let cost = left.cost + right.cost;
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1)) if (cross(a, b)) cost += crossing;
  });
  return { labels, cost };
}

/** The best heights for the labels of one side in a given order: each at every height, after the best for those above. */
function stack(drawing: Drawing, order: readonly Wanted[], side: Side): Layout {
  const rows = Math.max(1, Math.floor((drawing.height - labelHeight) / step));
  const apart = Math.ceil((labelHeight + gap) / step);
  /** For each label and row: the least cost of it and all above it, if it stands no lower. */
  const least: { cost: number; row: number }[][] = [];
  order.forEach((wanted, i) => {
    const above = least[i - 1];
    const upTo: { cost: number; row: number }[] = [];
    for (let row = 0; row < rows; row++) {
      const before = i === 0 ? 0 : (above?.[row - apart]?.cost ?? Number.POSITIVE_INFINITY);
      const cost = before + costOf(drawing, wanted, side, heightOf(row));
      const higher = upTo[row - 1];
      upTo.push(higher && higher.cost <= cost ? higher : { cost, row });
    }
    least.push(upTo);
  });
  const last = least.at(-1)?.at(-1);
  if (!last || last.cost === Number.POSITIVE_INFINITY) return { labels: [], cost: order.length * misfit };
  const labels: Label[] = [];
  for (let i = order.length - 1, limit = rows - 1; i >= 0; i--) {
    const [wanted, row] = [order[i], least[i]?.[limit]?.row ?? 0];
    if (wanted) labels.unshift(labelAt(drawing, wanted, side, heightOf(row)));
    limit = row - apart;
  }
  return { labels, cost: last.cost };
}

const heightOf = (row: number) => labelHeight / 2 + row * step;

function costOf(drawing: Drawing, wanted: Wanted, side: Side, y: number): number {
  const label = labelAt(drawing, wanted, side, y);
  const outer = side === 'left' ? label.x - wanted.width : label.x + wanted.width;
  const isIn = outer >= 0 && outer <= drawing.width;
  return lengthOf(label.leader) + (isIn ? 0 : misfit);
}

function labelAt(drawing: Drawing, { number, x, y, width }: Wanted, side: Side, labelY: number): Label {
  const land = drawing.landAt(labelY, labelHeight / 2 + gap);
  const direction = side === 'left' ? 1 : -1;
  const shore = land?.[side === 'left' ? 0 : 1] ?? x - direction * toLand * 2;
  // A label beside a bay stands no farther in than its own area: its line leads towards the land.
  const beyond = side === 'left' ? Math.min(shore, x - toLand) : Math.max(shore, x + toLand);
  const labelX = beyond - direction * toLand;
  const start = labelX + direction * toLine;
  // Level first, then at half a right angle to the area, or steeper where there is no room for that.
  const reach = Math.min(Math.abs(y - labelY), Math.max(0, Math.abs(x - start) - 4));
  const leader: Point[] = [
    [start, labelY],
    [x - direction * reach, labelY],
    [x, y],
  ];
  return { number, side, x: labelX, y: labelY, width, leader };
}

function lengthOf(line: readonly Point[]): number {
  return segmentsOf(line).reduce((sum, [[ax, ay], [bx, by]]) => sum + Math.hypot(bx - ax, by - ay), 0);
}

function segmentsOf(line: readonly Point[]): [Point, Point][] {
  return line.slice(1).map((end, i) => [line[i] ?? end, end]);
}

/** Whether the lines of two labels cross. */
export function cross(a: Label, b: Label): boolean {
  return segmentsOf(a.leader).some(([p, q]) =>
    segmentsOf(b.leader).some(([r, s]) => turn(p, q, r) !== turn(p, q, s) && turn(r, s, p) !== turn(r, s, q)),
  );
}

function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}
