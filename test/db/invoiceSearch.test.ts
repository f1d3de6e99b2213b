import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InvoiceRecord } from '../../electron/db/invoiceRows.ts';
import { createInvoiceStore, type InvoiceStore } from '../../electron/db/invoiceStore.ts';
import type { InvoicePage } from '../../electron/db/invoiceQuery.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { openDatabase, type Db } from '../../electron/db/openDatabase.ts';
import { createVersionStore } from '../../electron/db/versionStore.ts';
import type { InvoiceDraftInput } from '../../shared/domain/draft.ts';
import { validDraft } from '../support/drafts.ts';

let folder: string;
let db: Db;
let invoices: InvoiceStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-search-'));
  db = openDatabase(folder);
  db.sqlite.pragma('synchronous = OFF');
  invoices = createInvoiceStore(db.sqlite);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

let stored = 0;
interface Stored extends Partial<Omit<InvoiceRecord, 'draft'>> {
  draft?: Partial<InvoiceDraftInput>;
}
function recordOf({ draft: change = {}, ...rest }: Stored): InvoiceRecord {
  stored += 1;
  const draft = validDraft(change);
  return {
    ...{ id: `I-${stored}`, number: `FV/${stored}/1999`, issueDate: '2026-11-20', issuedAt: stored },
    ...{ mode: 'online', state: 'queued', draft, buyerName: draft.buyer.name, grossGrosze: 12_300 },
    ...{ currency: 'PLN', sha256: String(stored), kod1Url: null, kod2Url: null, certificateSerial: null },
    ...{ sessionReference: null, invoiceReference: null, ksefNumber: null, acceptedAt: null, nextTryAt: 0 },
    ...{ tries: 0, problem: null, toldDeadline: null, sentAnyway: false, correctsSha256: null, held: false },
    ...rest,
  };
}
/** Stores an invoice; returns its number. */
function store(it: Stored): string {
  const record = recordOf(it);
  invoices.insert(record, new Uint8Array());
  return record.number;
}
const buyer = (name: string, id: InvoiceDraftInput['buyer']['id'] = { kind: 'nip', nip: '5265877635' }) => ({
  buyer: { id, name, address: { line1: 'ul. Długa 1' } },
});
const listed = (page: Partial<InvoicePage>): string[] => {
  const { total, heads } = invoices.list({ limit: 100, offset: 0, ...page });
  expect(total).toBe(heads.length);
  return heads.map(({ number }) => number);
};
const found = (search: string): string[] => listed({ search });
const line = (name: string) => ({ name, quantity: '1', netPrice: '1', vatRate: '23' as const });

