import { useMemo } from 'react';
import { type MyRoom, useMyRooms } from '../../live/myRooms.ts';
import { useMe } from '../../live/session.ts';
import { useNow } from '../../ui/clock.ts';
import { type Waiting, waitingIn, waitingNow, type Who } from './waiting.ts';

/** So often it is looked what has become late, milliseconds. */
const step = 10_000;

/** What was found in a room holds until the room changes: of many rooms only that one is looked through again. */
const found = new WeakMap<MyRoom, { who: Who; waiting: Waiting[] }>();

function inRoom(room: MyRoom, who: Who): Waiting[] {
  const known = found.get(room);
  if (known?.who === who) return known.waiting;
  const waiting = waitingIn(room, who);
  found.set(room, { who, waiting });
  return waiting;
}

/** What waits for me over all my rooms: urgent first, then what has waited longest. */
export function useWaiting(): readonly Waiting[] {
  const me = useMe();
  const rooms = useMyRooms();
  const now = useNow(step);
  return useMemo(
    () =>
      waitingNow(
        rooms.flatMap((room) => inRoom(room, me)),
        now,
      ),
    [rooms, me, now],
  );
}

/** How many things want me. */
export function useWantsMe(): number {
  return useWaiting().length;
}
