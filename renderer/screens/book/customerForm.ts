import type { Customer, CustomerData } from '../../../shared/contract/bookTypes.ts';
import { customerProblems, mostPaymentDays } from '../../../shared/domain/book/customer.ts';
import type { DraftProblem } from '../../../shared/domain/fieldProblems.ts';
import type { Buyer, BuyerId } from '../../../shared/domain/fa3/party.ts';
import type { PaymentForm } from '../../../shared/domain/fa3/payment.ts';
import type { PrintLanguage } from '../../../shared/domain/printLook.ts';
import { normaliseBuyer } from '../../../shared/domain/normaliseDraft.ts';

/** A customer as it is typed. */
export interface CustomerForm {
  idKind: BuyerId['kind'];
  nip: string;
  idCountry: string;
  vatNumber: string;
  otherNumber: string;
  name: string;
  line1: string;
  line2: string;
  country: string;
  corrLine1: string;
  corrLine2: string;
  corrCountry: string;
  email: string;
  phone: string;
  customerNumber: string;
  eori: string;
  localGovernmentUnit: boolean;
  vatGroupMember: boolean;
  note: string;
  paymentForm: PaymentForm | '';
  days: string;
  currency: string;
  /** Empty: the firm's. */
  printLanguage: PrintLanguage | '';
}

/** The fields of a buyer, of a customer or from the Ministry's list. */
export function buyerFields({ id, name, address, correspondence, ...rest }: Buyer) {
  return {
    idKind: id.kind,
    nip: id.kind === 'nip' ? id.nip : '',
    idCountry: id.kind === 'eu' || id.kind === 'other' ? (id.country ?? '') : '',
    vatNumber: id.kind === 'eu' ? id.vatNumber : '',
    otherNumber: id.kind === 'other' ? id.number : '',
    name,
    ...{ line1: address?.line1 ?? '', line2: address?.line2 ?? '', country: address?.country ?? 'PL' },
    ...{ corrLine1: correspondence?.line1 ?? '', corrLine2: correspondence?.line2 ?? '' },
    corrCountry: correspondence?.country ?? 'PL',
    ...{ email: rest.email ?? '', phone: rest.phone ?? '', eori: rest.eori ?? '' },
    customerNumber: rest.customerNumber ?? '',
    localGovernmentUnit: rest.localGovernmentUnit ?? false,
    vatGroupMember: rest.vatGroupMember ?? false,
  };
}

/** A form of a customer, or an empty one with what was searched for as its name or NIP. */
export function customerForm(customer: Customer | null, searched = ''): CustomerForm {
  const isNip = /^\d[\d -]*$/.test(searched);
  const buyer: Buyer = customer?.buyer ?? {
    id: { kind: 'nip', nip: isNip ? searched : '' },
    name: isNip ? '' : searched,
  };
  return {
    ...buyerFields(buyer),
    note: customer?.note ?? '',
    paymentForm: customer?.payment?.form ?? '',
    days: customer?.payment?.days?.toString() ?? '',
    currency: customer?.currency ?? '',
    printLanguage: customer?.printLanguage ?? '',
  };
}

function idOf({ idKind, nip, idCountry, vatNumber, otherNumber }: CustomerForm): BuyerId {
  switch (idKind) {
    case 'nip':
      return { kind: 'nip', nip };
    case 'eu':
      return { kind: 'eu', country: idCountry, vatNumber };
    case 'other':
      return { kind: 'other', country: idCountry, number: otherNumber };
    case 'none':
      return { kind: 'none' };
  }
}

/** What the form says, on top of what it does not show of the customer. */
export function toCustomer(
  form: CustomerForm,
  before: Customer | null,
): Omit<CustomerData, 'printLanguage'> & { printLanguage: PrintLanguage | null } {
  const { line1, line2, country, corrLine1, corrLine2, corrCountry } = form;
  const {
    address,
    correspondence,
    localGovernmentUnit: _,
    vatGroupMember: __,
    ...kept
  } = before?.buyer ?? {};
  const buyer: Buyer = {
    ...kept,
    id: idOf(form),
    name: form.name,
    ...(line1 + line2 !== '' && { address: { gln: address?.gln, country, line1, line2 } }),
    ...(corrLine1 + corrLine2 !== '' && {
      correspondence: { gln: correspondence?.gln, country: corrCountry, line1: corrLine1, line2: corrLine2 },
    }),
    ...{ email: form.email, phone: form.phone, eori: form.eori, customerNumber: form.customerNumber },
    ...(form.localGovernmentUnit && { localGovernmentUnit: true as const }),
    ...(form.vatGroupMember && { vatGroupMember: true as const }),
  };
  const days = form.days.trim() === '' ? null : Number(form.days);
  const payment = { form: form.paymentForm === '' ? ('transfer' as const) : form.paymentForm, days };
  return {
    buyer: normaliseBuyer(buyer),
    note: form.note.trim() === '' ? null : form.note,
    payment: form.paymentForm === '' && days === null ? null : payment,
    currency: form.currency.trim() === '' ? null : form.currency.trim().toUpperCase(),
    printLanguage: form.printLanguage === '' ? null : form.printLanguage,
  };
}

/** What keeps the form from being saved, at the fields. */
export function customerFormProblems(form: CustomerForm): DraftProblem[] {
  const { buyer, currency } = toCustomer(form, null);
  const days = Number(form.days.trim() || '0');
  const isDays = Number.isInteger(days) && days >= 0 && days <= mostPaymentDays;
  return [
    ...customerProblems(buyer, currency),
    ...(isDays
      ? []
      : [{ code: 'draft.badCode', details: { path: 'payment.days', value: form.days } } as const]),
  ];
}
