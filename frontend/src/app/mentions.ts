import { useEffect, useState } from 'react';
import { useCenter } from '../live/centerContext.ts';
import { useMe } from '../live/session.ts';
import { callsUpon } from '../live/unread.ts';
import { listOf } from '../lib/merge.ts';
import type { MessageView, ReadPositionView } from '../contracts/index.ts';
import { useMine, useMyAgencies, useMyResponses } from './mine.ts';

/** How many unread messages of my communities, responses and agencies call upon me. */
export function useMentions(): number {
  const center = useCenter();
  const me = useMe();
  const communities = useMine();
  const agencies = useMyAgencies();
  const responses = useMyResponses();
  // As one text, so that a response whose figures move changes nothing here.
  const mine = [...[...communities, ...agencies].map((r) => r.id), ...responses.map((r) => `response/${r.id}`)].join(
    ' ',
  );
  const [n, setN] = useState(0);
  useEffect(() => {
    const own = center.room(`person/${me.id}`);
    const rooms = mine
      .split(' ')
      .filter(Boolean)
      .map((id) => center.room(id));
    const count = () => {
      const read = new Map(
        (listOf(own.state.view.readPositions) as readonly ReadPositionView[]).map((p) => [p.id, p.n]),
      );
      const unread = rooms.flatMap((room) =>
        (listOf(room.state.view.messages) as readonly MessageView[]).filter(
          (m) =>
            m.n > (read.get(room.id) ?? 0) && m.by !== me.id && m.mentions.some((mention) => callsUpon(mention, me)),
        ),
      );
      setN(unread.length);
    };
    const stops = [own, ...rooms].map((room) => room.store.subscribe(count));
    count();
    return () => {
      for (const stop of stops) stop();
    };
  }, [center, me, mine]);
  return n;
}
