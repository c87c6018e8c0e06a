import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Boundaries, draw } from '../../lib/boundaries.ts';
import { cross, type Label, labelHeight, layOut } from './labels.ts';

const boundaries = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../backend/Cscc.Server/Access/boundaries.geojson'), 'utf8'),
) as Boundaries;

/** Numbers of the fifteen priority communities. */
const priority = [71, 25, 66, 27, 68, 69, 23, 61, 29, 49, 30, 43, 67, 26, 53];

const margins = { top: 16, right: 104, bottom: 16, left: 8 };

const box = ({ side, x, y, width }: Label) => ({
  left: side === 'left' ? x - width : x,
  right: side === 'left' ? x : x + width,
  top: y - labelHeight / 2,
  bottom: y + labelHeight / 2,
});

describe.each([
  { width: 584, text: 132 },
  { width: 604, text: 132 },
  { width: 660, text: 156 },
  { width: 760, text: 168 },
])('On a map of $width px with labels up to $text px', ({ width, text }) => {
  const drawing = draw(boundaries, width, margins);
  const labels = layOut(
    drawing,
    drawing.shapes
      .filter((s) => priority.includes(s.number))
      .map(({ number, x, y }, i) => ({ number, x, y, width: text - (i % 3) * 18 })),
  );

  test('every priority community has a label', () => {
    expect(labels.map((l) => l.number).toSorted((a, b) => a - b)).toEqual(priority.toSorted((a, b) => a - b));
  });

  test('no label lies on another, on the land or beyond the edge', () => {
    for (const label of labels) {
      const { left, right, top, bottom } = box(label);
      expect(left, `left of ${label.number}`).toBeGreaterThanOrEqual(0);
      expect(right, `right of ${label.number}`).toBeLessThanOrEqual(width);
      const land = drawing.landAt(label.y, labelHeight / 2);
      if (land)
        expect(label.side === 'left' ? right <= land[0] : left >= land[1], `land at ${label.number}`).toBe(true);
      for (const other of labels) {
        if (other === label) continue;
        const o = box(other);
        expect(
          left < o.right && o.left < right && top < o.bottom && o.top < bottom,
          `${label.number} on ${other.number}`,
        ).toBe(false);
      }
    }
  });

  test('no two lines cross', () => {
    const crossings = labels.flatMap((a, i) =>
      labels.slice(i + 1).flatMap((b) => (cross(a, b) ? [[a.number, b.number]] : [])),
    );
    expect(crossings).toEqual([]);
  });

  test('every line ends in its own area', () => {
    for (const { number, leader } of labels) {
      const shape = drawing.shapes.find((s) => s.number === number);
      expect(leader.at(-1)).toEqual([shape?.x, shape?.y]);
    }
  });
});

test('All 77 areas are drawn inside the map, none as the rest of the world', () => {
  const drawing = draw(boundaries, 600, margins);
  expect(drawing.shapes).toHaveLength(77);
  for (const { path, x, y } of drawing.shapes) {
    expect(path.startsWith('M')).toBe(true);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(600);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(drawing.height);
  }
});
