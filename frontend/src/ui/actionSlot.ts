import { createContext } from 'react';

/** Where a phone shows the one main action of a board, above the tabs at the foot; the shell gives the element. */
export const ActionSlot = createContext<HTMLElement | null>(null);
