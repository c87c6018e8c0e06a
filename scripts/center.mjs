// npm run import | backup | restore | reset | simulate: what the server's program does beside running the center.
import readline from 'node:readline';
import { center } from './lib/center.mjs';
import { asTyped } from './lib/paths.mjs';
import { checkNeeds } from './lib/needs.mjs';
import { giveUp, say } from './lib/words.mjs';

/** What can be imported, and the kind of file that it comes in. */
const imports = { boundaries: 'geojson', needs: 'csv', roster: 'csv', inventory: 'csv', data: 'csv' };

const [verb, ...args] = process.argv.slice(2);

checkNeeds();
process.exitCode = await verbs(verb);

function verbs(name) {
  switch (name) {
    case 'import':
      return importFile(...args);
    case 'backup':
      return center('backup');
    case 'restore':
      return restore(...args);
    case 'reset':
      return reset();
    case 'simulate':
      return center('simulate', ...args);
    default:
      return giveUp(`There is no ${name} here.`);
  }
}

function importFile(what, file, ...more) {
  if (!Object.hasOwn(imports, what) || !file)
    giveUp(
      'Say what to import, and from which file:',
      ...Object.entries(imports).map(([name, ending]) => `  npm run import -- ${name} FILE.${ending}`),
    );
  return center('import', what, file.includes('://') ? file : asTyped(file), ...more);
}

function restore(file) {
  if (!file) giveUp('Say which backup to restore:', '  npm run restore -- FILE');
  return center('restore', asTyped(file));
}

async function reset() {
  if (!args.includes('--yes') && !(await agrees('This deletes everything that the demo center holds. Type yes to go on: '))) {
    say('Nothing was deleted.');
    return 0;
  }
  return center('reset', '--yes');
}

function agrees(question) {
  const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    // Nobody there to ask is a no.
    terminal.once('close', () => resolve(false));
    terminal.question(question, (answer) => {
      resolve(answer.trim().toLowerCase() === 'yes');
      terminal.close();
    });
  });
}
