import { isEuVatCountry } from '../country.ts';
import type { Address, Buyer, BuyerId } from '../fa3/party.ts';
import { paymentForms, type PaymentForm } from '../fa3/payment.ts';
import { dropSeparators, isBlank } from '../text.ts';

/** What columns of a table of customers may hold, in the order in which the program writes them. */
export const customerFields = [
  ...(['name', 'nip', 'vatNumber', 'idNumber', 'idCountry', 'line1', 'line2', 'country', 'gln'] as const),
  ...(['email', 'phone', 'customerNumber', 'paymentForm', 'paymentDays', 'currency', 'note'] as const),
  ...(['eori', 'corrLine1', 'corrLine2', 'corrCountry', 'corrGln'] as const),
  ...(['email2', 'phone2', 'email3', 'phone3', 'localGovernmentUnit', 'vatGroupMember'] as const),
  // Other programs' ways of parting a name and an address; the program itself never writes them.
  ...(['name2', 'firstName', 'lastName', 'street', 'house', 'flat', 'postcode', 'city'] as const),
] as const;
export type CustomerField = (typeof customerFields)[number];
/** Those that the program writes. */
export const writtenCustomerFields = customerFields.slice(0, customerFields.indexOf('name2'));

/** A row of a table by its fields; what a file does not have is absent. Words of ours stand in place of Polish ones. */
export type CustomerRow = Partial<Record<CustomerField, string>>;

/** What is kept of a customer, as far as a table says it. */
export interface CustomerFacts {
  buyer: Buyer;
  note: string | null;
  payment: { form: PaymentForm; days: number | null } | null;
  currency: string | null;
}

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' ');

function nameOf({ name, name2, firstName, lastName }: CustomerRow): string {
  return joined(name, name2) || joined(firstName, lastName);
}

/** A number that begins with the letters of a country of the EU is told by them. */
function euNumber(text: string, country: string | undefined): BuyerId | null {
  const number = dropSeparators(text).toUpperCase();
  const prefix = number.slice(0, 2) === 'GR' ? 'EL' : number.slice(0, 2);
  if (isEuVatCountry(prefix)) return { kind: 'eu', country: prefix, vatNumber: number.slice(2) };
  return country !== undefined && isEuVatCountry(country) ? { kind: 'eu', country, vatNumber: number } : null;
}

function idOf({ nip = '', vatNumber = '', idNumber = '', idCountry }: CustomerRow): BuyerId | null {
  // Programs put a dash where there is no NIP.
  if (dropSeparators(nip) !== '') {
    return (/^[A-Z]{2}/i.test(nip) && euNumber(nip, undefined)) || { kind: 'nip', nip };
  }
  if (dropSeparators(vatNumber) !== '') {
    return euNumber(vatNumber, idCountry) ?? { kind: 'eu', country: idCountry ?? '', vatNumber };
  }
  if (isBlank(idNumber)) return null;
  return { kind: 'other', ...(idCountry ? { country: idCountry } : {}), number: idNumber };
}

/** Street, house and flat become one line, post code and town the other; a village without streets goes by its name. */
function linesOf({ line1, street, house, flat, line2, postcode, city }: CustomerRow): string[] {
  const number = joined(house) + (flat ? `/${flat}` : '');
  const first = line1 || (number === '' ? (street ?? '') : joined(street || city, number));
  const second = line2 || joined(postcode, city);
  // FA(3) knows no address without its first line.
  return first === '' ? [second] : [first, second];
}

function address(row: CustomerRow, before: Address | undefined): Address | undefined {
  const [line1 = '', line2 = ''] = linesOf(row);
  if (line1 === '') return before;
  return {
    country: row.country || before?.country || 'PL',
    line1,
    ...(line2 !== '' && { line2 }),
    ...(row.gln ? { gln: row.gln } : before?.gln !== undefined && { gln: before.gln }),
  };
}

const contactOf = (email: string | undefined, phone: string | undefined) =>
  email || phone ? [{ ...(email && { email }), ...(phone && { phone }) }] : [];

/**
 * What a row says of a customer, on top of what is known of it already: empty cells change nothing. It still has to be
 * cleaned and checked.
 */
export function customerOfRow(row: CustomerRow, before: CustomerFacts | null): CustomerFacts {
  const known = before?.buyer;
  const corr = address(
    {
      ...{ line1: row.corrLine1 ?? '', line2: row.corrLine2 ?? '' },
      ...{ country: row.corrCountry ?? '', gln: row.corrGln ?? '' },
    },
    known?.correspondence,
  );
  const own = address(row, known?.address);
  const contacts = [...contactOf(row.email2, row.phone2), ...contactOf(row.email3, row.phone3)];
  const texts = Object.fromEntries(
    (['email', 'phone', 'customerNumber', 'eori'] as const).flatMap((key) =>
      row[key] ? [[key, row[key]]] : [],
    ),
  );
  const form = paymentForms.find((it) => it === row.paymentForm);
  const days = /^\d{1,4}$/.test(row.paymentDays ?? '') ? Number(row.paymentDays) : undefined;
  const isPaymentTold = form !== undefined || days !== undefined;
  return {
    buyer: {
      ...known,
      id: idOf(row) ?? known?.id ?? { kind: 'none' },
      name: nameOf(row) || (known?.name ?? ''),
      ...(own && { address: own }),
      ...(corr && { correspondence: corr }),
      ...texts,
      ...(contacts.length > 0 && { contacts }),
      ...(row.localGovernmentUnit === 'yes' && { localGovernmentUnit: true as const }),
      ...(row.vatGroupMember === 'yes' && { vatGroupMember: true as const }),
    },
    note: row.note ? row.note : (before?.note ?? null),
    payment: isPaymentTold
      ? { form: form ?? before?.payment?.form ?? 'transfer', days: days ?? null }
      : (before?.payment ?? null),
    currency: row.currency ? row.currency : (before?.currency ?? null),
  };
}

/** A customer as a row, without loss: reading it back gives the same customer. */
export function rowOfCustomer({ buyer, note, payment, currency }: CustomerFacts): CustomerRow {
  const { id, address: own, correspondence, contacts = [] } = buyer;
  const [second, third] = contacts;
  return {
    name: buyer.name,
    ...(id.kind === 'nip' && { nip: id.nip }),
    ...(id.kind === 'eu' && { vatNumber: `${id.country}${id.vatNumber}` }),
    ...(id.kind === 'other' && { idNumber: id.number, idCountry: id.country ?? '' }),
    ...(own && { line1: own.line1, line2: own.line2 ?? '', country: own.country, gln: own.gln ?? '' }),
    ...{ email: buyer.email ?? '', phone: buyer.phone ?? '', eori: buyer.eori ?? '' },
    customerNumber: buyer.customerNumber ?? '',
    ...{ paymentForm: payment?.form ?? '', paymentDays: payment?.days?.toString() ?? '' },
    ...{ currency: currency ?? '', note: note ?? '' },
    ...(correspondence && {
      ...{ corrLine1: correspondence.line1, corrLine2: correspondence.line2 ?? '' },
      ...{ corrCountry: correspondence.country, corrGln: correspondence.gln ?? '' },
    }),
    ...{ email2: second?.email ?? '', phone2: second?.phone ?? '' },
    ...{ email3: third?.email ?? '', phone3: third?.phone ?? '' },
    localGovernmentUnit: buyer.localGovernmentUnit ? 'yes' : '',
    vatGroupMember: buyer.vatGroupMember ? 'yes' : '',
  };
}
