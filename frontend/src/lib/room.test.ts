import { beforeEach, describe, expect, test } from 'vitest';
import type { Change, HistoryPage, Joined, Place } from '../contracts/index.ts';
import { type Item, listOf } from './merge.ts';
import { CallError } from './protocol.ts';
import { Room } from './room.ts';
import { Call, settled, TestScheduler } from './testing.ts';

const id = 'community/north-lawndale';

let scheduler: TestScheduler;
let joins: Call<readonly [Place | null], Joined>[];
let pages: Call<readonly [string, string | null], HistoryPage>[];
let room: Room;

beforeEach(() => {
  scheduler = new TestScheduler();
  joins = [];
  pages = [];
  room = new Room(
    id,
    {
      join: (_, since) => {
        const call = new Call<readonly [Place | null], Joined>(since);
        joins.push(call);
        return call.answer;
      },
      history: (_, feed, cursor) => {
        const call = new Call<readonly [string, string | null], HistoryPage>(feed, cursor);
        pages.push(call);
        return call.answer;
      },
    },
    scheduler,
  );
});

const change = (seq: number, set: Record<string, unknown[]> = { needs: [{ id: `need-${seq}` }] }): Change => ({
  seq,
  at: '2026-10-14T19:14:00.000Z',
  what: ['needRaised'],
  set,
});

const joined = (seq: number, part: Partial<Joined> = { view: { needs: [] } }): Joined => ({
  room: id,
  epoch: 'e1',
  seq,
  now: '2026-10-14T19:14:00.000Z',
  audience: 'members',
  convener: false,
  ...part,
});

const changed = (epoch: string, ...seqs: number[]) =>
  room.changed({ room: id, epoch, changes: seqs.map((s) => change(s)) });

const held = () =>
  listOf(room.state.view.needs)
    .map((i) => i.id)
    .toSorted();

async function live(seq = 0): Promise<void> {
  room.connected();
  joins[0]?.resolve(joined(seq));
  await settled();
}

describe('C1', () => {
  test('A change that we have is dropped', async () => {
    await live(5);
    changed('e1', 4, 5);
    expect(room.state.place).toEqual({ epoch: 'e1', seq: 5 });
    expect(held()).toEqual([]);
  });

  test('The next change is merged', async () => {
    await live(5);
    changed('e1', 6, 7);
    expect(room.state.place).toEqual({ epoch: 'e1', seq: 7 });
    expect(held()).toEqual(['need-6', 'need-7']);
    expect(joins).toHaveLength(1);
  });

  test('A gap means joining from where we are', async () => {
    await live(5);
    changed('e1', 7);
    expect(held()).toEqual([]);
    expect(joins[1]?.args).toEqual([{ epoch: 'e1', seq: 5 }]);
  });

  test('Another epoch means joining from where we are', async () => {
    await live(5);
    changed('e2', 6);
    expect(joins[1]?.args).toEqual([{ epoch: 'e1', seq: 5 }]);
    joins[1]?.resolve(joined(1, { epoch: 'e2', view: { needs: [{ id: 'need-9' }] } }));
    await settled();
    expect(room.state.place).toEqual({ epoch: 'e2', seq: 1 });
    expect(held()).toEqual(['need-9']);
  });

  test('The changes that a Join answers with are merged by the same rule', async () => {
    await live(5);
    room.disconnected();
    expect(room.state.phase).toBe('stale');
    room.connected();
    expect(joins[1]?.args).toEqual([{ epoch: 'e1', seq: 5 }]);
    joins[1]?.resolve(joined(7, { changes: [change(5), change(6), change(7)] }));
    await settled();
    expect(room.state.place).toEqual({ epoch: 'e1', seq: 7 });
    expect(room.state.phase).toBe('live');
    expect(held()).toEqual(['need-6', 'need-7']);
  });

  test('Changes of a stream that we hold no view of lead to a Join from nothing', async () => {
    await live(5);
    changed('e2', 6);
    joins[1]?.resolve(joined(7, { epoch: 'e2', changes: [change(7)] }));
    await settled();
    expect(joins[2]?.args).toEqual([null]);
  });
});

describe('C2', () => {
  test('Who is behind a head waits about a second for the changes', async () => {
    await live(5);
    room.head({ room: id, epoch: 'e1', seq: 6 });
    await scheduler.pass(900);
    expect(joins).toHaveLength(1);
    changed('e1', 6);
    await scheduler.pass(5000);
    expect(joins).toHaveLength(1);
  });

  test('Who is still behind after that joins', async () => {
    await live(5);
    room.head({ room: id, epoch: 'e1', seq: 6 });
    await scheduler.pass(1100);
    expect(joins[1]?.args).toEqual([{ epoch: 'e1', seq: 5 }]);
  });

  test('A head of another epoch is one to be behind of', async () => {
    await live(5);
    room.head({ room: id, epoch: 'e2', seq: 0 });
    await scheduler.pass(1100);
    expect(joins).toHaveLength(2);
  });

  test('A head that we have reached asks for nothing', async () => {
    await live(5);
    room.head({ room: id, epoch: 'e1', seq: 5 });
    room.head({ room: id, epoch: 'e1', seq: 3 });
    await scheduler.pass(60_000);
    expect(joins).toHaveLength(1);
  });
});

