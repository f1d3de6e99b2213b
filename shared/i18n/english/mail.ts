// Messages to buyers have languages of their own, and the names in braces are what the program replaces.
export * from '../mail.ts';

/** What a template may say of an invoice, by the name that stands in braces. */
export const mailPlaceholders = {
  dokument: 'what is attached: the invoice, its duplicate, or a confirmation of the transaction',
  numer: 'number of the invoice',
  kwota: 'amount due with its currency',
  termin: 'due date',
  dataWystawienia: 'issue date',
  konto: 'account number',
  nrKSeF: 'KSeF number, once it is given',
  nabywca: 'name of the buyer',
  sprzedawca: 'name of your company',
} as const;
