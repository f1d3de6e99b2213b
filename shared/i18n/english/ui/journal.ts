/** Words of the journal. */
export const journal = {
  title: 'Journal',
  subtitle: 'What happened with invoices and the program, newest first.',
  columns: { at: 'When', kind: 'Event', what: 'Details' },
  search: 'Search',
  searchPlaceholder: 'Event, invoice number, details',
  area: 'What it concerns',
  allAreas: 'everything',
  from: 'From',
  to: 'To',
  save: 'Save CSV',
  nothingFound: 'There is nothing like that in the journal.',
  clear: 'Show everything',
  more: 'Show older ones',
  openInvoice: 'Show the invoice',
  empty: {
    title: 'The journal is empty',
    body: 'Every issuing, sending and answer of KSeF will leave its trace here.',
  },
} as const;
