import fs from 'node:fs';
import { asTyped } from './paths.mjs';
import { csharp, wholeFiles } from './suites.mjs';
import { giveUp } from './words.mjs';

/** The suite over the whole real files in the folder after --data; none if there is no --data. */
export function dataSuite(args) {
  const at = args.indexOf('--data');
  if (at < 0) return [];
  const folder = args[at + 1] && asTyped(args[at + 1]);
  if (!folder || !fs.existsSync(folder)) giveUp(`There is no folder ${args[at + 1] ?? 'named'} with the real files.`);
  return [{ ...csharp('Cscc.Server.Tests', ['-trait', wholeFiles], { CSCC_DATA: folder }), name: 'whole real files' }];
}
