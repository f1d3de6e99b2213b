import type { Sqlite } from '../openDatabase.ts';
import { start } from './0001-start.ts';
import { latarnia } from './0002-latarnia.ts';
import { deadlines } from './0003-deadlines.ts';
import { delivery } from './0004-delivery.ts';
import { corrections } from './0007-corrections.ts';
import { drafts } from './0008-drafts.ts';
import { carry } from './0006-carry.ts';
import { versions } from './0005-versions.ts';
import { book } from './0009-book.ts';
import { imports } from './0010-imports.ts';
import { search } from './0011-search.ts';
import { prints } from './0012-prints.ts';
import { mail } from './0013-mail.ts';
import { home } from './0014-home.ts';
import { invoiceList } from './0015-invoice-list.ts';
import { selfTest } from './0016-self-test.ts';

/** A step forward of the schema; never edited once shipped. */
export interface Migration {
  name: string;
  up(sqlite: Sqlite): void;
}

/** In order: `user_version` n means that the first n have run. */
export const migrations: Migration[] = [
  start,
  latarnia,
  deadlines,
  delivery,
  versions,
  carry,
  corrections,
  drafts,
  book,
  imports,
  search,
  prints,
  mail,
  home,
  invoiceList,
  selfTest,
];
