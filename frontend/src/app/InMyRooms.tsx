import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useCenter } from '../live/centerContext.ts';
import { MyRooms, MyRoomsContext } from '../live/myRooms.ts';
import { useCollection } from '../live/rooms.ts';
import { useMe, useRooms } from '../live/session.ts';
import { idsOfMine } from './mine.ts';

/** Keeps all rooms that are mine joined, so that whatever waits in any of them is known on every page. */
export function InMyRooms({ children }: { children: ReactNode }) {
  const center = useCenter();
  const me = useMe();
  const rooms = useRooms();
  const responses = useCollection('city', 'responses');
  const [mine] = useState(() => new MyRooms(center, me.id));
  // As one text, so that a response whose figures move changes nothing here.
  const ids = useMemo(() => idsOfMine(rooms, responses, me).join(' '), [rooms, responses, me]);
  useEffect(() => mine.follow(ids === '' ? [] : ids.split(' ')), [mine, ids]);
  return <MyRoomsContext value={mine}>{children}</MyRoomsContext>;
}
