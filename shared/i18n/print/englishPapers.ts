import { formatDay } from '../format.ts';
import type { PapersWords } from './papersWords.ts';

/** The English twin of `polishPapers`. */
export const englishPapers: PapersWords = {
  confirmation: {
    over: 'Transaction confirmation',
    title: (number) => `for invoice ${number}`,
    documentTitle: (number) => `Transaction confirmation for invoice ${number}`,
    isNoInvoice: 'This is not an invoice',
    comesInKsef:
      'The invoice has been issued. The buyer will receive it in KSeF, the Polish national e-invoicing system, when the seller has sent it there.',
    isInKsef: (ksefNumber) =>
      `The invoice is in KSeF, the Polish national e-invoicing system, as number ${ksefNumber}; the buyer receives it there.`,
    comesFromSeller:
      'The invoice has been issued. The seller will deliver it to the buyer in the way they agreed.',
    doesNotReplace: 'The confirmation is given on request and does not replace the invoice.',
    total: 'Transaction amount',
    issued: 'Invoice issued on',
    howToCheck:
      'The code on the left leads to the invoice in KSeF and shows it as soon as it is there. The code on the right checks whether its issuer was entitled to issue it.',
    howToCheckStacked:
      'The first code leads to the invoice in KSeF and shows it as soon as it is there. The second one checks whether its issuer was entitled to issue it.',
  },
  codesSheet: {
    title: 'Invoice verification codes',
    documentTitle: (number) => `Verification codes of invoice ${number}`,
    manyTitle: (count) => `Verification codes of ${count} ${count === 1 ? 'invoice' : 'invoices'}`,
    about:
      'Attach this sheet to a printed invoice that has no codes. The codes belong to this invoice and this XML file only.',
    manyAbout: 'Cut out the codes of an invoice and attach them to its print that has none.',
    state: 'State in KSeF',
    amount: 'Total amount due',
    issuedOn: (day) => `issued on ${formatDay(day)}`,
    period: (from, to) =>
      from === to ? `Invoices of ${formatDay(from)}` : `Invoices from ${formatDay(from)} to ${formatDay(to)}`,
  },
};
