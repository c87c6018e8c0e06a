import { useSyncExternalStore } from 'react';

/** The widths at which the frame changes; the same numbers stand in tokens.css. */
export const media = {
  phone: '(width < 768px)',
  tablet: '(768px <= width < 1024px)',
  narrow: '(width < 1200px)',
  wide: '(width >= 1680px)',
  low: '(height < 960px)',
  noLabels: '(width < 600px)',
} as const;

/** Whether a media query holds, and again when that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
