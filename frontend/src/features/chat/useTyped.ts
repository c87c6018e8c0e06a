import { useRef, useState } from 'react';
import { useCenter } from '../../live/centerContext.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useDraft } from '../../live/draft.ts';

/** Others are told that one is writing at most so often, milliseconds; what they were told fades after a little more. */
const tellAgain = 3000;

/** What is being written: kept over reloads, and told to others as *is writing*, never as words. */
export function useTyped(purpose: string) {
  const center = useCenter();
  const { room } = useThisRoom();
  const draft = useDraft<string>(`chat.${purpose}`, room);
  const [text, setText] = useState(() => draft.load() ?? '');
  const told = useRef(0);

  function type(next: string) {
    setText(next);
    if (next.trim() === '') {
      draft.drop();
      return;
    }
    draft.keep(next);
    const now = Date.now();
    if (now - told.current < tellAgain) return;
    told.current = now;
    center.signal(room, { type: 'typing' });
  }

  function clear() {
    setText('');
    draft.drop();
    told.current = 0;
  }

  return { text, type, clear };
}
