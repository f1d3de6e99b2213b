import { nextOccurrences, type Rhythm, type Schedule } from '../../../domain/recurring.ts';
import { formatDay } from '../../format.ts';
import { one } from '../counted.ts';

const rhythms: Record<Rhythm, string> = {
  week: 'every week',
  month: 'every month',
  quarter: 'every quarter',
  year: 'every year',
};
/** From Monday. */
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const dayName = (day: number): string => (day === 31 ? 'last day' : `day ${day}`);

/** `every month, day 10`. */
function scheduleText(schedule: Schedule): string {
  const { every, day, from, until } = schedule;
  const [first] = nextOccurrences(schedule, from, 1);
  const when =
    every === 'week'
      ? `on ${weekdays[day - 1] ?? ''}`
      : every === 'year' && first
        ? formatDay(first.nominal).slice(0, 5)
        : dayName(day);
  return [rhythms[every], `, ${when}`, until === null ? '' : `, until ${formatDay(until)}`].join('');
}

/** Words for saved drafts, templates, recurring invoices and proformas. */
export const saved = {
  title: 'Drafts and templates',
  subtitle: 'What invoices will be made of: unfinished, repeated, and issued now and again.',
  tabs: { draft: 'Drafts', template: 'Templates', recurring: 'Recurring', proforma: 'Pro formas' },
  counted: (name: string, count: number) => `${name}, ${count}`,
  columns: {
    name: 'Name',
    nameAndBuyer: 'Name and buyer',
    buyer: 'Buyer',
    gross: 'Gross',
    changed: 'Changed',
    schedule: 'When',
    next: 'Next one',
    number: 'Number',
    issueDate: 'Date',
    invoice: 'Invoice',
  },
  noBuyer: 'no buyer yet',
  open: 'Open',
  openOf: (name: string) => `Open: ${name}`,
  use: 'Issue',
  useOf: (name: string) => `Issue from the template: ${name}`,
  repeat: 'Issue every…',
  repeatOf: (name: string) => `Issue regularly: ${name}`,
  remove: 'Remove',
  removeOf: (name: string) => `Remove: ${name}`,
  removed: (name: string) => `Removed: ${name}. It can be undone for 30 days.`,
  restored: (name: string) => `Restored: ${name}.`,
  empty: {
    draft: {
      title: 'There are no drafts put aside',
      body: 'When you cannot finish an invoice, choose “Save as a draft” in its form. It waits here and uses no number.',
    },
    template: {
      title: 'There are no templates yet',
      body: 'A template is an invoice ready to be issued once more. Fill in a new invoice and choose “Save as a template”.',
    },
    recurring: {
      title: 'There are no recurring invoices',
      body: 'Rent, subscription, service: save a template and choose “Issue every…” beside it. The program will issue the invoice by itself or remind you.',
    },
    proforma: {
      title: 'There are no pro formas yet',
      body: 'A pro forma is a proposal that does not go to KSeF. Fill in a new invoice and choose “Make a pro forma”; once it is paid, you make an invoice of it.',
    },
    action: 'New invoice',
  },
  recurring: {
    automatic: 'the program issues by itself',
    asks: 'the program reminds',
    waiting: (count: number, day: string) =>
      `${count} ${one(count, 'waits', 'wait')} since ${formatDay(day)}`,
    over: 'ended',
    issueNow: 'Issue now',
    issueNowOf: (name: string) => `Issue now: ${name}`,
    skip: 'Skip',
    skipOf: (name: string) => `Skip the oldest: ${name}`,
    schedule: 'Schedule',
    scheduleOf: (name: string) => `Change the schedule: ${name}`,
    issueTitle: (name: string) => `Issue now: ${name}?`,
    issueBody: (period: string, lines: string, gross: string) =>
      `An invoice for the period ${period}, with today’s date: ${lines}. In total ${gross}.`,
    issued: (number: string) => `The invoice ${number} is issued.`,
    skipTitle: (name: string) => `Skip the oldest: ${name}?`,
    skipBody: (period: string) =>
      `For the period ${period} the program will neither issue an invoice nor remind you. The next ones stay unchanged.`,
  },
  scheduleDialog: {
    title: (name: string) => `When to issue: ${name}`,
    every: 'How often',
    rhythms,
    day: 'On which day',
    weekday: 'On which day of the week',
    weekdays,
    dayName,
    from: 'From',
    until: 'Until',
    untilHint: 'Empty: without end',
    badDay: 'Type a day, for example 1.12.2026',
    endsBeforeStart: 'The end is earlier than the beginning',
    dueDays: 'Due date (days)',
    dueDaysHint: 'From issuing. Empty: as in the draft',
    badDueDays: 'Type a number of days from 0 to 3650',
    onHoliday: 'If it falls on a day off, issue on the nearest working day',
    automatic: 'The program is to issue by itself',
    automaticHint:
      'Also offline and after the computer is switched on. Without this it only reminds you that it is time to issue.',
    texts:
      'In names of lines and in notes you can write {miesiąc} (month), {rok} (year), {okres} (period), {kwartał} (quarter), {miesiąc poprzedni} (last month): the program puts in the right ones, in Polish.',
    daysOfFirst: (day: string) =>
      `Dates in the draft are those of the first invoice, of ${formatDay(day)}; in the next ones they move along with it.`,
    preview: 'Next dates',
    noDates: 'No more days fall within this schedule.',
    next: 'This is how the next one will look',
    period: (from: string, to: string) => `Period of sale ${formatDay(from)}–${formatDay(to)}`,
    dueOn: (day: string) => `Due date ${formatDay(day)}`,
    save: 'Save the schedule',
  },
  proforma: {
    show: 'PDF',
    showOf: (number: string) => `PDF of pro forma ${number}`,
    toInvoice: 'Issue an invoice',
    toInvoiceOf: (number: string) => `Issue an invoice from pro forma ${number}`,
    notYet: 'not yet',
    more: 'Show more',
  },
  scheduleText,
} as const;
