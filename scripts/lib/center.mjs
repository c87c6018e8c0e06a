import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { built, builtPages } from './paths.mjs';
import { run } from './run.mjs';
import { giveUp } from './words.mjs';

const defaultPort = 5080;

/** Runs the built server's program with a verb, or as the center itself without one. */
export function center(args, env = {}) {
  if (!fs.existsSync(built)) giveUp('Nothing is built yet.', 'Run npm start once; it installs, builds and starts the center.');
  return run('dotnet', [built, ...args], { env });
}

/** Starts the center in demo mode and resolves when it has ended. */
export function startDemo() {
  if (!fs.existsSync(builtPages)) giveUp('The pages are not built yet.', 'Run npm start once; it installs, builds and starts the center.');
  return center([], { Cscc__Demo: 'true', DOTNET_ENVIRONMENT: 'Demo', Cscc__WebFolder: path.dirname(builtPages) });
}

/** Ends in words if somebody listens where the center is to listen, before anything is built for nothing. */
export async function checkPort() {
  const port = Number(process.env.PORT ?? defaultPort);
  if (!Number.isInteger(port) || port < 1 || port > 65535) giveUp(`PORT is ${process.env.PORT}, and a port is a number from 1 to 65535.`);
  const problem = await new Promise((resolve) => {
    const probe = net.createServer();
    probe.on('error', (error) => resolve(error.code));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(null)));
  });
  if (problem === 'EADDRINUSE')
    giveUp(`Port ${port} is in use by another program.`, `Stop that program, or choose another port: PORT=${port + 1} npm start`);
  if (problem === 'EACCES') giveUp(`Port ${port} may not be used by this account.`, 'Choose one above 1023: PORT=5080 npm start');
}
