/** How many shades the map has. */
const shades = 5;

/** One class of the map: the figures that share a shade. */
export interface Class {
  /** Which of the five shades, from the lightest. */
  readonly shade: number;
  readonly lowest: number;
  readonly highest: number;
  /** How many areas are in it. */
  readonly areas: number;
}

/**
 * Five classes with about as many areas in each. The same figure is never in two of them: where many areas have the
 * same, there are fewer classes, spread over the shades.
 */
export function classesOf(figures: readonly number[]): readonly Class[] {
  const sorted = figures.toSorted((a, b) => a - b);
  const starts = Array.from({ length: shades }, (_, k) => sorted[Math.floor((k * sorted.length) / shades)]);
  const distinct = [...new Set(starts)].filter((s) => s !== undefined);
  return distinct.map((start, i) => {
    const end = distinct[i + 1] ?? Number.POSITIVE_INFINITY;
    const inIt = sorted.filter((f) => f >= start && f < end);
    return {
      shade: distinct.length === 1 ? 2 : Math.round((i * (shades - 1)) / (distinct.length - 1)),
      lowest: start,
      highest: inIt.at(-1) ?? start,
      areas: inIt.length,
    };
  });
}

export function shadeOf(classes: readonly Class[], figure: number): number {
  return classes.findLast((c) => figure >= c.lowest)?.shade ?? 0;
}
