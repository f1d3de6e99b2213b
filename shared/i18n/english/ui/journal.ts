import { formatDecimal } from '../../format.ts';
import { one } from '../counted.ts';
import { formatTime } from '../times.ts';

const NBSP = '\u00a0';
const lines = (count: number): string =>
  `${formatDecimal(String(count))}${NBSP}${one(count, 'line', 'lines')}`;

/** Words of the journal. */
export const journal = {
  title: 'Journal',
  subtitle: 'What happened with invoices and the program, newest first.',
  columns: { at: 'When', kind: 'Event', what: 'Details' },
  search: 'Search',
  searchPlaceholder: 'Event, invoice number, details',
  area: 'What it concerns',
  allAreas: 'everything',
  kind: 'Event',
  allKinds: 'any',
  from: 'From',
  to: 'To',
  save: 'Save CSV',
  found: (count: number) => lines(count),
  ofInvoice: (number: string) => `Only the invoice ${number}`,
  ofOneInvoice: 'Only one invoice',
  onlyThis: 'whole history',
  onlyThisOf: (number: string) => `Whole history of the invoice ${number}`,
  allInvoices: 'Show all invoices',
  nothingFound: 'There is nothing like that in the journal.',
  clear: 'Show everything',
  openInvoice: 'Show the invoice',
  waiting: 'loading…',
  chain: {
    label: 'Chain of the journal',
    checking: 'Checking the chain of the journal…',
    whole: (count: number, at: number) =>
      `The chain is whole, ${lines(count)} (checked at ${formatTime(at)}).`,
    explanation: 'Every line has a digest of the one before: no change or removal can be hidden.',
    check: 'Check again',
    broken: {
      title: (id: number) => `The chain of the journal is broken at line ${id}`,
      body: 'Somebody, or damage of the disk, has changed a written line. The invoices in KSeF are safe, but from there on the journal is no longer evidence. Keep the data folder, save the journal as CSV, and compare it with the last backup.',
    },
  },
  empty: {
    title: 'The journal is empty',
    body: 'Every issuing, sending and answer of KSeF will leave its trace here.',
  },
} as const;
