import { expect, test } from 'vitest';
import { responsesOf } from './responses.ts';

const started = {
  id: 'safe-space-1a2b',
  name: 'Safe space',
  needs: ['need-1'],
  isOpen: true,
  isClosed: false,
  startedAt: '',
};

test('A need leads to the responses that answer it, also before they have said how far they are', () => {
  expect(responsesOf({ responses: ['response/safe-space-1a2b', 'response/gone-0000'] }, [started], [])).toEqual([
    { id: 'safe-space-1a2b', name: 'Safe space', isOpen: true, progress: undefined },
  ]);
});
