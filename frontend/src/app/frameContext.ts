import { createContext, useContext } from 'react';

/** What the frame can show over a room. */
export interface Frame {
  readonly show: (what: 'jump' | 'help' | 'drawer') => void;
}

export const FrameContext = createContext<Frame>({ show: () => undefined });

export function useFrame(): Frame {
  return useContext(FrameContext);
}
