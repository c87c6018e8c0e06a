// Compares docs/dependencies.md with the packages that the project names.
import fs from 'node:fs';
import path from 'node:path';
import { browserTests, frontend, inRoot } from './lib/paths.mjs';

const told = new Set(
  [...fs.readFileSync(inRoot('docs', 'dependencies.md'), 'utf8').matchAll(/^\|(?<names>[^|]*`[^|]*)\|/gm)]
    .filter((row) => !row.groups.names.includes('(Debian)'))
    .flatMap((row) => [...row.groups.names.matchAll(/`([^`]+)`/g)].map((name) => name[1])),
);
const used = new Set([
  ...[...fs.readFileSync(inRoot('Directory.Packages.props'), 'utf8').matchAll(/PackageVersion Include="([^"]+)"/g)].map((m) => m[1]),
  ...[frontend, browserTests].flatMap((folder) => {
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  }),
]);

const untold = [...used].filter((name) => !told.has(name));
const unused = [...told].filter((name) => !used.has(name));
for (const name of untold) console.error(`${name} is used and not named in docs/dependencies.md.`);
for (const name of unused) console.error(`${name} is named in docs/dependencies.md and not used.`);
process.exitCode = untold.length + unused.length === 0 ? 0 : 1;
