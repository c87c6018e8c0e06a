import { useEffect, useEffectEvent, useState } from 'react';
import type { MessageView } from '../../contracts/index.ts';
import { useCenter } from '../../live/centerContext.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { useCollection, useRoomFacts } from '../../live/rooms.ts';

/** What was read is told after so long, milliseconds: scrolling by is not reading, and one command does for many. */
const readAfter = 1000;

export interface Reading {
  /** The message read last when one came, and when that was; null if nothing marks where the new begins. */
  mark: { n: number; at: string } | null;
  /** How far has been read; 0 if nothing was. */
  readTo: number;
  /** Whether that is known yet. */
  known: boolean;
}

/** Keeps how far one has read: it moves on while the newest is in sight of somebody who is there. */
export function useReading(messages: readonly MessageView[], atEnd: boolean): Reading {
  const center = useCenter();
  const { room, me, waiting } = useThisRoom();
  const own = `person/${me.id}`;
  const known = useRoomFacts(own).phase !== 'waiting' && !waiting;
  const position = useCollection(own, 'readPositions').find((p) => p.id === room);
  const there = useIsThere();
  const [mark, setMark] = useState<Reading['mark']>(null);
  const [marked, setMarked] = useState(false);
  const newest = messages.at(-1)?.n ?? 0;
  const readTo = position?.n ?? 0;

  // Where one left off, when one comes and whenever one comes back.
  if (known && there && !marked) {
    setMarked(true);
    setMark(position && newest > position.n ? { n: position.n, at: position.at } : null);
  }
  if (!there && marked) setMarked(false);

  const tell = useEffectEvent((n: number) => {
    center.send(own, { type: 'markRead', room, n });
  });
  const unread = known && there && atEnd && newest > readTo;
  useEffect(() => {
    if (!unread) return;
    const timer = setTimeout(() => tell(newest), readAfter);
    return () => clearTimeout(timer);
  }, [unread, newest]);

  return { mark, readTo, known };
}

/** Whether somebody looks at this page. */
function useIsThere(): boolean {
  const [there, setThere] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setThere(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return there;
}
