import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  // Relative, because the same files are served over http:// and app://.
  base: './',
  plugins: [react()],
  // The manifest says what comes with what: test/renderer/bundle.test.ts weighs the first load by it.
  build: { outDir: '../build/renderer', emptyOutDir: true, manifest: true },
});
