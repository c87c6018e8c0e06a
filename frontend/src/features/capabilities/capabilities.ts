import type { CapabilityView, NeedCategory, NeedView } from '../../contracts/index.ts';

/** So old a check is in doubt, days: staff, hours and rooms change within a season. */
const doubtfulAfter = 30;

const dayLong = 86_400_000;

/** How long ago somebody said that it is still true. */
export type Checked =
  | { kind: 'today' | 'yesterday'; doubtful: false }
  | { kind: 'days' | 'weeks' | 'months'; n: number; doubtful: boolean };

export function checkedOf(assuredAt: string, now: number): Checked {
  const days = Math.max(0, Math.floor((now - Date.parse(assuredAt)) / dayLong));
  const doubtful = days > doubtfulAfter;
  if (days === 0) return { kind: 'today', doubtful: false };
  if (days === 1) return { kind: 'yesterday', doubtful: false };
  if (days < 14) return { kind: 'days', n: days, doubtful };
  if (days < 60) return { kind: 'weeks', n: Math.floor(days / 7), doubtful };
  return { kind: 'months', n: Math.floor(days / 30), doubtful };
}

/** Open ones first, then by name; what has ended last. */
export function listed(capabilities: Iterable<CapabilityView>): CapabilityView[] {
  const rank = (c: CapabilityView) => (c.status === 'active' ? 0 : c.status === 'defunct' ? 2 : 1);
  return [...capabilities].sort(
    (a, b) => rank(a) - rank(b) || (a.name?.content ?? a.id).localeCompare(b.name?.content ?? b.id),
  );
}

/** Up to so many that serve what is asked for now, the needs that are ranked first first, each type once at first. */
export function fitting(
  capabilities: Iterable<CapabilityView>,
  needs: readonly NeedView[],
  most: number,
): CapabilityView[] {
  const offered = listed(capabilities).filter((c) => c.status === 'active');
  const wanted = [...new Set(needs.filter((n) => n.fulfilled < n.quantity).map((n): NeedCategory => n.category))];
  const fits = wanted.map((category) => offered.filter((c) => c.category === category));
  const chosen: CapabilityView[] = [];
  for (let round = 0; chosen.length < most && fits.some((list) => list.length > round); round++) {
    for (const list of fits) {
      const next = list[round];
      if (next && chosen.length < most) chosen.push(next);
    }
  }
  return chosen;
}
