import { normaliseVatCountry, normaliseVatNumber } from './country.ts';
import type { Address, Buyer, BuyerId, DraftLine, ExemptionBasis, InvoiceDraft, Payment } from './draft.ts';
import { normaliseBankAccount } from './iban.ts';
import { normaliseNip } from './nip.ts';
import { collapse, isBlank, normaliseLines } from './text.ts';

const optional = (text: string | undefined): string | undefined =>
  text === undefined || isBlank(text) ? undefined : collapse(text);
const code = (text: string): string => collapse(text).toUpperCase();

/** An address in the white space of `xsd:token`. */
export function normaliseAddress(address: Address): Address {
  const line2 = optional(address.line2);
  return {
    country: code(address.country),
    line1: collapse(address.line1),
    ...(line2 !== undefined && { line2 }),
  };
}

const isEmptyAddress = ({ line1, line2 }: Address): boolean => isBlank(line1) && isBlank(line2 ?? '');

function normaliseBuyerId(id: BuyerId): BuyerId {
  switch (id.kind) {
    case 'nip':
      return { kind: 'nip', nip: normaliseNip(id.nip) };
    case 'eu': {
      const country = normaliseVatCountry(id.country);
      return { kind: 'eu', country, vatNumber: normaliseVatNumber(country, id.vatNumber) };
    }
    case 'other': {
      const country = optional(id.country)?.toUpperCase();
      return { kind: 'other', ...(country !== undefined && { country }), number: collapse(id.number) };
    }
    case 'none':
      return id;
  }
}

function normaliseBuyer({ id, name, address, email }: Buyer): Buyer {
  const cleanEmail = optional(email);
  return {
    id: normaliseBuyerId(id),
    name: collapse(name),
    ...(address && !isEmptyAddress(address) && { address: normaliseAddress(address) }),
    ...(cleanEmail !== undefined && { email: cleanEmail }),
  };
}

const normaliseLine = ({ name, unit, quantity, netPrice, vatRate }: DraftLine): DraftLine => ({
  name: collapse(name),
  unit: collapse(unit),
  quantity: collapse(quantity),
  netPrice: collapse(netPrice),
  vatRate,
});

function normalisePayment({ form, dueDate, paidOn, account }: Payment): Payment {
  const due = optional(dueDate);
  const paid = optional(paidOn);
  const number = normaliseBankAccount(account ?? '');
  return {
    form,
    ...(due !== undefined && { dueDate: due }),
    ...(paid !== undefined && { paidOn: paid }),
    ...(number !== '' && { account: number }),
  };
}

const normaliseBasis = ({ kind, text }: ExemptionBasis): ExemptionBasis => ({ kind, text: collapse(text) });

/**
 * The draft as it will stand on the invoice: white space collapsed once, before anything is hashed, separators
 * dropped from numbers, empty optional fields left out. Running it twice changes nothing.
 */
export function normaliseDraft(draft: InvoiceDraft): InvoiceDraft {
  const saleDate = optional(draft.saleDate);
  const placeOfIssue = optional(draft.placeOfIssue);
  const note = normaliseLines(draft.note ?? '');
  return {
    buyer: normaliseBuyer(draft.buyer),
    ...(saleDate !== undefined && { saleDate }),
    ...(placeOfIssue !== undefined && { placeOfIssue }),
    lines: draft.lines.map(normaliseLine),
    ...(draft.payment && { payment: normalisePayment(draft.payment) }),
    ...(draft.exemptionBasis && { exemptionBasis: normaliseBasis(draft.exemptionBasis) }),
    ...(draft.splitPayment !== undefined && { splitPayment: draft.splitPayment }),
    ...(!isBlank(note) && { note }),
  };
}
