import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReadPositionView } from '../contracts/index.ts';
import type { Center } from '../lib/center.ts';
import { listOf } from '../lib/merge.ts';
import type { RoomState } from '../lib/room.ts';
import type { Collections } from './rooms.ts';

/** Of many changes in many rooms one is told in so long, milliseconds. */
const tellAfter = 100;

/** One of my rooms as it stands; the same object until something in it changes. */
export interface MyRoom {
  readonly id: string;
  /** Its first view has come. */
  readonly isKnown: boolean;
  /** I read everything in it, and may write. */
  readonly reads: boolean;
  readonly convener: boolean;
  /** How far I have read, and when I read last; absent if I never did. */
  readonly read: ReadPositionView | undefined;
  readonly held: <K extends keyof Collections>(collection: K) => Collections[K];
}

/** All rooms that are mine. They are joined once for whoever asks, and are told together. */
export class MyRooms {
  readonly store: StoreApi<readonly MyRoom[]> = createStore<readonly MyRoom[]>(() => []);
  readonly #center: Center;
  readonly #person: string;
  /** What each room was last made of. */
  readonly #made = new Map<string, { of: RoomState; read: ReadPositionView | undefined; room: MyRoom }>();

  constructor(center: Center, person: string) {
    this.#center = center;
    this.#person = person;
  }

  /** Keeps rooms joined until the answer is called. */
  follow(ids: readonly string[]): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        this.#tell(ids);
      }, tellAfter);
    };
    const own = `person/${this.#person}`;
    const stops = [own, ...ids].flatMap((id) => [
      this.#center.watch(id),
      this.#center.room(id).store.subscribe((now, before) => {
        if (now.view !== before.view || now.audience !== before.audience) tell();
      }),
    ]);
    this.#tell(ids);
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }

  #tell(ids: readonly string[]): void {
    const positions = new Map(
      (listOf(this.#center.room(`person/${this.#person}`).state.view.readPositions) as readonly ReadPositionView[]).map(
        (p) => [p.id, p],
      ),
    );
    const rooms = ids.map((id) => this.#make(id, positions.get(id)));
    const before = this.store.getState();
    if (rooms.length !== before.length || rooms.some((room, i) => room !== before[i])) this.store.setState(rooms, true);
  }

  #make(id: string, read: ReadPositionView | undefined): MyRoom {
    const { state } = this.#center.room(id);
    const made = this.#made.get(id);
    if (
      made?.of.view === state.view &&
      made.of.audience === state.audience &&
      made.of.convener === state.convener &&
      made.read === read
    )
      return made.room;
    const { view, audience, convener } = state;
    const room: MyRoom = {
      id,
      isKnown: audience !== null,
      reads: audience === 'members',
      convener,
      read,
      held: <K extends keyof Collections>(collection: K) =>
        listOf(view[collection]) as readonly unknown[] as Collections[K],
    };
    this.#made.set(id, { of: state, read, room });
    return room;
  }
}

export const MyRoomsContext = createContext<MyRooms | null>(null);

/** All rooms that are mine; given by `InMyRooms`. */
export function useMyRooms(): readonly MyRoom[] {
  const rooms = useContext(MyRoomsContext);
  if (!rooms) throw new Error('no rooms of mine are given');
  return useStore(rooms.store);
}
