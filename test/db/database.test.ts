import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJournalStore } from '../../electron/db/journalStore.ts';
import { openDatabase, type Db } from '../../electron/db/openDatabase.ts';
import { createSeriesStore } from '../../electron/db/seriesStore.ts';
import { createSettingStore } from '../../electron/db/settingStore.ts';
import { createFakeClock } from '../support/fakeClock.ts';

let folder: string;
let db: Db;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-db-'));
  db = openDatabase(folder);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the data folder', () => {
  it('belongs to one program at a time', () => {
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: 'data.inUse' }));
  });

  it('opens again after it was closed', () => {
    db.close();
    db = openDatabase(folder);
    expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('writes through to the disk before an invoice counts as issued', () => {
    expect(db.sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
  });

  it('of a newer program is left alone', () => {
    db.sqlite.pragma('user_version = 999');
    db.close();
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: 'data.tooNew' }));
    db = openDatabase(mkdtempSync(join(tmpdir(), 'latarnik-db-')));
  });

  it('that is no database is named in the error', () => {
    const other = mkdtempSync(join(tmpdir(), 'latarnik-db-'));
    writeFileSync(join(other, 'latarnik.sqlite'), 'this is not a database, it only has the name of one');
    const details = { folder: other };
    expect(() => openDatabase(other)).toThrow(expect.objectContaining({ code: 'data.damaged', details }));
  });

  it('opens although a power cut has spoilt its lock, which holds nothing', () => {
    const other = mkdtempSync(join(tmpdir(), 'latarnik-db-'));
    writeFileSync(join(other, 'lock.sqlite'), 'no lock '.repeat(900));
    const opened = openDatabase(other);
    expect(() => openDatabase(other)).toThrow(expect.objectContaining({ code: 'data.inUse' }));
    opened.close();
  });
});

describe('the journal', () => {
  const journal = () => createJournalStore(db.sqlite, createFakeClock(1_000));

  it('keeps lines in order, newest first in lists', () => {
    const it = journal();
    it.add('mode.setByUser', { mode: 'offline24' });
    it.add('mode.setAuto');
    expect(it.list({ limit: 10, offset: 0 }).map((line) => line.kind)).toEqual([
      'mode.setAuto',
      'mode.setByUser',
    ]);
    expect(it.firstBrokenLine()).toBeNull();
  });

  it('lets nobody change or delete a line', () => {
    journal().add('mode.setAuto');
    expect(() => db.sqlite.exec(`UPDATE journal SET kind = 'x'`)).toThrow('append-only');
    expect(() => db.sqlite.exec('DELETE FROM journal')).toThrow('append-only');
  });

  it('shows which line was changed behind its back', () => {
    const it = journal();
    it.add('mode.setAuto');
    it.add('queue.paused');
    it.add('queue.resumed');
    db.sqlite.exec('DROP TRIGGER journal_no_update');
    db.sqlite.exec(`UPDATE journal SET data = '{"x":1}' WHERE id = 2`);
    expect(it.firstBrokenLine()).toBe(2);
  });
});

describe('a number series', () => {
  it('counts from 1 in each period and gives a number back when its invoice was not stored', () => {
    const series = createSeriesStore(db.sqlite);
    const take = (period: string) => db.transaction(() => series.take('FV/{nr}/{MM}/{RRRR}', period));
    expect([take('2026-11'), take('2026-11'), take('2026-12')]).toEqual([1, 2, 1]);
    expect(() =>
      db.transaction(() => {
        series.take('FV/{nr}/{MM}/{RRRR}', '2026-11');
        throw new Error('the invoice was refused');
      }),
    ).toThrow('refused');
    expect(take('2026-11')).toBe(3);
  });
});

describe('settings', () => {
  it('that do not parse count as absent', () => {
    const settings = createSettingStore(db.sqlite);
    settings.set('queuePaused', true);
    expect(settings.get('queuePaused')).toBe(true);
    db.sqlite.exec(`UPDATE setting SET value = '"what"' WHERE key = 'queuePaused'`);
    expect(settings.get('queuePaused')).toBeUndefined();
  });
});
