import { dropSeparators } from './text.ts';

/** An account number as FA(3) keeps it: no spaces or dashes, capital letters. */
export const normaliseBankAccount = (text: string): string => dropSeparators(text).toUpperCase();

/** ISO 7064 mod 97-10 over the rearranged number; letters count as 10…35. */
function remainder97(iban: string): number {
  const rearranged = iban.slice(4) + iban.slice(0, 4);
  const digits = rearranged.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0);
}

const ibanShape = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const polishIban = /^PL\d{26}$/;

/** Is it a normalised account number with right check digits: a Polish NRB of 26 digits, or an IBAN? */
export function isBankAccount(account: string): boolean {
  const iban = /^\d{26}$/.test(account) ? `PL${account}` : account;
  if (!ibanShape.test(iban) || (iban.startsWith('PL') && !polishIban.test(iban))) return false;
  return remainder97(iban) === 1;
}

/** The 26 digits of a Polish account, typed with or without `PL`; null for any other. */
export function polishAccount(typed: string): string | null {
  const account = normaliseBankAccount(typed);
  const digits = account.replace(/^PL/, '');
  return isBankAccount(account) && /^\d{26}$/.test(digits) ? digits : null;
}
