import { AppError, isAppError } from '../errors/appError.ts';
import type { DraftLine, InvoiceDraft } from './draft.ts';
import { draftProblems } from './draftProblems.ts';
import { lineNetGrosze, parsePrice, parseQuantity } from './money.ts';
import { normaliseDraft } from './normaliseDraft.ts';
import { normaliseSeller, type Seller } from './seller.ts';
import { collapse } from './text.ts';
import { invoiceTotals, type InvoiceTotals } from './vat.ts';

export interface InvoiceLine extends DraftLine {
  netGrosze: number;
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
  currency: 'PLN';
  lines: InvoiceLine[];
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
export function issueInvoice({ draft: raw, seller: rawSeller, ...rest }: IssueInput): Invoice {
  const problem = draftProblems(raw)[0];
  if (problem) throw new AppError(problem.code, problem.details);
  const seller = normaliseSeller(rawSeller);
  const draft = withAccount(normaliseDraft(raw), seller.account);
  const lines = draft.lines.map((line, index) => ({
    ...line,
    netGrosze: lineNetGrosze(line.quantity, line.netPrice, `lines.${index}`),
  }));
  return { draft, seller, ...rest, currency: 'PLN', lines, ...invoiceTotals(draft.lines) };
}

export interface DraftTotals extends InvoiceTotals {
  /** Net value of each line in grosze; null where quantity or price is not finished. */
  lineNets: (number | null)[];
  /** Some amount is over the limit: totals are then zero and no line has a net value. */
  tooLarge: boolean;
}

const nothing: InvoiceTotals = { rates: [], netGrosze: 0, vatGrosze: 0, grossGrosze: 0 };

/** Totals for a form while it is being filled in: unfinished lines are skipped, nothing is thrown. */
export function draftTotals({ lines }: Pick<InvoiceDraft, 'lines'>): DraftTotals {
  const typed = lines.map((line) => ({
    ...line,
    quantity: collapse(line.quantity),
    netPrice: collapse(line.netPrice),
  }));
  const isFinished = (line: DraftLine): boolean =>
    parseQuantity(line.quantity) !== null && parsePrice(line.netPrice) !== null;
  try {
    return {
      ...invoiceTotals(typed.filter(isFinished)),
      lineNets: typed.map((line) => (isFinished(line) ? lineNetGrosze(line.quantity, line.netPrice) : null)),
      tooLarge: false,
    };
  } catch (error) {
    if (!isAppError(error, 'draft.amountTooLarge')) throw error;
    return { ...nothing, lineNets: lines.map(() => null), tooLarge: true };
  }
}
