import type { Answer, Command } from '../contracts/index.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { codeOf } from './protocol.ts';
import { about, backoff, type Scheduler } from './scheduler.ts';

/** Nothing older leaves by itself, milliseconds: after two days a room may have forgotten whether it did (rule O4). */
export const sendsByItselfFor = 24 * 3600 * 1000;

/** How long *Saved* stays beside what was saved, milliseconds. */
export const savedFor = 2000;

/** Bounds of the wait before something is sent again that failed for no reason of its own, milliseconds. */
const sendAgain = { least: 500, most: 15_000 };

/** Answers after which the same command may still succeed. */
const passing = new Set(['tooFast', 'tryAgain', 'storeFull']);

export type SendState =
  | { readonly is: 'waiting' }
  | { readonly is: 'sending' }
  | { readonly is: 'saved'; readonly made?: string }
  | { readonly is: 'refused'; readonly code: string; readonly details: unknown }
  /** A day passed before it could leave: only its writer can say whether it still should. */
  | { readonly is: 'late' };

/** A command on its way. */
export interface Entry {
  readonly opId: string;
  readonly room: string;
  readonly command: Command;
  /** When it was given, on the server's clock. */
  readonly at: number;
  readonly state: SendState;
  /** Its writer asked again after a day. */
  readonly insisted?: boolean;
}

/** What became of a command. */
export type Outcome =
  | { readonly is: 'saved'; readonly made?: string }
  | { readonly is: 'refused'; readonly code: string; readonly details: unknown }
  | { readonly is: 'late' }
  | { readonly is: 'discarded' };

/** Keeps what has not left, for each person apart, over reloads. */
export interface OutboxStorage {
  load(person: string): readonly Entry[];
  save(person: string, entry: Entry): void;
  remove(person: string, opId: string): void;
}

export interface OutboxParts {
  readonly storage: OutboxStorage;
  readonly scheduler: Scheduler;
  /** Sends as the person who is connected. */
  readonly send: (room: string, opId: string, command: Command) => Promise<Answer>;
  /** Done when the effect of an accepted command is in sight. */
  readonly inSight: (room: string, answer: Answer) => Promise<void>;
  /** The server's time, as far as we know it. */
  readonly serverNow: () => number;
  readonly newOpId: () => string;
}

/**
 * The commands of one person that have not left, or whose answer has not come. Of each room one is on its way at a
 * time, in the order in which they were given. Nothing leaves but as the person who gave it.
 */
