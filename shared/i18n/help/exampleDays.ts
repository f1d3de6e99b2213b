import { deadline, type Announcement, type DatedInvoice } from '../../domain/deadline.ts';
import { warsawDay, warsawInstant } from '../../domain/warsawTime.ts';

const hour = (hours: number): number => hours * 60;
const failure = (id: string, from: string, to: string): Announcement => ({
  ...{ id, category: 'failure', start: warsawInstant(from, hour(9)), end: warsawInstant(to, hour(14)) },
});

export interface DeadlineExample {
  invoice: DatedInvoice;
  announcements: readonly Announcement[];
}

/** Invoices of the examples; when they are due is counted by the program's own rule. */
export const deadlineExamples = {
  beforeEaster: { invoice: { mode: 'offline24', issueDate: '2026-04-03' }, announcements: [] },
  beforeChristmas: { invoice: { mode: 'offline24', issueDate: '2026-12-23' }, announcements: [] },
  maintenance: {
    invoice: {
      mode: 'offline-niedostepnosc',
      issueDate: '2026-02-13',
      issuedAt: warsawInstant('2026-02-13', hour(23)),
    },
    announcements: [
      {
        ...{ id: 'maintenance', category: 'maintenance' },
        ...{ start: warsawInstant('2026-02-13', hour(22)), end: warsawInstant('2026-02-14', hour(5)) },
      },
    ],
  },
  failure: {
    invoice: { mode: 'offline-awaria', issueDate: '2026-05-28' },
    announcements: [failure('failure', '2026-05-27', '2026-05-29')],
  },
  twoFailures: {
    invoice: { mode: 'offline-awaria', issueDate: '2026-05-28' },
    announcements: [
      failure('failure', '2026-05-27', '2026-05-29'),
      failure('second', '2026-06-03', '2026-06-05'),
    ],
  },
  movedByFailure: {
    invoice: { mode: 'offline24', issueDate: '2025-07-08' },
    announcements: [failure('failure', '2025-07-09', '2025-07-12')],
  },
} as const satisfies Record<string, DeadlineExample>;

type ExampleName = keyof typeof deadlineExamples;

/** What is read of the examples, with days named as the language of the page does. */
export const examplesIn = (namedDay: (day: string) => string) => ({
  /** When an example is issued. */
  issuedOn: (name: ExampleName): string => namedDay(deadlineExamples[name].invoice.issueDate),
  /** Until when an example has to be delivered, by the rule that the program counts with. */
  dueOn(name: ExampleName): string {
    const { invoice, announcements }: DeadlineExample = deadlineExamples[name];
    const due = deadline(invoice, announcements);
    return due.kind === 'day' ? namedDay(due.day) : '';
  },
  /** The day on which the last of an example's announcements ends. */
  endsOn(name: ExampleName): string {
    const { announcements }: DeadlineExample = deadlineExamples[name];
    const end = announcements.at(-1)?.end ?? null;
    return end === null ? '' : namedDay(warsawDay(end));
  },
});
