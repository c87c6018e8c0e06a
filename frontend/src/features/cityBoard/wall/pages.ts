import type { ResponsePhase } from '../../../contracts/index.ts';
import { brief, type Happening, type Tally } from '../../../live/happened.ts';
import type { AreaChanges } from '../changes.ts';
import type { ActiveResponse, Area } from '../figures.ts';

/** The first of a list that has only so many lines, of which one says how many more there are. */
export function shorten<T>(list: readonly T[], most: number): { shown: readonly T[]; rest: readonly T[] } {
  const at = list.length > most ? most - 1 : most;
  return { shown: list.slice(0, at), rest: list.slice(at) };
}

const phases = ['activated', 'stabilizing', 'demobilizing'] as const satisfies readonly ResponsePhase[];

/** How many responses are how far. That one was reopened is rare: it is told only where it is so. */
export function phasesOf(responses: readonly ActiveResponse[]): { phase: ResponsePhase; n: number }[] {
  const count = (phase: ResponsePhase) => ({ phase, n: responses.filter((r) => r.phase === phase).length });
  const reopened = count('reopened');
  return [...phases.map(count), ...(reopened.n > 0 ? [reopened] : [])];
}

/** What every community's last hour is told by, whether it happened or not. */
export const told = ['raised', 'claimed', 'answered', 'reached', 'delivered', 'confirmed'] as const;

/** What happened in all communities together. A need belongs to one of them, so nothing is counted twice. */
export function together(changes: readonly AreaChanges[]): {
  counts: readonly { what: (typeof told)[number]; n: number }[];
  others: readonly Tally[];
} {
  const all = new Map<Happening, number>();
  for (const { what, n } of changes.flatMap((c) => c.tallies)) all.set(what, (all.get(what) ?? 0) + n);
  const counts = told.map((what) => ({ what, n: all.get(what) ?? 0 }));
  for (const what of told) all.delete(what);
  return {
    counts,
    others: brief(
      [...all].map(([what, n]) => ({ what, n })),
      3,
    ),
  };
}

/** Where somebody has been reached, the slowest in front: there it is worth asking why. */
export function bySlowness(areas: readonly Area[]): (Area & { medianMinutes: number })[] {
  return areas
    .flatMap((area) => (area.medianMinutes === undefined ? [] : [{ ...area, medianMinutes: area.medianMinutes }]))
    .toSorted(
      (a, b) =>
        b.medianMinutes - a.medianMinutes ||
        (b.ninetiethMinutes ?? 0) - (a.ninetiethMinutes ?? 0) ||
        a.name.localeCompare(b.name),
    );
}
