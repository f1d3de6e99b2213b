import { AppError, isAppError } from '../errors/appError.ts';
import type { DraftLine } from './fa3/line.ts';
import type { InvoiceDraft } from './draft.ts';
import { draftProblems } from './draftProblems.ts';
import { isValued, lineValueGrosze, type ValuedLine } from './lineValue.ts';
import { normaliseDraft } from './normaliseDraft.ts';
import { normaliseSeller, type Seller } from './seller.ts';
import { mustSplitPayment } from './splitPayment.ts';
import { invoiceTotals, type InvoiceTotals } from './vat.ts';

export interface InvoiceLine extends DraftLine {
  /** Net or gross, as the invoice is priced. */
  valueGrosze: number;
}

/** An issued invoice: everything that FA(3) and the print show. Amounts in grosze. */
export interface Invoice extends InvoiceTotals {
  /** The draft as issued, normalised. */
  draft: InvoiceDraft;
  seller: Seller;
  /** `P_2`. */
  number: string;
  /** `P_1`, a Warsaw day. */
  issueDate: string;
  /** Instant at which the XML was made (`DataWytworzeniaFa`). */
  createdAt: number;
  lines: InvoiceLine[];
  /** Split payment, as said or by the act's rule. */
  splitPayment: boolean;
}

export interface IssueInput {
  draft: InvoiceDraft;
  seller: Seller;
  number: string;
  issueDate: string;
  createdAt: number;
}

/** Who pays by transfer must know where to: the seller's account, unless the draft names another. */
function withAccount(draft: InvoiceDraft, account: string | undefined): InvoiceDraft {
  const { payment } = draft;
  if (account === undefined || payment?.form !== 'transfer' || payment.account !== undefined) return draft;
  return { ...draft, payment: { ...payment, account } };
}

/**
 * Makes an invoice of a draft; the same input gives the same invoice.
 * @throws AppError `draft.*`, the first of `draftProblems`
 */
export function issueInvoice(input: IssueInput): Invoice {
  const problem = draftProblems(input.draft)[0];
  if (problem) throw new AppError(problem.code, problem.details);
  return invoiceOf(input);
}

/**
 * The same without judging the draft: what others wrote is shown and compared as it is.
 * @throws AppError `draft.*` for lines without an amount
 */
export function invoiceOf({ draft: raw, seller: rawSeller, ...rest }: IssueInput): Invoice {
  const seller = normaliseSeller(rawSeller);
  const draft = withAccount(normaliseDraft(raw), seller.account);
  const lines = draft.lines.map((line, index) => ({
    ...line,
    valueGrosze: lineValueGrosze(line, draft.pricing, `lines.${index}`),
  }));
  const totals = invoiceTotals(draft);
  const splitPayment = draft.splitPayment ?? mustSplitPayment(draft, totals.grossGrosze);
  return { draft, seller, ...rest, lines, splitPayment, ...totals };
}

export interface DraftTotals extends InvoiceTotals {
  /** Value of each line in grosze, net or gross; null where quantity or price is not finished. */
  lineValues: (number | null)[];
  /** Some amount is over the limit: totals are then zero and no line has a value. */
  tooLarge: boolean;
}

const nothing: InvoiceTotals = { rates: [], netGrosze: 0, vatGrosze: 0, grossGrosze: 0 };

/** Totals for a form while it is being filled in: unfinished lines are skipped, nothing is thrown. */
export function draftTotals(raw: InvoiceDraft): DraftTotals {
  const draft = normaliseDraft(raw);
  const { lines, pricing, order = [] } = draft;
  const isFinished = (line: ValuedLine): boolean => isValued(line, pricing);
  try {
    return {
      ...invoiceTotals({
        ...draft,
        lines: lines.filter(isFinished),
        order: order.filter((line) => isValued(line, 'net')),
      }),
      lineValues: lines.map((line) => (isFinished(line) ? lineValueGrosze(line, pricing) : null)),
      tooLarge: false,
    };
  } catch (error) {
    if (!isAppError(error, 'draft.amountTooLarge')) throw error;
    return { ...nothing, lineValues: lines.map(() => null), tooLarge: true };
  }
}
