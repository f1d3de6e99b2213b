import {
  accountFor,
  companyAccountProblems,
  normaliseAccount,
  type CompanyAccount,
} from './companyAccounts.ts';
import type { Address } from './fa3/party.ts';
import {
  accountProblems,
  addressProblems,
  emailProblems,
  lengths,
  nipProblems,
  requiredTextProblems,
  textProblems,
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
  /** What is known of the firm's accounts: an invoice paid to one of them names its bank too. */
  accounts?: CompanyAccount[] | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  eori?: string | undefined;
  correspondence?: Address | undefined;
}

/** The seller as it will stand on invoices: white space collapsed, separators dropped, empty fields left out. */
export function normaliseSeller({ nip, name, address, account = '', email = '', ...rest }: Seller): Seller {
  const { phone = '', eori = '', correspondence, accounts = [] } = rest;
  return {
    nip: normaliseNip(nip),
    name: collapse(name),
    address: normaliseAddress(address),
    ...(!isBlank(account) && { account: normaliseBankAccount(account) }),
    ...(accounts.length > 0 && { accounts: accounts.map(normaliseAccount) }),
    ...(!isBlank(email) && { email: collapse(email) }),
    ...(!isBlank(phone) && { phone: collapse(phone) }),
    ...(!isBlank(eori) && { eori: collapse(eori) }),
    ...(correspondence && { correspondence: normaliseAddress(correspondence) }),
  };
}

/** The firm as an invoice in this currency names it. */
export function sellerOf(
  { nip, name, address, account, accounts = [], email, phone }: Seller,
  currency: string,
): Seller {
  return {
    nip,
    name,
    address,
    account: accountFor(accounts, currency)?.number ?? account,
    accounts,
    email,
    phone,
  };
}

/** What keeps a firm from issuing any invoice, at paths of the company's form: `nip`, `address.line1`… */
export function sellerProblems(raw: Seller): DraftProblem[] {
  const { nip, name, address, account, accounts = [], email, phone = '' } = normaliseSeller(raw);
  return [
    ...nipProblems('nip', nip),
    ...requiredTextProblems('name', name, lengths.name),
    ...addressProblems('address', address),
    ...accountProblems('account', account),
    ...companyAccountProblems(accounts),
    ...emailProblems('email', email),
    ...textProblems('phone', phone, lengths.phone),
  ];
}
