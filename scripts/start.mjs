// npm start: from a fresh clone to a running demo center.
import { buildPages, buildServer } from './lib/build.mjs';
import { center, checkPort } from './lib/center.mjs';
import { checkNeeds } from './lib/needs.mjs';

checkNeeds();
await checkPort();
await buildPages();
await buildServer();
process.exitCode = await center();
