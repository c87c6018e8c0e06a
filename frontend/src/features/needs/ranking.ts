/** Places `id` at `rank` (1 is first) and returns the new order. */
export function moveToRank(ids: readonly string[], id: string, rank: number): string[] {
  const rest = ids.filter((x) => x !== id);
  const at = Math.max(0, Math.min(rest.length, rank - 1));
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

/** Places `id` before or after another one. */
export function moveBeside(ids: readonly string[], id: string, target: string, side: 'before' | 'after'): string[] {
  if (id === target) return [...ids];
  const rest = ids.filter((x) => x !== id);
  const at = rest.indexOf(target);
  return at < 0 ? [...ids] : moveToRank(ids, id, at + 1 + (side === 'after' ? 1 : 0));
}

/** What a need comes after in an order; null if it is the first. */
export function predecessor(ids: readonly string[], id: string): string | null {
  const at = ids.indexOf(id);
  return at > 0 ? (ids[at - 1] ?? null) : null;
}

/**
 * How many entries came, went or moved between what is shown and what is true. Of those in both, the longest run that
 * kept its order counts as unmoved, so that lifting one row over nine is one change and not ten.
 */
export function changesBetween(shown: readonly string[], truth: readonly string[]): number {
  const place = new Map(truth.map((id, i) => [id, i]));
  const known = new Set(shown);
  const kept = shown.flatMap((id) => place.get(id) ?? []);
  const gone = shown.length - kept.length;
  const come = truth.filter((id) => !known.has(id)).length;
  return gone + come + kept.length - longestRise(kept);
}

function longestRise(numbers: readonly number[]): number {
  const tails: number[] = [];
  for (const n of numbers) {
    const at = tails.findIndex((t) => t >= n);
    if (at < 0) tails.push(n);
    else tails[at] = n;
  }
  return tails.length;
}
