import { useNow } from './clock.ts';

/** A live figure is late after a minute: it is then said in gold. */
export const lateAfter = 60_000;

/** After five minutes a figure is no longer shown as if it were true. */
export const deadAfter = 300_000;

export type Freshness = 'fresh' | 'late' | 'dead';

/** How far a figure that was known current at a time can be trusted now. */
export function useFreshness(at: number | undefined): Freshness {
  return freshnessOf(at, useNow());
}

/** The same at a time that is given, for many figures at once. */
export function freshnessOf(at: number | undefined, now: number): Freshness {
  if (at === undefined || now - at >= deadAfter) return 'dead';
  return now - at >= lateAfter ? 'late' : 'fresh';
}
