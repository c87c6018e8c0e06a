import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Command } from '../contracts/index.ts';
import { type Entry, Outbox, type OutboxStorage, savedFor } from './outbox.ts';
import { CallError } from './protocol.ts';
import { Call, settled, TestScheduler } from './testing.ts';

const room = 'community/north-lawndale';
const day = 24 * 3600 * 1000;

let scheduler: TestScheduler;
let sent: Call<readonly [string, string, Command], Answer>[];
let kept: Map<string, Entry>;
let outbox: Outbox;
let made = 0;

const storage: OutboxStorage = {
  load: (person) => [...kept].filter(([key]) => key.startsWith(`${person} `)).map(([, entry]) => entry),
  save: (person, entry) => kept.set(`${person} ${entry.opId}`, entry),
  remove: (person, opId) => kept.delete(`${person} ${opId}`),
};

function newOutbox(): Outbox {
  return new Outbox({
    storage,
    scheduler,
    send: (...args) => {
      const call = new Call<readonly [string, string, Command], Answer>(...args);
      sent.push(call);
      return call.answer;
    },
    inSight: () => Promise.resolve(),
    serverNow: () => scheduler.now(),
    newOpId: () => `op-${++made}`,
  });
}

beforeEach(() => {
  scheduler = new TestScheduler();
  sent = [];
  kept = new Map();
  made = 0;
  outbox = newOutbox();
  outbox.open('denise');
});

const say = (text: string): Command => ({ type: 'postMessage', text });
const states = () => outbox.entries.map((e) => e.state.is);
const opIds = () => sent.map((c) => c.args[1]);

describe('What is given', () => {
  test('leaves one at a time in each room, in order', async () => {
    outbox.online('denise');
    outbox.add(room, say('one'));
    outbox.add(room, say('two'));
    outbox.add('community/austin', say('elsewhere'));
    expect(opIds()).toEqual(['op-1', 'op-3']);
    sent[0]?.resolve({ accepted: true });
    await settled();
    expect(opIds()).toEqual(['op-1', 'op-3', 'op-2']);
  });

  test('waits while there is no connection and leaves when there is one', async () => {
    outbox.add(room, say('one'));
    expect(states()).toEqual(['waiting']);
    outbox.online('denise');
    expect(states()).toEqual(['sending']);
  });

  test('is told what was made of it, and stays for a moment as saved', async () => {
    outbox.online('denise');
    const { outcome } = outbox.add(room, say('one'));
    sent[0]?.resolve({ accepted: true, result: { id: 'm-7' } });
    expect(await outcome).toEqual({ is: 'saved', made: 'm-7' });
    expect(states()).toEqual(['saved']);
    expect(kept.size).toBe(0);
    await scheduler.pass(savedFor);
    expect(states()).toEqual([]);
  });

  test('is kept over a reload, under the same op id', async () => {
    outbox.online('denise');
    outbox.add(room, say('one'));
    outbox = newOutbox();
    outbox.open('denise');
    outbox.online('denise');
    expect(opIds()).toEqual(['op-1', 'op-1']);
  });

  test('is sent again under the same op id after the connection was lost', async () => {
    outbox.online('denise');
    outbox.add(room, say('one'));
    outbox.offline();
    sent[0]?.reject(new CallError('connectionLost'));
    await settled();
    expect(states()).toEqual(['waiting']);
    outbox.online('denise');
    expect(opIds()).toEqual(['op-1', 'op-1']);
  });

  test('whose answer comes after the connection was lost is asked for again', async () => {
    outbox.online('denise');
    outbox.add(room, say('one'));
    outbox.offline();
    sent[0]?.resolve({ accepted: true });
    await settled();
    expect(states()).toEqual(['waiting']);
  });

  test('is sent again after a fault, a while later', async () => {
    outbox.online('denise');
    outbox.add(room, say('one'));
    sent[0]?.reject(new CallError('tryAgain'));
    await scheduler.pass(20_000);
    expect(opIds()).toEqual(['op-1', 'op-1']);
  });
});

describe('Another person', () => {
  test('never sends what was given under another name', () => {
    outbox.add(room, say('mine'));
    outbox.open('rosa');
    outbox.online('rosa');
    expect(sent).toEqual([]);
    outbox.online('denise');
    expect(sent).toEqual([]);
    outbox.open('denise');
    outbox.online('rosa');
    expect(sent).toEqual([]);
    outbox.online('denise');
    expect(opIds()).toEqual(['op-1']);
  });
});

describe('What was refused', () => {
  test('stays, with what was written and why', async () => {
    outbox.online('denise');
    const { outcome } = outbox.add(room, say('one'));
    outbox.add(room, say('two'));
    sent[0]?.resolve({ accepted: false, code: 'readingOnly' });
    expect(await outcome).toEqual({ is: 'refused', code: 'readingOnly', details: undefined });
    expect(states()).toEqual(['refused', 'sending']);
    expect(outbox.entries[0]?.command).toEqual(say('one'));
    expect(kept.size).toBe(2);
  });

  test('is a new wish when it is sent again', async () => {
    outbox.online('denise');
    outbox.add(room, say('one'));
    sent[0]?.resolve({ accepted: false, code: 'readingOnly' });
    await settled();
    outbox.retry('op-1');
    expect(opIds()).toEqual(['op-1', 'op-2']);
    expect(kept.size).toBe(1);
  });

  test('is forgotten when its writer says so', async () => {
    outbox.online('denise');
    outbox.add(room, say('one'));
    sent[0]?.reject(new CallError('notFound'));
    await settled();
    outbox.discard('op-1');
    expect(states()).toEqual([]);
    expect(kept.size).toBe(0);
  });
});

describe('What is older than a day', () => {
  test('does not leave by itself', async () => {
    const { outcome } = outbox.add(room, say('one'));
    await scheduler.pass(day + 1);
    outbox.online('denise');
    expect(await outcome).toEqual({ is: 'late' });
    expect(states()).toEqual(['late']);
    expect(sent).toEqual([]);
  });

  test('leaves when its writer insists, as the same wish', async () => {
    outbox.add(room, say('one'));
    await scheduler.pass(day + 1);
    outbox.online('denise');
    outbox.retry('op-1');
    expect(opIds()).toEqual(['op-1']);
    sent[0]?.reject(new CallError('opTooOld'));
    await settled();
    outbox.retry('op-1');
    expect(opIds()).toEqual(['op-1', 'op-2']);
  });
});
