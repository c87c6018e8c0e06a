import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import en from './all.en.ts';
import es from './all.es.ts';

const src = join(import.meta.dirname, '..');

const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && !f.startsWith('i18n/') && !f.endsWith('.test.ts') && !f.endsWith('.test.tsx'))
  .map((f) => readFileSync(join(src, f), 'utf8'))
  .join('\n');

/** Names of values in a text, in order: both languages must speak of the same things. */
function valuesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/[{<]\s*(\w+)\s*[,}>]/g)].map(([, name]) => name ?? ''))].toSorted();
}

test('Both languages have the same texts', () => {
  expect(Object.keys(es).toSorted()).toEqual(Object.keys(en).toSorted());
});

test('Every text has words and can be formatted', () => {
  for (const [locale, texts] of [
    ['en-US', en],
    ['es-US', es],
  ] as const) {
    for (const [id, text] of Object.entries<string>(texts)) {
      expect(text.trim(), `${locale} ${id}`).not.toBe('');
      expect(() => new IntlMessageFormat(text, locale), `${locale} ${id}`).not.toThrow();
    }
  }
});

test('Both languages speak of the same values', () => {
  for (const [id, text] of Object.entries<string>(en)) {
    expect(valuesIn((es as Record<string, string>)[id] ?? ''), id).toEqual(valuesIn(text));
  }
});

test('No text is unused', () => {
  // A name is written out, or made of a fixed beginning and a value: t(`status.need.${status}`).
  const beginnings = [...code.matchAll(/`([\w.]+)\$\{/g)].map(([, beginning]) => beginning ?? '');
  const unused = Object.keys(en).filter((id) => !code.includes(`'${id}'`) && !beginnings.some((b) => id.startsWith(b)));
  expect(unused).toEqual([]);
});
