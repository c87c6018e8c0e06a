import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The center's own host serves what is built here; while developing, Vite does and passes the rest on to it.
const host = process.env.CSCC_HOST ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react()],
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
