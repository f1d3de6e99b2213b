import type { Address } from './fa3/party.ts';
import {
  accountProblems,
  addressProblems,
  emailProblems,
  lengths,
  nipProblems,
  requiredTextProblems,
  type DraftProblem,
} from './fieldProblems.ts';
import { normaliseBankAccount } from './iban.ts';
import { normaliseNip } from './nip.ts';
import { normaliseAddress } from './normaliseDraft.ts';
import { collapse, isBlank } from './text.ts';

/** Who issues invoices: `Podmiot1`. */
export interface Seller {
  nip: string;
  name: string;
  address: Address;
  /** The account for transfers when the draft names none. */
  account?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  eori?: string | undefined;
  correspondence?: Address | undefined;
}

/** The seller as it will stand on invoices: white space collapsed, separators dropped, empty fields left out. */
export function normaliseSeller({ nip, name, address, account = '', email = '', ...rest }: Seller): Seller {
  const { phone = '', eori = '', correspondence } = rest;
  return {
    nip: normaliseNip(nip),
    name: collapse(name),
    address: normaliseAddress(address),
    ...(!isBlank(account) && { account: normaliseBankAccount(account) }),
    ...(!isBlank(email) && { email: collapse(email) }),
    ...(!isBlank(phone) && { phone: collapse(phone) }),
    ...(!isBlank(eori) && { eori: collapse(eori) }),
    ...(correspondence && { correspondence: normaliseAddress(correspondence) }),
  };
}

/** What keeps a firm from issuing any invoice, at paths of the company's form: `nip`, `address.line1`… */
export function sellerProblems(raw: Seller): DraftProblem[] {
  const { nip, name, address, account, email } = normaliseSeller(raw);
  return [
    ...nipProblems('nip', nip),
    ...requiredTextProblems('name', name, lengths.name),
    ...addressProblems('address', address),
    ...accountProblems('account', account),
    ...emailProblems('email', email),
  ];
}
