import type { Change, Changed, Head, Joined, Place, Presence } from '../contracts/index.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { addPage, fresh, isLater, type Item, merge, nothing, type Page, type View } from './merge.ts';
import { codeOf, type Transport } from './protocol.ts';
import { about, backoff, type Scheduler } from './scheduler.ts';

/** How long a client that was told it is behind waits for the changes themselves, milliseconds (rule C2). */
const waitForChanges = 1000;

/** Bounds of the wait before a failed Join is tried again, milliseconds. */
const joinAgain = { least: 500, most: 10_000 };

/** Items in a page of history. */
const pageLength = 50;

/** A history of its own beside the view: a thread, the steps of a need, the needs that are over. */
export interface History {
  /** The collection whose changes its items follow; null for facts that never change. */
  readonly of: string | null;
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** What is known of a room. */
export interface RoomState {
  /** `waiting` until the first view; `stale` while a newer one is on its way; `refused` if the room is not for us. */
  readonly phase: 'waiting' | 'live' | 'stale' | 'refused';
  readonly place: Place | null;
  readonly audience: Joined['audience'] | null;
  readonly convener: boolean;
  readonly view: View;
  readonly histories: Readonly<Record<string, History>>;
  /** Feeds and histories of which a page is under way. */
  readonly loading: ReadonlySet<string>;
  readonly presence: Presence | null;
}

const start: RoomState = {
  phase: 'waiting',
  place: null,
  audience: null,
  convener: false,
  view: nothing,
  histories: {},
  loading: new Set(),
  presence: null,
};

type Told = { changed: Changed } | { head: Head };

/** A page that is under way, and what was said meanwhile of the collection that it is of. */
interface Loading {
  readonly of: string | null;
  readonly set: Map<string, Item>;
  readonly gone: Set<string>;
}

/**
 * One room as this client holds it: the rules C1 to C3 of the protocol, S4 and S5 by way of the merge. Whatever does
 * not fit leads to a Join; there is no other repair.
 */
export class Room {
  readonly id: string;
  readonly store: StoreApi<RoomState> = createStore(() => start);
  readonly #transport: Pick<Transport, 'join' | 'history'>;
  readonly #scheduler: Scheduler;
  readonly #changes = new Set<(changes: readonly Change[]) => void>();
  readonly #waiting = new Set<{ at: Place; reached: () => void }>();
  readonly #loading = new Map<string, Loading>();
  #connected = false;
  /** The Join in flight; what answers another one comes too late. */
  #join: symbol | null = null;
  #held: Told[] = [];
  /** The newest head that we are behind, while we wait for its changes. */
  #ahead: Head | null = null;
  #stopWaiting: (() => void) | null = null;
  #stopRetry: (() => void) | null = null;
  #failures = 0;

  constructor(id: string, transport: Pick<Transport, 'join' | 'history'>, scheduler: Scheduler) {
    this.id = id;
    this.#transport = transport;
    this.#scheduler = scheduler;
  }

  get state(): RoomState {
    return this.store.getState();
  }

  /** Whether a Join is still to be answered. */
  get isJoining(): boolean {
    return this.#connected && this.state.phase !== 'refused' && (this.#join !== null || this.#stopRetry !== null);
  }

  /** The changes that come from now on, as they are merged; a fresh view is none. */
  onChanges(listener: (changes: readonly Change[]) => void): () => void {
    this.#changes.add(listener);
    return () => this.#changes.delete(listener);
  }

  connected(): void {
    this.#connected = true;
    this.#failures = 0;
    this.#startJoin();
  }

  disconnected(): void {
    this.#connected = false;
    this.#join = null;
    this.#held = [];
    this.#stopTimers();
    this.#set({ phase: this.state.place ? 'stale' : 'waiting' });
  }

  changed(changed: Changed): void {
    this.#tell({ changed });
  }

  head(head: Head): void {
    this.#tell({ head });
  }

  present(presence: Presence): void {
    this.#set({ presence });
  }

