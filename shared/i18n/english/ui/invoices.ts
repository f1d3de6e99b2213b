import type { AttemptView } from '../../../contract/types.ts';
import { type StateFilter, statesOfFilter } from '../../ui/invoices.ts';
import { counted } from '../counted.ts';

export { statesOfFilter };

const filters: Record<StateFilter, string> = {
  all: 'All',
  waiting: 'Waiting',
  accepted: 'Accepted',
  rejected: 'Rejected',
  exempt: 'Exempt',
};

const outcomes: Record<AttemptView['outcome'], string> = {
  open: 'under way',
  received: 'taken for processing',
  notSent: 'not sent',
  unclear: 'outcome unknown',
  accepted: 'accepted',
  refused: 'rejected',
};

/** Words of the list of invoices and of one invoice's details. */
export const invoices = {
  title: 'Invoices',
  count: (total: number) => counted(total, 'invoice'),
  search: 'Search',
  searchPlaceholder: 'Number, buyer, NIP, line, notes',
  kind: 'Kind',
  allKinds: 'All',
  from: 'From',
  to: 'To',
  order: 'Order',
  orders: { issued: 'Newest', number: 'Number', buyer: 'Buyer', amount: 'Amount' },
  filter: 'State',
  filters,
  columns: {
    number: 'Number',
    issueDate: 'Date',
    buyer: 'Buyer',
    gross: 'Gross',
    mode: 'Mode',
    state: 'State',
    deadline: 'To be sent by',
    ksefNumber: 'KSeF number',
  },
  more: 'Show more',
  empty: {
    title: 'Your invoices will be here',
    body: 'Every issued invoice stays in this list with its state in KSeF, its documents and its history.',
    action: 'Issue your first invoice',
  },
  nothingFound: 'No invoice fits these conditions.',
  clearFilter: 'Show all',
  details: {
    title: (number: string) => `Invoice ${number}`,
    loading: 'Loading the invoice…',
    close: 'Close the details',
    similar: 'Issue a similar one',
    documents: 'Documents',
    general: 'Data',
    legalBasis: 'Legal basis of the mode',
    internalId: 'Internal identifier',
    ksefNumber: 'KSeF number',
    noKsefNumber: 'not given yet',
    issueDate: 'Issue date',
    mode: 'Mode of issue',
    deadline: 'Deadline for sending',
    acceptedAt: 'Accepted by KSeF',
    buyer: 'Buyer',
    amount: 'Amount due',
    certificate: 'Certificate',
    hash: 'Digest of the XML (SHA-256)',
    codes: 'QR codes',
    kodI: 'KOD I – check of the invoice',
    kodII: 'KOD II – certificate',
    openLink: 'Open the link',
    copyLink: 'Copy the link',
    copied: 'Copied',
    lines: 'Lines',
    lineColumns: { name: 'Name', quantity: 'Quantity', price: 'Net price', rate: 'VAT', net: 'Net' },
    history: 'History',
    attempts: 'Attempts to send',
    noAttempts: 'There have been no attempts yet.',
    attemptColumns: { at: 'When', reference: 'KSeF reference number', outcome: 'Outcome' },
    outcomes,
  },
} as const;
