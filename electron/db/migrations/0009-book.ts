import type { Migration } from './index.ts';

/** A list of entries that are searched by the beginnings of their words. */
const list = (name: string): string => `
  CREATE TABLE ${name} (
    nr INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    data TEXT NOT NULL,
    -- Two with the same number, or the same name, are twins unless the user keeps them apart.
    number_key TEXT,
    name_key TEXT NOT NULL,
    kept_apart INTEGER NOT NULL DEFAULT 0 CHECK (kept_apart IN (0, 1)),
    -- Folded, to be searched and ordered by; the words stand in ${name}_words too.
    name TEXT NOT NULL,
    numbers TEXT NOT NULL,
    codes TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    last_used_at INTEGER
  ) STRICT;
  -- With all that twins are found by.
  CREATE INDEX ${name}_number ON ${name} (number_key, archived, kept_apart) WHERE number_key IS NOT NULL;
  CREATE INDEX ${name}_name_key ON ${name} (name_key, archived, kept_apart);
  CREATE INDEX ${name}_last_used ON ${name} (archived, last_used_at DESC, name);
  CREATE INDEX ${name}_name ON ${name} (archived, name);
  CREATE VIRTUAL TABLE ${name}_words USING fts5 (
    name, numbers, codes, other,
    content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'
  );
`;

/** Customers and goods, and what the Ministry's list of VAT payers said of a NIP. */
export const book: Migration = {
  name: '0009-book',
  up: (sqlite) =>
    sqlite.exec(`
      ${list('customer')}
      ${list('good')}
      CREATE TABLE white_list_answer (
        nip TEXT PRIMARY KEY,
        -- Warsaw day.
        asked_on TEXT NOT NULL,
        answer TEXT NOT NULL
      ) STRICT;
    `),
};
