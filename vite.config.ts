import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { englishWords } from './vite.english.ts';

/** `vite build` makes the Polish interface and empties the folder; `vite build --mode english` puts the English one into it. */
export default defineConfig(({ mode }) => {
  const isEnglish = mode === 'english';
  return {
    root: 'renderer',
    // Relative, because the same files are served over http:// and app://.
    base: './',
    plugins: [...(isEnglish ? [englishWords()] : []), react()],
    // The manifest says what comes with what: test/renderer/bundle.test.ts weighs the first load by it.
    build: {
      outDir: isEnglish ? '../build/renderer/en' : '../build/renderer',
      emptyOutDir: true,
      manifest: true,
    },
  };
});
