import { beforeEach, describe, expect, test } from 'vitest';
import type { Presence } from '../contracts/index.ts';
import type { Api, Me } from './api.ts';
import { Center } from './center.ts';
import { dataApi } from './data.ts';
import type { Link } from './connection.ts';
import type { Entry } from './outbox.ts';
import type { Listener } from './protocol.ts';
import { settled, TestScheduler } from './testing.ts';

const room = 'community/north-lawndale';

let scheduler: TestScheduler;
let signedIn: string | null;
let calls: string[];
let told: number;
let kept: Map<string, Entry>;
let center: Center;
let known: string[];
let hears: Listener;
let asks: number;

const me = (id: string): Me => ({
  id,
  name: id,
  language: 'en',
  roles: [],
  agencies: ['home', 'second'],
  communities: [],
  demo: true,
  now: new Date(scheduler.now() + 5000).toISOString(),
});

const api: Api = {
  me: async () => (signedIn === null ? null : me(signedIn)),
  rooms: async () => [],
  directory: async () => {
    asks += 1;
    return {
      agencies: [],
      people: known.map((id) => ({ id, name: id, agencies: [], roles: [], language: 'en' })),
      roles: [],
      members: { [room]: known },
    };
  },
  boundaries: async () => null,
  data: dataApi(() => Promise.reject(new Error('no data are asked for'))),
  demoPeople: async () => [],
  simulation: async () => ({ running: false, commands: 0, failed: false }),
  simulate: async () => {},
  signIn: async (person) => {
    signedIn = person;
  },
  signOut: async () => {
    signedIn = null;
  },
};

function link(person: string, listener: Listener): Link {
  hears = listener;
  const say = (what: string) => calls.push(`${person} ${what}`);
  return {
    start: async () => void say('connects'),
    stop: () => void say('leaves'),
    onClosed: () => undefined,
    join: async (id) => {
      say(`joins ${id}`);
      return {
        room: id,
        epoch: 'e',
        seq: 0,
        now: new Date(scheduler.now() + 5000).toISOString(),
        audience: 'members',
        convener: false,
        view: {},
      };
    },
    leave: async (id) => void say(`leaves ${id}`),
    send: async (id, _, command) => {
      say(`sends ${command.type} to ${id}${command.as === undefined ? '' : ` as ${command.as}`}`);
      return { accepted: true };
    },
    signal: async () => undefined,
    history: async () => ({ items: [] }),
  };
}

beforeEach(() => {
  scheduler = new TestScheduler();
  signedIn = 'denise';
  known = ['denise'];
  asks = 0;
  calls = [];
  told = 0;
  kept = new Map();
  center = new Center({
    api,
    scheduler,
    link,
    storage: {
      load: (person) => [...kept].filter(([k]) => k.startsWith(`${person} `)).map(([, e]) => e),
      save: (person, entry) => kept.set(`${person} ${entry.opId}`, entry),
      remove: (person, opId) => kept.delete(`${person} ${opId}`),
    },
    randomBytes: (length) => new Uint8Array(length).fill(told + kept.size + calls.length),
    tellOthers: () => {
      told += 1;
    },
  });
});

async function arrive(): Promise<void> {
  await center.askWho();
  await settled();
}

describe('The center', () => {
  test('joins the rooms that are watched, and is live when they stand', async () => {
    await arrive();
    center.watch(room);
    await settled();
    expect(calls).toEqual(['denise connects', `denise joins ${room}`]);
    expect(center.connection.state.is).toBe('live');
  });

  test('leaves a room a while after nobody watches it any more', async () => {
    await arrive();
    const stop = center.watch(room);
    await settled();
    stop();
    await scheduler.pass(10_000);
    const again = center.watch(room);
    await scheduler.pass(60_000);
    expect(calls).not.toContain(`denise leaves ${room}`);
    again();
    await scheduler.pass(60_000);
    expect(calls.at(-1)).toBe(`denise leaves ${room}`);
  });

  test('counts on the server’s clock', async () => {
    await arrive();
    expect(center.clock.now()).toBe(scheduler.now() + 5000);
  });

  test('speaks for another agency where one is chosen', async () => {
    await arrive();
    center.speakFor.setState('second', true);
    center.send(room, { type: 'claimNeed', need: 'need-1', quantity: 1 });
    await settled();
    expect(calls.at(-1)).toBe(`denise sends claimNeed to ${room} as second`);
  });
});

describe('Who there is', () => {
  const present = (people: readonly string[]): Presence => ({
    room,
    count: people.length,
    currentAt: new Date(scheduler.now()).toISOString(),
    here: people.map((person) => ({ person, away: false, typing: false })),
  });
  const people = () => {
    const session = center.session.getState();
    return session.is === 'in' ? session.directory.people.map((p) => p.id) : [];
  };

  test('is asked again when somebody turns up whom nobody has named', async () => {
    await arrive();
    center.watch(room);
    await settled();
    known = ['denise', 'marcus'];
    hears.presence(present(['denise', 'marcus']));
    await settled();
    expect(people()).toEqual(['denise', 'marcus']);
    expect(asks).toBe(2);
  });

  test('is asked once for each, who may stay a stranger', async () => {
    await arrive();
    for (let i = 0; i < 3; i++) {
      hears.presence(present(['denise', 'marcus']));
      await settled();
    }
    expect(asks).toBe(2);
  });
});

describe('Another person', () => {
  test('who signs in here is told to the other pages', async () => {
    await arrive();
    await center.signIn('rosa');
    expect(told).toBe(1);
    expect(center.me?.id).toBe('rosa');
  });

  test('who signed in on another page is found out by asking', async () => {
    await arrive();
    signedIn = 'rosa';
    await arrive();
    expect(center.me?.id).toBe('rosa');
    expect(calls).toEqual(['denise connects', 'denise leaves', 'rosa connects']);
  });

  test('finds nothing of the one before, and sends nothing of theirs', async () => {
    await arrive();
    center.connection.lostNetwork();
    center.send(room, { type: 'postMessage', text: 'mine' });
    await center.signIn('rosa');
    await settled();
    expect(center.outbox.entries).toEqual([]);
    await scheduler.pass(60_000);
    expect(calls.filter((c) => c.includes('sends'))).toEqual([]);
    await center.signIn('denise');
    await settled();
    expect(calls.filter((c) => c.includes('sends'))).toEqual([`denise sends postMessage to ${room}`]);
  });

  test('who signs out leaves nobody connected', async () => {
    await arrive();
    await center.signOut();
    expect(center.session.getState()).toEqual({ is: 'out' });
    expect(calls).toEqual(['denise connects', 'denise leaves']);
  });
});
