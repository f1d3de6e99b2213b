/**
 * `npm run bench:list`: the list of invoices as its screen asks for it, with 100 000 of them beside 1 000: medians, and
 * how many times longer the larger takes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InvoiceList } from '../../electron/db/invoiceQuery.ts';
import { createInvoiceStore } from '../../electron/db/invoiceStore.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { invoiceOrders } from '../../shared/domain/invoiceLook.ts';
import { putMany } from '../support/manyInvoices.ts';
import { median } from './median.ts';

const rounds = 25;
const page = 100;

/** Named measurements of one size, in ms. */
async function measure(count: number): Promise<Map<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'latarnik-bench-'));
  const db = openDatabase(folder);
  db.sqlite.pragma('synchronous = OFF');
  putMany(db.sqlite, count);
  const invoices = createInvoiceStore(db.sqlite);
  const told = new Map<string, number>();
  const time = async (name: string, work: () => unknown) => told.set(name, await median(work, rounds));
  const list = (asked: InvoiceList, offset = 0) => invoices.list({ ...asked, limit: page, offset });
  for (const order of invoiceOrders) {
    await time(`first page by ${order}`, () => list({ order }));
    await time(`middle page by ${order}`, () => list({ order }, count / 2));
    await time(`last page by ${order}`, () => list({ order }, count - page));
  }
  const half = { states: ['archived' as const] };
  await time('filter by state, first page', () => list(half));
  await time('filter by state, middle page', () => list(half, count / 2));
  await time('filter by state, by buyer', () => list({ ...half, order: 'buyer' }));
  await time('filter by day and amount', () => list({ issuedFrom: '2024-01-02', grossFrom: 500_000 }));
  await time('filter that finds nothing', () => list({ kinds: ['KOR'] }));
  await time('search: one number', () => list({ search: `M/${count - 7}` }));
  await time('search: one buyer of 97', () => list({ search: 'nabywca 42' }));
  await time('search: two letters, in all', () => list({ search: 'na' }));
  await time('count alone', () => invoices.list({ ...half, limit: 1, offset: count }));
  await time('place of the middle one', () => invoices.place(`M-${count / 2}`, {}));
  await time('10 000 ids, or all', () => invoices.ids({ limit: 10_000, offset: 0 }));
  db.close();
  rmSync(folder, { recursive: true, force: true });
  return told;
}

const small = await measure(1_000);
const large = await measure(100_000);
console.log(`${''.padEnd(32)}    1 000     100 000   ratio`);
for (const [name, ms] of large) {
  const little = small.get(name) ?? ms;
  const columns = [little, ms].map((it) => `${it.toFixed(2).padStart(7)} ms`);
  console.log(`${name.padEnd(32)} ${columns.join('  ')}  × ${(ms / little).toFixed(1)}`);
}