  /** Done when the effect of an accepted command is in sight; a head in all but name if it is not yet. */
  reached(at: Place): Promise<void> {
    if (this.#isBehind(at) === false || this.state.phase === 'refused') return Promise.resolve();
    return new Promise((resolve) => {
      const waiting = {
        at,
        reached: () => {
          this.#waiting.delete(waiting);
          resolve();
        },
      };
      this.#waiting.add(waiting);
      this.head({ room: this.id, ...at });
    });
  }

  /** Loads the next older page of a feed in the view. */
  async loadOlder(feed: string): Promise<void> {
    const older = this.state.view[feed]?.older;
    if (older === undefined || older === null) return;
    await this.#load(feed, feed, older, (page) => this.#set({ view: addPage(this.state.view, feed, page) }));
  }

  /**
   * Loads the first or next page of a history that stands beside the view. Its items follow the changes of the
   * collection `of`.
   */
  async loadHistory(feed: string, of: string | null): Promise<void> {
    const before = this.state.histories[feed];
    if (before && before.next === null) return;
    await this.#load(feed, of, before?.next ?? null, (page) => {
      const known = new Set(before?.items.map((i) => i.id));
      const items = [
        ...(before ? (this.state.histories[feed]?.items ?? []) : []),
        ...page.items.filter((i) => !known.has(i.id)),
      ];
      this.#set({ histories: { ...this.state.histories, [feed]: { of, items, next: page.next } } });
    });
  }

  /** Forgets a history that is no longer shown, so that it is read anew the next time. */
  dropHistory(feed: string): void {
    const { [feed]: _, ...histories } = this.state.histories;
    this.#loading.delete(feed);
    this.#set({ histories, loading: new Set(this.#loading.keys()) });
  }

  async #load(feed: string, of: string | null, cursor: string | null, add: (page: Page) => void): Promise<void> {
    if (this.#loading.has(feed)) return;
    const loading: Loading = { of, set: new Map(), gone: new Set() };
    this.#loading.set(feed, loading);
    this.#set({ loading: new Set(this.#loading.keys()) });
    try {
      let next = cursor;
      do {
        const answer = await this.#transport.history(this.id, feed, next, pageLength);
        if (this.#loading.get(feed) !== loading) return;
        const page: Page = {
          items: this.#upToDate(answer.items as readonly Item[], loading),
          next: answer.next ?? null,
        };
        add(page);
        next = page.next;
        if (page.items.length > 0) return;
      } while (next !== null);
    } finally {
      if (this.#loading.get(feed) === loading) {
        this.#loading.delete(feed);
        this.#set({ loading: new Set(this.#loading.keys()) });
      }
    }
  }

  /** A page with what was said of its items while it was under way. */
  #upToDate(items: readonly Item[], { set, gone }: Loading): readonly Item[] {
    return items
      .filter((item) => item.n === undefined || !gone.has(item.id))
      .map((item) => {
        const said = set.get(item.id);
        return said && !isLater(item, said) ? said : item;
      });
  }

  #tell(told: Told): void {
    if (!this.#connected || this.state.phase === 'refused') return;
    // C3: while a Join is in flight, everything is held and looked at after it.
    if (this.#join) this.#held.push(told);
    else if ('changed' in told) this.#take(told.changed.epoch, told.changed.changes);
    else this.#look(told.head);
  }

  /** C1: what we have is dropped, what follows is merged, anything else means joining again. */
  #take(epoch: string, changes: readonly Change[]): void {
    const { place } = this.state;
    if (!place) return;
    if (epoch !== place.epoch) {
      this.#startJoin();
      return;
    }
    let { view, histories } = this.state;
    let { seq } = place;
    const merged: Change[] = [];
    let gap = false;
    for (const change of changes) {
      if (change.seq <= seq) continue;
      if (change.seq !== seq + 1) {
        gap = true;
        break;
      }
      seq = change.seq;
      view = merge(view, change);
      histories = this.#follow(histories, change);
      merged.push(change);
    }
    if (merged.length > 0) {
      this.#set({ place: { epoch, seq }, view, histories });
      for (const listener of this.#changes) listener(merged);
      for (const { at, reached } of this.#waiting) if (at.epoch === epoch && at.seq <= seq) reached();
    }
    if (gap) this.#startJoin();
  }

  /** C2: whoever is behind waits a moment for the changes, then joins. */
  #look(head: Head): void {
    if (!this.#isBehind(head)) return;
    this.#ahead = head;
    this.#stopWaiting ??= this.#scheduler.setTimer(about(waitForChanges, this.#scheduler), () => {
      this.#stopWaiting = null;
      const ahead = this.#ahead;
      this.#ahead = null;
      if (ahead && this.#isBehind(ahead)) this.#startJoin();
    });
  }

  /** Null while we have no place at all. */
  #isBehind(at: Place): boolean | null {
    const { place } = this.state;
    return place && (place.epoch !== at.epoch || place.seq < at.seq);
  }

