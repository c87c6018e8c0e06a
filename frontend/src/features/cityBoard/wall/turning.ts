/** So long each page of the wall stands, milliseconds. All walls turn at the same moments of the center's time. */
export const turnEvery = 20_000;

/** A page that was chosen by hand; without one, the clock alone says which page stands. */
export interface Chosen {
  readonly page: number;
  /** The turn of the clock from which pages turn on from it; none while the wall is paused. */
  readonly from: number | null;
}

/** Which page stands at a turn of the clock. */
export function pageAt(chosen: Chosen | null, turn: number, pages: number): number {
  if (chosen === null) return turn % pages;
  const turned = chosen.from === null ? 0 : Math.max(0, turn - chosen.from);
  return (chosen.page + turned) % pages;
}

/** A page stands for the rest of this turn and the whole of the next: whoever chose it has time to read it. */
export function choose(page: number, turn: number, pages: number): Chosen {
  return { page: (page + pages) % pages, from: turn + 1 };
}

/** One page on or back; a wall that is paused stays so. */
export function step(chosen: Chosen | null, by: 1 | -1, turn: number, pages: number): Chosen {
  const to = choose(pageAt(chosen, turn, pages) + by, turn, pages);
  return isPaused(chosen) ? { ...to, from: null } : to;
}

/** Stays at the page that stands, or goes on from it. */
export function pauseOrGoOn(chosen: Chosen | null, turn: number, pages: number): Chosen {
  const page = pageAt(chosen, turn, pages);
  return isPaused(chosen) ? choose(page, turn, pages) : { page, from: null };
}

export function isPaused(chosen: Chosen | null): boolean {
  return chosen !== null && chosen.from === null;
}

/** The page that an address asks for, counted from one there; none if it asks for none that there is. */
export function pageOf(asked: string | null, pages: number): number | null {
  const page = Number(asked ?? Number.NaN) - 1;
  return Number.isInteger(page) && page >= 0 && page < pages ? page : null;
}
