import type { Migration } from './index.ts';

/** What self-tests of the offline modes have shown. */
export const selfTest: Migration = {
  name: '0016-self-test',
  up: (sqlite) =>
    sqlite.exec(`
      -- The whole result as JSON: it is read and written as one.
      CREATE TABLE self_test (
        id TEXT PRIMARY KEY,
        started_at INTEGER NOT NULL,
        result TEXT NOT NULL
      ) STRICT;
    `),
};