export class Outbox {
  readonly store: StoreApi<{ readonly entries: readonly Entry[] }> = createStore(() => ({ entries: [] }));
  readonly #parts: OutboxParts;
  readonly #outcomes = new Map<string, (outcome: Outcome) => void>();
  readonly #failures = new Map<string, number>();
  #person: string | null = null;
  /** Changes with each opening and each loss of the connection: an answer to an earlier one is not ours to judge. */
  #session = Symbol('closed');
  #online = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  get entries(): readonly Entry[] {
    return this.store.getState().entries;
  }

  /** Takes up what a person left behind. */
  open(person: string): void {
    this.close();
    this.#person = person;
    this.#replace(this.#parts.storage.load(person).toSorted((a, b) => a.at - b.at || (a.opId < b.opId ? -1 : 1)));
  }

  /** Puts everything away; it stays kept for the person's return. */
  close(): void {
    this.offline();
    this.#person = null;
    this.#outcomes.clear();
    this.#failures.clear();
    this.#replace([]);
  }

  /** The connection stands, as the person whose outbox is open. */
  online(person: string): void {
    if (person !== this.#person) return;
    this.#online = true;
    this.#flush();
  }

  offline(): void {
    this.#online = false;
    this.#session = Symbol('session');
    for (const entry of this.entries)
      if (entry.state.is === 'sending') this.#put({ ...entry, state: { is: 'waiting' } });
  }

  /** Gives a command. It is kept before anything else happens. */
  add(room: string, command: Command): { readonly opId: string; readonly outcome: Promise<Outcome> } {
    if (this.#person === null) throw new Error('nobody is signed in');
    const entry: Entry = {
      opId: this.#parts.newOpId(),
      room,
      command,
      at: this.#parts.serverNow(),
      state: { is: 'waiting' },
    };
    const outcome = new Promise<Outcome>((resolve) => this.#outcomes.set(entry.opId, resolve));
    this.#keep(entry);
    this.#flush();
    return { opId: entry.opId, outcome };
  }

  /** Sends again what was not sent. After a refusal it is a new wish; after a day it is still the same one. */
  retry(opId: string): void {
    const entry = this.entries.find((e) => e.opId === opId);
    if (entry?.state.is === 'late') {
      this.#keep({ ...entry, state: { is: 'waiting' }, insisted: true });
    } else if (entry?.state.is === 'refused') {
      this.discard(opId);
      this.#keep({ ...entry, opId: this.#parts.newOpId(), at: this.#parts.serverNow(), state: { is: 'waiting' } });
    }
    this.#flush();
  }

  /** Drops what was not sent. */
  discard(opId: string): void {
    this.#drop(opId);
    this.#tell(opId, { is: 'discarded' });
  }

  /** Another page of the same person has sent it. */
  sentElsewhere(opId: string): void {
    const entry = this.entries.find((e) => e.opId === opId);
    if (entry?.state.is === 'waiting') this.#replace(this.entries.filter((e) => e.opId !== opId));
  }

  #flush(): void {
    if (!this.#online) return;
    const busy = new Set(this.entries.filter((e) => e.state.is === 'sending').map((e) => e.room));
    for (const entry of this.entries) {
      if (entry.state.is !== 'waiting' || busy.has(entry.room)) continue;
      if (!entry.insisted && this.#parts.serverNow() - entry.at > sendsByItselfFor) {
        this.#keep({ ...entry, state: { is: 'late' } });
        this.#tell(entry.opId, { is: 'late' });
        continue;
      }
      busy.add(entry.room);
      void this.#send(entry);
    }
  }

  async #send(entry: Entry): Promise<void> {
    const session = this.#session;
    this.#put({ ...entry, state: { is: 'sending' } });
    let answer: Answer;
    try {
      answer = await this.#parts.send(entry.room, entry.opId, entry.command);
    } catch (error) {
      if (session === this.#session) this.#failed(entry, codeOf(error));
      return;
    }
    if (session !== this.#session) return;
    if (answer.accepted) await this.#saved(entry, answer);
    else this.#refused(entry, answer.code ?? 'refused', answer.result);
  }

  async #saved(entry: Entry, answer: Answer): Promise<void> {
    const person = this.#person;
    const made = (answer.result as { id?: string } | undefined)?.id;
    this.#failures.delete(entry.room);
    this.#forget(entry.opId);
    this.#put({ ...entry, state: { is: 'saved', made } });
    this.#tell(entry.opId, { is: 'saved', made });
    this.#flush();
    await this.#parts.inSight(entry.room, answer);
    this.#parts.scheduler.setTimer(savedFor, () => {
      if (person === this.#person) this.#replace(this.entries.filter((e) => e.opId !== entry.opId));
    });
  }

  #refused(entry: Entry, code: string, details: unknown): void {
    this.#failures.delete(entry.room);
    this.#keep({ ...entry, state: { is: 'refused', code, details } });
    this.#tell(entry.opId, { is: 'refused', code, details });
    this.#flush();
  }

  /** No answer of the room's: the same op id is sent again, unless that can never succeed. */
  #failed(entry: Entry, code: string): void {
    if (code === 'connectionLost' || passing.has(code)) {
      const { scheduler } = this.#parts;
      const failures = this.#failures.get(entry.room) ?? 0;
      this.#failures.set(entry.room, failures + 1);
      const wait =
        code === 'tooFast'
          ? about(sendAgain.least, scheduler)
          : backoff(failures, sendAgain.least, sendAgain.most, scheduler);
      const session = this.#session;
      scheduler.setTimer(wait, () => {
        if (session !== this.#session) return;
        this.#put({ ...entry, state: { is: 'waiting' } });
        this.#flush();
      });
    } else {
      this.#refused(entry, code, undefined);
    }
  }

  #tell(opId: string, outcome: Outcome): void {
    this.#outcomes.get(opId)?.(outcome);
    this.#outcomes.delete(opId);
  }

  #keep(entry: Entry): void {
    if (this.#person !== null) this.#parts.storage.save(this.#person, entry);
    this.#put(entry);
  }

  #drop(opId: string): void {
    this.#forget(opId);
    this.#replace(this.entries.filter((e) => e.opId !== opId));
  }

  #forget(opId: string): void {
    if (this.#person !== null) this.#parts.storage.remove(this.#person, opId);
  }

  #put(entry: Entry): void {
    const known = this.entries.some((e) => e.opId === entry.opId);
    this.#replace(known ? this.entries.map((e) => (e.opId === entry.opId ? entry : e)) : [...this.entries, entry]);
  }

  #replace(entries: readonly Entry[]): void {
    this.store.setState({ entries });
  }
}
