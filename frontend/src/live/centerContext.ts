import { createContext, useContext } from 'react';
import type { Center } from '../lib/center.ts';

export const CenterContext = createContext<Center | null>(null);

/** The center as this page sees it. */
export function useCenter(): Center {
  const center = useContext(CenterContext);
  if (!center) throw new Error('no center is given');
  return center;
}
