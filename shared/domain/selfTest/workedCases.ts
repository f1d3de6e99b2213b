import type { Announcement, DatedInvoice, Deadline } from '../deadline.ts';

/** A case of the Ministry's document or the act, with the deadline that a person has counted. */
export interface WorkedCase {
  invoice: DatedInvoice;
  announcements: Announcement[];
  expected: Deadline;
}

const announced = (
  category: Announcement['category'],
  start: string,
  end: string | null,
  id = 'a',
): Announcement => ({
  ...{ id, category, start: Date.parse(start) },
  end: end === null ? null : Date.parse(end),
});
const day = (it: string): Deadline => ({ kind: 'day', day: it });
const offline24 = (issueDate: string): DatedInvoice => ({ mode: 'offline24', issueDate });
const failure = announced('failure', '2026-05-27T08:00:00Z', '2026-05-29T10:00:00Z');

/** Deadlines counted by hand: the Ministry's example (tryby-offline.md), holidays, and failures one after another. */
export const workedCases: readonly WorkedCase[] = [
  { invoice: offline24('2025-07-08'), announcements: [], expected: day('2025-07-09') },
  {
    invoice: offline24('2025-07-08'),
    announcements: [announced('failure', '2025-07-09T06:00:00Z', '2025-07-12T10:00:00Z')],
    expected: day('2025-07-22'),
  },
  { invoice: offline24('2026-04-03'), announcements: [], expected: day('2026-04-07') },
  { invoice: offline24('2026-12-23'), announcements: [], expected: day('2026-12-28') },
  { invoice: offline24('2026-04-30'), announcements: [], expected: day('2026-05-04') },
  {
    invoice: { mode: 'offline-niedostepnosc', issueDate: '2026-02-14' },
    announcements: [announced('maintenance', '2026-02-13T23:00:00Z', '2026-02-14T04:00:00Z')],
    expected: day('2026-02-16'),
  },
  {
    invoice: { mode: 'offline-niedostepnosc', issueDate: '2026-03-10' },
    announcements: [announced('maintenance', '2026-03-10T20:00:00Z', '2026-03-10T22:59:00Z')],
    expected: day('2026-03-11'),
  },
  {
    invoice: { mode: 'offline-awaria', issueDate: '2026-05-28' },
    announcements: [failure],
    expected: day('2026-06-10'),
  },
  {
    invoice: { mode: 'offline-awaria', issueDate: '2026-05-28' },
    announcements: [failure, announced('failure', '2026-06-03T06:00:00Z', '2026-06-05T10:00:00Z', 'b')],
    expected: day('2026-06-16'),
  },
  {
    invoice: offline24('2026-03-02'),
    announcements: [announced('failure', '2026-03-04T06:00:00Z', '2026-03-05T06:00:00Z')],
    expected: day('2026-03-03'),
  },
  {
    invoice: { mode: 'offline-awaria', issueDate: '2026-05-28' },
    announcements: [announced('failure', '2026-05-27T08:00:00Z', null)],
    expected: { kind: 'open' },
  },
  {
    invoice: offline24('2026-03-02'),
    announcements: [announced('totalFailure', '2026-03-02T18:00:00Z', null)],
    expected: { kind: 'none' },
  },
];
