import { describe, expect, it } from 'vitest';
import { gather, marksOf, placeLabels } from './marks.ts';
import { someResource, someStaff } from './testing.ts';

const corner = { longitude: -87.72, latitude: 41.86 };

describe('What stands on the map', () => {
  it('is one mark for those at one place, people apart from things', () => {
    const marks = marksOf(
      [someStaff({ id: 'request-1.staff-1', point: corner }), someStaff({ id: 'request-1.staff-2', point: corner })],
      [someResource({ point: corner, onScene: 2 })],
    );
    expect(marks.map((m) => [m.kind, m.staff.length + m.things.length])).toEqual([
      ['people', 2],
      ['things', 1],
    ]);
  });

  it('is nothing whose place nobody said, and no thing that was given back', () => {
    expect(marksOf([someStaff()], [someResource({ point: corner, released: 3 })])).toEqual([]);
  });

  it('joins those that would lie on each other, and puts things beside people', () => {
    const at = (kind: 'people' | 'things', x: number, y: number) => ({
      id: `${kind}${x}`,
      kind,
      point: corner,
      x,
      y,
      staff: kind === 'people' ? [someStaff()] : [],
      things: kind === 'things' ? [someResource()] : [],
    });
    const [people, far, things] = gather([
      at('people', 10, 10),
      at('people', 18, 12),
      at('things', 12, 10),
      at('people', 90, 10),
    ]);
    expect(people).toMatchObject({ x: 10, staff: [{}, {}] });
    expect(far).toMatchObject({ x: 90, staff: [{}] });
    expect(things?.kind).toBe('things');
    expect(things?.x).toBeGreaterThan(30);
  });
});

describe('Where labels stand', () => {
  it('is to the right, or where that lies on nothing', () => {
    const [first, second] = placeLabels(
      [
        { id: 'a', x: 100, y: 100, width: 80 },
        { id: 'b', x: 150, y: 100, width: 80 },
      ],
      300,
      200,
    );
    expect(first).toMatchObject({ id: 'a', anchor: 'end' });
    expect(second).toMatchObject({ id: 'b', anchor: 'start' });
  });

  it('is nowhere if it would lie on another', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => ({
      id: `${i}`,
      x: 60 + (i % 3) * 28,
      y: 60 + Math.floor(i / 3) * 28,
      width: 70,
    }));
    const placed = placeLabels(crowd, 200, 200);
    expect(placed.length).toBeLessThan(9);
    expect(placed.some((l) => l.id === '4')).toBe(false);
  });
});
