import { expect, test } from 'vitest';
import { drawAround } from './around.ts';
import type { Boundaries, Boundary } from './boundaries.ts';

const square = (id: string, west: number): Boundary => ({
  type: 'Feature',
  properties: { id, number: 1, name: id },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 41.8],
        [west, 41.9],
        [west + 0.1, 41.9],
        [west + 0.1, 41.8],
        [west, 41.8],
      ],
    ],
  },
});

const city: Boundaries = {
  type: 'FeatureCollection',
  features: [square('west', -87.9), square('middle', -87.8), square('far', -87.3)],
};

test('A part of the city shows its own areas whole, and of the rest only what is near', () => {
  const { areas } = drawAround(city, ['middle'], 300, 200);
  expect(areas.map((a) => [a.id, a.isOwn])).toEqual([
    ['west', false],
    ['middle', true],
  ]);
});

test('What is pressed on the map is where it is shown again', () => {
  const { toPoint, toScreen } = drawAround(city, ['middle'], 300, 200);
  const [x, y] = toScreen(toPoint(120, 80));
  expect(x).toBeCloseTo(120, 3);
  expect(y).toBeCloseTo(80, 3);
});

test('Without an area of its own it is the whole city', () => {
  expect(drawAround(city, [], 300, 200).areas.map((a) => a.id)).toEqual(['west', 'middle', 'far']);
});
