import type { Drawing, Margins } from './boundaries.ts';

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

/** Two lines of text, unless it is said otherwise, and the air between one label and the next. */
export const labelHeight = 36;
const gap = 5;

/** How the wall draws: at this width and shown half as large again, so that one layout of labels serves every wall. */
export const onWall: { width: number; height: number; margins: Margins } = {
  width: 720,
  /** One line of text. */
  height: 28,
  margins: { top: 8, right: 150, bottom: 8, left: 110 },
};

/** Air between a label's text and its line, and between that and the land. */
const toLine = 6;
const toLand = 12;

/** Heights are tried in steps of so many pixels. */
const step = 4;

/** What two lines that cross cost, or one that runs over a text, in pixels of line: more than any way round. */
const crossing = 2000;

/** What a line costs that runs by so near to another area's dot that it seems to end there. */
const misleading = 600;

/** So near is too near, in pixels: of a line to another, and to another's dot. */
const nearLine = 3;
const nearDot = 8;

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

/** What a layout is made for, with what is asked for again and again: single labels' costs, and whole sides. */
interface Frame {
  readonly drawing: Drawing;
  readonly height: number;
  readonly costs: Map<string, readonly number[]>;
  readonly sides: Map<string, Layout>;
}

/**
 * Puts every label beside the land, where its line is short, crosses no other, and its text lies on nothing. It begins
 * with the nearer shore for each, and moves single labels to another place on either side for as long as that shortens
 * the whole.
 */
export function layOut(drawing: Drawing, wanted: readonly Wanted[], height: number = labelHeight): readonly Label[] {
  const frame: Frame = { drawing, height, costs: new Map(), sides: new Map() };
  const start: Plan = {
    left: wanted.filter((w) => nearerSide(frame, w) === 'left').toSorted(byHeight),
    right: wanted.filter((w) => nearerSide(frame, w) === 'right').toSorted(byHeight),
  };
  let plan = start;
  let best = layOutPlan(frame, plan, Number.POSITIVE_INFINITY);
  for (;;) {
    let better: { plan: Plan; layout: Layout } | undefined;
    for (const next of neighbours(plan)) {
      const layout = layOutPlan(frame, next, (better?.layout.cost ?? best?.cost ?? 0) - 0.5);
      if (layout) better = { plan: next, layout };
    }
    if (!better) return best?.labels ?? [];
    plan = better.plan;
    best = better.layout;
  }
}

const byHeight = (a: Wanted, b: Wanted) => a.y - b.y;

function nearerSide({ drawing, height }: Frame, { x, y }: Wanted): Side {
  const land = drawing.landAt(y, height / 2);
  return land && x - land[0] <= land[1] - x ? 'left' : 'right';
}

/** Every plan in which one label stands elsewhere. */
function neighbours({ left, right }: Plan): Plan[] {
  return [...left, ...right].flatMap((moved) => {
    const rest = { left: left.filter((w) => w !== moved), right: right.filter((w) => w !== moved) };
    return [
      ...withOne(rest.left, moved).map((side) => ({ ...rest, left: side })),
      ...withOne(rest.right, moved).map((side) => ({ ...rest, right: side })),
    ];
  });
}

/** A side with one label more, at each place that there is. */
function withOne(side: readonly Wanted[], w: Wanted): Wanted[][] {
  return Array.from({ length: side.length + 1 }, (_, at) => side.toSpliced(at, 0, w));
}

/** How a plan is laid out if that costs less than so much; the lines are compared only where it still may. */
function layOutPlan(frame: Frame, plan: Plan, limit: number): Layout | undefined {
  const left = sideOf(frame, plan.left, 'left');
  const right = sideOf(frame, plan.right, 'right');
  const labels = [...left.labels, ...right.labels];
  let cost = left.cost + right.cost;
  for (let i = 0; i < labels.length && cost < limit; i++) {
    for (let j = i + 1; j < labels.length; j++) {
      const [a, b] = [labels[i], labels[j]];
      if (a && b) cost += costTogether(a, b, frame.height);
    }
  }
  return cost < limit ? { labels, cost } : undefined;
}

function sideOf(frame: Frame, order: readonly Wanted[], side: Side): Layout {
  const key = `${side} ${order.map((w) => w.number).join()}`;
  const known = frame.sides.get(key) ?? stack(frame, order, side);
  frame.sides.set(key, known);
  return known;
}

/** What two labels cost that stand in each other's way. */
function costTogether(a: Label, b: Label, height: number): number {
  return (
    (cross(a, b) ? crossing : 0) +
    (runsOver(a, b, height) || runsOver(b, a, height) ? crossing : 0) +
    (misleads(a, b) || misleads(b, a) ? misleading : 0)
  );
}