  #startJoin(): void {
    if (!this.#connected || this.#join) return;
    this.#stopTimers();
    const join = Symbol(this.id);
    this.#join = join;
    if (this.state.place) this.#set({ phase: 'stale' });
    this.#transport.join(this.id, this.state.place).then(
      (joined) => {
        if (this.#join === join) this.#joined(joined);
      },
      (error: unknown) => {
        if (this.#join === join) this.#notJoined(codeOf(error));
      },
    );
  }

  #joined({ epoch, seq, audience, convener, view, changes }: Joined): void {
    this.#join = null;
    this.#failures = 0;
    if (view !== undefined) {
      // S4: a fresh view drops loaded pages and those under way.
      this.#loading.clear();
      this.#set({
        phase: 'live',
        place: { epoch, seq },
        audience,
        convener,
        view: fresh(view),
        histories: {},
        loading: new Set(),
      });
      this.#settle();
    } else if (this.state.place?.epoch === epoch) {
      this.#set({ phase: 'live', audience, convener });
      this.#take(epoch, (changes ?? []) as readonly Change[]);
      this.#settle();
    } else {
      // Changes of a stream that we hold no view of: nothing fits, so we say that we have nothing.
      this.#set({ place: null });
      this.#startJoin();
      return;
    }
    const held = this.#held;
    this.#held = [];
    for (const told of held) this.#tell(told);
  }

  #notJoined(code: string): void {
    this.#join = null;
    this.#held = [];
    if (code === 'notFound') {
      this.#set({ ...start, phase: 'refused' });
      for (const waiting of this.#waiting) waiting.reached();
      return;
    }
    const wait = backoff(this.#failures, joinAgain.least, joinAgain.most, this.#scheduler);
    this.#failures += 1;
    this.#stopRetry = this.#scheduler.setTimer(wait, () => {
      this.#stopRetry = null;
      this.#startJoin();
    });
  }

  /** Keeps the histories beside the view, and those under way, true to what changes. */
  #follow(histories: RoomState['histories'], change: Change): RoomState['histories'] {
    const set = (change.set ?? {}) as Record<string, readonly Item[]>;
    const gone = (change.gone ?? {}) as Record<string, readonly string[]>;
    for (const loading of this.#loading.values()) {
      if (loading.of === null) continue;
      for (const item of set[loading.of] ?? []) {
        loading.set.set(item.id, item);
        loading.gone.delete(item.id);
      }
      for (const id of gone[loading.of] ?? []) loading.gone.add(id);
    }
    const next: Record<string, History> = {};
    for (const [feed, history] of Object.entries(histories)) {
      const said = new Map((history.of === null ? [] : (set[history.of] ?? [])).map((i) => [i.id, i]));
      const went = new Set(history.of === null ? [] : gone[history.of]);
      next[feed] =
        said.size === 0 && went.size === 0
          ? history
          : {
              ...history,
              // What leaves a map, such as a need that was over long ago, is still part of its history.
              items: history.items.map((i) => said.get(i.id) ?? i).filter((i) => i.n === undefined || !went.has(i.id)),
            };
    }
    return next;
  }

  /** Lets go whoever waited for a place that we have reached, or that lies in a stream that is no more. */
  #settle(): void {
    const { place } = this.state;
    for (const { at, reached } of this.#waiting) {
      if (place?.epoch !== at.epoch || place.seq >= at.seq) reached();
      else this.#look({ room: this.id, ...at });
    }
  }

  #stopTimers(): void {
    this.#stopWaiting?.();
    this.#stopRetry?.();
    this.#stopWaiting = null;
    this.#stopRetry = null;
    this.#ahead = null;
  }

  #set(part: Partial<RoomState>): void {
    this.store.setState(part);
  }
}
