import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Agency, Me, Person, RoomInfo } from '../lib/api.ts';
import { useCenter } from './centerContext.ts';

/** Who is signed in; only for what is shown to somebody who is. */
export function useMe(): Me {
  return useSignedIn().me;
}

/** The rooms that I may join. */
export function useRooms(): readonly RoomInfo[] {
  return useSignedIn().rooms;
}

/** Names, tints and members by id. */
export interface Names {
  agency(id: string | undefined): Agency | undefined;
  person(id: string | undefined): Person | undefined;
  /** Ids of those who read everything in a room. */
  members(room: string): readonly string[];
  readonly agencies: readonly Agency[];
  /** Those that can be asked and invited: whoever only watches is not. */
  readonly askable: readonly Agency[];
  readonly people: readonly Person[];
  readonly roles: readonly string[];
}

export function useNames(): Names {
  const { directory } = useSignedIn();
  return useMemo(() => {
    const agencies = new Map(directory.agencies.map((a) => [a.id, a]));
    const people = new Map(directory.people.map((p) => [p.id, p]));
    return {
      agency: (id) => (id === undefined ? undefined : agencies.get(id)),
      person: (id) => (id === undefined ? undefined : people.get(id)),
      members: (room) => directory.members[room] ?? [],
      agencies: directory.agencies,
      askable: directory.agencies.filter((a) => a.sector !== 'mayors-office'),
      people: directory.people,
      roles: directory.roles,
    };
  }, [directory]);
}

function useSignedIn() {
  const session = useStore(useCenter().session);
  if (session.is !== 'in') throw new Error('nobody is signed in');
  return session;
}
