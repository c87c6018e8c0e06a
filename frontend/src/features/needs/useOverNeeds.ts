import { useEffect, useEffectEvent, useState } from 'react';
import type { NeedView } from '../../contracts/index.ts';
import { useThisRoom, useHeldRoom, useEntities } from '../../live/thisRoom.ts';
import { useRoomFacts } from '../../live/rooms.ts';
import { over } from './needs.ts';

const feed = 'needs';

/** What is over: the needs still in state, and behind them what the store remembers, a page at a time. */
export function useOverNeeds(segment: 'confirmed' | 'withdrawn') {
  const room = useHeldRoom();
  const facts = useRoomFacts(useThisRoom().room);
  const recent = useEntities('needs');
  const history = facts.histories[feed];
  const loading = facts.loading.has(feed);
  const older = (history?.items ?? []) as readonly NeedView[];
  const known = new Map([...older, ...recent].map((need) => [need.id, need]));
  const needs = over(known.values(), segment);
  const more = history === undefined || history.next !== null;
  const pages = older.length;
  /** How many were held when the next page did not come. */
  const [failedAt, setFailedAt] = useState<number | null>(null);
  const failed = failedAt === pages;

  function loadMore() {
    if (!loading) room.loadHistory(feed, 'needs').catch(() => setFailedAt(pages));
  }

  // A page may hold nothing of this segment: then the end of the list did not move, and nothing would ask for the next.
  const askOn = useEffectEvent(loadMore);
  const found = needs.length;
  useEffect(() => {
    if (pages > 0 && found === 0 && more && !loading && !failed) askOn();
  }, [pages, found, more, loading, failed]);

  return {
    needs,
    more,
    failed,
    loadMore: () => {
      setFailedAt(null);
      loadMore();
    },
  };
}