/** The best heights for the labels of one side in a given order: each at every height, after the best for those above. */
function stack(frame: Frame, order: readonly Wanted[], side: Side): Layout {
  const rows = rowsOf(frame);
  const apart = Math.ceil((frame.height + gap) / step);
  /** For each label and row: the least cost of it and all above it if it stands no lower, and where it then stands. */
  const least: { readonly costs: Float64Array; readonly at: Int32Array }[] = [];
  order.forEach((wanted, i) => {
    const above = least[i - 1]?.costs;
    const own = costsOf(frame, wanted, side);
    const [costs, at] = [new Float64Array(rows), new Int32Array(rows)];
    let [best, bestAt] = [Number.POSITIVE_INFINITY, 0];
    for (let row = 0; row < rows; row++) {
      const cost = (above ? (above[row - apart] ?? Number.POSITIVE_INFINITY) : 0) + (own[row] ?? 0);
      if (cost < best) [best, bestAt] = [cost, row];
      costs[row] = best;
      at[row] = bestAt;
    }
    least.push({ costs, at });
  });
  const cost = order.length === 0 ? 0 : (least.at(-1)?.costs.at(-1) ?? Number.POSITIVE_INFINITY);
  if (cost === Number.POSITIVE_INFINITY) return { labels: [], cost: order.length * misfit };
  const labels: Label[] = [];
  for (let i = order.length - 1, limit = rows - 1; i >= 0; i--) {
    const [wanted, row] = [order[i], least[i]?.at[limit] ?? 0];
    if (wanted) labels.unshift(labelAt(frame, wanted, side, heightOf(frame, row)));
    limit = row - apart;
  }
  return { labels, cost };
}

const rowsOf = ({ drawing, height }: Frame) => Math.max(1, Math.floor((drawing.height - height) / step));

const heightOf = ({ height }: Frame, row: number) => height / 2 + row * step;

/** What a label costs at each height of a side. */
function costsOf(frame: Frame, wanted: Wanted, side: Side): readonly number[] {
  const key = `${side} ${wanted.number}`;
  const known = frame.costs.get(key);
  if (known) return known;
  const costs = Array.from({ length: rowsOf(frame) }, (_, row) => costOf(frame, wanted, side, heightOf(frame, row)));
  frame.costs.set(key, costs);
  return costs;
}

function costOf(frame: Frame, wanted: Wanted, side: Side, y: number): number {
  const label = labelAt(frame, wanted, side, y);
  const outer = side === 'left' ? label.x - wanted.width : label.x + wanted.width;
  const isIn = outer >= 0 && outer <= frame.drawing.width;
  return lengthOf(label.leader) + (isIn ? 0 : misfit);
}

function labelAt({ drawing, height }: Frame, { number, x, y, width }: Wanted, side: Side, labelY: number): Label {
  const land = drawing.landAt(labelY, height / 2 + gap);
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

function segmentsOf(line: readonly Point[]): Segment[] {
  return line.slice(1).map((end, i) => [line[i] ?? end, end]);
}

/** Whether the lines of two labels cross, or run so near to each other that they seem to be one. */
export function cross(a: Label, b: Label): boolean {
  return segmentsOf(a.leader).some((one) => segmentsOf(b.leader).some((other) => between(one, other) < nearLine));
}

/** Whether the line of a label runs by another area's dot as if it ended there. */
export function misleads(a: Label, b: Label): boolean {
  const dot = b.leader.at(-1);
  return dot !== undefined && segmentsOf(a.leader).some((segment) => toSegment(dot, segment) < nearDot);
}

/** Whether the line of a label runs over another's text. */
export function runsOver(a: Label, b: Label, height: number = labelHeight): boolean {
  const [near, far] = [b.x, b.side === 'left' ? b.x - b.width : b.x + b.width];
  const [top, bottom] = [b.y - height / 2, b.y + height / 2];
  const edges: Segment[] = [
    [
      [near, top],
      [far, top],
    ],
    [
      [near, bottom],
      [far, bottom],
    ],
    [
      [near, top],
      [near, bottom],
    ],
    [
      [far, top],
      [far, bottom],
    ],
  ];
  return segmentsOf(a.leader).some((segment) => edges.some((edge) => meet(segment, edge)));
}

type Segment = readonly [Point, Point];

/** How far it is between two segments. */
function between(a: Segment, b: Segment): number {
  if (meet(a, b)) return 0;
  return Math.min(toSegment(a[0], b), toSegment(a[1], b), toSegment(b[0], a), toSegment(b[1], a));
}

function meet([p, q]: Segment, [r, s]: Segment): boolean {
  return turn(p, q, r) !== turn(p, q, s) && turn(r, s, p) !== turn(r, s, q);
}

function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}

/** How far a point is from a segment. */
function toSegment([x, y]: Point, [[ax, ay], [bx, by]]: Segment): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
