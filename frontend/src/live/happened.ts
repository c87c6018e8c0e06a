import { useT } from '../i18n/useT.ts';

/** What is told of many facts at once; whatever has no word of its own is `other`. */
const kinds = {
  needRaised: 'raised',
  needClaimed: 'claimed',
  needAnswered: 'answered',
  needTaken: 'answered',
  needReached: 'reached',
  fulfilmentReported: 'delivered',
  deliveryRecorded: 'delivered',
  needConfirmed: 'confirmed',
  needReopened: 'reopened',
  needWithdrawn: 'withdrawn',
  handOverAsked: 'handOver',
  requestMade: 'asked',
  requestReceived: 'asked',
  requestAnswered: 'replied',
  agencyWordReceived: 'replied',
  offerReceived: 'offered',
  unitsOffered: 'offered',
  movementReported: 'moved',
  resourcesMoved: 'moved',
  staffingSet: 'staffing',
  phaseChanged: 'phase',
  taskAdded: 'task',
  taskCompleted: 'taskDone',
} as const;

export type Happening = (typeof kinds)[keyof typeof kinds] | 'other';

const order: readonly Happening[] = [...new Set(Object.values(kinds)), 'other'];

/** How many things something happened to. */
export interface Tally {
  readonly what: Happening;
  readonly n: number;
}

/** Counts what happened, a thing once for each kind: whoever claims a need twice has claimed one need. */
export function tally(facts: Iterable<{ readonly what: string; readonly about: string | undefined }>): Tally[] {
  const things = new Map<Happening, Set<string>>();
  let nameless = 0;
  for (const { what, about } of facts) {
    const kind = kinds[what as keyof typeof kinds] ?? 'other';
    const those = things.get(kind) ?? new Set();
    nameless += 1;
    those.add(about ?? `${nameless}`);
    things.set(kind, those);
  }
  return order.flatMap((what) => {
    const n = things.get(what)?.size ?? 0;
    return n > 0 ? [{ what, n }] : [];
  });
}

/** No more than so many kinds: what comes after them is counted together. */
export function brief(tallies: readonly Tally[], most: number): readonly Tally[] {
  if (tallies.length <= most) return tallies;
  const rest = tallies.slice(most - 1);
  return [...tallies.slice(0, most - 1), { what: 'other', n: rest.reduce((all, { n }) => all + n, 0) }];
}

/** "2 needs raised, 1 claimed". */
export function useTallyWords(): (tallies: readonly Tally[]) => string {
  const t = useT();
  return (tallies) => tallies.map(({ what, n }) => t(`happened.${what}`, { n })).join(', ');
}
