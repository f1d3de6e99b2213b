import { existsSync, statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Rules of days and hours must not depend on where the computer thinks it stands. */
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const otherTimeZones = ['UTC', 'Europe/Warsaw', 'America/New_York'].filter((zone) => zone !== here);
const rulesOfTime = ['test/domain/**/*.test.ts', 'test/modes/**/*.test.ts', 'test/queue/midnight.test.ts'];
/** Days that come as text are the same everywhere. */
const timeless = ['test/domain/{iban,ksefNumber,money,nip,rateLimits,seller,vat,wrongDrafts}.test.ts'];

/** They put another module in the place of Electron’s, which must not be there for any other file. */
const standIns = ['test/contract/{electron*,events,adapters}.test.ts'];

/** Minutes long: begun last, one of them would run alone. */
const longest = ['queue/crash', 'queue/storm', 'e2e/', 'renderer/', 'sandbox/trainerPage'];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.includes(`/test/${name}`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/**
 * Hundreds of databases are made, and each waits for the disk at every commit. In memory they do not; what SQLite
 * writes and when stays the same, and no test cuts the power.
 */
const memory = '/dev/shm';
const roomyBytes = 4_000_000_000;
function inMemory(): Record<string, string> {
  if (!existsSync(memory)) return {};
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > roomyBytes ? { TMPDIR: memory } : {};
}

// Hundreds of programs begin in the tests; Node keeps what it compiled of one for all that come after it.
process.env.NODE_COMPILE_CACHE ??= resolve(import.meta.dirname, 'node_modules/.cache/latarnik/node');

export default defineConfig({
  test: {
    // Four at a time each take longer than one alone.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    // Tests keep nothing from one file to the next; to load the program anew for each took a fifth of the time.
    isolate: false,
    // Most tests wait for HTTP, timers and browsers rather than for the processor; by default there would be one.
    maxWorkers: 5,
    env: inMemory(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['test/**/*.test.ts'],
          exclude: ['test/domain/timeZone.test.ts', 'test/electron/**', ...standIns],
        },
      },
      { extends: true, test: { name: 'standIns', include: standIns, isolate: true } },
      ...otherTimeZones.map((zone) => ({
        extends: true as const,
        test: { name: zone, env: { TZ: zone, LATARNIK_TZ: zone }, include: rulesOfTime, exclude: timeless },
      })),
    ],
  },
});
