import { describe, expect, it } from 'vitest';
import type { Mentionable } from './mentions.ts';
import { picksFor } from './picks.ts';

const mentionables: Mentionable[] = [
  { mention: { kind: 'everyone' }, names: ['everyone here', 'todos aquí'] },
  { mention: { kind: 'person', id: 'noemi' }, names: ['Maestra Noemí Ruiz'] },
  { mention: { kind: 'agency', id: 'ogden' }, names: ['Ogden Ave Health'] },
];
const from = { mentionables, needs: [], needCommand: { name: '/necesidad', hint: 'Abre el formulario' } };
const labels = (sign: '@' | '#' | '/', query: string) => picksFor({ sign, query, from: 0 }, from).map((p) => p.label);

describe('What is offered', () => {
  it('is everyone by any of their names, under the first', () => {
    expect(labels('@', '')).toEqual(['everyone here', 'Maestra Noemí Ruiz', 'Ogden Ave Health']);
    expect(labels('@', 'ru')).toEqual(['Maestra Noemí Ruiz']);
    expect(labels('@', 'todos')).toEqual(['everyone here']);
  });

  it('is the need of that number first, then those that begin with it, then titles', () => {
    const needs = [13, 19, 1, 7, 10].map((number) => ({
      id: `need-${number}`,
      number,
      title: { content: number === 7 ? 'Block 18' : 'Meals' },
    }));
    expect(picksFor({ sign: '#', query: '1', from: 0 }, { ...from, needs }).map((p) => p.label)).toEqual([
      '#1',
      '#10',
      '#13',
      '#19',
      '#7',
    ]);
  });

  it('is the form of a need, in English and in the language of the screen', () => {
    expect(labels('/', '')).toEqual(['/necesidad']);
    expect(labels('/', 'need')).toEqual(['/necesidad']);
    expect(labels('/', 'nece')).toEqual(['/necesidad']);
    expect(labels('/', 'x')).toEqual([]);
  });
});
