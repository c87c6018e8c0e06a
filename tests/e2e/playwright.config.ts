import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

/** Another, for two runs beside each other on one machine. */
const port = Number(process.env.CSCC_E2E_PORT ?? 5290);

// Set for all, so that what a journey runs beside the center finds the center's folder.
process.env.Cscc__DataFolder ??= mkdtempSync(path.join(tmpdir(), 'cscc-e2e-'));

// Debian's Chromium: no browser of Playwright's own is downloaded. What it would ask the network for is switched off.
const chromium = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: 'journeys',
  outputDir: '../../artifacts/e2e',
  // The journeys share one center, as its people do; each works with needs and messages of its own.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: chromium,
    timezoneId: 'America/Chicago',
    locale: 'en-US',
    viewport: { width: 1440, height: 1000 },
    // What cannot be pressed is named soon, however long the journey.
    actionTimeout: 60_000,
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node ../../scripts/serve.mjs',
    env: { PORT: String(port) },
    // The address is printed when the demo's week has been played.
    wait: { stdout: /http:\/\/localhost:\d+/ },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
