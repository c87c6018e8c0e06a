import { describe, expect, it } from 'vitest';
import { type Outgoing, withoutEchoes } from './echoes.ts';
import { aMessage } from './testing.ts';

const at = aMessage(5).at;
const said = (n: number, over = {}) =>
  aMessage(n, { by: 'denise', text: { id: 't', language: 'en', content: 'Yes' }, ...over });
const out = (opId: string, over: Partial<Outgoing> = {}): Outgoing => ({
  opId,
  at,
  text: 'Yes',
  thread: null,
  agency: null,
  ...over,
});
const left = (outgoing: Outgoing[], messages: ReturnType<typeof said>[]) =>
  withoutEchoes(outgoing, messages, 'denise').map((o) => o.opId);

describe('What is on its way', () => {
  it('is not shown again once the room shows it', () => {
    expect(left([out('op-1', { made: 'm-5' })], [said(5)])).toEqual([]);
    expect(left([out('op-1', { made: 'm-6' })], [said(5)])).toEqual(['op-1']);
  });

  it('is known by its words when it is seen before it is answered', () => {
    expect(left([out('op-1')], [said(5)])).toEqual([]);
    expect(left([out('op-1')], [said(5, { by: 'leon' })])).toEqual(['op-1']);
  });

  it('is not taken for what was said before, in a thread, or by two of the same words', () => {
    expect(left([out('op-1')], [said(3)])).toEqual(['op-1']);
    expect(left([out('op-1')], [said(5, { thread: 'm-1' })])).toEqual(['op-1']);
    expect(left([out('op-1'), out('op-2')], [said(5)])).toEqual(['op-2']);
    expect(left([out('op-1', { made: 'm-5' }), out('op-2')], [said(5)])).toEqual(['op-2']);
  });
});
