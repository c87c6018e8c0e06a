import { useRef } from 'react';
import type { MessageView } from '../../contracts/index.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useHotkey } from '../../ui/hotkeys.ts';

/** N goes to the next message that is new to me, and to the next again. */
export function useNextUnread(messages: readonly MessageView[], readTo: number, show: (id: string) => boolean): void {
  const { me } = useThisRoom();
  const at = useRef(0);
  useHotkey('n', () => {
    const from = Math.max(at.current, readTo);
    const fresh = messages.filter((m) => m.by !== me.id && !m.deletedAt);
    const next = fresh.find((m) => m.n > from) ?? fresh.at(-1);
    if (!next) return;
    at.current = next.n;
    show(next.id);
  });
}
