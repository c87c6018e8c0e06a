// npm test: everything. With `-- --data FOLDER` the whole real files too.
import { buildClient, buildEverything, buildPages, installPackages } from './lib/build.mjs';
import { checkNeeds } from './lib/needs.mjs';
import { browserTests, inRoot } from './lib/paths.mjs';
import { browser, check, csharp, playAll, typescript, wholeFiles } from './lib/suites.mjs';
import { dataSuite } from './lib/data.mjs';
import { installTestTools } from './lib/tools.mjs';

checkNeeds();
const data = dataSuite(process.argv.slice(2));
await installTestTools();
await buildPages();
await buildClient();
await installPackages(browserTests);
await buildEverything();
process.exitCode = await playAll([
  check('dependencies', 'node', [inRoot('scripts', 'check-dependencies.mjs')]),
  check('contracts', 'node', [inRoot('scripts', 'contracts.mjs'), '--check']),
  check('allocations', 'dotnet', [inRoot('tests', 'Cscc.Benchmarks', 'bin', 'Release', 'net10.0', 'Cscc.Benchmarks.dll'), 'gate']),
  csharp('Cscc.Domain.Tests'),
  typescript,
  csharp('Cscc.Server.Tests', ['-trait-', wholeFiles]),
  browser,
  ...data,
]);
