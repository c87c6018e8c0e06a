// npm run test:data -- FOLDER: the imports against the whole real files.
import { buildEverything } from './lib/build.mjs';
import { dataSuite } from './lib/data.mjs';
import { checkNeeds } from './lib/needs.mjs';
import { playAll } from './lib/suites.mjs';
import { giveUp } from './lib/words.mjs';

checkNeeds();
const folder = process.argv[2] ?? giveUp('Say where the real files are:', '  npm run test:data -- FOLDER');
const suites = dataSuite(['--data', folder]);
await buildEverything();
process.exitCode = await playAll(suites);
