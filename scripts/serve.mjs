// npm run serve: starts what is built, without installing or building.
import { checkPort, startDemo } from './lib/center.mjs';
import { checkNeeds } from './lib/needs.mjs';

checkNeeds();
await checkPort();
process.exitCode = await startDemo();
