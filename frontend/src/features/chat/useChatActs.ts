import type { Mention, Reaction } from '../../contracts/index.ts';
import { useCenter } from '../../live/centerContext.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { mentionsIn } from './mentions.ts';
import { useMentionables } from './useMentionables.ts';

/** What can be done in a conversation. All of it is kept and sent when it can be; what is refused says so by itself. */
export interface ChatActs {
  post: (text: string, thread?: string) => void;
  edit: (message: string, text: string) => void;
  remove: (message: string) => void;
  react: (message: string, reaction: Reaction, on: boolean) => void;
  pin: (message: string) => void;
  unpin: (message: string) => void;
}

export function useChatActs(): ChatActs {
  const center = useCenter();
  const { room } = useThisRoom();
  const known = useMentionables();
  const mentions = (text: string): Mention[] => mentionsIn(text, known);
  return {
    post: (text, thread) => center.send(room, { type: 'postMessage', text, thread, mentions: mentions(text) }),
    edit: (message, text) => center.send(room, { type: 'editMessage', message, text, mentions: mentions(text) }),
    remove: (message) => center.send(room, { type: 'deleteMessage', message }),
    react: (message, reaction, on) => center.send(room, { type: 'react', message, reaction, on }),
    pin: (message) => center.send(room, { type: 'pinMessage', message }),
    unpin: (message) => center.send(room, { type: 'unpinMessage', message }),
  };
}
