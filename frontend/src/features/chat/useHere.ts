import type { Here } from '../../contracts/index.ts';
import { groupBy } from '../../lib/group.ts';
import { useThisRoom } from '../../live/thisRoom.ts';
import { usePresence } from '../../live/rooms.ts';

export interface HereNow {
  count: number;
  people: readonly Here[];
  /** By agency, those with most people first; null for who speaks for none. */
  byAgency: readonly (readonly [string | null, readonly Here[]])[];
  /** Others who are writing. */
  writing: readonly string[];
}

/** Who is in the room at this moment. */
export function useHere(): HereNow {
  const { room, me } = useThisRoom();
  const presence = usePresence(room);
  const people = presence?.here ?? [];
  const groups = groupBy(people, (h) => h.agency ?? null);
  return {
    count: presence?.count ?? people.length,
    people,
    byAgency: [...groups].toSorted(([a, x], [b, y]) => y.length - x.length || (a ?? '').localeCompare(b ?? '')),
    writing: people.filter((h) => h.typing && h.person !== me.id).map((h) => h.person),
  };
}
