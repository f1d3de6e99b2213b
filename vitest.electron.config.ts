import { defineConfig } from 'vitest/config';

/** `npm run test:electron`: the stories in Electron's own window, one after another; skipped where it can't be had. */
export default defineConfig({
  test: {
    include: ['test/electron/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    fileParallelism: false,
    reporters: ['verbose'],
  },
});
