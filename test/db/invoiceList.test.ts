import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvoiceList } from '../../electron/db/invoiceQuery.ts';
import { createInvoiceStore, type InvoiceStore } from '../../electron/db/invoiceStore.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { openDatabase, type Db } from '../../electron/db/openDatabase.ts';
import { invoiceOrders } from '../../shared/domain/invoiceLook.ts';
import type { InvoiceState } from '../../shared/domain/lifecycle.ts';
import { validDraft } from '../support/drafts.ts';
import { putMany } from '../support/manyInvoices.ts';

const count = 100_000;
let folder: string;
let db: Db;
let invoices: InvoiceStore;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-list-'));
  db = openDatabase(folder);
  db.sqlite.pragma('synchronous = OFF');
  putMany(db.sqlite, count);
  invoices = createInvoiceStore(db.sqlite);
}, 60_000);
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});
const numbers = (list: InvoiceList, offset: number, limit = 3) =>
  invoices.list({ ...list, limit, offset }).heads.map(({ number }) => number);

describe('a list of 100 000 invoices', { timeout: 60_000 }, () => {
  it('has the same rows from its end as from its beginning', () => {
    expect(numbers({}, 0)).toEqual(['M/100000', 'M/99999', 'M/99998']);
    expect(numbers({}, count - 3)).toEqual(['M/3', 'M/2', 'M/1']);
    expect(numbers({}, count - 1)).toEqual(['M/1']);
    expect(numbers({}, count)).toEqual([]);
    expect(numbers({ reversed: true }, 60_000)).toEqual(['M/60001', 'M/60002', 'M/60003']);
    expect(numbers({ order: 'number' }, 77_776)).toEqual(['M/77777', 'M/77778', 'M/77779']);
  });

  it.each(invoiceOrders)('ordered by %s, is cut into pages that miss nothing and repeat nothing', (order) => {
    const list = { order, states: ['rejected' as const] };
    const ids = invoices.ids({ ...list, limit: 10_000, offset: 0 });
    expect(new Set(ids).size).toBe(1_000);
    const pages = Array.from({ length: 11 }, (_, page) =>
      invoices.ids({ ...list, limit: 97, offset: page * 97 }),
    );
    expect(pages.flat()).toEqual(ids);
    expect(invoices.ids({ ...list, reversed: true, limit: 10_000, offset: 0 })).toEqual(ids.toReversed());
  });

  it('knows where each invoice stands in it, and its neighbours', () => {
    const lists = fc.record({
      order: fc.constantFrom(...invoiceOrders),
      reversed: fc.boolean(),
      states: fc.constantFrom<InvoiceState[] | undefined>(undefined, ['rejected'], ['queued', 'archived']),
      search: fc.constantFrom(undefined, 'nabywca 07'),
    });
    fc.assert(
      fc.property(lists, fc.nat(count), (list, at) => {
        const { total } = invoices.list({ ...list, limit: 1, offset: 0 });
        if (total === 0) return;
        const index = at % total;
        const offset = Math.max(0, index - 1);
        const near = invoices.ids({ ...list, limit: 3, offset });
        const here = near[index - offset]!;
        expect(invoices.place(here, list)).toEqual({
          ...{ index, total },
          previous: index === 0 ? null : near[0],
          next: near[index - offset + 1] ?? null,
        });
      }),
      { numRuns: 15 },
    );
    expect(invoices.place('M-1', { states: ['rejected'] })).toMatchObject({ index: null, total: 1_000 });
    expect(invoices.place('nobody', {}).index).toBeNull();
  });

  it('is narrowed by days of sale and of payment, by modes and by deadline', () => {
    const of = (list: InvoiceList) => invoices.list({ ...list, limit: 1, offset: 0 }).total;
    expect(of({ soldFrom: '2024-01-02', soldTo: '2024-01-02' })).toBe(100);
    expect(of({ payableFrom: '2024-01-16', payableTo: '2024-01-16' })).toBe(100);
    expect(of({ modes: ['offline24', 'offline-awaria'] })).toBe(10_000);
    // Of a day all ten are rejected, waiting or in KSeF, which then has no deadline.
    expect(of({ dueTo: '2024-01-10' })).toBe(of({ dueTo: '2024-01-10', states: ['rejected', 'queued'] }));
    expect(of({ dueTo: '2024-01-10' })).toBeGreaterThan(0);
    expect(of({ dueTo: '2024-01-10', states: ['archived'] })).toBe(0);
  });

  it('ordered by state shows what needs a person first, by deadline what is most urgent', () => {
    const [worst] = invoices.list({ order: 'state', limit: 1, offset: 0 }).heads;
    expect(worst?.state).toBe('rejected');
    const { heads } = invoices.list({ order: 'deadline', limit: 3, offset: 0 });
    expect(heads.map(({ state }) => state)).not.toContain('archived');
    const last = invoices.list({ order: 'state', limit: 1, offset: count - 1 }).heads[0];
    expect(last?.state).toBe('archived');
  });

  it('follows the state of an invoice', () => {
    const before = invoices.place('M-50', { order: 'state' }).index;
    invoices.move('M-50', 'sendStarted');
    expect(invoices.place('M-50', { order: 'state' }).index).toBeGreaterThan(before ?? 0);
    expect(invoices.list({ states: ['sending'], limit: 5, offset: 0 }).total).toBe(1);
  });
});

describe('invoices of the version before', () => {
  it('have their days once the program was updated', () => {
    const old = mkdtempSync(join(tmpdir(), 'latarnik-list-'));
    const before = migrations.findIndex(({ name }) => name === '0015-invoice-list');
    const sqlite = new Database(join(old, 'latarnik.sqlite'));
    migrations.slice(0, before).forEach((migration) => migration.up(sqlite));
    sqlite.pragma(`user_version = ${before}`);
    const insert = sqlite.prepare(
      `INSERT INTO invoice (id, number, issue_date, issued_at, mode, state, draft, buyer_name, gross_grosze, currency,
         xml, sha256, next_try_at) VALUES (?, ?, '2026-11-20', ?, 'online', 'archived', ?, 'A', 100, 'PLN', x'00', 'h', 0)`,
    );
    const period = { from: '2026-10-01', to: '2026-10-31' };
    const payment = { form: 'transfer' as const, dueDate: '2026-12-01' };
    const drafts = [validDraft({ payment }), validDraft({ period }), validDraft({ saleDate: '2026-11-11' })];
    sqlite.transaction(() => {
      // More than the migration takes at once.
      for (let nr = 0; nr < 1_500; nr += 1)
        insert.run(`OLD-${nr}`, `FV/${nr}`, nr, JSON.stringify(drafts[nr % 3]));
    })();
    sqlite.close();
    const updated = openDatabase(old);
    const store = createInvoiceStore(updated.sqlite);
    const of = (list: InvoiceList) => store.list({ ...list, limit: 1, offset: 0 }).total;
    expect(of({ payableFrom: '2026-12-01' })).toBe(500);
    expect(of({ soldTo: '2026-10-31' })).toBe(500);
    expect(of({ soldFrom: '2026-11-11', soldTo: '2026-11-11' })).toBe(500);
    expect(of({ soldFrom: '2026-11-20' })).toBe(500);
    updated.close();
    rmSync(old, { recursive: true, force: true });
  });
});
