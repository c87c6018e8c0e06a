import type { RoomInfo } from '../lib/api.ts';
import { useMe, useRooms } from '../live/session.ts';

/** So many communities stand in the rail; whoever belongs to more finds the rest by jumping. */
const mostInRail = 8;

/** The communities that are my own, those I speak for first. */
export function useMine(): readonly RoomInfo[] {
  const me = useMe();
  const rooms = useRooms();
  const own = me.communities
    .toSorted((a, b) => Number(b.convener) - Number(a.convener))
    .map((c) => `community/${c.id}`);
  const mine = rooms.filter((r) => r.kind === 'community' && r.mine);
  const rank = (room: RoomInfo) =>
    own.includes(room.id) ? own.indexOf(room.id) : own.length + (room.first ? 0 : room.priority ? 1 : 2);
  return mine.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostInRail);
}
