import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Boundaries, draw } from './boundaries.ts';
import { cross, type Label, labelHeight, layOut, misleads, onWall, runsOver } from './labels.ts';

const boundaries = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../backend/Cscc.Server/Access/boundaries.geojson'), 'utf8'),
) as Boundaries;

/** The fifteen priority communities, with the width of each one's label on the wall: "East Garfield Park 00" at 22 px. */
const priority: Readonly<Record<number, number>> = {
  23: 186, // Humboldt Park
  25: 102, // Austin
  26: 216, // West Garfield Park
  27: 210, // East Garfield Park
  29: 194, // North Lawndale
  30: 159, // Little Village
  43: 159, // South Shore
  49: 130, // Roseland
  53: 172, // West Pullman
  61: 126, // New City
  66: 173, // Chicago Lawn
  67: 198, // West Englewood
  68: 148, // Englewood
  69: 261, // Greater Grand Crossing
  71: 201, // Auburn Gresham
};

const board = { top: 16, right: 104, bottom: 16, left: 8 };

const box = ({ side, x, y, width }: Label, height: number) => ({
  left: side === 'left' ? x - width : x,
  right: side === 'left' ? x : x + width,
  top: y - height / 2,
  bottom: y + height / 2,
});

const upTo = (text: number) => (_: number, i: number) => text - (i % 3) * 18;

describe.each([
  { map: 'the board at 584 px', width: 584, margins: board, height: labelHeight, text: upTo(132) },
  { map: 'the board at 604 px', width: 604, margins: board, height: labelHeight, text: upTo(132) },
  { map: 'the board at 660 px', width: 660, margins: board, height: labelHeight, text: upTo(156) },
  { map: 'the board at 760 px', width: 760, margins: board, height: labelHeight, text: upTo(168) },
  { map: 'the wall', ...onWall, text: (number: number) => priority[number] ?? 0 },
])('On $map', ({ width, margins, height, text }) => {
  const drawing = draw(boundaries, width, margins);
  const labels = layOut(
    drawing,
    drawing.shapes
      .filter((s) => s.number in priority)
      .map(({ number, x, y }, i) => ({ number, x, y, width: text(number, i) })),
    height,
  );
  const pairs = labels.flatMap((a) => labels.filter((b) => b !== a).map((b) => [a, b] as const));
  const numbersOf = (found: typeof pairs) => found.map(([a, b]) => [a.number, b.number]);

  test('every priority community has a label', () => {
    expect(labels.map((l) => String(l.number)).toSorted()).toEqual(Object.keys(priority).toSorted());
  });

  test('no label lies on another, on the land or beyond the edge', () => {
    for (const label of labels) {
      const { left, right } = box(label, height);
      expect(left, `left of ${label.number}`).toBeGreaterThanOrEqual(0);
      expect(right, `right of ${label.number}`).toBeLessThanOrEqual(width);
      const land = drawing.landAt(label.y, height / 2);
      if (land)
        expect(label.side === 'left' ? right <= land[0] : left >= land[1], `land at ${label.number}`).toBe(true);
    }
    const overlapping = pairs.filter(([a, b]) => {
      const [one, other] = [box(a, height), box(b, height)];
      return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    });
    expect(numbersOf(overlapping)).toEqual([]);
  });

  test('no two lines cross, and none runs over a text', () => {
    expect(numbersOf(pairs.filter(([a, b]) => cross(a, b)))).toEqual([]);
    expect(numbersOf(pairs.filter(([a, b]) => runsOver(a, b, height)))).toEqual([]);
  });

  test('every line ends in its own area, and passes no other area’s dot as if it ended there', () => {
    for (const { number, leader } of labels) {
      const shape = drawing.shapes.find((s) => s.number === number);
      expect(leader.at(-1)).toEqual([shape?.x, shape?.y]);
    }
    expect(numbersOf(pairs.filter(([a, b]) => misleads(a, b)))).toEqual([]);
  });
});

test('All 77 areas are drawn inside the map, none as the rest of the world', () => {
  const drawing = draw(boundaries, 600, board);
  expect(drawing.shapes).toHaveLength(77);
  for (const { path, x, y } of drawing.shapes) {
    expect(path.startsWith('M')).toBe(true);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(600);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(drawing.height);
  }
});
