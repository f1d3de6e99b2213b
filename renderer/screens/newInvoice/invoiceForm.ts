import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import { addDays } from '../../../shared/domain/warsawTime.ts';
import type { Buyer, BuyerId } from '../../../shared/domain/fa3/party.ts';
import type { ExemptionBasis } from '../../../shared/domain/fa3/annotations.ts';
import type { InvoiceDraft, InvoiceKind } from '../../../shared/domain/draft.ts';
import type { PaymentForm } from '../../../shared/domain/fa3/payment.ts';
import type { DraftLine, VatRate } from '../../../shared/domain/fa3/line.ts';
import { priceField, type Pricing } from '../../../shared/domain/lineValue.ts';
import { draftTotals } from '../../../shared/domain/invoice.ts';
import { normaliseBuyer } from '../../../shared/domain/normaliseDraft.ts';
import { normaliseNip } from '../../../shared/domain/nip.ts';
import { parsePolishDecimal } from '../../../shared/i18n/parse.ts';

export interface FormLine {
  /** Stays with the line while others come and go. */
  key: number;
  name: string;
  quantity: string;
  unit: string;
  netPrice: string;
  vatRate: VatRate;
  /** The line that it was made of: what the form does not ask for is taken over. */
  base?: DraftLine;
}

/** Of a correction: what it corrects, why, and when it takes effect. */
export interface CorrectionForm {
  /** The corrected invoice as it was issued, and the number and day it bears. */
  original: InvoiceDraft;
  number: string;
  issueDate: string;
  reason: string;
  effect: CorrectionEffect;
}
export const correctionEffects = ['original', 'correction', 'other'] as const;
export type CorrectionEffect = (typeof correctionEffects)[number];

/** What stands in the form, as typed. Days are `YYYY-MM-DD` once they can be read. */
export interface InvoiceForm {
  /** The draft that it was made of: what the form does not ask for is taken over. */
  base?: InvoiceDraft;
  correction?: CorrectionForm;
  idKind: BuyerId['kind'];
  nip: string;
  idCountry: string;
  vatNumber: string;
  otherNumber: string;
  name: string;
  /** Not asked for yet: kept when an invoice is issued again. */
  email: string;
  line1: string;
  line2: string;
  country: string;
  lines: FormLine[];
  exemptionKind: ExemptionBasis['kind'];
  exemptionText: string;
  paymentForm: PaymentForm;
  paid: boolean;
  dueDate: string;
  account: string;
  saleDate: string;
  placeOfIssue: string;
  splitPayment: boolean;
  note: string;
}

const usualPaymentDays = 7;

/** The line after `lines`, with the unit and rate of the last one: shops repeat themselves. */
export function nextLine(lines: readonly FormLine[]): FormLine {
  const last = lines.at(-1);
  return {
    key: Math.max(0, ...lines.map(({ key }) => key)) + 1,
    name: '',
    quantity: '1',
    unit: last?.unit ?? 'szt.',
    netPrice: '',
    vatRate: last?.vatRate ?? '23',
  };
}

/** A form with nothing but the usual choices. @param today Warsaw day. */
export const emptyForm = (today: string, account: string | undefined): InvoiceForm => ({
  idKind: 'nip',
  nip: '',
  idCountry: '',
  vatNumber: '',
  otherNumber: '',
  name: '',
  email: '',
  line1: '',
  line2: '',
  country: 'PL',
  lines: [nextLine([])],
  exemptionKind: 'act',
  exemptionText: '',
  paymentForm: 'transfer',
  paid: false,
  dueDate: addDays(today, usualPaymentDays),
  account: account ?? '',
  saleDate: '',
  placeOfIssue: '',
  splitPayment: false,
  note: '',
});

const isUntouched = (line: FormLine): boolean => line.name.trim() === '' && line.netPrice.trim() === '';

/** Lines to be issued: untouched ones at the end do not count, so that Enter may add one too many. */
export function filledLines(lines: readonly FormLine[]): FormLine[] {
  const lastFilled = lines.findLastIndex((line) => !isUntouched(line));
  return lines.slice(0, lastFilled + 1);
}

const trimmed = <K extends string>(key: K, value: string): Partial<Record<K, string>> =>
  value.trim() === '' ? {} : ({ [key]: value.trim() } as Partial<Record<K, string>>);

