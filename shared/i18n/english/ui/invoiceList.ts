import type { BuiltInView, InvoiceColumn, PeriodName, StateGroup } from '../../../domain/invoiceLook.ts';
import { formatCount } from '../../format.ts';
import { one } from '../counted.ts';

const countOf = (count: number, singular: string): string =>
  `${formatCount(count)}\u00a0${one(count, singular, `${singular}s`)}`;
const invoicesOf = (count: number) => countOf(count, 'invoice');

const builtIn: Record<BuiltInView, string> = {
  all: 'All',
  thisMonth: 'This month',
  lastMonth: 'Last month',
  waiting: 'Waiting for KSeF',
  rejected: 'Rejected',
  offlineDueSoon: 'Offline, due within 3 days',
};
const states: Record<StateGroup, string> = {
  waiting: 'Waiting for KSeF',
  accepted: 'Accepted',
  rejected: 'Rejected',
  exempt: 'Exempt',
};
const periods: Record<PeriodName, string> = {
  today: 'today',
  thisMonth: 'this month',
  lastMonth: 'last month',
  thisYear: 'this year',
};
const columns: Record<InvoiceColumn, string> = {
  number: 'Number',
  kind: 'Kind',
  issueDate: 'Date',
  saleDate: 'Sale',
  paymentDate: 'Payable by',
  buyer: 'Buyer',
  buyerNip: 'Buyer’s NIP',
  gross: 'Gross',
  mode: 'Mode',
  state: 'State',
  deadline: 'To be sent by',
  ksefNumber: 'KSeF number',
};

/** Words of the list of invoices: what it shows, views of it, and what is done with many at once. */
export const invoiceList = {
  columns,
  chooseColumns: 'Columns',
  states,
  periods,
  offline: 'all offline modes',
  filter: {
    open: (count: number) => (count === 0 ? 'Filter' : `Filter (${count})`),
    any: 'any',
    state: 'State',
    mode: 'Mode',
    kind: 'Kind',
    issued: 'Issued',
    sold: 'Sale',
    payable: 'Payable',
    ownDays: 'on days…',
    from: 'From',
    to: 'To',
    fromOf: (what: string) => `${what}: from`,
    toOf: (what: string) => `${what}: to`,
    nip: 'Buyer’s NIP',
    grossFrom: 'Gross from',
    grossTo: 'Gross to',
    due: 'Due within days',
    clear: 'Show all',
    close: 'Done',
  },
  chips: {
    list: 'Conditions of the filter',
    remove: (text: string) => `Remove the condition: ${text}`,
    search: (text: string) => `“${text}”`,
    days: (what: string, from: string | undefined, to: string | undefined) =>
      [what, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' '),
    period: (what: string, period: string) => `${what}: ${period}`,
    due: (days: number) =>
      days === 0
        ? 'Deadline for sending: today'
        : `Deadline for sending: within ${days}\u00a0${one(days, 'day', 'days')}`,
  },
  views: {
    label: 'View',
    builtIn,
    changed: (name: string) => `${name} (changed)`,
    own: 'Saved views',
    first: 'the list begins with it',
    save: 'Save as a new view…',
    saveChanges: (name: string) => `Save the changes to “${name}”`,
    rename: 'Rename…',
    remove: 'Remove the view',
    setFirst: 'Begin the list with this view',
    saveTitle: 'New view',
    renameTitle: 'Name of the view',
    hint: 'A view remembers the filter, the order and the columns. Periods such as “this month” move with the calendar.',
    name: 'Name',
    submit: 'Save the view',
    saved: (name: string) => `The view “${name}” is saved.`,
    removed: (name: string) => `The view “${name}” is removed.`,
    restored: (name: string) => `The view “${name}” is back.`,
    isFirst: (name: string) => `The list will begin with the view “${name}”.`,
  },
  grid: {
    mark: (number: string) => `Select ${number}`,
    marks: 'Selection',
    loading: 'loading…',
    sortBy: (column: string) => `Sort by: ${column}`,
    keys: 'Arrows go through the invoices, Enter opens, Space selects, Shift with an arrow selects further ones, Ctrl+A all.',
  },
  nothingFits: {
    title: 'Nothing here fits',
    body: 'There are invoices, but none meets all conditions of the filter at once.',
    action: 'Show all',
  },
} as const;

/** Words of what is done with many invoices at once. */
export const bulk = {
  bar: 'Selected invoices',
  shown: invoicesOf,
  marked: (marked: number, total: number) =>
    `Selected ${formatCount(marked)} of\u00a0${formatCount(Math.max(marked, total))}`,
  markAll: (total: number) => `Select all (${formatCount(total)})`,
  unmark: 'Clear the selection',
  prints: 'PDF prints',
  xml: 'XML',
  mail: 'Send by e-mail',
  table: 'CSV or Excel',
  failed: (count: number) => `Failed with ${count}\u00a0${one(count, 'invoice', 'invoices')}`,
  failedList: 'Invoices that failed',
  showFailed: 'Show what failed',
  goesOn: 'You can close this. It goes on, and how it ended is told at the lower edge.',
  mailDialog: {
    title: 'Invoices by e-mail to buyers',
    looking: 'Checking addresses…',
    ready: (count: number) =>
      count === 0
        ? 'None of these buyers has an e-mail address.'
        : `${countOf(count, 'message')} to be sent, each to its own buyer, with the right document and the text of the template.`,
    without: (count: number) => `${invoicesOf(count)} without the buyer’s address`,
    withoutHint: 'These will not be sent. The address can be entered on the customer’s page.',
    before: (count: number) => `${invoicesOf(count)} sent before already.`,
    again: 'Send those sent before too',
    send: (count: number) => `Send (${formatCount(count)})`,
    sending: 'Sending messages…',
    progress: (done: number, total: number) => `Sending messages… ${done} of ${total}`,
    stop: 'Stop after this message',
    drafts: (count: number) => `Save the messages in a ZIP (${formatCount(count)})`,
    draftsHint:
      'Without a mail server you can save the finished messages in one ZIP. Unpack it and open each in your mail program: all that is left is to send it.',
    makingDrafts: 'Preparing messages…',
    draftsProgress: (done: number, total: number) => `Preparing messages… ${done} of ${total}`,
    draftsMade: (count: number) =>
      `${countOf(count, 'message')} prepared, to be sent from your mail program.`,
    sent: (count: number) => `${countOf(count, 'message')} sent.`,
    skipped: (count: number) => `Skipped: ${formatCount(count)} (no address, or sent before).`,
    untried: (count: number) => `Not sent after stopping: ${formatCount(count)}.`,
  },
} as const;
