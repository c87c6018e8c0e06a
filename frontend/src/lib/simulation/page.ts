import type { Command, Place } from '../../contracts/index.ts';
import type { Api } from '../api.ts';
import { dataApi } from '../data.ts';
import { Center } from '../center.ts';
import type { Link } from '../connection.ts';
import { type Item, listOf } from '../merge.ts';
import type { Entry, Outcome, OutboxStorage } from '../outbox.ts';
import { CallError, type Listener } from '../protocol.ts';
import type { RoomState } from '../room.ts';
import type { Scheduler } from '../scheduler.ts';

/** A call of the page's that the simulation carries to a host and answers when it wants to. */
export interface PageCall {
  readonly id: number;
  /** The connection it goes over. */
  readonly link: number;
  readonly method: 'start' | 'stop' | 'join' | 'leave' | 'send' | 'history';
  readonly args: readonly unknown[];
}

/** What became of a command, as its writer is told. */
export interface PageOutcome {
  readonly opId: string;
  readonly outcome: Outcome;
}

/** What the page holds of a room. */
export interface PageRoom {
  readonly phase: RoomState['phase'];
  readonly place: Place | null;
  readonly audience: RoomState['audience'];
  readonly view: Readonly<Record<string, { readonly items: readonly Item[]; readonly floor: number }>>;
}

/** Rules of the client's that a test breaks to see that it is noticed. */
export type Plant = 'nothingHeldDuringJoin';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** One person's page: the real store of the client, on a clock, a network and a chance that are not its own. */
export class SimulatedPage {
  readonly center: Center;
  readonly #storage: OutboxStorage;
  readonly #joining = new Map<string, number>();
  readonly #watched = new Map<string, () => void>();
  readonly #links = new Map<number, { listener: Listener; closed: () => void }>();
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>();
  #timers: Timer[] = [];
  #calls: PageCall[] = [];
  #outcomes: PageOutcome[] = [];
  #ids = 0;
  #now: number;
  #state: number;