describe('C3', () => {
  test('One Join is in flight at a time', async () => {
    await live(5);
    changed('e1', 8);
    changed('e1', 9);
    room.head({ room: id, epoch: 'e1', seq: 9 });
    await scheduler.pass(60_000);
    expect(joins).toHaveLength(2);
  });

  test('What comes during a Join is looked at after it', async () => {
    room.connected();
    changed('e1', 6, 7);
    room.head({ room: id, epoch: 'e1', seq: 8 });
    joins[0]?.resolve(joined(5));
    await settled();
    expect(room.state.place).toEqual({ epoch: 'e1', seq: 7 });
    await scheduler.pass(1100);
    expect(joins[1]?.args).toEqual([{ epoch: 'e1', seq: 7 }]);
  });

  test('An answer that belongs to an earlier connection is not heard', async () => {
    room.connected();
    room.disconnected();
    room.connected();
    joins[0]?.resolve(joined(99));
    await settled();
    expect(room.state.place).toBeNull();
    joins[1]?.resolve(joined(5));
    await settled();
    expect(room.state.place?.seq).toBe(5);
  });
});

describe('A Join that fails', () => {
  test('is tried again after a while', async () => {
    room.connected();
    joins[0]?.reject(new CallError('tryAgain'));
    await settled();
    expect(room.isJoining).toBe(true);
    await scheduler.pass(20_000);
    expect(joins).toHaveLength(2);
  });

  test('because the room is not for us is the end of it', async () => {
    await live(5);
    changed('e1', 9);
    joins[1]?.reject(new CallError('notFound'));
    await scheduler.pass(60_000);
    expect(room.state.phase).toBe('refused');
    expect(room.state.view).toEqual({});
    expect(joins).toHaveLength(2);
  });
});

describe('The effect of a command', () => {
  test('is in sight once its place is reached', async () => {
    await live(5);
    let seen = false;
    void room.reached({ epoch: 'e1', seq: 6 }).then(() => {
      seen = true;
    });
    await settled();
    expect(seen).toBe(false);
    changed('e1', 6);
    await settled();
    expect(seen).toBe(true);
  });

  test('that is lost on its way is fetched like any other', async () => {
    await live(5);
    void room.reached({ epoch: 'e1', seq: 6 });
    await scheduler.pass(1600);
    expect(joins).toHaveLength(2);
  });
});

describe('Older items', () => {
  const message = (n: number, rev = 0): Item => ({ id: `m-${n}`, n, rev });
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => message(from + i));
  const messages = () => listOf(room.state.view.messages);

  async function liveFeed(): Promise<void> {
    room.connected();
    joins[0]?.resolve(joined(5, { view: { messages: range(51, 100) } }));
    await settled();
  }

  test('are loaded from where the view ends', async () => {
    await liveFeed();
    void room.loadOlder('messages');
    expect(pages[0]?.args).toEqual(['messages', '51']);
    expect(room.state.loading.has('messages')).toBe(true);
    pages[0]?.resolve({ items: range(1, 50).toReversed() });
    await settled();
    expect(messages().map((m) => m.n)).toEqual(range(1, 100).map((m) => m.n));
    expect(room.state.view.messages?.older).toBeNull();
    expect(room.state.loading.size).toBe(0);
  });

  test('S4: a page that a fresh view overtook is dropped', async () => {
    await liveFeed();
    void room.loadOlder('messages');
    room.disconnected();
    room.connected();
    joins[1]?.resolve(joined(9, { epoch: 'e2', view: { messages: range(51, 100) } }));
    await settled();
    pages[0]?.resolve({ items: range(1, 50).toReversed() });
    await settled();
    expect(messages()).toHaveLength(50);
    void room.loadOlder('messages');
    expect(pages).toHaveLength(2);
  });

  test('S5: an edit that came while its page was under way is not undone by the page', async () => {
    await liveFeed();
    void room.loadOlder('messages');
    room.changed({ room: id, epoch: 'e1', changes: [change(6, { messages: [message(20, 1)] })] });
    pages[0]?.resolve({ items: range(1, 50).toReversed() });
    await settled();
    expect(room.state.view.messages?.items.get('m-20')?.rev).toBe(1);
  });

  test('S4: what went while its page was under way stays gone', async () => {
    await liveFeed();
    void room.loadHistory('thread:m-1', 'messages');
    room.changed({ room: id, epoch: 'e1', changes: [{ ...change(6, {}), gone: { messages: ['m-20'] } }] });
    pages[0]?.resolve({ items: [message(20), message(19)] });
    await settled();
    expect(room.state.histories['thread:m-1']?.items.map((i) => i.id)).toEqual(['m-19']);
  });

  test('of a history beside the view follow the changes of its collection', async () => {
    await liveFeed();
    void room.loadHistory('thread:m-1', 'messages');
    pages[0]?.resolve({ items: [message(20), message(19)], next: '19' });
    await settled();
    room.changed({ room: id, epoch: 'e1', changes: [change(6, { messages: [message(20, 3)] })] });
    expect(room.state.histories['thread:m-1']?.items[0]?.rev).toBe(3);
    void room.loadHistory('thread:m-1', 'messages');
    expect(pages[1]?.args).toEqual(['thread:m-1', '19']);
    pages[1]?.resolve({ items: [message(3)] });
    await settled();
    expect(room.state.histories['thread:m-1']?.items.map((i) => i.n)).toEqual([20, 19, 3]);
  });
});
