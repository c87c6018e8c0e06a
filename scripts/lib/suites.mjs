import fs from 'node:fs';
import path from 'node:path';
import { browserTests, frontend, inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './words.mjs';

const results = inRoot('artifacts', 'test-results');

/** Tests that take minutes bear this trait; npm run check leaves them out. */
export const slow = 'Pace=slow';

/** Tests that want the whole real files bear this trait; npm run test:data runs them, npm test does not. */
export const wholeFiles = 'Data=whole';

/** A C# test project, run as the program that it is. */
export const csharp = (name, args = [], env = {}) => ({
  name,
  async play() {
    const report = reportFile(`${name}.ctrf.json`);
    const program = inRoot('tests', name, 'bin', 'Release', 'net10.0', `${name}.dll`);
    const code = await run('dotnet', [program, '-result-ctrf', report, ...args], { cwd: inRoot('tests', name), env });
    return counted(code, report, ({ results: { summary } }) => ({
      passed: summary.passed,
      failed: summary.failed,
      unplayed: summary.skipped + summary.pending,
    }));
  },
});

export const typescript = {
  name: 'frontend',
  async play() {
    const report = reportFile('frontend.json');
    const code = await run(
      'npx', ['--no-install', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      { cwd: frontend },
    );
    return counted(code, report, (r) => ({
      passed: r.numPassedTests,
      failed: r.numFailedTests,
      unplayed: r.numPendingTests + r.numTodoTests,
    }));
  },
};

export const browser = {
  name: 'tests/e2e',
  async play() {
    const report = reportFile('e2e.json');
    const code = await run('npm', ['test', '--silent', '--', '--reporter=list,json'], {
      cwd: browserTests,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
    // A test that passes only when tried again is a failed test.
    return counted(code, report, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      unplayed: stats.skipped,
    }));
  },
};

/** One check that passes or fails as a whole. */
export const check = (name, program, args, options) => ({
  name,
  async play() {
    const code = await run(program, args, options);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  },
});

/** Plays the suites one after another and prints the sum as the last line; resolves to the exit code. */
export async function playAll(suites) {
  const played = [];
  for (const suite of suites) {
    say(`\n── ${suite.name}`);
    const began = Date.now();
    played.push({ name: suite.name, ...(await suite.play()), seconds: Math.round((Date.now() - began) / 1000) });
  }
  say('');
  for (const { name, passed, failed, seconds } of played) say(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  const sum = (of) => played.reduce((total, one) => total + one[of], 0);
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

function reportFile(name) {
  fs.mkdirSync(results, { recursive: true });
  const file = path.join(results, name);
  fs.rmSync(file, { force: true });
  return file;
}

/**
 * What a suite's own report counts. A test that was not played counts as failed, as does a suite that ended badly
 * without a failed test, played nothing, or left no report.
 */
function counted(code, report, read) {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { passed, failed, unplayed } = read(JSON.parse(fs.readFileSync(report, 'utf8')));
  if (unplayed > 0) say(`${unplayed} tests were skipped, which counts as failed.`);
  const bad = failed + unplayed;
  return { passed, failed: bad === 0 && (code !== 0 || passed === 0) ? 1 : bad };
}
