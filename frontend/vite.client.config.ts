import { defineConfig } from 'vite';

// The client's rules without a browser, for Node: `client` for tools that follow rooms, `simulation` as the child of
// the simulation in tests/Cscc.Server.Tests.
export default defineConfig({
  publicDir: false,
  build: {
    target: 'node20',
    outDir: 'artifacts',
    lib: {
      entry: { client: 'src/lib/client.ts', simulation: 'src/lib/simulation/main.ts' },
      formats: ['es'],
      fileName: (_, name) => `${name}.mjs`,
    },
    minify: false,
  },
});
