import { defineConfig } from 'vite';

// The client's rules without a browser: one module for Node, for simulations and tools that follow rooms.
export default defineConfig({
  publicDir: false,
  build: {
    target: 'node20',
    outDir: 'artifacts',
    lib: { entry: 'src/lib/client.ts', formats: ['es'], fileName: () => 'client.mjs' },
    minify: false,
  },
});
