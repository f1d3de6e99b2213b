import type { ErrorView } from '../../shared/contract/basicTypes.ts';
import type { InvoiceChoice } from '../../shared/contract/invoiceListCalls.ts';
import { advance, type InvoiceState, type LifecycleEvent } from '../../shared/domain/lifecycle.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { invoiceSearchText, nipOf, orderKey } from '../../shared/domain/invoiceSearch.ts';
import { paymentDayOf, saleDayOf } from '../../shared/domain/listedDays.ts';
import { createInvoiceQuery, type InvoiceList, type InvoicePage } from './invoiceQuery.ts';
import {
  columns,
  invoiceHead,
  invoiceRecord,
  listedHeadColumns,
  queuedHead,
  type InvoiceHead,
  type InvoiceRecord,
  type QueuedHead,
  type ToldStep,
} from './invoiceRows.ts';
import type { Sqlite } from './openDatabase.ts';

/** What of an invoice new XML may replace after KSeF refused the old one. */
export type Replacement = Pick<
  InvoiceRecord,
  | 'number'
  | 'issueDate'
  | 'issuedAt'
  | 'mode'
  | 'draft'
  | 'buyerName'
  | 'grossGrosze'
  | 'currency'
  | 'sha256'
  | 'kod1Url'
  | 'kod2Url'
  | 'certificateSerial'
  | 'correctsSha256'
>;

/** What may change after issuing, by column; the XML, hash, number and date never do. */
const changeable = {
  mode: 'mode',
  kod2Url: 'kod2_url',
  certificateSerial: 'certificate_serial',
  sessionReference: 'session_reference',
  invoiceReference: 'invoice_reference',
  ksefNumber: 'ksef_number',
  acceptedAt: 'accepted_at',
  upo: 'upo',
  upoPage: 'upo_page',
  nextTryAt: 'next_try_at',
  tries: 'tries',
} as const;
export type InvoiceChange = Partial<
  Pick<InvoiceRecord, Exclude<keyof typeof changeable, 'upo' | 'upoPage'>> & {
    upo: Uint8Array;
    /** The page of the session's collective UPO that it stands on. */
    upoPage: number;
    problem: ErrorView | null;
    toldDeadline: ToldStep[];
    sentAnyway: true;
    held: boolean;
  }
>;

/** What only lists and search ask for; derived from the rest. */
const listColumns = 'text_id, kind, buyer_nip, sale_day, pay_day, buyer_order, number_order';
type Listed = Pick<InvoiceRecord, 'number' | 'issueDate' | 'buyerName' | 'draft'>;
const listed = ({ number, issueDate, buyerName, draft }: Listed) => ({
  kind: draft.kind,
  buyerNip: nipOf(draft.buyer.id),
  saleDay: saleDayOf({ draft, issueDate }),
  paymentDay: paymentDayOf(draft),
  buyerOrder: orderKey(buyerName),
  numberOrder: orderKey(number),
});

export type InvoiceStore = ReturnType<typeof createInvoiceStore>;

