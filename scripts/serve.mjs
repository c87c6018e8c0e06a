// npm run serve: starts what is built, without installing or building.
import { center, checkPort } from './lib/center.mjs';
import { checkNeeds } from './lib/needs.mjs';

checkNeeds();
await checkPort();
process.exitCode = await center();
