import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command, Presence, Signal } from '../contracts/index.ts';
import type { Api, Directory, Me, RoomInfo } from './api.ts';
import { Connection, type Link } from './connection.ts';
import { uuidv7 } from './ids.ts';
import { Outbox, type OutboxStorage } from './outbox.ts';
import type { Listener, Transport } from './protocol.ts';
import { Room } from './room.ts';
import type { Scheduler } from './scheduler.ts';
import { ServerClock } from './time.ts';

/** Who is signed in on this browser, as far as this page knows. */
export type Session =
  | { readonly is: 'unknown' }
  | { readonly is: 'out' }
  | { readonly is: 'in'; readonly me: Me; readonly rooms: readonly RoomInfo[]; readonly directory: Directory };

/** A room that nobody looks at any more is left after so long, milliseconds: going back and forth costs nothing. */
const leaveAfter = 20_000;

/** A question to the server that failed is asked again after so long, milliseconds. */
const askAgain = 3000;

interface Entry {
  readonly room: Room;
  watchers: number;
  /** Watched, or left a moment ago. */
  joined: boolean;
  stopLeaving?: () => void;
}

export interface CenterParts {
  readonly api: Api;
  readonly scheduler: Scheduler;
  readonly link: (person: string, listener: Listener) => Link;
  readonly storage: OutboxStorage;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Tells this browser's other pages that another person has signed in or out. */
  readonly tellOthers: () => void;
}

/** The center as one page sees it: who I am, the connection, the rooms, what is on its way. Knows no React. */
export class Center {
  readonly api: Api;
  readonly clock: ServerClock;
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly session: StoreApi<Session> = createStore<Session>(() => ({ is: 'unknown' }));
  /** The agency that is spoken for, where it is not the person's home. */
  readonly speakFor: StoreApi<string | null> = createStore<string | null>(() => null);
  readonly #parts: CenterParts;
  readonly #rooms = new Map<string, Entry>();
  #isUp = false;
  /** Rooms and people that the directory was asked for again: once each, for it need not know everybody. */
  readonly #met = new Set<string>();
  /** Numbers the questions who is signed in: only the last one's answer counts. */
  #asked = 0;

