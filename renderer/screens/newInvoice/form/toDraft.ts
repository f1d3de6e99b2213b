import { isCorrection, type InvoiceDraft } from '../../../../shared/domain/draft.ts';
import type { DraftLine, OrderLine } from '../../../../shared/domain/fa3/line.ts';
import type { Buyer } from '../../../../shared/domain/fa3/party.ts';
import { draftTotals, type DraftTotals } from '../../../../shared/domain/invoice.ts';
import { isValued, orderLineGrosze } from '../../../../shared/domain/lineValue.ts';
import { normaliseBuyer, normaliseDraft } from '../../../../shared/domain/normaliseDraft.ts';
import { isAppError } from '../../../../shared/errors/appError.ts';
import { correctedLines, type PlacedLine } from './correctionLines.ts';
import { lineListOf, pricingOf, type InvoiceForm, type LineList } from './invoiceForm.ts';
import { fromTyped } from './typed.ts';

type Line = DraftLine | OrderLine;

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
const isUntouched = (line: Line): boolean => {
  const { name, netPrice, grossPrice, value } = line as DraftLine;
  return [name, netPrice, grossPrice, value].every(isBlank);
};

/** Lines to be issued: untouched ones at the end do not count, so that Enter may add one too many. */
export function filledLines<L extends Line>(lines: readonly L[]): L[] {
  const lastFilled = lines.findLastIndex((line) => !isUntouched(line));
  return lines.slice(0, lastFilled + 1);
}

/** Quantity and price, or else the value that stands in place of them. */
function valuedOnce(line: DraftLine): DraftLine {
  const { value, ...priced } = line;
  if (isBlank(value)) return priced;
  const { quantity, netPrice, grossPrice, ...valued } = line;
  const isPriced = !isBlank(netPrice) || !isBlank(grossPrice);
  return isPriced ? { ...priced, ...{ quantity, netPrice, grossPrice } } : valued;
}

/** The form's own lines with decimals of FA(3). */
function ownLines({ draft }: InvoiceForm): { lines: DraftLine[]; order: OrderLine[] } {
  const { lines, order = [] } = fromTyped({
    ...draft,
    lines: filledLines(draft.lines),
    order: filledLines(draft.order ?? []),
  });
  return { lines: lines.map(valuedOnce), order };
}

/** The lines of the draft that a form stands for, with their places in the form. */
export function placedLines(form: InvoiceForm, list: LineList): PlacedLine<Line>[] {
  const { draft, corrected, keys } = form;
  const normal = normaliseDraft({ ...draft, ...ownLines(form) });
  const lines: Line[] = (list === 'order' ? normal.order : normal.lines) ?? [];
  const whole = lines.map((line, at) => ({ line, at }));
  if (!corrected) return whole;
  const { original, manner } = corrected;
  const told = correctedLines<Line>({
    ...{ original: original[list] ?? [], lines, keys: keys[list], manner },
    pricing: pricingOf(list, draft.pricing),
  });
  // The correction of an advance tells the order that it is of, though nothing of it has changed.
  return list === 'order' && told.length === 0 ? whole : told;
}

/** Parts that only some kinds have: they stay in the form while one tries the kinds, and out of the draft. */
function partsOf({ kind, advances, settled, correction }: InvoiceDraft): Partial<InvoiceDraft> {
  return {
    ...(lineListOf(kind) === 'order' && { advances }),
    ...((kind === 'ROZ' || kind === 'KOR_ROZ') && { settled }),
    ...(isCorrection(kind) && { correction }),
  };
}

/** Of a correction of our own: the buyer as it was, where the buyer's data are corrected. */
function withBuyerBefore(draft: InvoiceDraft, { corrected }: InvoiceForm): InvoiceDraft['correction'] {
  const { correction, buyer } = draft;
  if (!corrected || !correction) return correction;
  const { id, name, address } = corrected.original.buyer;
  // A simplified invoice said the NIP alone: what is added to it corrects nothing.
  const told = (it: Buyer) => JSON.stringify(name === '' ? normaliseBuyer(it).id : normaliseBuyer(it));
  if (told(buyer) === told(corrected.original.buyer)) return correction;
  return { ...correction, buyersBefore: [{ id, name, ...(address && { address }) }] };
}

function paymentOf(typed: InvoiceDraft, paid: boolean, today: string): InvoiceDraft['payment'] {
  if (!typed.payment) return undefined;
  const { paidOn: _, account, dueDate, ...payment } = typed.payment;
  return {
    ...payment,
    ...(paid ? { paidOn: today } : { dueDate }),
    ...(payment.form === 'transfer' && { account }),
  };
}

/** The draft a form stands for, cleaned. @param today Warsaw day: the day of payment when it is paid already. */
export function toDraft(form: InvoiceForm, today: string): InvoiceDraft {
  const typed = fromTyped(form.draft);
  const { kind, exemptionBasis, advances: _, settled: __, correction: ___, order: ____, ...rest } = typed;
  const isAdvance = lineListOf(kind) === 'order';
  const lines = isAdvance ? [] : placedLines(form, 'lines').map(({ line }) => line as DraftLine);
  const order = isAdvance ? placedLines(form, 'order').map(({ line }) => line as OrderLine) : undefined;
  const isExempt = [...lines, ...(order ?? [])].some(({ vatRate }) => vatRate === 'zw');
  return normaliseDraft({
    ...rest,
    ...partsOf({ ...typed, correction: withBuyerBefore(typed, form) }),
    ...{ kind, lines, order, payment: paymentOf(typed, form.paid, today) },
    exchange: typed.currency === 'PLN' ? undefined : typed.exchange,
    exemptionBasis: isExempt
      ? (exemptionBasis ?? { kind: 'act', text: '' })
      : form.corrected && exemptionBasis,
  });
}

export interface FormTotals extends DraftTotals {
  /** What each line of the form comes to in grosze; a correction's too, though unchanged ones are not sent. */
  formValues: (number | null)[];
}

const valueOf = (line: OrderLine): number | null => {
  if (!isValued(line, 'net')) return null;
  try {
    return orderLineGrosze(line);
  } catch (error) {
    if (isAppError(error, 'draft.amountTooLarge')) return null;
    throw error;
  }
};

/** Totals of the draft, and the values of the form's own lines. */
export function formTotals(form: InvoiceForm, draft: InvoiceDraft): FormTotals {
  const totals = draftTotals(draft);
  const { lines, order } = ownLines(form);
  if (lineListOf(draft.kind) === 'order') return { ...totals, formValues: order.map(valueOf) };
  if (!form.corrected) return { ...totals, formValues: totals.lineValues };
  return { ...totals, formValues: draftTotals({ ...draft, kind: 'VAT', lines }).lineValues };
}
