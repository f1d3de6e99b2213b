import { formatCount } from '../../format.ts';
import { counted } from '../counted.ts';

/** Words of one invoice's details that only they have; the rest is in `invoices.ts`. */
export const invoiceDetails = {
  place: (index: number, total: number) => `${formatCount(index + 1)} of\u00a0${formatCount(total)}`,
  notListed: 'not in the list',
  previous: 'Previous invoice',
  next: 'Next invoice',
  sections: {
    label: 'Parts of the details',
    documents: 'Documents',
    data: 'Data and amounts',
    ksef: 'KSeF',
    history: 'History',
  },
  pages: {
    title: 'Preview',
    loading: 'Drawing the pages…',
    alt: (page: number, count: number, number: string) => `Invoice ${number}, page ${page} of ${count}`,
    sheets: 'Pages of the invoice',
  },
  money: {
    title: 'Amounts',
    rate: 'Rate',
    net: 'Net',
    vat: 'VAT',
    gross: 'Gross',
    total: 'Total',
    form: 'Way of payment',
    due: 'Payment due',
    account: 'Account',
    paidOn: 'Paid on',
  },
  upo: {
    title: 'UPO – official receipt',
    none: 'It is not there yet. KSeF issues it once it has accepted the invoice, and the program fetches it by itself.',
    receiver: 'Issued by',
    session: 'Session',
    sentAt: 'Sent',
    numberedAt: 'Number given',
    signedAt: 'Signed',
    documents: 'Covers',
    documentsOf: (count: number) => counted(count, 'document'),
    xml: 'UPO (XML)',
    pdf: 'UPO (PDF)',
  },
  attempt: {
    answered: (at: string) => `answered ${at}`,
    session: (reference: string) => `session ${reference}`,
    code: (code: number) => `KSeF code ${code}`,
  },
} as const;
