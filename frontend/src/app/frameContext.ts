import { createContext, useContext } from 'react';

/** What the frame can show over a room. */
export interface Frame {
  readonly show: (what: 'jump' | 'help' | 'drawer') => void;
  /** Another page was shown before this one. */
  readonly hasMoved: boolean;
}

export const FrameContext = createContext<Frame>({ show: () => undefined, hasMoved: false });

export function useFrame(): Frame {
  return useContext(FrameContext);
}
