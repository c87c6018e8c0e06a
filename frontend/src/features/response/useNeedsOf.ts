import type { NeedView } from '../../contracts/index.ts';
import { useResponse } from '../../live/response.ts';
import { useCollection, usePresence } from '../../live/rooms.ts';

/**
 * How the needs of a community stand, and when that was last known. A response is told of those that it answers while
 * it is open; once it is closed, they are read where they are, as far as whoever looks may read them there.
 */
export function useNeedsOf(
  room: string,
  community: string,
): { needs: readonly NeedView[]; knownAt: number | undefined } {
  const { isClosed } = useResponse(room);
  const home = `community/${community}`;
  const told = useCollection(room, 'answers').find((a) => a.id === community)?.needs;
  const read = useCollection(isClosed ? home : room, 'needs');
  const presence = usePresence(isClosed ? home : room);
  const at = isClosed ? presence?.currentAt : presence?.currentFor?.[home];
  return {
    needs: (isClosed ? read : told) ?? none,
    knownAt: at === undefined ? undefined : Date.parse(at),
  };
}

const none: readonly NeedView[] = [];
