import { isBankAccount, normaliseBankAccount } from './iban.ts';
import { isNip, normaliseNip } from './nip.ts';
import { plainText } from './searchText.ts';

/** A transfer as the code of the Polish banks carries it. */
export interface Transfer {
  /** Of the recipient; one that is no NIP is left out, as for a person. */
  nip: string | null;
  /** An NRB of 26 digits or a Polish IBAN, with or without spaces. */
  account: string;
  /** More than 0. */
  amountGrosze: number;
  recipient: string;
  title: string;
}

const mostRecipient = 20;
const mostTitle = 32;
const leastAmountDigits = 6;

/**
 * The content of a transfer code (ZBP, "Rekomendacja – Standard 2D" of 3 December 2013): NIP, country, NRB, amount in
 * grosze of at least six digits, recipient, title and three reserved fields, parted by `|`. An amount over
 * 9 999,99 zł has more digits, which is beyond the letter of the recommendation but what banking apps read.
 * @returns null where it is no transfer in zł to a Polish account with right check digits
 */
export function transferCode({ nip, account, amountGrosze, recipient, title }: Transfer): string | null {
  const nrb = normaliseBankAccount(account).replace(/^PL/, '');
  if (!/^\d{26}$/.test(nrb) || !isBankAccount(nrb)) return null;
  if (!Number.isSafeInteger(amountGrosze) || amountGrosze <= 0) return null;
  const name = fieldText(recipient, mostRecipient);
  const about = fieldText(title, mostTitle);
  if (name === '' || about === '') return null;
  const payee = nip === null ? '' : normaliseNip(nip);
  const amount = String(amountGrosze).padStart(leastAmountDigits, '0');
  return [isNip(payee) ? payee : '', 'PL', nrb, amount, name, about, '', '', ''].join('|');
}

/**
 * Plain letters, digits and the marks that transfers take; anything else would part or spoil the fields. The
 * recommendation allows Polish letters in UTF-8, but scanners guess at encodings and would show some of them wrong.
 */
const fieldText = (text: string, most: number): string =>
  plainText(text)
    .replace(/[^A-Za-z0-9 .,/()&+-]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, most)
    .trim();
