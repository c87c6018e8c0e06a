import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { builtPages, frontend, inRoot } from './paths.mjs';
import { must } from './run.mjs';
import { say } from './words.mjs';

/** Installs a folder's packages as its lock file says, unless that is what stands there. */
export async function installPackages(folder) {
  const stamp = path.join(folder, 'node_modules', '.cscc-installed');
  const lock = hashOf([path.join(folder, 'package-lock.json')]);
  if (read(stamp) === lock) return;
  say(`Installing packages in ${path.relative(inRoot(), folder)} …`);
  await must('npm ci', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  fs.writeFileSync(stamp, lock);
}

/** Builds the pages, unless they were built from exactly these sources. */
export async function buildPages() {
  await installPackages(frontend);
  // Beside the packages, so that a fresh install builds afresh and no page serves it.
  const stamp = path.join(frontend, 'node_modules', '.cscc-built');
  const sources = hashOf(filesUnder(frontend, ['node_modules', 'dist', 'artifacts']));
  if (fs.existsSync(builtPages) && read(stamp) === sources) return;
  say('Building the pages …');
  await must('Building the pages', 'npm', ['run', '--silent', 'build'], { cwd: frontend });
  fs.writeFileSync(stamp, sources);
}

/** Builds the client's rules as a program for Node, which the simulation drives. */
export async function buildClient() {
  await installPackages(frontend);
  await must('Building the client', 'npm', ['run', '--silent', 'build:client'], { cwd: frontend });
}

export async function buildServer() {
  say('Building the server …');
  await must('Building the server', 'dotnet', ['build', inRoot('backend', 'Cscc.Server'), ...quietRelease]);
}

export async function buildEverything() {
  say('Building …');
  await must('Building', 'dotnet', ['build', inRoot('Cscc.sln'), ...quietRelease]);
}

const quietRelease = ['--configuration', 'Release', '--nologo', '--verbosity', 'quiet'];

function filesUnder(folder, leaveOut) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !leaveOut.includes(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(file, leaveOut) : [file];
    });
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.relative(inRoot(), file)).update('\0').update(fs.readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}
