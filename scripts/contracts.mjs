// npm run contracts: writes the TypeScript contract anew from the C# one. With --check it only compares.
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

process.exitCode = await run('dotnet', [
  'run', '--project', inRoot('backend', 'Cscc.TypeScript'), '--configuration', 'Release', '--',
  inRoot('frontend', 'src', 'contracts', 'index.ts'), ...process.argv.slice(2),
]);
