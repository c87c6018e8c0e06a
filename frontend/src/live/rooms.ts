import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import type {
  AgencyRoomView,
  Change,
  CityRoomView,
  CommunityRoomView,
  PersonRoomView,
  Presence,
  ResponseRoomView,
} from '../contracts/index.ts';
import { listOf } from '../lib/merge.ts';
import type { Room, RoomState } from '../lib/room.ts';
import { useCenter } from './centerContext.ts';

/** Every collection of every kind of room, by name. */
export type Collections = Required<
  CommunityRoomView & ResponseRoomView & AgencyRoomView & PersonRoomView & CityRoomView
>;

/** How long a row that changed is marked, milliseconds. */
const changedFor = 1200;

/** A room, joined for as long as the component is there. */
export function useRoom(id: string): Room {
  const center = useCenter();
  useEffect(() => center.watch(id), [center, id]);
  return center.room(id);
}

/** What is known of a room beside its collections: whether it is there, as whom I am in it, what is loading. */
export function useRoomFacts(id: string): Pick<RoomState, 'phase' | 'audience' | 'convener' | 'loading' | 'histories'> {
  return useStore(
    useRoom(id).store,
    useShallow(({ phase, audience, convener, loading, histories }) => ({
      phase,
      audience,
      convener,
      loading,
      histories,
    })),
  );
}

/** What is held of a collection: a feed by `n`, a map in no order. The same array until something in it changes. */
export function useCollection<K extends keyof Collections>(room: string, name: K): Collections[K] {
  return useStore(useRoom(room).store, (s) => listOf(s.view[name])) as readonly unknown[] as Collections[K];
}

/** Whether there is more of a feed than is held. */
export function useHasOlder(room: string, feed: keyof Collections): boolean {
  return useStore(useRoom(room).store, (s) => typeof s.view[feed]?.older === 'string');
}

/** Who is here, and when the figures were last known current. */
export function usePresence(room: string): Presence | null {
  return useStore(useRoom(room).store, (s) => s.presence);
}

/** Calls back with each change of a room as it is merged; a fresh view is none. */
export function useOnChanges(id: string, listener: (changes: readonly Change[]) => void): void {
  const room = useRoom(id);
  useEffect(() => room.onChanges(listener), [room, listener]);
}

/** Ids of a collection that changed a moment ago: their rows are marked. */
export function useJustChanged(id: string, collection: keyof Collections): ReadonlySet<string> {
  const room = useRoom(id);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = room.onChanges((changes) => {
      const ids = changes.flatMap((c) =>
        ((c.set as Record<string, { id: string }[]>)[collection] ?? []).map((i) => i.id),
      );
      if (ids.length === 0) return;
      setMarked((before) => new Set([...before, ...ids]));
      const timer = setTimeout(() => {
        timers.delete(timer);
        setMarked((before) => new Set([...before].filter((i) => !ids.includes(i))));
      }, changedFor);
      timers.add(timer);
    });
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, [room, collection]);
  return marked;
}
