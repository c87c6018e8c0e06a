import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { built, builtPages } from './paths.mjs';
import { run } from './run.mjs';
import { giveUp } from './words.mjs';

const defaultPort = 5080;

/** Runs the built server's program with a verb, or as the center itself without one; all of it is about the demo. */
export function center(...args) {
  if (!fs.existsSync(built) || !fs.existsSync(builtPages))
    giveUp('Nothing is built yet.', 'Run npm start once; it installs, builds and starts the center.');
  return run('dotnet', [built, ...args], {
    env: { Cscc__Demo: 'true', Cscc__WebFolder: path.dirname(builtPages), DOTNET_ENVIRONMENT: process.env.DOTNET_ENVIRONMENT ?? 'Demo' },
  });
}

/** Ends in words if somebody listens where the center is to listen, before anything is built for nothing. */
export async function checkPort() {
  const port = Number(process.env.PORT ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535) giveUp(`PORT is ${process.env.PORT}, and a port is a number up to 65535, 0 for a free one.`);
  const problem = await new Promise((resolve) => {
    const probe = net.createServer();
    probe.on('error', (error) => resolve(error.code));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(null)));
  });
  if (problem === 'EADDRINUSE')
    giveUp(`Port ${port} is in use by another program.`, `Stop that program, or choose another port: PORT=${port + 1} npm start`);
  if (problem === 'EACCES') giveUp(`Port ${port} may not be used by this account.`, 'Choose one above 1023: PORT=5080 npm start');
}
