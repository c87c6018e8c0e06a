import { createContext, useContext, useSyncExternalStore } from 'react';

/** The center's time in milliseconds: the server's clock, as far as this browser knows it. */
export const ClockContext = createContext<() => number>(() => Date.now());

const tick = 1000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

// One timer for all ages on the screen: they move together, and none runs while nothing shows one.
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, tick);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The center's time, floored to `step`; the component renders again when that moves. */
export function useNow(step = tick): number {
  const now = useContext(ClockContext);
  return useSyncExternalStore(subscribe, () => Math.floor(now() / step) * step);
}
