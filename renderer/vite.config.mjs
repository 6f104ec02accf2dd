import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Chrome 108 is the oldest browser the window must look right in.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome108',
    // Monaco's workers and KaTeX's fonts stay files: the page's policy allows only its own.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 6000,
  },
  worker: { format: 'es' },
});
