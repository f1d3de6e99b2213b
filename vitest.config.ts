import { defineConfig } from 'vitest/config';

/** Rules of days and hours must not depend on where the computer thinks it stands. */
const otherTimeZones = ['UTC', 'Europe/Warsaw', 'America/New_York'];
const rulesOfTime = ['test/domain/**/*.test.ts', 'test/modes/**/*.test.ts', 'test/queue/midnight.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['test/**/*.test.ts'], exclude: ['test/domain/timeZone.test.ts'] },
      },
      ...otherTimeZones.map((zone) => ({
        extends: true as const,
        test: { name: zone, env: { TZ: zone, LATARNIK_TZ: zone }, include: rulesOfTime },
      })),
    ],
  },
});
