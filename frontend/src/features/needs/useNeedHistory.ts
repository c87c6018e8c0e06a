import { useEffect, useState } from 'react';
import type { NeedStepView } from '../../contracts/index.ts';
import { useThisRoom, useHeldRoom, useEntities } from '../../live/thisRoom.ts';
import { useRoomFacts } from '../../live/rooms.ts';

/** A need's steps, newest first, read anew whenever something was done to the need. */
export function useNeedHistory(id: string) {
  const room = useHeldRoom();
  const feed = `need:${id}`;
  const rev = useEntities('needs').find((need) => need.id === id)?.rev ?? 0;
  // A note changes nothing of the need itself.
  const told = useEntities('activity').findLast((fact) => fact.about === id)?.n ?? 0;
  const version = `${rev}.${told}`;
  const { histories, loading, phase } = useRoomFacts(useThisRoom().room);
  const history = histories[feed];
  const live = phase === 'live';
  /** What was known of the need when its history was read, and when that failed. */
  const [readAt, setReadAt] = useState<string | null>(null);
  const [failedAt, setFailedAt] = useState<string | null>(null);
  // What was read last stays on the screen until it has been read anew.
  const [shown, setShown] = useState(history);
  if (history && history !== shown) setShown(history);

  useEffect(() => {
    if (!live || readAt === version) return;
    room.dropHistory(feed);
    room.loadHistory(feed, null).then(
      () => setReadAt(version),
      () => setFailedAt(version),
    );
  }, [room, feed, version, readAt, live]);

  return {
    steps: (shown?.items ?? []) as readonly NeedStepView[],
    more: shown !== undefined && shown.next !== null,
    loading: loading.has(feed),
    failed: failedAt === version,
    loadMore: () => {
      setFailedAt(null);
      room.loadHistory(feed, null).catch(() => setFailedAt(version));
    },
  };
}
