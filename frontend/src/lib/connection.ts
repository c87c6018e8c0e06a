import { createStore, type StoreApi } from 'zustand/vanilla';
import { CallError, type Listener, type Transport } from './protocol.ts';
import { backoff, type Scheduler } from './scheduler.ts';

/** Bounds of the wait before connecting again, milliseconds; it never gives up. */
const connectAgain = { least: 500, most: 30_000 };

/** A socket that does not answer for so long is dead, however open it looks, milliseconds. */
const pingDeadline = 3000;

/** One connection to the hub, from its start to its end. */
export interface Link extends Transport {
  start(): Promise<void>;
  stop(): void;
  /** Called once, when it ends by itself. */
  onClosed(closed: () => void): void;
}

/** Why a connection was turned away: `signedOut`, `otherPerson`, or anything else that passes. */
export class Refused extends Error {
  readonly reason: 'signedOut' | 'otherPerson';

  constructor(reason: 'signedOut' | 'otherPerson') {
    super(`The connection was refused: ${reason}`);
    this.name = 'Refused';
    this.reason = reason;
  }
}

export type ConnectionState =
  | { readonly is: 'connecting'; readonly since: number }
  | { readonly is: 'live' }
  | { readonly is: 'catchingUp'; readonly since: number }
  | { readonly is: 'offline'; readonly since: number }
  | { readonly is: 'refused'; readonly reason: Refused['reason'] };

export interface ConnectionParts {
  readonly scheduler: Scheduler;
  /** Makes a connection for a person, who is stated to the server and refused if the cookie says another. */
  readonly link: (person: string, listener: Listener) => Link;
  readonly listener: Listener;
  /** The hub is there; rooms may be joined and commands sent. */
  readonly onUp: (person: string) => void;
  readonly onDown: () => void;
  readonly onRefused: (reason: Refused['reason']) => void;
}

/** The connection's whole life: it connects, comes back by itself for ever, and says how things stand. */
export class Connection implements Transport {
  readonly store: StoreApi<ConnectionState>;
  readonly #parts: ConnectionParts;
  #person: string | null = null;
  /** The link that stands or is being made; what an earlier one still says is not heard. */
  #link: Link | null = null;
  #isUp = false;
  #failures = 0;
  #stopRetry: (() => void) | null = null;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.store = createStore<ConnectionState>(() => ({ is: 'connecting', since: parts.scheduler.now() }));
  }

  get state(): ConnectionState {
    return this.store.getState();
  }

  /** Connects as a person; whoever was connected before is no more. */
  open(person: string): void {
    if (person === this.#person) return;
    this.close();
    this.#person = person;
    this.#set({ is: 'connecting', since: this.#now() });
    this.#connect();
  }

  close(): void {
    this.#person = null;
    this.#failures = 0;
    this.#drop();
  }

  /** All rooms stand where the server says. */
  caughtUp(): void {
    if (this.#isUp) this.#set({ is: 'live' });
  }

  /** Tries now instead of after the wait. */
  tryNow(): void {
    if (this.#person === null || this.#isUp || (this.#link && !this.#stopRetry)) return;
    this.#failures = 0;
    this.#connect();
  }

  /** The machine says that it has no network. */
  lostNetwork(): void {
    if (this.#person !== null && this.state.is !== 'refused') this.#lost();
  }

  /** The page was away and is back: a socket that died meanwhile looks open, so it is asked. */
  async check(ask: () => Promise<unknown>): Promise<void> {
    const link = this.#link;
    if (!this.#isUp || !link) {
      this.tryNow();
      return;
    }
    const answered = await new Promise<boolean>((resolve) => {
      const stop = this.#parts.scheduler.setTimer(pingDeadline, () => resolve(false));
      const done = () => {
        stop();
        resolve(true);
      };
      // A call that is refused was answered all the same.
      ask().then(done, (error: unknown) =>
        error instanceof CallError && error.code !== 'connectionLost' ? done() : undefined,
      );
    });
    if (!answered && this.#link === link) {
      this.#lost();
      this.tryNow();
    }
  }

  join: Transport['join'] = (room, since) => this.#call((link) => link.join(room, since));

  leave: Transport['leave'] = (room) => this.#call((link) => link.leave(room));

  send: Transport['send'] = (room, opId, command) => this.#call((link) => link.send(room, opId, command));

  signal: Transport['signal'] = (room, signal) => this.#call((link) => link.signal(room, signal));

  history: Transport['history'] = (room, feed, cursor, take) =>
    this.#call((link) => link.history(room, feed, cursor, take));

  #call<T>(call: (link: Link) => Promise<T>): Promise<T> {
    return this.#link && this.#isUp ? call(this.#link) : Promise.reject(new CallError('connectionLost'));
  }

  #connect(): void {
    const person = this.#person;
    if (person === null) return;
    this.#drop();
    const heard =
      <T>(hear: (said: T) => void) =>
      (said: T) => {
        if (this.#link === link) hear(said);
      };
    const { listener } = this.#parts;
    const link = this.#parts.link(person, {
      changed: heard(listener.changed),
      head: heard(listener.head),
      presence: heard(listener.presence),
    });
    this.#link = link;
    link.onClosed(() => {
      if (this.#link === link) this.#lost();
    });
    link.start().then(
      () => {
        if (this.#link !== link) return;
        this.#isUp = true;
        this.#failures = 0;
        this.#set({ is: 'catchingUp', since: this.#now() });
        this.#parts.onUp(person);
      },
      (error: unknown) => {
        if (this.#link !== link) return;
        if (error instanceof Refused) this.#refuse(error.reason);
        else this.#lost();
      },
    );
  }

  #refuse(reason: Refused['reason']): void {
    this.#drop();
    this.#set({ is: 'refused', reason });
    this.#parts.onRefused(reason);
  }

  #lost(): void {
    const { state } = this;
    this.#drop();
    if (state.is !== 'offline') this.#set({ is: 'offline', since: this.#now() });
    const wait = backoff(this.#failures, connectAgain.least, connectAgain.most, this.#parts.scheduler);
    this.#failures += 1;
    this.#stopRetry = this.#parts.scheduler.setTimer(wait, () => {
      this.#stopRetry = null;
      this.#connect();
    });
  }

  #drop(): void {
    this.#stopRetry?.();
    this.#stopRetry = null;
    const link = this.#link;
    const wasUp = this.#isUp;
    this.#link = null;
    this.#isUp = false;
    link?.stop();
    if (wasUp) this.#parts.onDown();
  }

  #now(): number {
    return this.#parts.scheduler.now();
  }

  #set(state: ConnectionState): void {
    this.store.setState(state, true);
  }
}
