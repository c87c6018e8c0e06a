import { expect, test } from 'vitest';
import type { ResponsePhase } from '../../../contracts/index.ts';
import type { AreaChanges } from '../changes.ts';
import type { ActiveResponse, Area } from '../figures.ts';
import { bySlowness, phasesOf, shorten, together } from './pages.ts';

const area = (name: string, medianMinutes?: number, ninetiethMinutes?: number) =>
  ({ name, medianMinutes, ninetiethMinutes }) as Area;

const changed = (tallies: AreaChanges['tallies']) =>
  ({ area: area(''), at: 0, tallies, opened: [], atLeast: false }) satisfies AreaChanges;

const inPhases = (...phases: ResponsePhase[]) => phases.map((phase) => ({ phase }) as ActiveResponse);

test('A list that is too long gives one of its lines to say how many more there are', () => {
  expect(shorten([1, 2, 3], 3)).toEqual({ shown: [1, 2, 3], rest: [] });
  expect(shorten([1, 2, 3, 4], 3)).toEqual({ shown: [1, 2], rest: [3, 4] });
  expect(shorten([], 3)).toEqual({ shown: [], rest: [] });
});

test('Every phase is told, also where nothing is in it; one that was reopened only where it is so', () => {
  expect(phasesOf(inPhases('activated', 'activated', 'demobilizing'))).toEqual([
    { phase: 'activated', n: 2 },
    { phase: 'stabilizing', n: 0 },
    { phase: 'demobilizing', n: 1 },
  ]);
  expect(phasesOf(inPhases('reopened')).at(-1)).toEqual({ phase: 'reopened', n: 1 });
});

test('What happened in several communities is added up, and what is rare is told apart', () => {
  const { counts, others } = together([
    changed([
      { what: 'raised', n: 2 },
      { what: 'withdrawn', n: 1 },
    ]),
    changed([
      { what: 'raised', n: 3 },
      { what: 'confirmed', n: 1 },
      { what: 'withdrawn', n: 1 },
    ]),
  ]);
  expect(counts.filter((c) => c.n > 0)).toEqual([
    { what: 'raised', n: 5 },
    { what: 'confirmed', n: 1 },
  ]);
  expect(counts).toHaveLength(6);
  expect(others).toEqual([{ what: 'withdrawn', n: 2 }]);
});

test('The slowest stand in front, and where nobody was reached nothing is said', () => {
  const areas = [area('Austin', 41, 90), area('Englewood', 0, 2), area('Roseland'), area('Uptown', 41, 120)];
  expect(bySlowness(areas).map((a) => a.name)).toEqual(['Uptown', 'Austin', 'Englewood']);
});
