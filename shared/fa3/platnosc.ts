import type { Payment, PaymentForm } from '../domain/draft.ts';
import { leaf, marker, node, type Xml } from './xml.ts';

/** `TFormaPlatnosci`. */
const formCodes: Record<PaymentForm, string> = {
  cash: '1',
  card: '2',
  voucher: '3',
  cheque: '4',
  credit: '5',
  transfer: '6',
  mobile: '7',
};

export function platnosc(payment: Payment | undefined): Xml {
  if (payment === undefined) return [];
  const { form, dueDate, paidOn, account } = payment;
  return node(
    'Platnosc',
    paidOn === undefined ? [] : [...marker('Zaplacono'), ...leaf('DataZaplaty', paidOn)],
    dueDate === undefined ? [] : node('TerminPlatnosci', leaf('Termin', dueDate)),
    leaf('FormaPlatnosci', formCodes[form]),
    account === undefined ? [] : node('RachunekBankowy', leaf('NrRB', account)),
  );
}
