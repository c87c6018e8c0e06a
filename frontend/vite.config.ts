import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// The center's own host serves what is built here; while developing, Vite does and passes the rest on to it.
const host = process.env.CSCC_HOST ?? 'http://127.0.0.1:5080';

/** React Aria brings its words in 34 languages; all but our two are left out. */
const ourLanguages: Plugin = {
  name: 'our-languages',
  enforce: 'pre',
  load: (id) =>
    /\/private\/intl\/.*\/(?!en-US|es-ES)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) ? 'export default {};' : undefined,
};

export default defineConfig({
  plugins: [react(), ourLanguages],
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': host,
      '/health': host,
      '/hub': { target: host, ws: true },
    },
  },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 400,
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
