import { useState } from 'react';
import { changesBetween } from './ranking.ts';

interface Held {
  shown: readonly string[];
  /** How many changes wait until somebody asks for them. */
  waiting: number;
  /** Shows the true order now. */
  show: () => void;
  /** Shows an order of one's own until the room has it. */
  place: (ids: readonly string[]) => void;
}

/** Keeps an order still while it is read or pointed at: what others move waits. */
export function useHeldOrder(truth: readonly string[], held: boolean): Held {
  const [shown, setShown] = useState(truth);
  if (!held && !same(shown, truth)) {
    setShown(truth);
  }
  return {
    shown: held ? shown : truth,
    waiting: held ? changesBetween(shown, truth) : 0,
    show: () => setShown(truth),
    place: setShown,
  };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
