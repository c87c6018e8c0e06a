import { useMemo } from 'react';
import type { ResponseSummary } from '../contracts/index.ts';
import type { Me, RoomInfo } from '../lib/api.ts';
import { useCollection } from '../live/rooms.ts';
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

/** The agencies that I speak for, my home first. */
export function useMyAgencies(): readonly RoomInfo[] {
  const me = useMe();
  return useRooms()
    .filter((r) => r.kind === 'agency' && r.mine)
    .toSorted((a, b) => rankOf(me, a) - rankOf(me, b));
}

const rankOf = (me: Me, { id }: RoomInfo) => me.agencies.findIndex((agency) => id === `agency/${agency}`);

/** The responses whose members I am one of, the newest first. */
export function useMyResponses(): readonly ResponseSummary[] {
  const me = useMe();
  const rooms = useRooms();
  const responses = useCollection('city', 'responses');
  return useMemo(
    () =>
      responses
        .filter((response) => isMine(response, rooms, me))
        .toSorted((a, b) => b.openedAt.localeCompare(a.openedAt)),
    [responses, rooms, me],
  );
}

/** Whoever belongs to one of its communities, or speaks for one of its agencies, is a member of a response. */
export function isMine(
  response: Pick<ResponseSummary, 'communities' | 'agencies'>,
  rooms: readonly Pick<RoomInfo, 'id' | 'mine'>[],
  me: Pick<Me, 'agencies'>,
): boolean {
  return (
    response.agencies.some((agency) => me.agencies.includes(agency)) ||
    response.communities.some((slug) => rooms.some((r) => r.mine && r.id === `community/${slug}`))
  );
}

/** All rooms that are mine: communities, agencies, and the responses that I am a member of. */
export function idsOfMine(
  rooms: readonly Pick<RoomInfo, 'id' | 'kind' | 'mine'>[],
  responses: readonly Pick<ResponseSummary, 'id' | 'communities' | 'agencies'>[],
  me: Pick<Me, 'agencies'>,
): string[] {
  return [
    ...rooms.filter((r) => r.mine && (r.kind === 'community' || r.kind === 'agency')).map((r) => r.id),
    ...responses.filter((response) => isMine(response, rooms, me)).map((r) => `response/${r.id}`),
  ];
}
