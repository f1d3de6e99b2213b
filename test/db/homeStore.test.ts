import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHomeStore, homeSql } from '../../electron/db/homeStore.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { openDatabase, type Db } from '../../electron/db/openDatabase.ts';
import { createSeenStore } from '../../electron/db/seenStore.ts';
import { createSeenLog } from '../../electron/modes/seenLog.ts';
import { createFakeClock } from '../support/fakeClock.ts';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const start = Date.parse('2026-11-20T10:00:00Z');
let folder: string;
let db: Db;

/** A data folder of the version before, with invoices in it. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-home-'));
  const before = migrations.findIndex(({ name }) => name === '0014-home');
  const sqlite = new Database(join(folder, 'latarnik.sqlite'));
  migrations.slice(0, before).forEach((migration) => migration.up(sqlite));
  sqlite.pragma(`user_version = ${before}`);
  const insert = sqlite.prepare(
    `INSERT INTO invoice (id, number, issue_date, issued_at, mode, state, draft, buyer_name, gross_grosze, currency, xml,
       sha256, next_try_at)
     VALUES (@id, @id, @day, 1, 'offline24', @state, '{}', 'Nabywca', @gross, @currency, x'00', 'hash', 0)`,
  );
  insert.run({ id: '1', day: '2026-11-20', state: 'archived', gross: 100, currency: 'PLN' });
  insert.run({ id: '2', day: '2026-11-20', state: 'queued', gross: -30, currency: 'PLN' });
  insert.run({ id: '3', day: '2026-11-20', state: 'rejected', gross: 500, currency: 'PLN' });
  insert.run({ id: '4', day: '2026-11-19', state: 'exempt', gross: 7, currency: 'EUR' });
  insert.run({ id: '5', day: '2026-10-01', state: 'archived', gross: 1, currency: 'PLN' });
  sqlite.close();
  db = openDatabase(folder);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('sales', () => {
  it('are summed by day and currency; what KSeF refused was not sold', () => {
    expect(createHomeStore(db.sqlite).sales('2026-11-01', '2026-11-20')).toEqual([
      { day: '2026-11-19', currency: 'EUR', grossGrosze: 7, count: 1 },
      { day: '2026-11-20', currency: 'PLN', grossGrosze: 70, count: 2 },
    ]);
  });

  it('are read from the index alone, and what waits without going through all there is', () => {
    const plan = (sql: string) =>
      db.sqlite
        .prepare<string[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from(sql.matchAll(/\?/g), () => ''))
        .map(({ detail }) => detail);
    expect(plan(homeSql.sales)).toEqual([
      'SEARCH invoice USING COVERING INDEX invoice_sales (issue_date>? AND issue_date<?)',
    ]);
    expect(plan(homeSql.due)[0]).toMatch(/^SEARCH invoice USING INDEX invoice_state/);
  });
});

describe('what was seen of KSeF', () => {
  const begin = () => {
    const clock = createFakeClock(start);
    const store = createSeenStore(db.sqlite);
    return { clock, store, log: createSeenLog({ clock, store }) };
  };

  it('is one row as long as the answer is the same, and a crash loses minutes, not the truth', async () => {
    const { clock, store, log } = begin();
    for (let minute = 0; minute <= 12; minute += 1) {
      log.note('up');
      await clock.advance(minuteMs);
    }
    // The screen hears of the last look; after a crash the file knows of the last write.
    expect(log.since(0)).toEqual([{ start, end: start + 12 * minuteMs, ksef: 'up' }]);
    expect(store.since(0)).toEqual([{ start, end: start + 10 * minuteMs, ksef: 'up' }]);
    log.close();
    expect(store.since(0)).toEqual(log.since(0));
  });

  it('begins anew with another answer, and after a night in which nobody looked', async () => {
    const { clock, log } = begin();
    log.note('unknown');
    log.note('up');
    await clock.advance(minuteMs);
    log.note('down');
    await clock.advance(8 * 60 * minuteMs);
    log.note('down');
    const morning = start + 481 * minuteMs;
    expect(log.since(0)).toEqual([
      { start, end: start, ksef: 'up' },
      { start, end: start + minuteMs, ksef: 'down' },
      { start: morning, end: morning, ksef: 'down' },
    ]);
  });

  it('is kept for 60 days', async () => {
    const { clock, store, log } = begin();
    log.note('up');
    await clock.advance(61 * dayMs);
    log.note('up');
    expect(store.since(0)).toHaveLength(1);
  });

  it('is worth no failure: a full disk costs a piece of history only', () => {
    const { log } = begin();
    db.sqlite.pragma('query_only = ON');
    expect(() => log.note('up')).not.toThrow();
    db.sqlite.pragma('query_only = OFF');
    log.note('up');
    expect(log.since(0)).toHaveLength(1);
  });
});
