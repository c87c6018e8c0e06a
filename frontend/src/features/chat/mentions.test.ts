import { describe, expect, it } from 'vitest';
import {
  callsMe,
  complete,
  matches,
  mentionsIn,
  mentionsMe,
  partsOf,
  triggerAt,
  type Mentionable,
} from './mentions.ts';
import { aMessage } from './testing.ts';

const known: Mentionable[] = [
  { mention: { kind: 'person', id: 'denise' }, names: ['Denise Okafor'] },
  { mention: { kind: 'person', id: 'noemi' }, names: ['Maestra Noemí Ruiz'] },
  { mention: { kind: 'agency', id: 'ogden' }, names: ['Ogden'] },
  { mention: { kind: 'agency', id: 'ogden-health' }, names: ['Ogden Ave Health'] },
  { mention: { kind: 'everyone' }, names: ['everyone here', 'todos aquí'] },
];
const me = { person: 'denise', agencies: ['residents'], roles: ['convener'] };

describe('Mentions in a text', () => {
  it('finds each name once, the longer one first', () => {
    expect(mentionsIn('@Ogden Ave Health and @Denise Okafor, @denise okafor', known)).toEqual([
      { kind: 'agency', id: 'ogden-health' },
      { kind: 'person', id: 'denise' },
    ]);
  });

  it('knows everyone here in both languages', () => {
    expect(mentionsIn('@everyone here come', known)).toEqual([{ kind: 'everyone' }]);
    expect(mentionsIn('Vengan @todos aquí.', known)).toEqual([{ kind: 'everyone' }]);
  });

  it('takes no part of a word and no mail address for a mention', () => {
    expect(mentionsIn('@Ogdenville and mail@Ogden', known)).toEqual([]);
  });

  it('cuts the text without losing a character', () => {
    const text = '¿@Maestra Noemí Ruiz, la #3 o la #12? #3a no.';
    const parts = partsOf(text, known);
    expect(parts.map((p) => p.text).join('')).toBe(text);
    expect(parts.filter((p) => p.kind !== 'text').map((p) => p.text)).toEqual(['@Maestra Noemí Ruiz', '#3', '#12']);
  });

  it('finds links, without the stop that ends the sentence', () => {
    const links = partsOf(
      'See https://data.cityofchicago.org/d/igwz-8jzy. (http://a.org/b?c=1) javascript:alert(1) xhttp://no',
      known,
    );
    expect(links.filter((p) => p.kind === 'link').map((p) => p.text)).toEqual([
      'https://data.cityofchicago.org/d/igwz-8jzy',
      'http://a.org/b?c=1',
    ]);
  });

  it('leaves text with marks and many accents as it is', () => {
    const text = `<b>@nobody</b> e${'\u0301'.repeat(500)} \u202e#`;
    expect(partsOf(text, known)).toEqual([{ kind: 'text', text }]);
  });
});

describe('Whom a mention calls', () => {
  it('is me by name, agency, role or everyone', () => {
    expect(mentionsMe({ kind: 'person', id: 'denise' }, me)).toBe(true);
    expect(mentionsMe({ kind: 'agency', id: 'residents' }, me)).toBe(true);
    expect(mentionsMe({ kind: 'role', id: 'convener' }, me)).toBe(true);
    expect(mentionsMe({ kind: 'everyone' }, me)).toBe(true);
    expect(mentionsMe({ kind: 'agency', id: 'ogden' }, me)).toBe(false);
  });

  it('is never the writer', () => {
    const mentions = [{ kind: 'everyone' as const }];
    expect(callsMe(aMessage(1, { mentions }), me)).toBe(true);
    expect(callsMe(aMessage(1, { mentions, by: 'denise' }), me)).toBe(false);
  });
});

describe('Picking', () => {
  it('opens at a sign that begins a word', () => {
    expect(triggerAt('Hello @De', 9)).toEqual({ sign: '@', query: 'De', from: 6 });
    expect(triggerAt('Hello @', 7)).toEqual({ sign: '@', query: '', from: 6 });
    expect(triggerAt('need #1', 7)).toEqual({ sign: '#', query: '1', from: 5 });
    expect(triggerAt('mail@De', 7)).toBeNull();
  });

  it('takes a slash at the very start only', () => {
    expect(triggerAt('/ne', 3)).toEqual({ sign: '/', query: 'ne', from: 0 });
    expect(triggerAt('and/or', 6)).toBeNull();
    expect(triggerAt('/need x', 7)).toBeNull();
  });

  it('puts the whole name in place of what was typed', () => {
    const trigger = { sign: '@', query: 'De', from: 6 } as const;
    expect(complete('Hello @De', 9, trigger, '@Denise Okafor')).toEqual({ text: 'Hello @Denise Okafor ', caret: 21 });
    expect(complete('Hello @De there', 9, trigger, '@Denise Okafor')).toEqual({
      text: 'Hello @Denise Okafor there',
      caret: 21,
    });
  });

  it('finds a name by any of its words and without accents', () => {
    expect(matches('Maestra Noemí Ruiz', 'noemi')).toBe(true);
    expect(matches('Maestra Noemí Ruiz', 'ruiz')).toBe(true);
    expect(matches('Maestra Noemí Ruiz', 'uiz')).toBe(false);
  });
});
