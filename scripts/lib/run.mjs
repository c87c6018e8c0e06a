import { spawn, spawnSync } from 'node:child_process';
import { root } from './paths.mjs';
import { giveUp } from './words.mjs';

let stopAsked = false;

/** Runs a program in sight of the person and resolves to its exit code; a stop asked of us is asked of it. */
export function run(program, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    const passOn = (signal) => {
      stopAsked = true;
      child.kill(signal);
    };
    process.on('SIGINT', passOn);
    process.on('SIGTERM', passOn);
    const forget = () => {
      process.off('SIGINT', passOn);
      process.off('SIGTERM', passOn);
    };
    child.on('error', (error) => {
      forget();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      forget();
      resolve(signal ? 128 : code);
    });
  });
}

/** Runs a step that the rest needs; if it fails, so does the script, and if it was stopped, the script ends there. */
export async function must(what, program, args, options) {
  const code = await run(program, args, options);
  if (stopAsked) process.exit(0);
  if (code !== 0) giveUp(`${what} failed; what it said stands above.`);
}

/** What a program prints, or null if it is not there or fails. */
export function ask(program, args) {
  const done = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  return done.status === 0 ? done.stdout.trim() : null;
}
