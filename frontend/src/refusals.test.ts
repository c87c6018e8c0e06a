import { expect, test } from 'vitest';
import { misuseCodes, refusalCodes } from './contracts/index.ts';
import en from './i18n/refusals.en.ts';
import es from './i18n/refusals.es.ts';

test('Every code of the center has its words in both languages', () => {
  const ids = [...refusalCodes, ...misuseCodes].map((code) => `refusal.${code}`);
  expect(ids.filter((id) => !(id in en) || !(id in es))).toEqual([]);
});
