import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const root = join(here, '..', '..');

// CommonJS for Node 16: what the oldest Electron that we run in understands. Native packages stay outside.
export default defineConfig({
  root: here,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', 'onnxruntime-node', 'sharp'] },
  build: {
    ssr: true,
    outDir: join(root, 'dist', 'electron'),
    emptyOutDir: true,
    target: 'node16',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: join(here, 'main.ts'),
        preload: join(here, 'preload.ts'),
        engine: join(root, 'engine', 'session', 'utility-entry.ts'),
      },
      external: ['electron', 'onnxruntime-node', 'sharp', ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
    },
  },
});