function buyerId(form: InvoiceForm): BuyerId {
  switch (form.idKind) {
    case 'nip':
      return { kind: 'nip', nip: normaliseNip(form.nip) };
    case 'eu':
      return {
        kind: 'eu',
        country: form.idCountry.trim().toUpperCase(),
        vatNumber: form.vatNumber.replace(/[\s-]/g, '').toUpperCase(),
      };
    case 'other':
      return {
        kind: 'other',
        ...trimmed('country', form.idCountry.toUpperCase()),
        number: form.otherNumber.trim(),
      };
    case 'none':
      return { kind: 'none' };
  }
}

/** A line as it will be issued; a line of a value alone stays one until it is priced. */
function draftLine({ base, name, quantity, unit, netPrice, vatRate }: FormLine, pricing: Pricing): DraftLine {
  const { quantity: _, netPrice: __, grossPrice: ___, value, ...rest } = base ?? {};
  const isValued = value !== undefined && quantity.trim() === '' && netPrice.trim() === '';
  return {
    ...rest,
    ...{ name: name.trim(), unit: unit.trim(), vatRate },
    ...(isValued
      ? { value }
      : { quantity: parsePolishDecimal(quantity), [priceField(pricing)]: parsePolishDecimal(netPrice) }),
  };
}

/** A line of the draft, and which line of the form it is of; none for one that was taken off. */
interface PlacedLine {
  line: DraftLine;
  at: number | null;
}

/** Lines that changed, each as it was and as it is; one that was taken off only as it was. */
function correctedLines(original: InvoiceDraft, lines: readonly FormLine[]): PlacedLine[] {
  const { pricing } = original;
  const pairs = original.lines.flatMap((line): PlacedLine[] => {
    const at = lines.findIndex(({ base }) => base === line);
    const before = { line: { ...line, before: true as const }, at: at < 0 ? null : at };
    const after = lines[at] && draftLine(lines[at], pricing);
    if (!after) return [before];
    return isSameLine(line, after) ? [] : [before, { line: after, at }];
  });
  const added = lines.flatMap((line, at) => (line.base ? [] : [{ line: draftLine(line, pricing), at }]));
  return [...pairs, ...added];
}

/** The lines of the draft that a form stands for, with their places in the form. */
export function placedLines({ base, correction, lines: all }: InvoiceForm): PlacedLine[] {
  const lines = filledLines(all);
  if (correction) return correctedLines(correction.original, lines);
  return lines.map((line, at) => ({ line: draftLine(line, base?.pricing ?? 'net'), at }));
}

const isSameLine = (a: DraftLine, b: DraftLine): boolean =>
  (['name', 'unit', 'quantity', 'netPrice', 'grossPrice', 'value', 'vatRate'] as const).every(
    (key) => a[key] === b[key],
  );

const correctionKinds: Partial<Record<InvoiceKind, InvoiceKind>> = { ROZ: 'KOR_ROZ', KOR_ROZ: 'KOR_ROZ' };

/** What a correction says besides lines; the program adds the KSeF number of what it corrects. */
function correctionParts({ original, number, issueDate, reason, effect }: CorrectionForm, buyer: Buyer) {
  const isOtherBuyer =
    JSON.stringify(normaliseBuyer(buyer)) !== JSON.stringify(normaliseBuyer(original.buyer));
  const { id, name, address } = original.buyer;
  return {
    kind: correctionKinds[original.kind] ?? ('KOR' as const),
    correction: {
      ...{ effect, originals: [{ issueDate, number }] },
      ...trimmed('reason', reason),
      ...(isOtherBuyer && { buyersBefore: [{ id, name, ...(address && { address }) }] }),
    },
  };
}