export function createInvoiceStore(sqlite: Sqlite) {
  const insert = sqlite.prepare(
    `INSERT INTO invoice (${columns}, xml, ${listColumns}) VALUES (@id, @number, @issueDate, @issuedAt, @mode, @state,
      @buyerName, @grossGrosze, @currency, @sha256, @kod1Url, @kod2Url, @certificateSerial, @sessionReference,
      @invoiceReference, @ksefNumber, @acceptedAt, @nextTryAt, @tries, @problem, @toldDeadline, @sentAnyway,
      @correctsSha256, @held, @draft, @xml, @textId, @kind, @buyerNip, @saleDay, @paymentDay, @buyerOrder, @numberOrder)`,
  );
  const byId = sqlite.prepare<[string]>(`SELECT ${columns} FROM invoice WHERE id = ?`);
  const numberTaken = sqlite.prepare<[string]>('SELECT 1 FROM invoice WHERE number = ?');
  const blobs = sqlite.prepare<[string], { xml: Uint8Array; upo: Uint8Array | null }>(
    `SELECT invoice.xml, coalesce(upo, upo_page.xml) AS upo FROM invoice
     LEFT JOIN upo_page ON upo_page.id = upo_page WHERE invoice.id = ?`,
  );

  const idsOfDays = sqlite
    .prepare<[string, string], string>(
      'SELECT id FROM invoice WHERE issue_date BETWEEN ? AND ? ORDER BY issue_date, issued_at, rowid',
    )
    .pluck();
  const hasUpo = sqlite
    .prepare<[string], number>('SELECT upo IS NOT NULL OR upo_page IS NOT NULL FROM invoice WHERE id = ?')
    .pluck();

  const get = (id: string): InvoiceRecord => {
    const row = byId.get(id);
    if (row === undefined) throw new AppError('invoice.notFound', { id });
    return invoiceRecord.parse(row);
  };

  const addText = sqlite.prepare<[string]>('INSERT INTO invoice_text (text) VALUES (?)');
  const setText = sqlite.prepare<[string, string]>(
    'UPDATE invoice_text SET text = ? WHERE id = (SELECT text_id FROM invoice WHERE id = ?)',
  );
  /** What an invoice is found by follows what it says, in one transaction with it. */
  const writtenWithText = (id: string, write: () => void): void =>
    sqlite
      .transaction(() => {
        write();
        setText.run(invoiceSearchText(get(id)), id);
      })
      .immediate();
  const query = createInvoiceQuery(sqlite);
  const headByRowid = sqlite.prepare<[number]>(`SELECT ${listedHeadColumns} FROM invoice WHERE rowid = ?`);

  const dayById = sqlite.prepare<[string], string>('SELECT issue_date FROM invoice WHERE id = ?').pluck();
  const idByRowid = sqlite.prepare<[number], string>('SELECT id FROM invoice WHERE rowid = ?').pluck();

  const update = (id: string, state: InvoiceState, change: InvoiceChange): void => {
    const sets = ['state = @state'];
    const values: Record<string, unknown> = { id, state };
    for (const [field, column] of Object.entries(changeable) as [keyof typeof changeable, string][]) {
      if (change[field] === undefined) continue;
      sets.push(`${column} = @${field}`);
      values[field] = change[field];
    }
    if (change.problem !== undefined) {
      sets.push('problem = @problem');
      values.problem = change.problem && JSON.stringify(change.problem);
    }
    if (change.toldDeadline !== undefined) {
      sets.push('told_deadline = @told');
      values.told = JSON.stringify(change.toldDeadline);
    }
    if (change.sentAnyway) sets.push('sent_anyway = 1');
    if (change.held !== undefined) sets.push(`held = ${change.held ? 1 : 0}`);
    const write = () =>
      void sqlite.prepare(`UPDATE invoice SET ${sets.join(', ')} WHERE id = @id`).run(values);
    if (change.ksefNumber === undefined) write();
    else writtenWithText(id, write);
  };

  const replace = sqlite.prepare(
    `UPDATE invoice SET state = @state, number = @number, issue_date = @issueDate, issued_at = @issuedAt, mode = @mode,
       draft = @draft, buyer_name = @buyerName, gross_grosze = @grossGrosze, currency = @currency, sha256 = @sha256, kod1_url = @kod1Url,
       kod2_url = @kod2Url, certificate_serial = @certificateSerial, corrects_sha256 = @correctsSha256, xml = @xml,
       session_reference = NULL, invoice_reference = NULL, next_try_at = @at, tries = 0, problem = NULL,
       told_deadline = NULL, kind = @kind, buyer_nip = @buyerNip, sale_day = @saleDay,
       pay_day = @paymentDay, buyer_order = @buyerOrder, number_order = @numberOrder
       WHERE id = @id`,
  );

  const postpone = sqlite.prepare(
    `UPDATE invoice SET next_try_at = ?, tries = tries + 1 WHERE session_reference = ? AND state IN ('processing', 'accepted')`,
  );

  return {
    /** Everything of a session is asked about again then. */
    postpone: (session: string, until: number): void => void postpone.run(until, session),

    /** Stores a new invoice with its final XML bytes. */
    insert: (record: InvoiceRecord, xml: Uint8Array): void =>
      sqlite
        .transaction(() => {
          const textId = addText.run(invoiceSearchText(record)).lastInsertRowid;
          insert.run({
            ...{ ...record, ...listed(record), textId, xml },
            draft: JSON.stringify(record.draft),
            problem: record.problem && JSON.stringify(record.problem),
            toldDeadline: record.toldDeadline && JSON.stringify(record.toldDeadline),
            sentAnyway: record.sentAnyway ? 1 : 0,
            held: record.held ? 1 : 0,
          });
        })
        .immediate(),

    /** @throws AppError `invoice.notFound` */
    get,

    /** The frozen XML bytes, and its UPO or the page of the collective one, as received. @throws AppError `invoice.notFound` */
    files: (id: string): { xml: Uint8Array; upo: Uint8Array | null } => {
      const row = blobs.get(id);
      if (!row) throw new AppError('invoice.notFound', { id });
      return row;
    },

    /** One page of a list and how many there are in all; newest first, unless another order is asked for. */
    list: (page: InvoicePage): { total: number; heads: InvoiceHead[] } => {
      const { total, rowids } = query.find(page);
      return { total, heads: rowids.map((rowid) => invoiceHead.parse(headByRowid.get(rowid))) };
    },
    /** A part of a list as ids alone. */
    ids: (page: InvoicePage): string[] => query.find(page).rowids.map((rowid) => idByRowid.get(rowid) ?? ''),
    /** All that are meant, the oldest first where they are told by conditions. */
    chosen: (choice: InvoiceChoice): string[] => {
      if ('ids' in choice) return [...new Set(choice.ids)];
      const without = new Set(choice.without);
      const { rowids } = query.find({ ...choice.all, reversed: true, limit: -1, offset: 0 });
      return rowids.map((rowid) => idByRowid.get(rowid) ?? '').filter((id) => !without.has(id));
    },
    /** The first and the last issue date of some invoices; null of none. */
    daysOf: (ids: readonly string[]): { from: string; to: string } | null => {
      const days = ids
        .map((id) => dayById.get(id))
        .filter((day) => day !== undefined)
        .sort();
      const [from, to] = [days[0], days.at(-1)];
      return from === undefined || to === undefined ? null : { from, to };
    },
    /** Where an invoice stands in a list, with its neighbours. */
    place: (id: string, list: InvoiceList) => {
      const { index, total } = query.place(id, list);
      if (index === null) return { index, total, previous: null, next: null };
      const offset = Math.max(0, index - 1);
      const near = query.find({ ...list, offset, limit: 3 }).rowids.map((rowid) => idByRowid.get(rowid));
      const at = index - offset;
      return { index, total, previous: (at > 0 && near[at - 1]) || null, next: near[at + 1] ?? null };
    },
    countInStates: (states: readonly InvoiceState[]): number => query.countInStates(states),
    /** Was the number given to an invoice of this program? */
    isNumberTaken: (number: string): boolean => numberTaken.get(number) !== undefined,

    /** Issued from one Warsaw day to another, both inclusive, in the order of their issue. */
    idsOfDays: (from: string, to: string): string[] => idsOfDays.all(from, to),

    hasUpo: (id: string): boolean => hasUpo.get(id) === 1,

    /** Invoices of a session in one state. */
    ofSession: (session: string, state: InvoiceState): InvoiceRecord[] =>
      sqlite
        .prepare(`SELECT ${columns} FROM invoice WHERE session_reference = ? AND state = ? ORDER BY rowid`)
        .all(session, state)
        .map((row) => invoiceRecord.parse(row)),

    /** All invoices in the given states, oldest first. */
    inStates: (states: readonly InvoiceState[]): InvoiceRecord[] =>
      sqlite
        .prepare(
          `SELECT ${columns} FROM invoice WHERE state IN (${states.map(() => '?').join(', ')})
           ORDER BY issued_at, rowid`,
        )
        .all(...states)
        .map((row) => invoiceRecord.parse(row)),

    /** The same without reading a single draft: a queue of thousands is planned and drawn from these. */
    headsInStates: (states: readonly InvoiceState[]): QueuedHead[] =>
      sqlite
        .prepare(
          `SELECT ${listedHeadColumns}, json_extract(draft, '$.attachment') IS NOT NULL AS has_attachment FROM invoice
           WHERE state IN (${states.map(() => '?').join(', ')}) ORDER BY issued_at, rowid`,
        )
        .all(...states)
        .map((row) => queuedHead.parse(row)),

    /**
     * The one way to change state: asks the lifecycle, then writes.
     * @throws AppError `lifecycle.illegal`, `invoice.notFound`
     */
    move: (id: string, event: LifecycleEvent, change: InvoiceChange = {}): void =>
      update(id, advance(get(id).state, event), change),

    /**
     * Puts new XML in the place of XML that KSeF refused, which has to be kept as a version before (versionStore.ts):
     * the database refuses it otherwise.
     * @throws AppError `lifecycle.illegal`, `invoice.notFound`
     */
    replaceXml: (id: string, event: LifecycleEvent, it: Replacement, xml: Uint8Array, at: number): void => {
      const draft = JSON.stringify(it.draft);
      const state = advance(get(id).state, event);
      writtenWithText(id, () => replace.run({ ...it, ...listed(it), draft, id, xml, at, state }));
    },

    /** Changes what may change without a change of state. */
    change: (id: string, change: InvoiceChange): void => update(id, get(id).state, change),
  };
}
