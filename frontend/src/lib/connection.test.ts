import { beforeEach, describe, expect, test } from 'vitest';
import { Connection, type Link, Refused } from './connection.ts';
import { CallError } from './protocol.ts';
import { settled, TestScheduler } from './testing.ts';

/** A link whose fate the test decides. */
class TestLink implements Link {
  readonly person: string;
  isStopped = false;
  #started!: () => void;
  #failed!: (error: unknown) => void;
  #closed: () => void = () => undefined;
  readonly #start = new Promise<void>((resolve, reject) => {
    this.#started = resolve;
    this.#failed = reject;
  });

  constructor(person: string) {
    this.person = person;
  }

  start = () => this.#start;
  stop = () => {
    this.isStopped = true;
  };
  onClosed = (closed: () => void) => {
    this.#closed = closed;
  };
  join = () => Promise.reject(new CallError('tryAgain'));
  leave = () => Promise.resolve();
  send = () => Promise.resolve({ accepted: true });
  signal = () => Promise.resolve();
  history = () => Promise.reject(new CallError('tryAgain'));

  async comesUp(): Promise<void> {
    this.#started();
    await settled();
  }

  async fails(error: unknown = new Error('no server')): Promise<void> {
    this.#failed(error);
    await settled();
  }

  breaks(): void {
    this.#closed();
  }
}

let scheduler: TestScheduler;
let links: TestLink[];
let heard: string[];
let connection: Connection;

beforeEach(() => {
  scheduler = new TestScheduler();
  links = [];
  heard = [];
  connection = new Connection({
    scheduler,
    link: (person) => {
      const link = new TestLink(person);
      links.push(link);
      return link;
    },
    listener: { changed: () => undefined, head: () => undefined, presence: () => undefined },
    onUp: (person) => heard.push(`up as ${person}`),
    onDown: () => heard.push('down'),
    onRefused: (reason) => heard.push(`refused: ${reason}`),
  });
});

const is = () => connection.state.is;

async function up(): Promise<TestLink> {
  connection.open('denise');
  const [link] = links;
  if (!link) throw new Error('no link was made');
  await link.comesUp();
  return link;
}

describe('A connection', () => {
  test('is live once all rooms have caught up', async () => {
    connection.open('denise');
    expect(is()).toBe('connecting');
    await links[0]?.comesUp();
    expect(is()).toBe('catchingUp');
    connection.caughtUp();
    expect(is()).toBe('live');
    expect(heard).toEqual(['up as denise']);
  });

  test('that breaks is offline since then, and comes back by itself', async () => {
    const link = await up();
    connection.caughtUp();
    link.breaks();
    expect(connection.state).toEqual({ is: 'offline', since: scheduler.now() });
    await scheduler.pass(30_000);
    expect(links).toHaveLength(2);
    await links[1]?.comesUp();
    expect(is()).toBe('catchingUp');
    expect(heard).toEqual(['up as denise', 'down', 'up as denise']);
  });

  test('tries for ever, never longer apart than half a minute', async () => {
    connection.open('denise');
    const since = scheduler.now();
    for (let tries = 1; tries <= 50; tries++) {
      await links.at(-1)?.fails();
      await scheduler.pass(30_000);
      expect(links).toHaveLength(tries + 1);
    }
    expect(connection.state).toEqual({ is: 'offline', since });
  });

  test('can be told to try now', async () => {
    (await up()).breaks();
    connection.tryNow();
    expect(links).toHaveLength(2);
    connection.tryNow();
    expect(links).toHaveLength(2);
  });

  test('without a network is offline at once', async () => {
    const link = await up();
    connection.lostNetwork();
    expect(is()).toBe('offline');
    expect(link.isStopped).toBe(true);
  });

  test('hears nothing from a link that it has given up', async () => {
    const link = await up();
    connection.lostNetwork();
    connection.tryNow();
    link.breaks();
    await links[1]?.comesUp();
    expect(is()).toBe('catchingUp');
  });

  test('that is refused says why and does not try again', async () => {
    connection.open('denise');
    await links[0]?.fails(new Refused('otherPerson'));
    await scheduler.pass(60_000);
    expect(connection.state).toEqual({ is: 'refused', reason: 'otherPerson' });
    expect(links).toHaveLength(1);
    expect(heard).toEqual(['refused: otherPerson']);
  });

  test('belongs to one person; for another it is made anew', async () => {
    const link = await up();
    connection.open('rosa');
    expect(link.isStopped).toBe(true);
    expect(links[1]?.person).toBe('rosa');
    expect(is()).toBe('connecting');
  });

  test('fails every call while it is down', async () => {
    await expect(connection.send('city', 'op', { type: 'unpinMessage', message: 'm-1' })).rejects.toThrow(
      new CallError('connectionLost'),
    );
  });
});

describe('A page that was away', () => {
  test('gives up a socket that does not answer within three seconds', async () => {
    const link = await up();
    void connection.check(() => new Promise(() => undefined));
    await scheduler.pass(2900);
    expect(link.isStopped).toBe(false);
    await scheduler.pass(200);
    expect(link.isStopped).toBe(true);
    expect(links).toHaveLength(2);
  });

  test('keeps a socket that answers, even with a no', async () => {
    const link = await up();
    void connection.check(() => Promise.reject(new CallError('tooFast')));
    await scheduler.pass(10_000);
    expect(link.isStopped).toBe(false);
  });

  test('tries at once if it was offline', async () => {
    (await up()).breaks();
    await connection.check(() => Promise.resolve());
    expect(links).toHaveLength(2);
  });
});
