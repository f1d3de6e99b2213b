import { defineConfig } from 'vitest/config';

/**
 * `npm run test:electron`: the stories of test/e2e in Electron's own window, one after another, and what only the
 * desktop program does. Each that can't be told is reported as skipped, with the reason (electronRunner.ts).
 */
export default defineConfig({
  test: {
    include: ['test/electron/**/*.test.ts', 'test/e2e/**/*.test.ts'],
    runner: './test/support/electronRunner.ts',
    env: { LATARNIK_STORIES: 'electron' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    fileParallelism: false,
    isolate: false,
    reporters: ['verbose'],
  },
});
