import { addDays } from '../../../shared/domain/warsawTime.ts';
import type { BuyerId } from '../../../shared/domain/fa3/party.ts';
import type { ExemptionBasis } from '../../../shared/domain/fa3/annotations.ts';
import type { InvoiceDraft } from '../../../shared/domain/draft.ts';
import type { PaymentForm } from '../../../shared/domain/fa3/payment.ts';
import type { VatRate } from '../../../shared/domain/fa3/line.ts';
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
}

/** What stands in the form, as typed. Days are `YYYY-MM-DD` once they can be read. */
export interface InvoiceForm {
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

/** The draft a form stands for. @param today Warsaw day: the day of payment when it is paid already. */
export function toDraft(form: InvoiceForm, today: string): InvoiceDraft {
  const lines = filledLines(form.lines);
  const hasAddress = form.line1.trim() !== '' || form.line2.trim() !== '';
  return {
    ...{ kind: 'VAT', pricing: 'net', currency: 'PLN' },
    buyer: {
      id: buyerId(form),
      name: form.name.trim(),
      ...trimmed('email', form.email),
      ...(hasAddress && {
        address: {
          country: form.country.trim().toUpperCase(),
          line1: form.line1.trim(),
          ...trimmed('line2', form.line2),
        },
      }),
    },
    ...trimmed('saleDate', form.saleDate),
    ...trimmed('placeOfIssue', form.placeOfIssue),
    lines: lines.map(({ name, quantity, unit, netPrice, vatRate }) => ({
      name: name.trim(),
      unit: unit.trim(),
      quantity: parsePolishDecimal(quantity),
      netPrice: parsePolishDecimal(netPrice),
      vatRate,
    })),
    payment: {
      form: form.paymentForm,
      ...(form.paid ? { paidOn: today } : trimmed('dueDate', form.dueDate)),
      ...(form.paymentForm === 'transfer' && trimmed('account', form.account.replace(/[\s-]/g, ''))),
    },
    ...(lines.some(({ vatRate }) => vatRate === 'zw') && {
      exemptionBasis: { kind: form.exemptionKind, text: form.exemptionText.trim() },
    }),
    ...(form.splitPayment && { splitPayment: true }),
    ...trimmed('note', form.note),
  };
}

/** A decimal of a draft as Poles type it. */
const typed = (decimal = ''): string => decimal.replace('.', ',');

/** The form that a draft was made with. @param today Warsaw day. */
export function formOf({ buyer, payment, ...draft }: InvoiceDraft, today: string): InvoiceForm {
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
    lines: draft.lines.map(({ quantity, netPrice, ...line }, index) => ({
      ...{ ...line, key: index + 1, quantity: typed(quantity), netPrice: typed(netPrice) },
    })),
    exemptionKind: draft.exemptionBasis?.kind ?? empty.exemptionKind,
    exemptionText: draft.exemptionBasis?.text ?? '',
    ...{ paymentForm: payment?.form ?? empty.paymentForm, paid: payment?.paidOn !== undefined },
    dueDate: payment?.dueDate ?? (payment ? '' : empty.dueDate),
    ...{ saleDate: draft.saleDate ?? '', placeOfIssue: draft.placeOfIssue ?? '', note: draft.note ?? '' },
    splitPayment: draft.splitPayment ?? false,
  };
}
