import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..');

// The command line and its engine as a few files: loading a thousand small ones takes longer than most commands do.
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['onnxruntime-node', 'sharp'] },
  build: {
    ssr: true,
    outDir: join(root, 'dist', 'cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        netloom: join(root, 'main', 'cli.ts'),
        engine: join(root, 'engine', 'session', 'process-entry.ts'),
      },
      external: ['onnxruntime-node', 'sharp', ...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