/** The draft a form stands for. @param today Warsaw day: the day of payment when it is paid already. */
export function toDraft(form: InvoiceForm, today: string): InvoiceDraft {
  const { base, correction } = form;
  const lines = filledLines(form.lines);
  const pricing = base?.pricing ?? 'net';
  const hasAddress = form.line1.trim() !== '' || form.line2.trim() !== '';
  const { address, email: _, ...buyerBase } = base?.buyer ?? {};
  const buyer: Buyer = {
    ...buyerBase,
    id: buyerId(form),
    name: form.name.trim(),
    ...trimmed('email', form.email),
    ...(hasAddress && {
      address: {
        ...(address?.gln !== undefined && { gln: address.gln }),
        country: form.country.trim().toUpperCase(),
        line1: form.line1.trim(),
        ...trimmed('line2', form.line2),
      },
    }),
  };
  const { saleDate: __, placeOfIssue: ___, exemptionBasis, splitPayment, note: ____, ...rest } = base ?? {};
  return {
    ...{ kind: 'VAT', pricing, currency: 'PLN' },
    ...rest,
    buyer,
    ...trimmed('saleDate', form.saleDate),
    ...trimmed('placeOfIssue', form.placeOfIssue),
    lines: placedLines(form).map(({ line }) => line),
    payment: {
      ...base?.payment,
      form: form.paymentForm,
      ...emptied(base?.payment),
      ...(form.paid ? { paidOn: today } : trimmed('dueDate', form.dueDate)),
      ...(form.paymentForm === 'transfer' && trimmed('account', form.account.replace(/[\s-]/g, ''))),
    },
    ...(lines.some(({ vatRate }) => vatRate === 'zw')
      ? { exemptionBasis: { kind: form.exemptionKind, text: form.exemptionText.trim() } }
      : exemptionBasis && { exemptionBasis }),
    ...(form.splitPayment ? { splitPayment: true } : splitPayment === false && { splitPayment: false }),
    ...trimmed('note', form.note),
    ...(correction && correctionParts(correction, buyer)),
  };
}

/** What the form asks for itself is not taken over. */
const emptied = (payment: InvoiceDraft['payment']) =>
  payment && { paidOn: undefined, dueDate: undefined, account: undefined };

/** A decimal of a draft as Poles type it. */
const typed = (decimal = ''): string => decimal.replace('.', ',');

/** The form that a draft was made with. @param today Warsaw day. */
export function formOf(base: InvoiceDraft, today: string): InvoiceForm {
  const { buyer, payment, ...draft } = base;
  const { id, address } = buyer;
  const empty = emptyForm(today, payment?.account);
  return {
    ...empty,
    idKind: id.kind,
    nip: id.kind === 'nip' ? id.nip : '',
    idCountry: (id.kind === 'eu' || id.kind === 'other' ? id.country : undefined) ?? '',
    vatNumber: id.kind === 'eu' ? id.vatNumber : '',
    otherNumber: id.kind === 'other' ? id.number : '',
    ...{ name: buyer.name, email: buyer.email ?? '' },
    ...{ line1: address?.line1 ?? '', line2: address?.line2 ?? '', country: address?.country ?? 'PL' },
    base,
    lines: draft.lines.map((line, index) => ({
      ...{ key: index + 1, base: line, name: line.name, unit: line.unit, vatRate: line.vatRate },
      ...{ quantity: typed(line.quantity), netPrice: typed(line.netPrice ?? line.grossPrice) },
    })),
    exemptionKind: draft.exemptionBasis?.kind ?? empty.exemptionKind,
    exemptionText: draft.exemptionBasis?.text ?? '',
    ...{ paymentForm: payment?.form ?? empty.paymentForm, paid: payment?.paidOn !== undefined },
    dueDate: payment?.dueDate ?? (payment ? '' : empty.dueDate),
    ...{ saleDate: draft.saleDate ?? '', placeOfIssue: draft.placeOfIssue ?? '', note: draft.note ?? '' },
    splitPayment: draft.splitPayment ?? false,
  };
}

/** The form of a correction of an invoice: its lines to be changed. @param today Warsaw day. */
export const correctionFormOf = (
  original: InvoiceDraft,
  { number, issueDate }: Pick<InvoiceSummary, 'number' | 'issueDate'>,
  today: string,
): InvoiceForm => ({
  ...formOf(original, today),
  correction: { original, number, issueDate, reason: '', effect: 'original' },
});

/** What each line of the form comes to in grosze, net or gross; a correction's too, though unchanged ones are not sent. */
export function lineValues(form: InvoiceForm, draft: InvoiceDraft): (number | null)[] {
  const lines = filledLines(form.lines).map((line) => draftLine(line, draft.pricing));
  return draftTotals({ ...draft, kind: 'VAT', lines }).lineValues;
}