  constructor(parts: CenterParts) {
    this.#parts = parts;
    this.api = parts.api;
    this.clock = new ServerClock(parts.scheduler);
    this.connection = new Connection({
      scheduler: parts.scheduler,
      link: parts.link,
      listener: {
        changed: (changed) => this.#rooms.get(changed.room)?.room.changed(changed),
        head: (head) => this.#rooms.get(head.room)?.room.head(head),
        presence: (presence) => {
          this.#rooms.get(presence.room)?.room.present(presence);
          this.#meet(presence);
        },
      },
      onUp: (person) => {
        this.#isUp = true;
        for (const { room, joined } of this.#rooms.values()) if (joined) room.connected();
        this.outbox.online(person);
        this.#settle();
      },
      onDown: () => {
        this.#isUp = false;
        this.outbox.offline();
        for (const { room } of this.#rooms.values()) room.disconnected();
      },
      onRefused: () => void this.askWho(),
    });
    this.outbox = new Outbox({
      storage: parts.storage,
      scheduler: parts.scheduler,
      send: this.connection.send,
      inSight: async (room, { at }) => {
        if (at) await this.#rooms.get(room)?.room.reached(at);
      },
      serverNow: () => this.clock.now(),
      newOpId: () => uuidv7(this.clock.now(), parts.randomBytes),
    });
  }

  get me(): Me | null {
    const session = this.session.getState();
    return session.is === 'in' ? session.me : null;
  }

  /** Asks the server who is signed in, and becomes that person; asked on start, on focus, and when another page says so. */
  async askWho(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const sentAt = this.#parts.scheduler.now();
      const me = await this.api.me();
      if (asked !== this.#asked) return;
      if (!me) {
        this.#become({ is: 'out' });
        return;
      }
      this.clock.learn(me.now, sentAt, this.#parts.scheduler.now());
      if (me.id === this.me?.id) {
        // Refused and still the same person: rights changed, or the cookie was made anew.
        if (this.connection.state.is === 'refused') this.#reconnect(me.id);
        return;
      }
      const [rooms, directory] = await Promise.all([this.api.rooms(), this.api.directory()]);
      if (asked === this.#asked) this.#become({ is: 'in', me, rooms, directory });
    } catch {
      if (asked !== this.#asked || this.session.getState().is === 'in') return;
      this.#parts.scheduler.setTimer(askAgain, () => {
        if (asked === this.#asked) void this.askWho();
      });
    }
  }

  async signIn(person: string): Promise<void> {
    await this.api.signIn(person);
    this.#parts.tellOthers();
    await this.askWho();
  }

  async signOut(): Promise<void> {
    await this.api.signOut();
    this.#parts.tellOthers();
    await this.askWho();
  }

  /** A room; it is joined while somebody watches it. */
  room(id: string): Room {
    return this.#entry(id).room;
  }

  /** Keeps a room joined until the answer is called. */
  watch(id: string): () => void {
    const entry = this.#entry(id);
    entry.watchers += 1;
    entry.stopLeaving?.();
    entry.stopLeaving = undefined;
    if (!entry.joined) {
      entry.joined = true;
      if (this.#isUp) entry.room.connected();
    }
    let watching = true;
    return () => {
      if (!watching) return;
      watching = false;
      entry.watchers -= 1;
      if (entry.watchers === 0)
        entry.stopLeaving = this.#parts.scheduler.setTimer(leaveAfter, () => this.#leave(id, entry));
    };
  }

  /** Gives a command to a room: kept at once, sent when it can be. */
  send(room: string, command: Command): ReturnType<Outbox['add']> {
    const as = command.as ?? this.speakFor.getState() ?? undefined;
    return this.outbox.add(room, as === undefined ? command : { ...command, as });
  }

  /** Says something that may be lost. */
  signal(room: string, signal: Signal): void {
    this.connection.signal(room, signal).catch(() => undefined);
  }

  /** The page is in sight again. */
  back(): void {
    void this.askWho();
    const own = this.#ownRoom();
    if (own === null) return;
    void this.connection.check(() => this.connection.signal(own, { type: 'back' }));
    this.#signalAll('back');
  }

  /** The page has been out of sight for a while. */
  away(): void {
    this.#signalAll('away');
  }

  /** Whoever is drawn into a response shares a room with people that nobody has named to them yet. */
  #meet({ room, here }: Presence): void {
    const session = this.session.getState();
    if (session.is !== 'in' || !here) return;
    const { members, people } = session.directory;
    const strangers = [
      ...(members[room] ? [] : [room]),
      ...here.map((h) => h.person).filter((id) => !people.some((p) => p.id === id)),
    ].filter((id) => !this.#met.has(id));
    if (strangers.length === 0) return;
    for (const id of strangers) this.#met.add(id);
    void this.#askDirectory(session.me.id).catch(() => {
      for (const id of strangers) this.#met.delete(id);
    });
  }

  async #askDirectory(person: string): Promise<void> {
    const directory = await this.api.directory();
    const session = this.session.getState();
    if (session.is === 'in' && session.me.id === person) this.session.setState({ ...session, directory }, true);
  }

  #signalAll(type: string): void {
    for (const [id, { joined }] of this.#rooms) if (joined) this.signal(id, { type });
  }

  #ownRoom(): string | null {
    return this.me && `person/${this.me.id}`;
  }

  #become(session: Session): void {
    this.connection.close();
    for (const { stopLeaving } of this.#rooms.values()) stopLeaving?.();
    this.#rooms.clear();
    this.#met.clear();
    this.outbox.close();
    this.speakFor.setState(null, true);
    this.session.setState(session, true);
    if (session.is !== 'in') return;
    this.outbox.open(session.me.id);
    this.connection.open(session.me.id);
  }

  #reconnect(person: string): void {
    this.connection.close();
    this.connection.open(person);
  }

  #entry(id: string): Entry {
    let entry = this.#rooms.get(id);
    if (!entry) {
      entry = { room: new Room(id, this.#transport, this.#parts.scheduler), watchers: 0, joined: false };
      entry.room.store.subscribe(() => this.#settle());
      this.#rooms.set(id, entry);
    }
    return entry;
  }

  /** Every Join tells the server's time. */
  readonly #transport: Pick<Transport, 'join' | 'history'> = {
    join: async (room, since) => {
      const sentAt = this.#parts.scheduler.now();
      const joined = await this.connection.join(room, since);
      this.clock.learn(joined.now, sentAt, this.#parts.scheduler.now());
      return joined;
    },
    history: (room, feed, cursor, take) => this.connection.history(room, feed, cursor, take),
  };

  #leave(id: string, entry: Entry): void {
    if (entry.watchers > 0 || this.#rooms.get(id) !== entry) return;
    this.#rooms.delete(id);
    entry.room.disconnected();
    this.connection.leave(id).catch(() => undefined);
  }

  #settle(): void {
    if (this.connection.state.is !== 'catchingUp') return;
    if ([...this.#rooms.values()].every(({ room }) => !room.isJoining)) this.connection.caughtUp();
  }
}
