import type { Invoice } from '../domain/invoice.ts';
import { BankAccount, Payment, paymentFormCodes, type Settlement } from '../domain/fa3/payment.ts';
import { decimalToGrosze, groszeToDecimal } from '../domain/money.ts';
import { fieldsXml, partsOf } from './groupXml.ts';
import { leaf, marker, node, type Xml } from './xml.ts';

/** How it was or will be paid; to an account of the seller's own, with the bank that keeps it. */
export function platnosc({ draft: { payment }, seller: { accounts = [] } }: Invoice): Xml {
  if (payment === undefined) return [];
  const { form, otherForm, dueDate, paidOn, account, parts = [], paidInFull } = payment;
  const ofTheSeller = (number: string): BankAccount => {
    const { bankName, swift } = accounts.find((it) => it.number === number) ?? {};
    return { number, ...(swift !== undefined && { swift }), ...(bankName !== undefined && { bankName }) };
  };
  const fields = new Map(partsOf(Payment, payment));
  const of = (element: string): Xml => fields.get(element) ?? [];
  const paid = paidOn === undefined ? [] : [...marker('Zaplacono'), ...leaf('DataZaplaty', paidOn)];
  const partly = parts.length === 0 ? [] : leaf('ZnacznikZaplatyCzesciowej', paidInFull ? '2' : '1');
  return node(
    'Platnosc',
    paid,
    partly,
    of('ZaplataCzesciowa'),
    dueDate === undefined ? [] : node('TerminPlatnosci', leaf('Termin', dueDate)),
    of('TerminPlatnosci'),
    otherForm === undefined
      ? leaf('FormaPlatnosci', paymentFormCodes[form])
      : [...marker('PlatnoscInna'), ...leaf('OpisPlatnosci', otherForm)],
    account === undefined ? [] : node('RachunekBankowy', fieldsXml(BankAccount, ofTheSeller(account))),
    ...['RachunekBankowy', 'RachunekBankowyFaktora', 'Skonto', 'LinkDoPlatnosci', 'IPKSeF'].map(of),
  );
}

const sumOf = (items: Settlement['charges']): number =>
  (items ?? []).reduce((sum, { amount }) => sum + decimalToGrosze(amount), 0);

/** Charges and deductions, and what is left to pay. */
export function rozliczenie({ draft: { settlement }, grossGrosze }: Invoice): Xml {
  if (!settlement) return [];
  const { charges = [], deductions = [] } = settlement;
  const item = (element: string) => (it: { amount: string; reason: string }) =>
    node(element, leaf('Kwota', it.amount), leaf('Powod', it.reason));
  const left = grossGrosze + sumOf(charges) - sumOf(deductions);
  return node(
    'Rozliczenie',
    charges.flatMap(item('Obciazenia')),
    charges.length === 0 ? [] : leaf('SumaObciazen', groszeToDecimal(sumOf(charges))),
    deductions.flatMap(item('Odliczenia')),
    deductions.length === 0 ? [] : leaf('SumaOdliczen', groszeToDecimal(sumOf(deductions))),
    // What the seller owes is left to be settled.
    left >= 0 ? leaf('DoZaplaty', groszeToDecimal(left)) : leaf('DoRozliczenia', groszeToDecimal(-left)),
  );
}
