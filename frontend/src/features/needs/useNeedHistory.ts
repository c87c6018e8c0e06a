import { useEffect, useState } from 'react';
import type { NeedStepView } from '../../contracts/index.ts';
import { useCommunity, useCommunityRoom, useEntities } from '../../live/community.ts';
import { useRoomFacts } from '../../live/rooms.ts';

/** A need's steps, newest first, read anew whenever the need has changed. */
export function useNeedHistory(id: string) {
  const room = useCommunityRoom();
  const feed = `need:${id}`;
  const rev = useEntities('needs').find((need) => need.id === id)?.rev ?? 0;
  const { histories, loading, phase } = useRoomFacts(useCommunity().room);
  const history = histories[feed];
  const live = phase === 'live';
  /** The revisions of the need at which its history was read, and at which that failed. */
  const [readAt, setReadAt] = useState<number | null>(null);
  const [failedAt, setFailedAt] = useState<number | null>(null);
  // What was read last stays on the screen until it has been read anew.
  const [shown, setShown] = useState(history);
  if (history && history !== shown) setShown(history);

  useEffect(() => {
    if (!live || readAt === rev) return;
    room.dropHistory(feed);
    room.loadHistory(feed, null).then(
      () => setReadAt(rev),
      () => setFailedAt(rev),
    );
  }, [room, feed, rev, readAt, live]);

  return {
    steps: (shown?.items ?? []) as readonly NeedStepView[],
    more: shown !== undefined && shown.next !== null,
    loading: loading.has(feed),
    failed: failedAt === rev,
    loadMore: () => {
      setFailedAt(null);
      room.loadHistory(feed, null).catch(() => setFailedAt(rev));
    },
  };
}
