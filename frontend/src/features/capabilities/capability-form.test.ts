import { expect, test } from 'vitest';
import type { CapabilityView } from '../../contracts/index.ts';
import { add, draftOf, emptyCapability, missing, revise } from './capability-form.ts';

const hall: CapabilityView = {
  id: 'capability-1',
  rev: 3,
  organization: 'greater-hope',
  category: 'violenceInterruption',
  status: 'active',
  languages: ['en'],
  assuredAt: '2026-10-15T17:00:00.000Z',
  name: { id: 't-1', language: 'en', content: 'Fellowship hall' },
  schedule: { id: 't-2', language: 'en', content: 'Today until 9 PM' },
};

test('A name and a type are needed', () => {
  expect(missing(emptyCapability)).toEqual(['name', 'category']);
  expect(missing(draftOf(hall))).toEqual([]);
});

test('What is added has trimmed words and no empty ones', () => {
  expect(add({ ...emptyCapability, name: ' Van ', category: 'healthcare' })).toEqual({
    type: 'addCapability',
    name: 'Van',
    category: 'healthcare',
    description: undefined,
    location: undefined,
    schedule: undefined,
    eligibility: undefined,
    requiredDocuments: undefined,
    capacity: undefined,
    languages: [],
  });
});

test('A revision says it whole, and what was seen', () => {
  expect(revise(hall, { ...draftOf(hall), status: 'temporarilyClosed' })).toMatchObject({
    type: 'reviseCapability',
    capability: 'capability-1',
    name: 'Fellowship hall',
    schedule: 'Today until 9 PM',
    status: 'temporarilyClosed',
    languages: ['en'],
    rev: 3,
  });
});
