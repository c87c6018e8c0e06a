// npm run check: what must hold before a change is handed on, in a few minutes.
import { buildClient, buildEverything, buildPages } from './lib/build.mjs';
import { checkNeeds } from './lib/needs.mjs';
import { frontend, inRoot } from './lib/paths.mjs';
import { check, csharp, playAll, slow, typescript, wholeFiles } from './lib/suites.mjs';

const page = (what) => check(what, 'npm', ['run', '--silent', what], { cwd: frontend });

checkNeeds();
await buildPages();
await buildClient();
await buildEverything();
process.exitCode = await playAll([
  check('format', 'dotnet', ['format', inRoot('Cscc.sln'), '--verify-no-changes', '--no-restore', '--verbosity', 'quiet']),
  page('format:check'),
  page('lint'),
  page('typecheck'),
  check('dependencies', 'node', [inRoot('scripts', 'check-dependencies.mjs')]),
  check('contracts', 'node', [inRoot('scripts', 'contracts.mjs'), '--check']),
  csharp('Cscc.Domain.Tests', ['-trait-', slow]),
  csharp('Cscc.Server.Tests', ['-trait-', slow, '-trait-', wholeFiles]),
  typescript,
]);
