import { expect, test } from 'vitest';
import { add, draftOf, emptyEntry, problemsOf, revise } from './entry-form.ts';

test('One of the agency’s people needs no name and no number', () => {
  const draft = { ...emptyEntry, person: 'luz-herrera', role: ' Driver ' };
  expect(problemsOf(draft)).toEqual({});
  expect(add(draft, 'table')).toEqual({ type: 'addToRoster', person: 'luz-herrera', role: 'Driver', as: 'table' });
  expect(problemsOf(emptyEntry)).toEqual({ person: 'missing' });
});

test('A team has a name and a number of people', () => {
  const draft = { ...emptyEntry, kind: 'team' as const, name: 'Walkers', headcount: '4' };
  expect(problemsOf(draft)).toEqual({});
  expect(add(draft, 'table')).toMatchObject({ name: 'Walkers', role: undefined, headcount: 4 });
  expect(problemsOf({ ...draft, name: ' ', headcount: '101' })).toEqual({ name: 'missing', headcount: 'whole' });
});

test('A revision says which edition it saw', () => {
  const entry = {
    id: 'staff-4',
    home: 'here' as const,
    headcount: 4,
    staffing: 'available' as const,
    staffingSince: '2026-10-15T18:00:00.000Z',
    reserved: false,
    edition: 3,
    name: { id: 't', language: 'en', content: 'Walkers' },
  };
  expect(revise(entry, { ...draftOf(entry), headcount: '5' }, 'table')).toMatchObject({
    entry: 'staff-4',
    name: 'Walkers',
    headcount: 5,
    edition: 3,
  });
});
