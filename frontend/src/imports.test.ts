import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = import.meta.dirname;

/** What each layer may import; features never import each other. */
const allowed: Record<string, readonly string[]> = {
  app: ['app', 'features', 'live', 'lib', 'ui', 'i18n', 'contracts', 'gallery'],
  gallery: ['gallery', 'ui', 'i18n', 'features'],
  features: ['live', 'lib', 'ui', 'i18n', 'contracts'],
  live: ['live', 'lib', 'i18n', 'contracts'],
  lib: ['lib', 'contracts'],
  ui: ['ui', 'i18n'],
  i18n: ['i18n'],
  contracts: ['contracts'],
};

interface Import {
  from: string;
  to: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target]) => ({
    from: relative(src, file),
    to: relative(src, resolve(dirname(file), target ?? '')),
  }));
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && f.includes('/'))
  .map((f) => join(src, f));

const featureOf = (path: string) => (path.startsWith('features/') ? path.split('/')[1] : undefined);

test('Imports go from the app to features, from features to what they share, and never sideways', () => {
  const wrong = files.flatMap(importsOf).filter(({ from, to }) => {
    const [layer = '', target = ''] = [from.split('/')[0], to.split('/')[0]];
    const sameFeature = featureOf(from) !== undefined && featureOf(from) === featureOf(to);
    return !sameFeature && !allowed[layer]?.includes(target);
  });
  expect(wrong).toEqual([]);
});

test('The client’s rules know no React and no browser page', () => {
  const wrong = files
    .filter((f) => relative(src, f).startsWith('lib/'))
    .filter((f) =>
      /from '(react|react-dom|react-intl|zustand\/react|zustand)'|\bdocument\./.test(readFileSync(f, 'utf8')),
    )
    .map((f) => relative(src, f));
  expect(wrong).toEqual([]);
});
