import { statSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../electron/core/systemClock.ts';
import { createInvoiceStore } from '../../electron/db/invoiceStore.ts';
import { createJournalStore } from '../../electron/db/journalStore.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { createProformaStore } from '../../electron/db/proformaStore.ts';
import { createSeriesStore } from '../../electron/db/seriesStore.ts';
import { createSettingStore } from '../../electron/db/settingStore.ts';
import { createNumbering } from '../../electron/features/numbering.ts';
import { startSandbox } from '../../electron/sandbox/startSandbox.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { setUpCompany, startTestCore } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';
import { fillInvoices } from '../support/fillInvoices.ts';
import { median } from './median.ts';

const rounds = 15;
const asked = [
  ['first page', {}],
  ['first page, by buyer', { order: 'buyer' }],
  ['first page, by number', { order: 'number' }],
  ['first page, by amount', { order: 'amount' }],
  ['filter: state, kind', { states: ['archived'], kinds: ['VAT'] }],
  ['filter: month, amount', { issuedFrom: '2026-03-01', issuedTo: '2026-03-31', grossFrom: 300_000 }],
  ['filter: nothing found', { kinds: ['KOR'] }],
  ['search: in every invoice („2026” or „ST/”)', { search: 'st/' }],
  ['search: common word („hurtownia”)', { search: 'hurtownia' }],
  ['search: two words („bór toner”)', { search: 'bór toner' }],
  ['search: rare word („żółw”)', { search: 'zolw' }],
  ['search: number („ST/77777/”)', { search: 'ST/77777/' }],
  ['search: two letters („sp”)', { search: 'sp' }],
  ['search and filter', { search: 'hurtownia', states: ['archived'], grossFrom: 100_000 }],
  ['search: in every invoice, by amount', { search: 'st/', order: 'amount', states: ['archived'] }],
] as const;

const tell = (what: string, figure: string) => console.log(`${what.padEnd(46)} ${figure}`);
const milliseconds = (ms: number) => `${ms.toFixed(2).padStart(9)} ms`;

/** Taking a number and giving it back, beside everything that is stored. */
async function takeNumbers(dataDir: string): Promise<number> {
  const db = openDatabase(dataDir);
  const numbering = createNumbering({
    ...{ clock: systemClock, db, invoices: createInvoiceStore(db.sqlite) },
    proformas: createProformaStore(db.sqlite),
    ...{ series: createSeriesStore(db.sqlite), settings: createSettingStore(db.sqlite) },
    ...{ journal: createJournalStore(db.sqlite, systemClock), gateway: () => null },
    requireCompany: () => {
      throw new Error('not asked for');
    },
  });
  const today = warsawDay(systemClock.now());
  const ms = await median(() => db.transaction(() => numbering.take('VAT', today)), 500);
  db.close();
  return ms;
}

/** Lists, search and numbering over so many stored invoices, through the contract as the screens ask. */
export async function measureStored(count: number): Promise<void> {
  const sandbox = await startSandbox({ clock: systemClock });
  let firm = await startTestCore(sandbox, { background: false });
  await setUpCompany(firm.call, sandbox);
  await firm.core.close();
  const file = join(firm.dataDir, 'latarnik.sqlite');
  const empty = statSync(file).size;
  const stored = fillInvoices(firm.dataDir, count, systemClock.now());
  console.log(`\n${count} stored invoices of 1 to 6 lines`);
  tell('storing them', `${(stored / 1000).toFixed(1)} s, ${(stored / count).toFixed(3)} ms each`);
  tell('database file', `${((statSync(file).size - empty) / count / 1000).toFixed(2)} kB an invoice`);
  tell('taking a number', milliseconds(await takeNumbers(firm.dataDir)));

  firm = await startTestCore(sandbox, { dataDir: firm.dataDir, background: false });
  for (const [what, input] of asked) {
    const { total } = await firm.call('invoice.list', input as never);
    const ms = await median(() => firm.call('invoice.list', input as never), rounds);
    tell(what, `${milliseconds(ms)}   ${total} found`);
  }
  tell('the home screen', milliseconds(await median(() => firm.call('home.overview'), rounds)));
  await firm.call('mode.set', { mode: 'offline24' });
  const issuing = await median(() => firm.call('invoice.issue', draftOf('Jeszcze jedna')), rounds);
  tell('issuing one more, with KOD II', milliseconds(issuing));
  await firm.remove();
  await sandbox.close();
}
