import { createContext, useContext } from 'react';

/** Where the conversation stands in the frame, and what can be done with that. */
export interface ConversationFrame {
  /** A pane beside the board, a dock below it, or a tab of its own on a phone. */
  readonly mode: 'pane' | 'dock' | 'tab';
  /** Whether the dock is opened; a pane and a tab always are. */
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Folds the pane to a strip; null where it cannot be. */
  readonly fold: (() => void) | null;
}

export const ConversationFrameContext = createContext<ConversationFrame>({
  mode: 'pane',
  open: true,
  setOpen: () => undefined,
  fold: null,
});

export function useConversationFrame(): ConversationFrame {
  return useContext(ConversationFrameContext);
}
