import { counted, one } from '../counted.ts';

/** Words about several companies in one program. */
export const companies = {
  label: 'Companies in this program',
  show: (name: string) => `Switch to the company ${name}`,
  which: (place: number) =>
    ['(the first)', '(the second)', '(the third)', '(the fourth)', '(the fifth)'][place - 1] ??
    `(no. ${place})`,
  shownNow: 'this one is shown',
  waiting: (count: number) => `${counted(count, 'invoice')} ${one(count, 'is', 'are')} waiting for KSeF`,
  nothingWaits: 'nothing waits',
  paused: 'sending paused',
  nearest: (deadline: string) => `deadline ${deadline}`,
  grave: (count: number) => counted(count, 'urgent warning'),
  /** Behind the name in the top bar: what needs a person elsewhere. */
  elsewhere: (count: number) => `In the other companies: ${companies.grave(count)}.`,
  drill: 'ĆWICZENIE (drill)',
  unfinished: 'New company, unfinished',
  broken: (id: string) => `Company in the folder companies/${id}`,
  brokenFirst: 'First company',
  add: 'Add a company',
  deliversAll: 'The program sends the invoices of all companies at once, also of those that are not shown.',
  never: 'A company with invoices cannot be removed: the archive must be kept for 10 years.',
  now: (name: string, environment: string) => `You are now in the company ${name} · ${environment}`,
  backTo: (name: string) => `Back to: ${name}`,
  alert: (name: string, title: string) => `${name}: ${title}`,
  command: {
    words: 'company change switch',
    addWords: 'new company second create',
  },
} as const;
