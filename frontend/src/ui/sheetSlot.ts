import { createContext } from 'react';

/** Where sheets stand in the frame; the shell gives the element. */
export const SheetSlot = createContext<HTMLElement | null>(null);
