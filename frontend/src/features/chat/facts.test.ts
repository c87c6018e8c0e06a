import { expect, test } from 'vitest';
import { eventNames } from '../../contracts/index.ts';
import en from '../../i18n/ui.en.ts';
import { factWords } from './facts.ts';

/** What happens between rooms, or is told by something else: no line of the conversation. */
const silent = [
  'agencyWordHeard',
  'boundariesReplaced',
  'communityTold',
  'deliveryRefused',
  'figuresExported',
  'homeEnded',
  'homeFound',
  'homeLeft',
  'homeTold',
  'languageChosen',
  'messageDeleted',
  'messageEdited',
  'messagePosted',
  'messageReacted',
  'messageRecalled',
  'messageUnpinned',
  'messagesRead',
  'needRetired',
  'noted',
  'objectiveRemoved',
  'objectiveRevised',
  'requestInquired',
  'requestRetired',
  'responseForgotten',
  'responseTold',
  'responseWordHeard',
  'rosterEntryRevised',
  'seriesKept',
  'taskMoved',
  'taskRemoved',
  'taskRevised',
];

test('Everything that a room tells has a sentence of its own', () => {
  const neutral = eventNames.filter((name) => factWords(name).text === 'fact.other');
  expect(neutral).toEqual(silent);
});

test('What a detail says is a status that has a word', () => {
  const kinds = new Set(eventNames.map((name) => factWords(name).detail).filter((d) => d !== undefined));
  for (const kind of kinds)
    expect(
      Object.keys(en).some((id) => id.startsWith(`status.${kind}.`)),
      kind,
    ).toBe(true);
});
