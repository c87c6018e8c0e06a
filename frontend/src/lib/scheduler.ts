/** Time and chance, given from outside, so that a simulation can run the same rules on a clock of its own. */
export interface Scheduler {
  /** Milliseconds since 1970 by this machine's clock. */
  now(): number;
  /** Runs something after so many milliseconds; the answer takes it back. */
  setTimer(ms: number, run: () => void): () => void;
  /** From 0 to just under 1. */
  random(): number;
}

/** The machine's own time and chance. */
export const realScheduler: Scheduler = {
  now: () => Date.now(),
  setTimer: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** A wait of about so long: half as much to half as much again, so that many clients do not move as one. */
export function about(ms: number, scheduler: Scheduler): number {
  return ms * (0.5 + scheduler.random());
}

/** A wait before the next try: anything from the least to a bound that doubles with each failure. */
export function backoff(failures: number, leastMs: number, mostMs: number, scheduler: Scheduler): number {
  const bound = Math.min(mostMs, leastMs * 2 ** Math.min(failures + 1, 30));
  return leastMs + scheduler.random() * (bound - leastMs);
}
