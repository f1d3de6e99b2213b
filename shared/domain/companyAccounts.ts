import { z } from 'zod';
import { isCurrency } from './currency.ts';
import { accountProblems, textProblems, type DraftProblem } from './fieldProblems.ts';
import { normaliseBankAccount } from './iban.ts';
import { collapse } from './text.ts';

/** The most that stands on one invoice (`RachunekBankowy` of FA(3)). */
export const mostAccounts = 20;
const bankNameLength = 256;
/** `SWIFT_Type` of FA(3). */
const swiftPattern = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** An account of the firm that buyers pay to. */
export const CompanyAccount = z.strictObject({
  number: z.string().max(64),
  /** What is paid to it in. */
  currency: z.string().max(3).default('PLN'),
  bankName: z.string().max(512).optional(),
  /** The bank's own code, which payments from abroad need. */
  swift: z.string().max(16).optional(),
});
export type CompanyAccount = z.infer<typeof CompanyAccount>;

/** As it stands on an invoice: no separators, capital letters, empty fields left out. */
export function normaliseAccount({
  number,
  currency,
  bankName = '',
  swift = '',
}: CompanyAccount): CompanyAccount {
  const name = collapse(bankName);
  const code = swift.replace(/\s/g, '').toUpperCase();
  return {
    number: normaliseBankAccount(number),
    currency: currency.trim().toUpperCase(),
    ...(name !== '' && { bankName: name }),
    ...(code !== '' && { swift: code }),
  };
}

/** What is wrong with a firm's list of accounts, at `accounts.0.number`… Two of one number are one too many. */
export function companyAccountProblems(raw: readonly CompanyAccount[]): DraftProblem[] {
  const accounts = raw.map(normaliseAccount);
  return accounts.flatMap(({ number, currency, bankName = '', swift }, at) => {
    const path = `accounts.${at}`;
    const isSecond = accounts.findIndex((other) => other.number === number) < at;
    return [
      ...accountProblems(`${path}.number`, isSecond ? '' : number),
      ...(isCurrency(currency)
        ? []
        : [{ code: 'draft.badCurrency' as const, details: { path: `${path}.currency`, value: currency } }]),
      ...textProblems(`${path}.bankName`, bankName, bankNameLength),
      ...(swift === undefined || swiftPattern.test(swift)
        ? []
        : [{ code: 'draft.badCode' as const, details: { path: `${path}.swift`, value: swift } }]),
    ];
  });
}

/** The account that an invoice in this currency is paid to: the first in it, else the first of all. */
export const accountFor = (
  accounts: readonly CompanyAccount[],
  currency: string,
): CompanyAccount | undefined => accounts.find((it) => it.currency === currency) ?? accounts[0];
