import { useEffect, useState } from 'react';
import { useCenter } from './centerContext.ts';
import type { Boundaries } from '../lib/boundaries.ts';

let kept: Boundaries | undefined;

/** The boundaries of the community areas: undefined while they are on their way, null if they did not come. */
export function useBoundaries(): Boundaries | null | undefined {
  const { api } = useCenter();
  const [boundaries, setBoundaries] = useState<Boundaries | null | undefined>(kept);
  useEffect(() => {
    if (kept) return;
    let wanted = true;
    api.boundaries().then(
      (came) => {
        kept = came as Boundaries;
        if (wanted) setBoundaries(kept);
      },
      () => wanted && setBoundaries(null),
    );
    return () => {
      wanted = false;
    };
  }, [api]);
  return boundaries;
}
