// npm run bench: all benchmarks in one run; what stands after -- is passed on.
import { checkNeeds } from './lib/needs.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

checkNeeds();
process.exitCode = await run('dotnet', [
  'run', '--project', inRoot('tests', 'Cscc.Benchmarks'), '--configuration', 'Release', '--', ...process.argv.slice(2),
]);
