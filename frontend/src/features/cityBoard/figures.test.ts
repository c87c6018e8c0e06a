import { expect, test } from 'vitest';
import type { CommunitySummaryView, ResponseSummary } from '../../contracts/index.ts';
import type { RoomInfo } from '../../lib/api.ts';
import { anHour, changedSince } from './changes.ts';
import { activeResponses, areasOf, byConcern, classOf, different, lengthOf, oldest, sum, total } from './figures.ts';

const now = Date.parse('2026-10-14T19:14:00.000Z');
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

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

const summary = (id: string, open: number, urgent: number, recent: CommunitySummaryView['recent'] = []) => ({
  id,
  open,
  urgent,
  routine: open - urgent,
  low: 0,
  urgentUnclaimed: urgent,
  met: 0,
  confirmed: 1,
  reached: 0,
  recent,
});

const response = (id: string, part: Partial<ResponseSummary> = {}): ResponseSummary => ({
  id,
  name: id,
  phase: 'activated',
  communities: ['austin'],
  agencies: [],
  openedAt: ago(90),
  staff: 0,
  onScene: 0,
  onTheWay: 0,
  committed: 0,
  suppliers: [],
  waiting: 0,
  ...part,
});

const responses = [
  response('lights', { onScene: 6, suppliers: ['a', 'b'] }),
  response('walkers', { communities: ['austin', 'englewood'], onScene: 2, suppliers: ['b'], openedAt: ago(20) }),
];

const areas = areasOf(
  rooms,
  [
    summary('austin', 9, 3, [
      { what: 'needRaised', need: 1, at: ago(70) },
      { what: 'needRaised', need: 2, at: ago(50) },
      { what: 'needClaimed', need: 2, at: ago(5) },
    ]),
    summary('englewood', 4, 1),
  ],
  responses,
  { 'community/austin': ago(0), 'community/englewood': ago(1), 'response/lights': ago(2) },
  (r) => r.name,
);
const active = activeResponses(responses, { 'response/lights': ago(2) }, (slug) => slug.toUpperCase());

test('A community of which nothing is known has zeros and no age', () => {
  const uptown = areas.find((a) => a.slug === 'uptown');
  expect(uptown).toMatchObject({ open: 0, urgent: 0, responses: 0, medianMinutes: undefined, currentAt: undefined });
});

test('A sum is as old as its oldest part', () => {
  expect(sum(areas, 'open')).toBe(13);
  expect(oldest(areas)).toBe(Date.parse(ago(1)));
  expect(oldest(active)).toBe(Date.parse(ago(2)));
});

test('A response for two communities stands at both and is counted once in the city', () => {
  expect(areas.map((a) => [a.slug, a.responses, a.onScene])).toEqual([
    ['austin', 2, 8],
    ['englewood', 1, 2],
    ['uptown', 0, 0],
  ]);
  expect(total(active, 'onScene')).toBe(8);
  expect(different(active.map((r) => r.communities))).toBe(2);
  expect(different(active.map((r) => r.suppliers))).toBe(2);
  expect(active.map((r) => r.id)).toEqual(['walkers', 'lights']);
  expect(active[0]?.places).toEqual(['AUSTIN', 'ENGLEWOOD']);
});

test('What changed in the last hour is told by community and leaves when the hour is over', () => {
  const changes = changedSince(areas, active, now - anHour);
  expect(changes.map(({ area, at, tallies, opened }) => [area.slug, at, tallies, opened.map((r) => r.id)])).toEqual([
    [
      'austin',
      now - 5 * 60_000,
      [
        { what: 'raised', n: 1 },
        { what: 'claimed', n: 1 },
      ],
      ['walkers'],
    ],
    ['englewood', now - 20 * 60_000, [], ['walkers']],
  ]);
  expect(changedSince(areas, active, now - anHour + 41 * 60_000).map((c) => c.area.slug)).toEqual(['austin']);
  expect(changedSince(areas, active, now)).toEqual([]);
});

test('The first four stand in front, whatever is urgent elsewhere', () => {
  expect(areas.toSorted(byConcern).map((a) => a.slug)).toEqual(['englewood', 'austin', 'uptown']);
});

test('The map has five classes of open needs', () => {
  expect([0, 1, 2, 3, 5, 6, 8, 9, 40].map(classOf)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

test('A time is told in minutes up to two hours, then in hours, then in days', () => {
  expect(lengthOf(41)).toEqual({ n: 41, unit: 'minutes' });
  expect(lengthOf(119)).toEqual({ n: 119, unit: 'minutes' });
  expect(lengthOf(150)).toEqual({ n: 2.5, unit: 'hours' });
  expect(lengthOf(4320)).toEqual({ n: 3, unit: 'days' });
});