  constructor(
    person: string,
    now: number,
    serverNow: number,
    seed: number,
    storage: OutboxStorage,
    plant: Plant | null,
  ) {
    this.#now = now;
    this.#state = seed;
    this.#storage = storage;
    this.center = new Center({
      api: simulatedApi(person, serverNow),
      scheduler: this.#scheduler,
      link: (_, listener) => this.#link(listener, plant),
      storage,
      randomBytes: (length) => Uint8Array.from({ length }, () => Math.floor(this.#random() * 256)),
      tellOthers: () => undefined,
    });
    void this.center.askWho();
  }

  get storage(): OutboxStorage {
    return this.#storage;
  }

  /** When the next timer rings, on this page's clock; null if none is set. */
  get next(): number | null {
    return this.#timers.length === 0 ? null : Math.min(...this.#timers.map((t) => t.at));
  }

  /** The calls made since this was last asked. */
  takeCalls(): readonly PageCall[] {
    const calls = this.#calls;
    this.#calls = [];
    return calls;
  }

  takeOutcomes(): readonly PageOutcome[] {
    const outcomes = this.#outcomes;
    this.#outcomes = [];
    return outcomes;
  }

  setClock(now: number): void {
    this.#now = now;
  }

  /** Lets every timer ring that is due. */
  ring(): void {
    const due = this.#timers.filter((t) => t.at <= this.#now).toSorted((a, b) => a.at - b.at);
    for (const timer of due) {
      if (!this.#timers.includes(timer)) continue;
      this.#timers = this.#timers.filter((t) => t !== timer);
      timer.run();
    }
  }

  watch(room: string): void {
    if (!this.#watched.has(room)) this.#watched.set(room, this.center.watch(room));
  }

  unwatch(room: string): void {
    this.#watched.get(room)?.();
    this.#watched.delete(room);
  }

  send(room: string, command: Command): string {
    const { opId, outcome } = this.center.send(room, command);
    void outcome.then((is) => this.#outcomes.push({ opId, outcome: is }));
    return opId;
  }

  loadOlder(room: string, feed: string): void {
    this.center
      .room(room)
      .loadOlder(feed)
      .catch(() => undefined);
  }

  answer(call: number, value: unknown): void {
    this.#waiting.get(call)?.resolve(value as never);
    this.#waiting.delete(call);
  }

  fail(call: number, code: string): void {
    this.#waiting.get(call)?.reject(new CallError(code));
    this.#waiting.delete(call);
  }

  tell(link: number, method: keyof Listener, said: unknown): void {
    this.#links.get(link)?.listener[method](said as never);
  }

  closed(link: number): void {
    this.#links.get(link)?.closed();
  }

  /** The commands that have not come to their end. */
  get open(): readonly Entry[] {
    return this.center.outbox.entries.filter((e) => e.state.is === 'waiting' || e.state.is === 'sending');
  }

  /** Where each watched room stands. */
  places(): Readonly<Record<string, { readonly phase: string; readonly place: Place | null }>> {
    return Object.fromEntries(
      [...this.#watched.keys()].map((id) => {
        const { phase, place } = this.center.room(id).state;
        return [id, { phase, place }];
      }),
    );
  }

  rooms(): Readonly<Record<string, PageRoom>> {
    return Object.fromEntries(
      [...this.#watched.keys()].map((id) => {
        const { phase, place, audience, view } = this.center.room(id).state;
        const held = Object.entries(view).map(([name, h]) => [name, { items: listOf(h), floor: h.floor }]);
        return [id, { phase, place, audience, view: Object.fromEntries(held) }];
      }),
    );
  }

  readonly #scheduler: Scheduler = {
    now: () => this.#now,
    setTimer: (ms, run) => {
      const timer = { at: this.#now + ms, run };
      this.#timers.push(timer);
      return () => {
        this.#timers = this.#timers.filter((t) => t !== timer);
      };
    },
    random: () => this.#random(),
  };

  /** The next of a sequence that its seed decides (mulberry32). */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  #link(listener: Listener, plant: Plant | null): Link {
    this.#ids += 1;
    const link = this.#ids;
    const holdsNothing = plant === 'nothingHeldDuringJoin';
    const heard =
      <T extends { readonly room: string }>(hear: (said: T) => void) =>
      (said: T) => {
        if (!(holdsNothing && this.#joining.get(said.room))) hear(said);
      };
    let closed: () => void = () => undefined;
    this.#links.set(link, {
      listener: { changed: heard(listener.changed), head: heard(listener.head), presence: listener.presence },
      closed: () => closed(),
    });
    const call = <T>(method: PageCall['method'], ...args: unknown[]): Promise<T> => {
      this.#ids += 1;
      const id = this.#ids;
      this.#calls.push({ id, link, method, args });
      return new Promise<T>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    };
    return {
      start: () => call('start'),
      stop: () => {
        this.#links.delete(link);
        void call('stop').catch(() => undefined);
      },
      onClosed: (then) => {
        closed = then;
      },
      join: async (room, since) => {
        this.#joining.set(room, (this.#joining.get(room) ?? 0) + 1);
        try {
          return await call('join', room, since);
        } finally {
          this.#joining.set(room, (this.#joining.get(room) ?? 1) - 1);
        }
      },
      leave: (room) => call('leave', room),
      send: (room, opId, command) => call('send', room, opId, command),
      signal: () => Promise.resolve(),
      history: (room, feed, cursor, take) => call('history', room, feed, cursor, take),
    };
  }
}

/** What a person has not sent, as a browser keeps it over reloads. */
export function memoryStorage(): OutboxStorage {
  const kept = new Map<string, Entry>();
  return {
    load: (person) => [...kept].filter(([key]) => key.startsWith(`${person}.`)).map(([, entry]) => entry),
    save: (person, entry) => kept.set(`${person}.${entry.opId}`, entry),
    remove: (person, opId) => kept.delete(`${person}.${opId}`),
  };
}

function simulatedApi(person: string, serverNow: number): Api {
  const me = {
    id: person,
    name: person,
    language: 'en',
    roles: [],
    agencies: [],
    communities: [],
    demo: true,
    now: new Date(serverNow).toISOString(),
  };
  return {
    me: () => Promise.resolve(me),
    rooms: () => Promise.resolve([]),
    directory: () => Promise.resolve({ agencies: [], people: [], roles: [], members: {} }),
    boundaries: () => Promise.resolve(null),
    data: dataApi(() => Promise.reject(new Error('data are not simulated'))),
    demoPeople: () => Promise.resolve([]),
    simulation: () => Promise.resolve({ running: false, commands: 0, failed: false }),
    simulate: () => Promise.resolve(),
    signIn: () => Promise.resolve(),
    signOut: () => Promise.resolve(),
  };
}
