import { z } from 'zod';
import { ErrorView } from '../../shared/contract/basicTypes.ts';
import { InvoiceDraft, InvoiceKind } from '../../shared/domain/draft.ts';
import { invoiceStates, type InvoiceState } from '../../shared/domain/lifecycle.ts';
import { Mode } from '../../shared/domain/mode.ts';

const Deadline = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: z.string() }),
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('none') }),
]);
/** One reason of the deadline that the journal told last. */
const ToldStep = z.object({
  kind: z.enum(['mode', 'failure', 'totalFailure']),
  event: z.string().nullable(),
  result: Deadline,
});
export type ToldStep = z.infer<typeof ToldStep>;

/** An issued invoice without its big fields (XML, UPO). Instants in ms, amounts in grosze. */
export interface InvoiceRecord {
  id: string;
  number: string;
  issueDate: string;
  issuedAt: number;
  mode: Mode;
  state: InvoiceState;
  draft: InvoiceDraft;
  buyerName: string;
  grossGrosze: number;
  currency: string;
  /** SHA-256 of the XML bytes, Base64URL without padding. */
  sha256: string;
  kod1Url: string | null;
  kod2Url: string | null;
  certificateSerial: string | null;
  sessionReference: string | null;
  invoiceReference: string | null;
  ksefNumber: string | null;
  acceptedAt: number | null;
  nextTryAt: number;
  tries: number;
  problem: ErrorView | null;
  /** Null until it was told once. */
  toldDeadline: ToldStep[] | null;
  /** Freed of the duty by a total failure, and sent by the user's own will. */
  sentAnyway: boolean;
  /** SHA-256 (Base64URL) of the refused XML that this one technically corrects. */
  correctsSha256: string | null;
  /** The user keeps it from being sent for now. */
  held: boolean;
}

/** What a list shows of an invoice: thousands of lines in a draft need not be read for it. */
export type InvoiceHead = Omit<InvoiceRecord, 'draft'> & {
  kind: InvoiceKind;
  buyerNip: string | null;
  /** Warsaw days. */
  saleDay: string;
  paymentDay: string | null;
};

/** What planning the queue needs of an invoice; `hasAttachment`: KSeF takes it in a package only. */
export type QueuedHead = InvoiceHead & { hasAttachment: boolean };

const json = <T extends z.ZodType>(schema: T) =>
  z.string().transform((text): z.infer<T> => schema.parse(JSON.parse(text)));

const headColumns = {
  id: z.string(),
  number: z.string(),
  issue_date: z.string(),
  issued_at: z.int(),
  mode: Mode,
  state: z.enum(invoiceStates),
  buyer_name: z.string(),
  gross_grosze: z.int(),
  currency: z.string(),
  sha256: z.string(),
  kod1_url: z.string().nullable(),
  kod2_url: z.string().nullable(),
  certificate_serial: z.string().nullable(),
  session_reference: z.string().nullable(),
  invoice_reference: z.string().nullable(),
  ksef_number: z.string().nullable(),
  accepted_at: z.int().nullable(),
  next_try_at: z.int(),
  tries: z.int(),
  problem: json(ErrorView).nullable(),
  told_deadline: json(z.array(ToldStep)).nullable(),
  sent_anyway: z.int(),
  corrects_sha256: z.string().nullable(),
  held: z.int(),
};
const headOnly = {
  kind: InvoiceKind,
  buyer_nip: z.string().nullable(),
  sale_day: z.string(),
  pay_day: z.string().nullable(),
};
const HeadRow = z.object({ ...headColumns, ...headOnly });
const RecordRow = z.object({ ...headColumns, draft: json(InvoiceDraft) });

const headOf = (row: Omit<z.infer<typeof HeadRow>, keyof typeof headOnly>): Omit<InvoiceRecord, 'draft'> => ({
  id: row.id,
  number: row.number,
  issueDate: row.issue_date,
  issuedAt: row.issued_at,
  mode: row.mode,
  state: row.state,
  buyerName: row.buyer_name,
  grossGrosze: row.gross_grosze,
  currency: row.currency,
  sha256: row.sha256,
  kod1Url: row.kod1_url,
  kod2Url: row.kod2_url,
  certificateSerial: row.certificate_serial,
  sessionReference: row.session_reference,
  invoiceReference: row.invoice_reference,
  ksefNumber: row.ksef_number,
  acceptedAt: row.accepted_at,
  nextTryAt: row.next_try_at,
  tries: row.tries,
  problem: row.problem,
  toldDeadline: row.told_deadline,
  sentAnyway: row.sent_anyway === 1,
  correctsSha256: row.corrects_sha256,
  held: row.held === 1,
});
/** @throws ZodError when a row is not what this program writes */
export const invoiceRecord = RecordRow.transform((row): InvoiceRecord => ({
  ...headOf(row),
  draft: row.draft,
}));
const listedHead = (row: z.infer<typeof HeadRow>): InvoiceHead => ({
  ...headOf(row),
  ...{ kind: row.kind, buyerNip: row.buyer_nip, saleDay: row.sale_day, paymentDay: row.pay_day },
});
export const invoiceHead = HeadRow.transform(listedHead);
export const queuedHead = HeadRow.extend({ has_attachment: z.int() }).transform((row): QueuedHead => ({
  ...listedHead(row),
  hasAttachment: row.has_attachment === 1,
}));

/** What `invoiceRecord` reads, as SELECT names it. */
export const columns = [...Object.keys(headColumns), 'draft'].join(', ');
/** What `invoiceHead` and, with `has_attachment`, `queuedHead` read. */
export const listedHeadColumns = Object.keys(HeadRow.shape).join(', ');
