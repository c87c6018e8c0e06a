import { createContext, useContext } from 'react';
import type { Me } from '../lib/api.ts';
import { useCenter } from './centerContext.ts';
import { type Collections, useCollection, useRoomFacts } from './rooms.ts';
import { useMe, useNames, useRooms } from './session.ts';
import { useNameOfRoom } from './words.ts';

/** The room that everything below speaks of; given by `InRoom`. */
export const ThisRoomContext = createContext<string | null>(null);

/** A community's, a response's or an agency's room, as I am in it. */
export interface ThisRoom {
  readonly room: string;
  readonly kind: 'community' | 'response' | 'agency';
  /** Its name, as people here say it. */
  readonly place: string;
  /** The first view is still on its way. */
  readonly waiting: boolean;
  readonly me: Me;
  /** Those I may speak for. */
  readonly agencies: readonly string[];
  /** I speak for this community, or for one of the response's. */
  readonly convener: boolean;
  /** I am one of its members: I read everything. */
  readonly reads: boolean;
  /** I read everything, and it is not closed: I may write. */
  readonly writes: boolean;
  /** Ids of those who read everything here. */
  readonly members: readonly string[];
}

export function useThisRoom(): ThisRoom {
  const room = useContext(ThisRoomContext);
  if (room === null) throw new Error('no room is given');
  const me = useMe();
  const names = useNames();
  const info = useRooms().find((r) => r.id === room);
  const nameOf = useNameOfRoom();
  // A response that is closed is no longer among the city's, and bears its name itself.
  const response = useCollection(room, 'response')[0];
  const { phase, audience, convener } = useRoomFacts(room);
  // Before the room has answered, what the list of rooms said of it.
  const reads = (audience ?? info?.audience) === 'members';
  return {
    room,
    kind: kindOf(room),
    place: response?.name ?? nameOf(room),
    waiting: phase === 'waiting',
    me,
    agencies: me.agencies,
    convener,
    reads,
    writes: reads && response?.phase !== 'closed',
    members: names.members(room),
  };
}

function kindOf(room: string): ThisRoom['kind'] {
  if (room.startsWith('response/')) return 'response';
  return room.startsWith('agency/') ? 'agency' : 'community';
}

/** What is held of a collection of this room. */
export function useEntities<K extends keyof Collections>(name: K): Collections[K] {
  return useCollection(useThisRoom().room, name);
}

/** The room itself, to load what is older. */
export function useHeldRoom() {
  const { room } = useThisRoom();
  return useCenter().room(room);
}
