import { ask, run } from './run.mjs';
import { inRoot } from './paths.mjs';
import { giveUp, say } from './words.mjs';

const tools = ['strace', 'chromium'];

/** Installs what the tests need beside the SDKs, or says what is missing; no test is left out for the lack of it. */
export async function installTestTools() {
  const missing = tools.filter((tool) => ask('which', [tool]) === null);
  if (missing.length === 0) return;
  say(`Installing ${missing.join(' and ')}, which the tests need …`);
  if ((await run('bash', [inRoot('infra', 'set-up-tests.sh'), ...missing])) !== 0)
    giveUp(`The tests need ${missing.join(' and ')}, and they could not be installed.`, `On Debian or Ubuntu: sudo apt-get install ${missing.join(' ')}`);
}
