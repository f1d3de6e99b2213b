import type { Migration } from './index.ts';

/** Texts of messages to customers who get other ones than everybody. */
export const mail: Migration = {
  name: '0013-mail',
  up: (sqlite) =>
    sqlite.exec(`
      CREATE TABLE mail_template (
        customer_id TEXT PRIMARY KEY REFERENCES customer (id) ON DELETE CASCADE,
        template TEXT NOT NULL
      ) STRICT;
    `),
};
