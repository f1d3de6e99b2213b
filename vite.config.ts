import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  // Relative, because the same files are served over http:// and app://.
  base: './',
  plugins: [react()],
  // Served from the same computer, where a second request costs more than it saves.
  build: { outDir: '../build/renderer', emptyOutDir: true, chunkSizeWarningLimit: 1000 },
});
