import { z } from 'zod';
import { account, amount, exactCode, flag, group, oneOf, paymentDay, token } from './fields.ts';

/** `TFormaPlatnosci` of FA(3) by name. */
export const paymentFormCodes = {
  cash: '1',
  card: '2',
  voucher: '3',
  cheque: '4',
  credit: '5',
  transfer: '6',
  mobile: '7',
} as const;
export const paymentForms = Object.keys(paymentFormCodes) as (keyof typeof paymentFormCodes)[];
export const PaymentForm = z.enum(paymentForms as [keyof typeof paymentFormCodes]);
export type PaymentForm = keyof typeof paymentFormCodes;

const bankAccount = (element: string) =>
  group(element, {
    number: account('NrRB'),
    swift: exactCode('SWIFT', /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/).optional(),
    /** An account of the bank itself (art. 106e ust. 1 pkt 24a). */
    ownBankAccount: oneOf('RachunekWlasnyBanku', {
      receivables: '1',
      collection: '2',
      ownUse: '3',
    }).optional(),
    bankName: token('NazwaBanku', 256).optional(),
    description: token('OpisRachunku', 256).optional(),
  });
export const BankAccount = bankAccount('RachunekBankowy');
export type BankAccount = z.infer<typeof BankAccount>;
export const FactorAccount = bankAccount('RachunekBankowyFaktora');

/** When it is to be paid: a day, or so many units of time after an event. */
export const PaymentTerm = group('TerminPlatnosci', {
  day: paymentDay('Termin').optional(),
  after: group('TerminOpis', {
    count: exactCode('Ilosc', /^-?(0|[1-9]\d{0,8})$/),
    unit: token('Jednostka', 50),
    event: token('ZdarzeniePoczatkowe', 256),
  }).optional(),
});

/** One payment of several. */
export const PartPayment = group('ZaplataCzesciowa', {
  amount: amount('KwotaZaplatyCzesciowej'),
  day: paymentDay('DataZaplatyCzesciowej'),
  form: oneOf('FormaPlatnosci', paymentFormCodes).optional(),
});

/**
 * How and when it is paid. `dueDate` and `account` are the usual single ones; `terms` and `accounts` follow them.
 * Either `paidOn`, or `parts`, or neither.
 */
export const Payment = z.strictObject({
  form: PaymentForm.default('transfer'),
  /** In words, in place of `form`. */
  otherForm: z.string().optional(),
  paidOn: z.string().optional(),
  parts: z.array(PartPayment).max(100).optional(),
  /** The parts make up the whole amount. */
  paidInFull: z.literal(true).optional(),
  dueDate: z.string().optional(),
  terms: z.array(PaymentTerm).max(99).optional(),
  account: z.string().optional(),
  accounts: z.array(BankAccount).max(99).optional(),
  factorAccounts: z.array(FactorAccount).max(20).optional(),
  earlyPayment: group('Skonto', {
    terms: token('WarunkiSkonta', 256),
    size: token('WysokoscSkonta', 256),
  }).optional(),
  link: exactCode('LinkDoPlatnosci', /^https?:\/\/\S+[?&]IPKSeF=[0-9]{3}[a-zA-Z0-9]{10}(&\S*)?$/).optional(),
  ipksef: exactCode('IPKSeF', /^[0-9]{3}[a-zA-Z0-9]{10}$/).optional(),
});
export type Payment = z.infer<typeof Payment>;

/** Charges and deductions beside what the invoice comes to (art. 106e says nothing of them). */
const settlementItem = (element: string) =>
  group(element, { amount: amount('Kwota'), reason: token('Powod', 256) });
export const Settlement = z.strictObject({
  charges: z.array(settlementItem('Obciazenia')).max(100).optional(),
  deductions: z.array(settlementItem('Odliczenia')).max(100).optional(),
});
export type Settlement = z.infer<typeof Settlement>;

/** Registers of the firm under the invoice. */
export const Register = group('Rejestry', {
  fullName: token('PelnaNazwa', 256).optional(),
  krs: exactCode('KRS', /^\d{10}$/).optional(),
  regon: exactCode('REGON', /^(\d{9}|\d{14})$/).optional(),
  bdo: token('BDO', 9).optional(),
});

/** Something to say of the invoice or of one of its lines. */
export const Description = group('DodatkowyOpis', {
  line: exactCode('NrWiersza', /^[1-9]\d{0,13}$/).optional(),
  key: token('Klucz', 256),
  value: token('Wartosc', 256),
});
export const exciseReturn = flag('ZwrotAkcyzy');
