import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, isBlank, parseAmount, problemsOf, raise, revise, type NeedDraft } from './need-form.ts';
import { aNeed } from './testing.ts';

const now = new Date('2026-10-15T19:14:00Z');
const filled: NeedDraft = { ...emptyDraft, title: 'Blankets', amount: '12 homes', category: 'housing' };

describe('How much', () => {
  it('is a number and its unit', () => {
    expect(parseAmount('12 hogares')).toEqual({ quantity: 12, unit: 'hogares' });
    expect(parseAmount(' 300 ')).toEqual({ quantity: 300, unit: '' });
    expect(parseAmount('1,200 hot meals')).toEqual({ quantity: 1200, unit: 'hot meals' });
    expect(parseAmount('a van')).toEqual({ quantity: 1, unit: 'a van' });
    expect(parseAmount('  ')).toBeNull();
  });
});

describe('The need form', () => {
  it('asks for what is missing at the field itself', () => {
    expect(problemsOf(emptyDraft)).toEqual({ title: 'missing', quantity: 'missing', category: 'missing' });
    expect(problemsOf(filled)).toEqual({});
    expect(problemsOf({ ...filled, amount: '0 homes' })).toEqual({ quantity: 'notANumber' });
    expect(problemsOf({ ...filled, amount: '2000000' })).toEqual({ quantity: 'tooMany' });
    expect(problemsOf({ ...filled, due: 'date', date: '' })).toEqual({ neededBy: 'badDate' });
  });

  it('raises a need with trimmed words and without empty ones', () => {
    expect(raise({ ...filled, title: ' Blankets ', due: 'today' }, now)).toEqual({
      type: 'raiseNeed',
      title: 'Blankets',
      category: 'housing',
      priority: 'routine',
      term: 'shortTerm',
      quantity: 12,
      unit: 'homes',
      place: undefined,
      description: undefined,
      neededBy: '2026-10-16T04:59:00.000Z',
      fromMessage: undefined,
    });
  });

  it('takes a date with a time on the city’s clock', () => {
    const command = raise({ ...filled, due: 'date', date: '2026-10-22', time: '18:00' }, now);
    expect(command.neededBy).toBe('2026-10-22T23:00:00.000Z');
  });

  it('has no date for a long-term need', () => {
    expect(raise({ ...filled, due: 'longTerm' }, now)).toMatchObject({ term: 'longTerm', neededBy: undefined });
  });

  it('revises nothing that was not touched', () => {
    const need = aNeed({ term: 'longTerm', neededBy: '2026-10-22T23:00:30.000Z', rev: 4 });
    const command = revise(need, { ...draftOf(need), title: 'Warm blankets' }, now);
    expect(command).toMatchObject({
      type: 'reviseNeed',
      need: need.id,
      title: 'Warm blankets',
      quantity: need.quantity,
      term: 'longTerm',
      neededBy: '2026-10-22T23:00:30.000Z',
      rev: 4,
    });
  });

  it('knows when there is nothing to keep', () => {
    expect(isBlank(emptyDraft)).toBe(true);
    expect(isBlank({ ...emptyDraft, place: 'Ogden' })).toBe(false);
  });
});
