import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
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
    return counted(code, report, ({ results: { summary, tests } }) => ({
      passed: summary.passed,
      failed: summary.failed,
      unplayed: summary.skipped + summary.pending,
      wrong: tests.filter(({ status }) => status === 'failed').map((test) => ({ test: test.name, why: test.message })),
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
      wrong: r.testResults
        .flatMap((file) => file.assertionResults)
        .filter(({ status }) => status === 'failed')
        .map((test) => ({ test: test.fullName, why: test.failureMessages[0] })),
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
    return counted(code, report, ({ stats, suites }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      unplayed: stats.skipped,
      wrong: specsOf(suites).flatMap((spec) =>
        spec.tests
          .filter(({ status }) => status === 'unexpected' || status === 'flaky')
          .map(({ results }) => ({ test: `${spec.file}: ${spec.title}`, why: results.find(({ error }) => error)?.error.message })),
      ),
    }));
  },
};

/** One check that passes or fails as a whole. */
export const check = (name, program, args, options) => ({
  name,
  async play() {
    const code = await run(program, args, options);
    return code === 0 ? { passed: 1, failed: 0, wrong: [] } : { passed: 0, failed: 1, wrong: [] };
  },
});

/** Playwright's suites hold suites. */
const specsOf = (suites) => suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites ?? [])]);

/**
 * Plays the suites one after another, says what failed once more, and prints the sum as the last line; resolves to the
 * exit code.
 */
export async function playAll(suites) {
  const played = [];
  for (const suite of suites) {
    say(`\n── ${suite.name}`);
    const began = Date.now();
    played.push({ name: suite.name, ...(await suite.play()), seconds: Math.round((Date.now() - began) / 1000) });
  }
  say('');
  for (const { name, wrong } of played)
    for (const { test, why } of wrong) say(`${name}: ${test}\n${shortened(why ?? '')}`);
  for (const { name, passed, failed, seconds } of played) say(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  const sum = (of) => played.reduce((total, one) => total + one[of], 0);
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

/** The first lines of why a test failed, without the colors of a terminal. */
const shortened = (why) =>
  stripVTControlCharacters(why).split('\n').filter((line) => line.trim() !== '').slice(0, 6).map((line) => `    ${line.slice(0, 300)}`).join('\n');

function reportFile(name) {
  fs.mkdirSync(results, { recursive: true });
  const file = path.join(results, name);
  fs.rmSync(file, { force: true });
  return file;
}

/**
 * What a suite's own report counts, and which tests went wrong. A test that was not played counts as failed, as does a suite that ended badly
 * without a failed test, played nothing, or left no report.
 */
function counted(code, report, read) {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, wrong: [] };
  const { passed, failed, unplayed, wrong } = read(JSON.parse(fs.readFileSync(report, 'utf8')));
  if (unplayed > 0) say(`${unplayed} tests were skipped, which counts as failed.`);
  const bad = failed + unplayed;
  return { passed, failed: bad === 0 && (code !== 0 || passed === 0) ? 1 : bad, wrong };
}
