import { z } from 'zod';
import { warsawInstant } from '../../../shared/domain/warsawTime.ts';
import { ksefReasons } from '../../../shared/i18n/ksefStatus.ts';
import type { SandboxDb } from '../database.ts';
import { mayRead, type Guard } from '../guard.ts';
import { json, type Routes } from '../http.ts';
import { readNumberedPage } from '../paging.ts';
import { badRequest } from '../problems.ts';
import { InvoiceFacts, readInvoiceFacts } from './invoiceFacts.ts';
import type { InvoiceRow, SessionStore } from './sessionStore.ts';

const ksefNumber = z
  .string()
  .regex(
    /^([1-9](\d[1-9]|[1-9]\d)\d{7})-(20[2-9][0-9]|2[1-9]\d{2}|[3-9]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-([0-9A-F]{6})-?([0-9A-F]{6})-([0-9A-F]{2})$/,
  );
/** With an offset, or without one in Warsaw's time (ksef-protocol.md 15, 2.1.2). */
const Instant = z
  .string()
  .refine((it) => !Number.isNaN(Date.parse(it)))
  .transform((it) => (/(Z|[+-]\d\d:\d\d)$/.test(it) ? Date.parse(it) : warsawTime(it)));
const maxRangeMonths = 3;
const maxRecords = 10_000;

/** FA(3)'s RodzajFaktury as the API calls it. */
const kinds = {
  ...{ VAT: 'Vat', ZAL: 'Zal', KOR: 'Kor', ROZ: 'Roz', UPR: 'Upr' },
  ...{ KOR_ZAL: 'KorZal', KOR_ROZ: 'KorRoz' },
} as const;

const Filters = z.strictObject({
  subjectType: z.enum(['Subject1', 'Subject2', 'Subject3', 'SubjectAuthorized']),
  dateRange: z.strictObject({
    dateType: z.enum(['Issue', 'Invoicing', 'PermanentStorage']),
    from: Instant,
    to: Instant.nullish(),
    restrictToPermanentStorageHwmDate: z.boolean().nullish(),
  }),
  ksefNumber: ksefNumber.nullish(),
  invoiceNumber: z.string().max(256).nullish(),
  amount: z
    .object({
      type: z.enum(['Brutto', 'Netto', 'Vat']),
      from: z.number().nullish(),
      to: z.number().nullish(),
    })
    .nullish(),
  sellerNip: z.string().length(10).nullish(),
  buyerIdentifier: z
    .object({ type: z.enum(['Nip', 'VatUe', 'Other', 'None']), value: z.string().max(50).nullish() })
    .nullish(),
  currencyCodes: z.array(z.string().length(3)).nullish(),
  invoicingMode: z.enum(['Online', 'Offline']).nullish(),
  isSelfInvoicing: z.boolean().nullish(),
  formType: z.enum(['FA', 'PEF', 'FA_RR']).nullish(),
  invoiceTypes: z.array(z.string()).nullish(),
  hasAttachment: z.boolean().nullish(),
});
type Filters = z.infer<typeof Filters>;

interface Found {
  row: InvoiceRow;
  facts: InvoiceFacts;
}

export interface ArchivePorts {
  db: SandboxDb;
  store: SessionStore;
  guard: Guard;
  now(): number;
  progress(): number;
}

/** Reading accepted invoices back: by KSeF number, and by what is known of them (ksef-protocol.md 16). */
export function createArchive({ db, store, guard, now, progress }: ArchivePorts): Routes {
  const instant = (ms: number) => new Date(ms).toISOString();
  const candidates = db.prepare<[number], InvoiceRow>(
    'SELECT * FROM invoice WHERE code = 200 AND ready_at <= ? ORDER BY received_at',
  );
  // Rows of version 0.1 have only their XML.
  const factsOf = (row: InvoiceRow): InvoiceFacts =>
    row.facts === null
      ? readInvoiceFacts(store.xml(row.reference))
      : InvoiceFacts.parse(JSON.parse(row.facts));
  const isParty = (facts: InvoiceFacts, nip: string): boolean =>
    facts.nips.includes(nip) || facts.authorizedNip === nip;

  const view = ({ row, facts }: Found) => ({
    ksefNumber: row.ksef_number,
    invoiceNumber: facts.number,
    issueDate: facts.issueDate,
    invoicingDate: instant(row.received_at),
    acquisitionDate: instant(row.ready_at),
    permanentStorageDate: instant(row.ready_at),
    seller: { nip: facts.nip, name: facts.sellerName },
    buyer: facts.buyer,
    ...{ netAmount: facts.net, grossAmount: facts.gross, vatAmount: facts.vat, currency: facts.currency },
    invoicingMode: row.mode,
    invoiceType: kinds[facts.kind as keyof typeof kinds] ?? 'Vat',
    formCode: { systemCode: 'FA (3)', schemaVersion: '1-0E', value: 'FA' },
    isSelfInvoicing: facts.isSelfInvoicing,
    hasAttachment: facts.hasAttachment,
    invoiceHash: row.hash,
    ...(row.corrected_hash !== null && { hashOfCorrectedInvoice: row.corrected_hash }),
    ...(facts.thirdSubjects.length > 0 && { thirdSubjects: facts.thirdSubjects }),
  });

  return {
    'GET /v2/invoices/ksef/:ksefNumber': guard.secured(
      { group: 'invoiceDownload', permissions: mayRead },
      (call, { nip }) => {
        const number = call.params.ksefNumber ?? '';
        if (!ksefNumber.safeParse(number).success) throw badRequest(21405, 'ksefNumber');
        const row = store.byKsefNumber(number);
        if (row?.code !== 200 || (row.nip !== nip && !isParty(factsOf(row), nip))) throw badRequest(21164);
        if (progress() < row.ready_at) throw badRequest(21165);
        const headers = { 'x-ms-meta-hash': row.hash };
        return { status: 200, contentType: 'application/xml', body: store.xml(row.reference), headers };
      },
    ),

    'POST /v2/invoices/query/metadata?sortOrder&pageSize&pageOffset': guard.secured(
      { group: 'invoiceMetadata', permissions: mayRead },
      (call, { nip }) => {
        const page = readNumberedPage(call, 250);
        const order = call.query('sortOrder', z.enum(['Asc', 'Desc']).default('Asc'));
        const filters = call.json(Filters);
        const range = rangeOf(filters, now());
        const found = candidates
          .all(progress())
          .map((row) => ({ row, facts: factsOf(row) }))
          .filter((it) => range.includes(dateOf(it, filters)) && fits(it, filters, nip));
        found.sort((a, b) => (order === 'Asc' ? 1 : -1) * (dateOf(a, filters) - dateOf(b, filters)));
        const end = page.offset + page.size;
        return json(200, {
          hasMore: found.length > end,
          isTruncated: found.length > maxRecords && end >= maxRecords,
          permanentStorageHwmDate: instant(now()),
          invoices: found.slice(page.offset, end).map(view),
        });
      },
    ),
  };
}

/** A day, or a day with an hour, without an offset: Warsaw's clocks are meant (ksef-protocol.md 15, 2.1.2). */
function warsawTime(text: string): number {
  const day = text.slice(0, 10);
  const ofDayMs = text.length === 10 ? 0 : Date.parse(`${text}Z`) - Date.parse(day);
  return warsawInstant(day, ofDayMs / 60_000);
}

const dateOf = ({ row, facts }: Found, { dateRange }: Filters): number => {
  if (dateRange.dateType === 'Issue') return Date.parse(facts.issueDate);
  return dateRange.dateType === 'Invoicing' ? row.received_at : row.ready_at;
};

/** @throws KsefProblem 21405 for a range over three months, 21183 for one after everything that is stored */
function rangeOf({ dateRange }: Filters, now: number) {
  const { from } = dateRange;
  const to = dateRange.to ?? now;
  const last = new Date(from);
  last.setUTCMonth(last.getUTCMonth() + maxRangeMonths);
  if (to < from || to > last.getTime() + 86_400_000) throw badRequest(21405, ksefReasons.dateRange);
  if (dateRange.restrictToPermanentStorageHwmDate === true && from > now) throw badRequest(21183);
  return { includes: (at: number) => at >= from && at <= to };
}

function fits({ row, facts }: Found, filters: Filters, nip: string): boolean {
  const subject = {
    Subject1: facts.nip === nip,
    Subject2: facts.buyer.identifier.value === nip,
    Subject3: facts.thirdSubjects.some((it) => it.identifier.value === nip),
    SubjectAuthorized: facts.authorizedNip === nip,
  }[filters.subjectType];
  const same = <T>(wanted: T | null | undefined, value: T) => wanted == null || wanted === value;
  const kind = kinds[facts.kind as keyof typeof kinds];
  return (
    subject &&
    same(filters.ksefNumber, row.ksef_number) &&
    same(filters.invoiceNumber, facts.number) &&
    same(filters.sellerNip, facts.nip) &&
    same<string | null>(filters.invoicingMode, row.mode) &&
    same(filters.isSelfInvoicing, facts.isSelfInvoicing) &&
    same(filters.hasAttachment, facts.hasAttachment) &&
    same(filters.formType, 'FA') &&
    (filters.currencyCodes == null || filters.currencyCodes.includes(facts.currency)) &&
    (filters.invoiceTypes == null || filters.invoiceTypes.includes(kind)) &&
    fitsBuyer(facts, filters.buyerIdentifier) &&
    fitsAmount(facts, filters.amount)
  );
}

function fitsBuyer({ buyer }: InvoiceFacts, wanted: Filters['buyerIdentifier']): boolean {
  if (wanted == null) return true;
  const { type, value } = buyer.identifier;
  return type === wanted.type && (wanted.value == null || wanted.value === value);
}

function fitsAmount(facts: InvoiceFacts, wanted: Filters['amount']): boolean {
  if (wanted == null) return true;
  const amount = { Brutto: facts.gross, Netto: facts.net, Vat: facts.vat }[wanted.type];
  return amount >= (wanted.from ?? -Infinity) && amount <= (wanted.to ?? Infinity);
}
