import { isAppError } from '../errors/appError.ts';
import { isEuVatCountry, isEuVatNumber } from './country.ts';
import type { Buyer, BuyerId, DraftLine, InvoiceDraft, Payment } from './draft.ts';
import {
  accountProblems,
  addressProblems,
  countryProblems,
  dateProblems,
  emailProblems,
  lengths,
  missing,
  nipProblems,
  paymentDays,
  requiredTextProblems,
  saleDays,
  textProblems,
  type DraftProblem,
} from './fieldProblems.ts';
import { parsePrice, parseQuantity } from './money.ts';
import { normaliseDraft } from './normaliseDraft.ts';
import { isBlank } from './text.ts';
import { invoiceTotals } from './vat.ts';

function buyerIdProblems(id: BuyerId): DraftProblem[] {
  switch (id.kind) {
    case 'nip':
      return nipProblems('buyer.id.nip', id.nip);
    case 'eu': {
      const { country, vatNumber: value } = id;
      const path = 'buyer.id.vatNumber';
      if (!isEuVatCountry(country)) {
        return [{ code: 'draft.badVatNumber', details: { path: 'buyer.id.country', value: country } }];
      }
      if (value === '') return [missing(path)];
      return isEuVatNumber(country, value) ? [] : [{ code: 'draft.badVatNumber', details: { path, value } }];
    }
    case 'other':
      return [
        ...(id.country === undefined ? [] : countryProblems('buyer.id.country', id.country)),
        ...requiredTextProblems('buyer.id.number', id.number, lengths.otherNumber),
      ];
    case 'none':
      return [];
  }
}

const buyerProblems = ({ id, name, address, email }: Buyer): DraftProblem[] => [
  ...buyerIdProblems(id),
  ...requiredTextProblems('buyer.name', name, lengths.name),
  ...addressProblems('buyer.address', address),
  ...emailProblems('buyer.email', email),
];

function lineProblems({ name, unit, quantity, netPrice }: DraftLine, index: number): DraftProblem[] {
  const at = (field: string): string => `lines.${index}.${field}`;
  const problems = [
    ...requiredTextProblems(at('name'), name, lengths.name),
    ...textProblems(at('unit'), unit, lengths.unit),
  ];
  if (parseQuantity(quantity) === null) {
    problems.push({ code: 'draft.badQuantity', details: { path: at('quantity'), value: quantity } });
  }
  if (parsePrice(netPrice) === null) {
    problems.push({ code: 'draft.badPrice', details: { path: at('netPrice'), value: netPrice } });
  }
  return problems;
}

/** Looks for sums that integers of grosze can't hold; lines that have no amount yet are left out. */
function amountProblems(lines: readonly DraftLine[]): DraftProblem[] {
  const tooLarge = (some: readonly DraftLine[]): boolean => {
    try {
      invoiceTotals(some);
      return false;
    } catch (error) {
      if (isAppError(error, 'draft.amountTooLarge')) return true;
      throw error;
    }
  };
  const priced = lines.filter((line) => parseQuantity(line.quantity) && parsePrice(line.netPrice));
  if (!tooLarge(priced)) return [];
  const guilty = lines.flatMap((line, index) => (priced.includes(line) && tooLarge([line]) ? [index] : []));
  const paths = guilty.length > 0 ? guilty.map((index) => `lines.${index}`) : ['lines'];
  return paths.map((path) => ({ code: 'draft.amountTooLarge', details: { path } }));
}

function paymentProblems(payment: Payment | undefined): DraftProblem[] {
  if (payment === undefined) return [];
  const { dueDate, paidOn, account } = payment;
  return [
    ...dateProblems('payment.dueDate', dueDate, paymentDays),
    ...dateProblems('payment.paidOn', paidOn, paymentDays),
    ...accountProblems('payment.account', account),
  ];
}

/** Rules that bind the rates of the lines to the rest of the invoice. */
function rateProblems({ lines, buyer, exemptionBasis }: InvoiceDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (lines.some((line) => line.vatRate === 'zw')) {
    const path = 'exemptionBasis.text';
    const text = exemptionBasis?.text ?? '';
    if (isBlank(text)) problems.push({ code: 'draft.exemptionBasisMissing', details: { path } });
    else problems.push(...textProblems(path, text, lengths.basis));
  }
  // Art. 42 ust. 1 pkt 1 and art. 106e ust. 1 pkt 24: the rate 0 needs the buyer's EU VAT number.
  if (lines.some((line) => line.vatRate === '0 WDT') && buyer.id.kind !== 'eu') {
    problems.push(missing('buyer.id'));
  }
  return problems;
}

/**
 * Everything that keeps a draft from being issued, in the order of the form; empty when it may be issued. The
 * draft is normalised first, so spaces in a NIP or an account are no problem.
 */
export function draftProblems(raw: InvoiceDraft): DraftProblem[] {
  const draft = normaliseDraft(raw);
  const { lines } = draft;
  return [
    ...buyerProblems(draft.buyer),
    ...dateProblems('saleDate', draft.saleDate, saleDays),
    ...textProblems('placeOfIssue', draft.placeOfIssue ?? '', lengths.place),
    ...(lines.length === 0 ? [{ code: 'draft.noLines', details: { path: 'lines' } } as const] : []),
    ...lines.flatMap(lineProblems),
    ...amountProblems(lines),
    ...rateProblems(draft),
    ...paymentProblems(draft.payment),
    ...textProblems('note', draft.note ?? '', lengths.note),
  ];
}
