import { describe, expect, it } from 'vitest';
import { streamOf, unreadCount, type StreamInput, type Unsent } from './stream.ts';
import { aFact, aMessage } from './testing.ts';

const base: StreamInput<Unsent> = {
  messages: [],
  facts: [],
  unsent: [],
  show: 'all',
  me: 'denise',
  readTo: null,
  dayOf: (at) => at.slice(0, 10),
};

const keys = (input: Partial<StreamInput<Unsent>>) => streamOf({ ...base, ...input }).map((i) => i.key);

describe('The stream', () => {
  it('merges messages and facts by time below the day', () => {
    const facts = [aFact(1, aMessage(2).at)];
    expect(keys({ messages: [aMessage(3), aMessage(1), aMessage(2)], facts })).toEqual([
      'day-2026-10-15',
      'm-1',
      'm-2',
      'a-1',
      'm-3',
    ]);
  });

  it('shows messages alone or activity alone when asked', () => {
    const facts = [aFact(1, aMessage(2).at)];
    expect(keys({ messages: [aMessage(1)], facts, show: 'messages' })).toEqual(['day-2026-10-15', 'm-1']);
    expect(keys({ messages: [aMessage(1)], facts, show: 'activity' })).toEqual(['day-2026-10-15', 'a-1']);
  });

  it('drops the head within five minutes, until another speaks or a fact comes between', () => {
    const messages = [aMessage(1), aMessage(2), aMessage(3, { by: 'priya' }), aMessage(4), aMessage(12)];
    const heads = streamOf({ ...base, messages }).flatMap((i) => (i.kind === 'message' ? [i.head] : []));
    expect(heads).toEqual([true, false, true, true, true]);
    const parted = streamOf({ ...base, messages: [aMessage(1), aMessage(2)], facts: [aFact(1, aMessage(1).at)] });
    expect(parted.flatMap((i) => (i.kind === 'message' ? [i.head] : []))).toEqual([true, true]);
  });

  it('shows the head again when the same person speaks for another agency', () => {
    const messages = [aMessage(1), aMessage(2, { agency: 'council' })];
    expect(streamOf({ ...base, messages }).flatMap((i) => (i.kind === 'message' ? [i.head] : []))).toEqual([
      true,
      true,
    ]);
  });

  it('keeps replies below what they answer', () => {
    const messages = [
      aMessage(1, { replies: 3 }),
      aMessage(2),
      aMessage(3, { thread: 'm-1' }),
      aMessage(4, { thread: 'm-1' }),
    ];
    const items = streamOf({ ...base, messages });
    expect(items.map((i) => i.key)).toEqual(['day-2026-10-15', 'm-1', 'm-2']);
    const first = items[1];
    expect(first?.kind === 'message' && first.thread).toMatchObject({
      count: 3,
      replies: [{ id: 'm-3' }, { id: 'm-4' }],
    });
  });

  it('shows a reply by itself while what it answers is not loaded', () => {
    expect(keys({ messages: [aMessage(9, { thread: 'm-1' })] })).toEqual(['day-2026-10-15', 'm-9']);
  });

  it('marks once where the new begins, and never at one’s own message', () => {
    const messages = [aMessage(1), aMessage(2, { by: 'denise' }), aMessage(3), aMessage(4)];
    expect(keys({ messages, readTo: 1 })).toEqual(['day-2026-10-15', 'm-1', 'm-2', 'new-since', 'm-3', 'm-4']);
    expect(keys({ messages, readTo: 4 })).not.toContain('new-since');
  });

  it('ends with what is on its way, replies on their way excepted', () => {
    const unsent = [
      { opId: 'op-1', at: aMessage(2).at, text: 'Hello', thread: null, agency: 'residents' },
      { opId: 'op-2', at: aMessage(2).at, text: 'A reply', thread: 'm-1', agency: 'residents' },
    ];
    expect(keys({ messages: [aMessage(1)], unsent })).toEqual(['day-2026-10-15', 'm-1', 'op-1']);
  });

  it('counts what others said since, deleted messages excepted', () => {
    const messages = [
      aMessage(1),
      aMessage(2, { by: 'denise' }),
      aMessage(3),
      aMessage(4, { deletedAt: aMessage(5).at }),
    ];
    expect(unreadCount(messages, 1, 'denise')).toBe(1);
  });
});
