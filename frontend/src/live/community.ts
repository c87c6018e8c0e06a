import { createContext, useContext } from 'react';
import type { Me } from '../lib/api.ts';
import { useCenter } from './centerContext.ts';
import { type Collections, useCollection, useRoomFacts } from './rooms.ts';
import { useMe, useNames, useRooms } from './session.ts';
import { useRoomName } from './words.ts';

/** The room that everything below speaks of; given by `InCommunity`. */
export const CommunityContext = createContext<string | null>(null);

/** A community's room, as I am in it. */
export interface Community {
  readonly room: string;
  /** Its name, as people here say it. */
  readonly place: string;
  /** The first view is still on its way. */
  readonly waiting: boolean;
  readonly me: Me;
  /** Those I may speak for. */
  readonly agencies: readonly string[];
  /** I speak for this community. */
  readonly convener: boolean;
  /** I am one of its members: I read everything and may write. */
  readonly writes: boolean;
  /** Ids of those who read everything here. */
  readonly members: readonly string[];
}

export function useCommunity(): Community {
  const room = useContext(CommunityContext);
  if (room === null) throw new Error('no community is given');
  const me = useMe();
  const names = useNames();
  const info = useRooms().find((r) => r.id === room);
  const nameOf = useRoomName();
  const { phase, audience, convener } = useRoomFacts(room);
  return {
    room,
    place: info ? nameOf(info) : room,
    waiting: phase === 'waiting',
    me,
    agencies: me.agencies,
    convener,
    // Before the room has answered, what the list of rooms said of it.
    writes: (audience ?? info?.audience) === 'members',
    members: names.members(room.replace(/^community\//, '')),
  };
}

/** What is held of a collection of this community's room. */
export function useEntities<K extends keyof Collections>(name: K): Collections[K] {
  return useCollection(useCommunity().room, name);
}

/** The room itself, to load what is older. */
export function useCommunityRoom() {
  const { room } = useCommunity();
  return useCenter().room(room);
}
