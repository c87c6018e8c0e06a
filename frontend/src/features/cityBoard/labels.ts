import type { Drawing } from './geometry.ts';

/** What wants a label. */
export interface Wanted {
  readonly number: number;
  /** How wide its wider line is, in pixels. */
  readonly width: number;
  readonly x: number;
  readonly y: number;
}

/** A label outside the land, with the line that leads from it to its area. */
export interface Label {
  readonly number: number;
  readonly side: 'left' | 'right';
  /** The edge of its text that faces the land. */
  readonly x: number;
  /** The middle of its two lines. */
  readonly y: number;
  readonly leader: readonly (readonly [number, number])[];
}

/** Two lines of text, and the air between one label and the next. */
export const labelHeight = 36;
const gap = 5;

/** Air between a label's text and its line, and between that and the land. */
const toLine = 6;
const toLand = 12;

/**
 * Puts every label on the side where the land ends sooner, as near to its area's height as the others let it, and
 * outside the land. Labels of one side stand in the order that keeps their lines from crossing.
 */
export function layOut(drawing: Drawing, wanted: readonly Wanted[]): Label[] {
  const sides = { left: [] as Wanted[], right: [] as Wanted[] };
  for (const label of wanted) sides[nearerSide(drawing, label)].push(label);
  return [...place(drawing, sides.left, 'left'), ...place(drawing, sides.right, 'right')];
}

function nearerSide(drawing: Drawing, { x, y }: Wanted): 'left' | 'right' {
  const land = drawing.landAt(y, labelHeight / 2);
  return land && x - land[0] <= land[1] - x ? 'left' : 'right';
}

function place(drawing: Drawing, wanted: readonly Wanted[], side: 'left' | 'right'): Label[] {
  let order = wanted.toSorted((a, b) => a.y - b.y);
  let labels = stack(drawing, order, side);
  // Each exchange undoes one crossing; there are never more of them than pairs.
  for (let tries = wanted.length ** 2; tries > 0; tries--) {
    const at = labels.findIndex((label, i) => i > 0 && cross(labels[i - 1], label));
    if (at < 0) break;
    const next = [...order];
    const [above, below] = [order[at - 1], order[at]];
    if (!above || !below) break;
    next[at - 1] = below;
    next[at] = above;
    order = next;
    labels = stack(drawing, order, side);
  }
  return labels;
}

function stack(drawing: Drawing, order: readonly Wanted[], side: 'left' | 'right'): Label[] {
  const heights = spread(
    order.map(({ y }) => y),
    labelHeight + gap,
    labelHeight / 2,
    drawing.height - labelHeight / 2,
  );
  const edges = order.map((label, i) => {
    const land = drawing.landAt(heights[i] ?? label.y, labelHeight / 2 + gap);
    return side === 'left' ? (land?.[0] ?? label.x) - toLand : (land?.[1] ?? label.x) + toLand;
  });
  // On the left the texts end in one line, where the land leaves room; on the right each follows the shore.
  const left = Math.max(Math.min(...edges), ...order.map(({ width }) => width + toLine));
  return order.map(({ number, x, y, width }, i) => {
    const labelY = heights[i] ?? y;
    const labelX = side === 'left' ? left : Math.min(edges[i] ?? 0, drawing.width - width - toLine);
    const start = side === 'left' ? labelX + toLine : labelX - toLine;
    const direction = side === 'left' ? 1 : -1;
    // Level first, then down to the area at about half a right angle, where there is room for that.
    const reach = Math.min(Math.abs(y - labelY), Math.abs(x - start) - 4);
    const elbow = x - direction * Math.max(0, reach);
    return {
      number,
      side,
      x: labelX,
      y: labelY,
      leader: [
        [start, labelY],
        [elbow, labelY],
        [x, y],
      ] as const,
    };
  });
}

/**
 * Moves heights apart until none is nearer to the next than a distance, as little as that takes: whoever pushes each
 * other form a block that settles at their mean.
 */
export function spread(heights: readonly number[], distance: number, least: number, most: number): number[] {
  interface Block {
    readonly size: number;
    /** The sum of what its members would want its first one's height to be. */
    readonly wish: number;
  }
  const top = ({ size, wish }: Block) => Math.min(Math.max(wish / size, least), most - (size - 1) * distance);
  const blocks: Block[] = [];
  for (const height of heights) {
    let block: Block = { size: 1, wish: height };
    for (let above = blocks.at(-1); above && top(above) + above.size * distance > top(block); above = blocks.at(-1)) {
      blocks.pop();
      block = { size: above.size + block.size, wish: above.wish + block.wish - block.size * above.size * distance };
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => Array.from({ length: block.size }, (_, i) => top(block) + i * distance));
}

type Point = readonly [number, number];

/** Whether the lines of two labels cross. */
export function cross(a: Label | undefined, b: Label | undefined): boolean {
  const segments = (label: Label | undefined): [Point, Point][] =>
    (label?.leader ?? []).slice(1).map((end, i) => [label?.leader[i] ?? end, end]);
  return segments(a).some(([p, q]) =>
    segments(b).some(([r, s]) => turns(p, q, r) !== turns(p, q, s) && turns(r, s, p) !== turns(r, s, q)),
  );
}

function turns([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}
