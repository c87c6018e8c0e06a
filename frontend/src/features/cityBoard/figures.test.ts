import { expect, test } from 'vitest';
import type { RoomInfo } from '../../lib/api.ts';
import { areasOf, byConcern, classOf, oldest, sum } from './figures.ts';

const room = (slug: string, part: Partial<RoomInfo> = {}): RoomInfo => ({
  id: `community/${slug}`,
  kind: 'community',
  name: slug,
  mine: false,
  audience: 'executive',
  ...part,
});

const rooms = [
  room('austin', { number: 25, priority: true }),
  room('englewood', { number: 68, priority: true, first: true }),
  room('uptown', { number: 3 }),
  { ...room('x'), id: 'city', kind: 'city' },
];

const summary = (id: string, open: number, urgent: number) => ({
  id,
  open,
  urgent,
  routine: open - urgent,
  low: 0,
  urgentUnclaimed: urgent,
  met: 0,
  confirmed: 1,
  reached: 0,
  recent: [],
});

const areas = areasOf(
  rooms,
  [summary('austin', 9, 3), summary('englewood', 4, 1)],
  { 'community/austin': '2026-10-14T19:14:00.000Z', 'community/englewood': '2026-10-14T19:13:00.000Z' },
  (r) => r.name,
);

test('A community of which nothing is known has zeros and no age', () => {
  const uptown = areas.find((a) => a.slug === 'uptown');
  expect(uptown).toMatchObject({ open: 0, urgent: 0, currentAt: undefined });
});

test('A sum is as old as its oldest part', () => {
  expect(sum(areas, 'open')).toBe(13);
  expect(oldest(areas)).toBe(Date.parse('2026-10-14T19:13:00.000Z'));
});

test('The first four stand in front, whatever is urgent elsewhere', () => {
  expect(areas.toSorted(byConcern).map((a) => a.slug)).toEqual(['englewood', 'austin', 'uptown']);
});

test('The map has five classes of open needs', () => {
  expect([0, 1, 2, 3, 5, 6, 8, 9, 40].map(classOf)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
});
