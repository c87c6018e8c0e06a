// npm run schedules -- NUMBER [SEED]: as many simulated schedules as wanted; a broken one is kept whole.
import { buildClient, buildEverything } from './lib/build.mjs';
import { checkNeeds } from './lib/needs.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { giveUp } from './lib/words.mjs';

const [number, seed = '1'] = process.argv.slice(2);
if (!/^\d+$/.test(number ?? '') || !/^\d+$/.test(seed)) giveUp('Say how many schedules, and from which seed on:', '  npm run schedules -- 10000 1');

checkNeeds();
await buildClient();
await buildEverything();
process.exitCode = await run(
  'dotnet',
  [
    inRoot('tests', 'Cscc.Server.Tests', 'bin', 'Release', 'net10.0', 'Cscc.Server.Tests.dll'),
    '-class',
    'Cscc.Server.Tests.Simulation.SimulationTests',
    '-showLiveOutput',
  ],
  { env: { CSCC_SCHEDULES: number, CSCC_SEED: seed } },
);
