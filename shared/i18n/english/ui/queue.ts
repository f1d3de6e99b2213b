import { counted, one } from '../counted.ts';

/** Words of the queue. */
export const queue = {
  title: 'Queue',
  subtitle: 'What still has to get to KSeF. Sending goes by itself as soon as there is a connection.',
  sendNow: 'Send now',
  sending: 'Sending…',
  pause: 'Pause sending',
  resume: 'Resume sending',
  paused: {
    title: 'Sending paused',
    body: 'Invoices wait, and their deadlines go on running. Resume when you like.',
  },
  keptOffline: {
    title: (mode: string) => `The mode ${mode} is chosen by hand, so invoices wait`,
    body: 'They will leave by themselves when the mode is Online again. Their deadlines go on running.',
    action: 'Back to the automatic mode',
  },
  blocked: (nextTry: string | undefined) => (nextTry === undefined ? '' : `Next attempt at ${nextTry}.`),
  result: (accepted: number, rejected: number, waiting: number) =>
    [
      `${counted(accepted, 'invoice')} accepted`,
      rejected > 0 ? `${rejected} rejected` : '',
      waiting > 0 ? `${waiting} still ${one(waiting, 'waits', 'wait')}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  table: 'Invoices in the queue',
  columns: {
    number: 'Number',
    buyer: 'Buyer',
    gross: 'Gross',
    mode: 'Mode',
    state: 'State',
    deadline: 'To be sent by',
    problem: 'What next',
  },
  goesItself: 'will be sent by itself',
  inProcessing: (since: string) => `KSeF took it ${since}, it is being processed`,
  reference: 'KSeF reference number',
  held: 'paused by you',
  carriedOut: (at: string) => `in a file carried out ${at}`,
  beingChecked: 'the program asks KSeF whether it arrived',
  empty: {
    title: 'Everything is in KSeF',
    body: 'Invoices that wait to be sent or need a decision will appear here with their deadlines.',
  },
} as const;
