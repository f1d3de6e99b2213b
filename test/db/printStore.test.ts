import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../electron/db/migrations/index.ts';
import { openDatabase, type Db } from '../../electron/db/openDatabase.ts';
import { createPrintStore, sha256Hex, type PrintStore } from '../../electron/db/printStore.ts';
import { validDraft } from '../support/drafts.ts';

let folder: string;
let db: Db;
let prints: PrintStore;

/** A data folder of the version before prints were kept, with an accepted invoice and one that waits. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-prints-'));
  const before = migrations.findIndex(({ name }) => name === '0012-prints');
  const sqlite = new Database(join(folder, 'latarnik.sqlite'));
  migrations.slice(0, before).forEach((migration) => migration.up(sqlite));
  sqlite.pragma(`user_version = ${before}`);
  const insert = sqlite.prepare(
    `INSERT INTO invoice (id, number, issue_date, issued_at, mode, state, draft, buyer_name, gross_grosze, currency, xml,
       sha256, ksef_number, next_try_at)
     VALUES (?, ?, '2026-11-20', 1, 'offline24', ?, ?, 'Nabywca', 100, 'PLN', x'00', 'hash', ?, 0)`,
  );
  const draft = JSON.stringify(validDraft());
  insert.run('ACCEPTED', 'FV/1', 'accepted', draft, 'KSEF-1');
  insert.run('WAITING', 'FV/2', 'queued', draft, null);
  sqlite.close();
  db = openDatabase(folder);
  prints = createPrintStore(db.sqlite);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = Buffer.from('%PDF-1.7');
const add = (invoiceId: string, content: string, ksefNumber: string | null) =>
  prints.add(
    {
      ...{ invoiceId, content, ksefNumber, kind: 'pdf', number: 'FV/1', mode: 'offline24', madeAt: 7 },
      checked: ['kodI', 'kodII'],
    },
    bytes,
  );

describe('prints in a data folder of the version before', () => {
  it('are kept from now on, found by their content and read as they were stored', () => {
    expect(prints.list('ACCEPTED')).toEqual([]);
    add('ACCEPTED', 'a', null);
    const kept = prints.find('ACCEPTED', 'a');
    expect(kept).toMatchObject({ sha256: sha256Hex(bytes), sizeBytes: 8, checked: ['kodI', 'kodII'] });
    expect(Buffer.from(prints.bytes(kept!))).toEqual(bytes);
    expect(prints.find('WAITING', 'a')).toBeNull();
    expect(() => add('ACCEPTED', 'a', null)).toThrow('UNIQUE');
    expect(() => add('NOBODY', 'a', null)).toThrow('FOREIGN KEY');
  });

  it('that are not what was stored are not handed out', () => {
    add('ACCEPTED', 'a', null);
    db.sqlite.exec(`DROP TRIGGER print_no_update; UPDATE print SET bytes = x'00'`);
    const [kept] = prints.list('ACCEPTED');
    expect(() => prints.bytes(kept!)).toThrow(expect.objectContaining({ code: 'data.damaged' }));
  });
});

describe('an invoice has to be printed again', () => {
  it('when KSeF has numbered it since its print, and no print says so', () => {
    expect(prints.outdated()).toEqual([]);
    add('WAITING', 'a', null);
    expect(prints.outdated()).toEqual([]);
    add('ACCEPTED', 'a', null);
    add('ACCEPTED', 'b', null);
    expect(prints.outdated()).toEqual(['ACCEPTED']);
    expect([prints.isOutdated('ACCEPTED'), prints.isOutdated('WAITING')]).toEqual([true, false]);
    add('ACCEPTED', 'c', 'KSEF-1');
    expect(prints.outdated()).toEqual([]);
    expect(prints.isOutdated('ACCEPTED')).toBe(false);
  });

  it('not when it was printed with its number only', () => {
    add('ACCEPTED', 'c', 'KSEF-1');
    expect(prints.outdated()).toEqual([]);
  });
});
