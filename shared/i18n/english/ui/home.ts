import type { Announcement } from '../../../domain/deadline.ts';
import { shortDay } from '../../deadlines.ts';
import { formatAmount, formatDay } from '../../format.ts';
import { counted, one } from '../counted.ts';

const NBSP = '\u00a0';
const minuteMs = 60_000;
const months = [
  ...(['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'] as const),
  ...(['September', 'October', 'November', 'December'] as const),
];

const invoices = (count: number): string => counted(count, 'invoice');

/** `14 h 5 min`; `0 min` where there was nothing. */
function lasting(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  const hours = Math.floor(minutes / 60);
  const rest = `${minutes % 60}${NBSP}min`;
  if (hours === 0) return rest;
  return minutes % 60 === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h ${rest}`;
}

interface Sum {
  grossGrosze: number;
  count: number;
}
const summed = ({ grossGrosze, count }: Sum, currency: string): string =>
  `${formatAmount(grossGrosze, currency)} · ${invoices(count)}`;

const bandName: Record<Announcement['category'] | 'noConnection', string> = {
  maintenance: 'KSeF unavailability',
  failure: 'KSeF failure',
  totalFailure: 'total failure',
  noConnection: 'no connection',
};

/** Words of the home screen. */
export const home = {
  title: 'Home',
  subtitle: 'What needs you today, and what settles itself.',
  newInvoice: 'New invoice',
  asTable: 'Show as a table',
  empty: {
    title: 'Issue your first invoice',
    body: 'Here you will see what needs your decision, deadlines for sending to KSeF on a time line, the sales of the month and the history of the connection. Begin with an invoice: the program delivers it to KSeF by itself.',
    action: 'New invoice',
    import: 'Load files',
  },
  todo: {
    title: 'What needs me now',
    nothing: 'Nothing waits for your decision',
    nothingBody:
      'Warnings, rejected invoices and everything that does not move without you will appear here.',
    rejected: (count: number) => ({
      title: `KSeF rejected ${invoices(count)}`,
      body: `${one(count, 'it is', 'they are')} not issued until you correct ${one(count, 'it', 'them')}`,
      action: 'Show what next',
    }),
    paused: {
      title: 'Sending is paused',
      body: 'invoices wait, and their deadlines go on running',
      action: 'Resume sending',
    },
    corrections: (waiting: number, ready: number) => ({
      title: `${counted(waiting, 'correction')} ${one(waiting, 'waits', 'wait')} for the KSeF number of the original`,
      body:
        ready === 0
          ? `the program will issue ${one(waiting, 'it', 'them')} by itself when the number comes`
          : waiting === 1
            ? 'you can issue it right now'
            : `you can issue ${ready} of them right now`,
      action: 'Show corrections',
    }),
    recurring: (count: number, failed: number) => ({
      title: `${counted(count, 'recurring invoice')} ${one(count, 'is', 'are')} due to be issued`,
      body:
        failed === 0
          ? 'check and issue or skip'
          : `the program could not issue ${one(count, 'it', 'them')} by itself: the reason is in the list`,
      action: 'Show recurring',
    }),
    keystoreAction: 'Show certificates',
  },
  line: {
    title: 'Deadlines for sending to KSeF',
    picture: 'Time line: two weeks before today and after it',
    nothing: 'Nothing waits: everything is in KSeF.',
    nearest: (count: number, day: string, isOverdue: boolean) =>
      isOverdue
        ? `Overdue: ${invoices(count)}, oldest deadline ${formatDay(day)}.`
        : `Nearest deadline: ${formatDay(day)}, 23:59 · ${invoices(count)}.`,
    open: (count: number) =>
      `${invoices(count)} without a deadline: it runs only from the end of the failure.`,
    today: 'today',
    pointOfOne: (number: string, day: string, isOverdue: boolean) =>
      isOverdue
        ? `${number} overdue since ${formatDay(day)}. Show the invoice`
        : `${number} to be sent by ${formatDay(day)}. Show the invoice`,
    point: (count: number, day: string, isOverdue: boolean) =>
      isOverdue
        ? `${invoices(count)} overdue since ${formatDay(day)}. Show the queue`
        : `${invoices(count)} to be sent by ${formatDay(day)}. Show the queue`,
    dayOff: 'weekend or holiday',
    band: (kind: keyof typeof bandName) => bandName[kind],
    columns: { day: 'Day', what: 'What' },
    due: (count: number) => `deadline for sending: ${invoices(count)}`,
    overdue: (count: number) => `overdue: ${invoices(count)}`,
  },
  messages: {
    title: 'Messages of the Ministry',
    nothing: 'The Ministry has announced neither works nor failures.',
    all: 'All messages',
  },
  sales: {
    title: 'Sales of the month',
    currency: 'Currency',
    picture: 'Gross sales by day, this month and the last',
    present: 'This month',
    last: 'Last month',
    presentTo: (today: string) =>
      `up to ${Number(today.slice(8))}${NBSP}${months[Number(today.slice(5, 7)) - 1] ?? ''}`,
    lastTo: 'last month up to the same day',
    lastWhole: 'whole last month',
    sum: summed,
    difference: (grosze: number, percent: number | null, currency: string) => {
      if (grosze === 0) return 'As much as a month ago at this time.';
      const share = percent === null ? '' : ` (${percent > 0 ? '+' : ''}${percent}${NBSP}%)`;
      const word = grosze > 0 ? 'more' : 'less';
      return `${formatAmount(Math.abs(grosze), currency)} ${word} than a month ago at this time${share}.`;
    },
    nothing: 'There are no sales in this month and the last yet.',
    explanation: 'Gross by issue date; corrections count as their difference.',
    columns: { day: 'Day of the month', present: 'This month', last: 'Last month' },
  },
  connection: {
    title: 'Connection with KSeF, 30 days',
    picture: 'Strip of 30 days of connection',
    summary: (onlineMs: number, offlineMs: number, unknownDays: number) => {
      // Less than a minute would be told as 0 min.
      if (onlineMs + offlineMs < 60_000)
        return 'There are no data yet: the program collects them while it is on.';
      return [
        `KSeF answered for ${lasting(onlineMs)}`,
        offlineMs < 60_000 ? 'without a break' : `no connection for ${lasting(offlineMs)}`,
        ...(unknownDays === 0 ? [] : [`${counted(unknownDays, 'day')} without data`]),
      ].join(' · ');
    },
    online: 'KSeF answered',
    offline: 'no connection',
    unknown: 'no data',
    announced: 'announced break',
    columns: { day: 'Day', online: 'Answered', offline: 'No connection', announced: 'Announced break' },
    lasting,
  },
  shortDay: (day: string) => shortDay(day),
} as const;
