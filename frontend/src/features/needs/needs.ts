import type { NeedCategory, NeedPriority, NeedView } from '../../contracts/index.ts';

export type Segment = 'open' | 'confirmed' | 'withdrawn';

export interface NeedFilter {
  priorities: readonly NeedPriority[];
  categories: readonly NeedCategory[];
  unclaimed: boolean;
  mine: boolean;
}

export const noFilter: NeedFilter = { priorities: [], categories: [], unclaimed: false, mine: false };

export interface RankedNeed {
  need: NeedView;
  /** Counted on the screen among all open needs, whatever is filtered. */
  rank: number;
}

export function segmentOf(need: NeedView): Segment {
  return need.status === 'confirmed' ? 'confirmed' : need.status === 'withdrawn' ? 'withdrawn' : 'open';
}

export function isOpen(need: NeedView): boolean {
  return segmentOf(need) === 'open';
}

/** The server compares order keys by code unit, and so must we. */
export function byOrder(a: NeedView, b: NeedView): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.number - b.number;
}

export function openInOrder(needs: Iterable<NeedView>): NeedView[] {
  return [...needs].filter(isOpen).sort(byOrder);
}

export function ranked(needs: Iterable<NeedView>): RankedNeed[] {
  return openInOrder(needs).map((need, i) => ({ need, rank: i + 1 }));
}

/** Newest first. */
export function over(needs: Iterable<NeedView>, segment: Segment): NeedView[] {
  return [...needs]
    .filter((n) => segmentOf(n) === segment)
    .sort((a, b) => (b.overAt ?? '').localeCompare(a.overAt ?? '') || b.number - a.number);
}

export function passes(need: NeedView, filter: NeedFilter, myAgencies: readonly string[]): boolean {
  if (filter.priorities.length > 0 && !filter.priorities.includes(need.priority)) return false;
  if (filter.categories.length > 0 && !filter.categories.includes(need.category)) return false;
  if (filter.unclaimed && unclaimed(need) === 0) return false;
  if (filter.mine && !need.claims.some((c) => myAgencies.includes(c.agency))) return false;
  return true;
}

export function filterSize(filter: NeedFilter): number {
  return filter.priorities.length + filter.categories.length + Number(filter.unclaimed) + Number(filter.mine);
}

export function unclaimed(need: NeedView): number {
  return Math.max(0, need.quantity - need.claimed);
}

/** The true share, 0 to 1. */
export function share(need: NeedView): number {
  return need.quantity > 0 ? Math.min(1, need.fulfilled / need.quantity) : 0;
}

export function countByPriority(needs: Iterable<NeedView>): Record<NeedPriority, number> {
  const counts: Record<NeedPriority, number> = { urgent: 0, routine: 0, low: 0 };
  for (const need of needs) if (isOpen(need)) counts[need.priority]++;
  return counts;
}
