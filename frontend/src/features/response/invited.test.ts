import { expect, test } from 'vitest';
import { suggest } from './invited.ts';

const claim = (agency: string) => ({ agency, quantity: 1, delivered: 0, since: '' });

test('Who took on a need is invited; who offers such a thing or is here is suggested, and nobody twice', () => {
  const suggested = suggest(
    [{ category: 'food', claims: [claim('westside'), claim('own')] }],
    [
      { organization: 'hope', category: 'food', status: 'active' },
      { organization: 'closed', category: 'food', status: 'inactive' },
      { organization: 'health', category: 'healthcare', status: 'active' },
      { organization: 'westside', category: 'food', status: 'active' },
    ],
    [{ agency: 'steady' }, { agency: 'hope' }, {}, { agency: 'own' }],
    'own',
  );
  expect(suggested).toEqual({ chosen: ['westside'], offered: ['hope', 'steady'] });
});