describe('search in invoices', () => {
  it('needs neither Polish marks nor capitals', () => {
    const turtle = store({ draft: buyer('ŻÓŁW Morski') });
    store({ draft: buyer('Zając') });
    expect(found('zolw')).toEqual([turtle]);
    expect(found('Żółw')).toEqual([turtle]);
    expect(found('ŻÓŁW MORSKI')).toEqual([turtle]);
  });

  it('finds a part of a number', () => {
    const it = store({ number: 'FV/12/11/2026' });
    store({ number: 'FV/13/12/2026' });
    expect(found('12/11')).toEqual([it]);
    expect(found('fv/12')).toEqual([it]);
  });

  it.each(['5265877635', '526-587-76-35', '526 587 76 35', 'PL5265877635', 'PL 526-587-76-35', '587-76'])(
    'finds a NIP written %s, however it was typed in the invoice',
    (typed) => {
      const plain = store({ draft: buyer('A') });
      const dashed = store({ draft: buyer('B', { kind: 'nip', nip: '526-587-76-35' }) });
      store({ draft: buyer('C', { kind: 'nip', nip: '1111111111' }) });
      expect(found(typed)).toEqual([dashed, plain]);
    },
  );

  it('finds a VAT number of the Union and a foreign one', () => {
    const union = store({ draft: buyer('A', { kind: 'eu', country: 'NL', vatNumber: '123456789B01' }) });
    const foreign = store({ draft: buyer('B', { kind: 'other', country: 'US', number: 'XZ-77 K' }) });
    expect(found('nl123456789b01')).toEqual([union]);
    expect(found('xz-77')).toEqual([foreign]);
  });

  it('finds the KSeF number once KSeF has given one', () => {
    const record = recordOf({});
    invoices.insert(record, new Uint8Array());
    const ksefNumber = '5265877635-20261120-0123456789AB-CD';
    expect(found(ksefNumber)).toEqual([]);
    invoices.move(record.id, 'sendStarted');
    invoices.move(record.id, 'received');
    invoices.move(record.id, 'numberAssigned', { ksefNumber });
    expect(found(ksefNumber)).toEqual([record.number]);
    expect(found('0123456789ab-cd')).toEqual([record.number]);
  });

  it('finds names of lines, of an order, and words of the note', () => {
    const lines = store({ draft: { lines: [line('Toner'), line('Śruba M8')] } });
    const note = store({ draft: { note: 'Dostawa\nw środę' } });
    const order = { name: 'Kocioł', quantity: '1', netPrice: '1', vatRate: '23' as const };
    const advance = store({ draft: { order: [order] } });
    expect(found('sruba m8')).toEqual([lines]);
    expect(found('środę')).toEqual([note]);
    expect(found('kociol')).toEqual([advance]);
  });

  it('wants every word, in any order and from anywhere', () => {
    const both = store({
      number: 'FV/7/11/2026',
      draft: { ...buyer('Jan Kowalski'), lines: [line('Toner')] },
    });
    store({ draft: buyer('Anna Kowalska') });
    expect(found('kowalski jan')).toEqual([both]);
    expect(found('toner kowal 7/11')).toEqual([both]);
    expect(found('kowalski papier')).toEqual([]);
  });

  it('finds one and two letters too', () => {
    const it = store({ draft: buyer('AB 7') });
    store({ draft: buyer('Cd') });
    expect(found('ab')).toEqual([it]);
    expect(found('ab 7')).toEqual([it]);
  });

  it.each(['toner*', '"toner', '^toner', '-toner', "toner'; --", 'to"ner', 'toner %'])(
    'takes the marks in %s as nothing, not as a command',
    (typed) => {
      const it = store({ draft: buyer('Toner i "to ner"') });
      store({ draft: buyer('Papier') });
      expect(found(typed)).toEqual([it]);
    },
  );

  it.each(['toner AND papier', 'toner OR papier', 'NOT toner', 'NEAR(toner papier)', 'text:toner'])(
    'takes %s as words, not as a command',
    (typed) => {
      store({ draft: buyer('Toner, papier') });
      const it = store({ draft: buyer(`Firma ${typed} i syn`) });
      expect(found(typed)).toEqual([it]);
    },
  );

  it('of blanks or marks alone shows everything', () => {
    const both = [store({}), store({})];
    expect(found('  \u00a0')).toEqual(both.toReversed());
    expect(found(' * " ')).toEqual(both.toReversed());
  });

  it('finds a reissued invoice by what it says now, and no more by what it said', () => {
    const record = recordOf({ number: 'FV/1/2026', draft: buyer('Stara nazwa') });
    invoices.insert(record, Buffer.from('old'));
    for (const event of ['sendStarted', 'received', 'refused'] as const) invoices.move(record.id, event);
    const again = recordOf({ number: 'FV/2/2026', draft: { ...buyer('Nowa nazwa'), kind: 'UPR' } });
    db.transaction(() => {
      createVersionStore(db.sqlite).keep(record.id, 'reissue', 1);
      invoices.replaceXml(record.id, 'technicallyCorrected', again, Buffer.from('new'), 1);
    });
    expect(found('stara')).toEqual([]);
    expect(found('fv/1/2026')).toEqual([]);
    expect(found('nowa')).toEqual(['FV/2/2026']);
    expect(listed({ kinds: ['UPR'], order: 'number' })).toEqual(['FV/2/2026']);
  });

  it('finds nothing of an invoice whose transaction failed', () => {
    expect(() =>
      db.transaction(() => {
        store({ draft: buyer('Niedoszła') });
        throw new Error('the schema refused it');
      }),
    ).toThrow('refused');
    expect(found('niedoszla')).toEqual([]);
  });

  it('finds any buyer by any word of its name', () => {
    const letters = fc.constantFrom(...'aąbćłŁŻóÓ1290 --–\'"*/.&()\u00a0\t🗼ßİΣ', 'sp. z o.o. ', '12 34');
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(letters).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(names, (name) => {
        const number = store({ buyerName: name });
        for (const word of name.split(/\s+/)) {
          const { heads } = invoices.list({ limit: 1, offset: 0, search: word });
          expect(heads[0]?.number).toBe(number);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the list of invoices', () => {
  it('is narrowed by kind, state, mode, issue day, buyer, amount and currency, all at once', () => {
    const all: Stored = {
      draft: { ...buyer('A', { kind: 'nip', nip: '526-587-76-35' }), kind: 'KOR' },
      ...{ state: 'archived', mode: 'offline24', issueDate: '2026-11-20', grossGrosze: 500, currency: 'EUR' },
    };
    const wanted = store(all);
    store({ ...all, draft: { ...all.draft, kind: 'VAT' } });
    store({ ...all, draft: { ...all.draft, ...buyer('A', { kind: 'nip', nip: '1111111111' }) } });
    store({ ...all, state: 'queued' });
    store({ ...all, mode: 'online' });
    store({ ...all, issueDate: '2026-11-19' });
    store({ ...all, issueDate: '2026-11-21' });
    store({ ...all, grossGrosze: 499 });
    store({ ...all, grossGrosze: 501 });
    store({ ...all, currency: 'PLN' });
    expect(
      listed({
        ...{ kinds: ['KOR', 'KOR_ZAL'], states: ['archived'], modes: ['offline24'], currency: 'EUR' },
        ...{ issuedFrom: '2026-11-20', issuedTo: '2026-11-20', grossFrom: 500, grossTo: 500 },
        ...{ buyerNip: '5265877635', search: 'a' },
      }),
    ).toEqual([wanted]);
  });

  it('is ordered by time, number, buyer or amount, and the other way round', () => {
    const make = (number: string, name: string, grossGrosze: number) =>
      store({ number, draft: buyer(name), grossGrosze });
    const [ten, two, nine] = [make('FV/10', 'Żuraw', 1), make('FV/2', 'Łoś', -5), make('FV/9', 'agawa', 70)];
    expect(listed({})).toEqual([nine, two, ten]);
    expect(listed({ reversed: true })).toEqual([ten, two, nine]);
    expect(listed({ order: 'number' })).toEqual([two, nine, ten]);
    expect(listed({ order: 'buyer' })).toEqual([nine, two, ten]);
    expect(listed({ order: 'amount' })).toEqual([nine, ten, two]);
    expect(listed({ order: 'amount', reversed: true })).toEqual([two, ten, nine]);
  });

  it('comes in pages, with the number of all', () => {
    const numbers = Array.from({ length: 5 }, () => store({ draft: buyer('Strona') })).toReversed();
    const page = (offset: number) => invoices.list({ limit: 2, offset, search: 'strona' });
    expect([page(0), page(2), page(4)].map(({ total }) => total)).toEqual([5, 5, 5]);
    const seen = [page(0), page(2), page(4)].flatMap(({ heads }) => heads.map(({ number }) => number));
    expect(seen).toEqual(numbers);
  });
});

describe('invoices of the version before', () => {
  it('are found, narrowed and ordered as new ones are', () => {
    const old = mkdtempSync(join(tmpdir(), 'latarnik-search-'));
    const before = migrations.findIndex(({ name }) => name === '0011-search');
    const sqlite = new Database(join(old, 'latarnik.sqlite'));
    migrations.slice(0, before).forEach((migration) => migration.up(sqlite));
    sqlite.pragma(`user_version = ${before}`);
    const insert = sqlite.prepare(
      `INSERT INTO invoice (id, number, issue_date, issued_at, mode, state, draft, buyer_name, gross_grosze, currency,
         xml, sha256, ksef_number, next_try_at) VALUES (?, ?, '2026-11-20', ?, 'online', 'archived', ?, 'Żółw', 100, 'PLN',
         x'00', 'hash', ?, 0)`,
    );
    // More than the migration takes at once; the oldest drafts knew no kinds.
    const { kind: _, ...draft } = validDraft({ note: 'Dawna uwaga' });
    sqlite.transaction(() => {
      for (let nr = 1; nr <= 2_100; nr += 1)
        insert.run(`OLD-${nr}`, `FV/${nr}/2025`, nr, JSON.stringify(draft), `KSEF-${nr}-XYZ`);
    })();
    sqlite.close();

    db.close();
    db = openDatabase(old);
    invoices = createInvoiceStore(db.sqlite);
    expect(found('zolw uwaga fv/1777/2025')).toEqual(['FV/1777/2025']);
    expect(found('ksef-2100-xyz')).toEqual(['FV/2100/2025']);
    const { total, heads } = invoices.list({
      ...{ limit: 2, offset: 0, kinds: ['VAT'], buyerNip: '526-587-76-35', order: 'number' },
    });
    expect(total).toBe(2_100);
    expect(heads.map(({ number }) => number)).toEqual(['FV/1/2025', 'FV/2/2025']);
    const fresh = store({ draft: buyer('Nowy żółw') });
    expect(invoices.list({ limit: 1, offset: 0, search: 'zolw nowy' }).heads[0]?.number).toBe(fresh);
    rmSync(old, { recursive: true, force: true });
  });
});
