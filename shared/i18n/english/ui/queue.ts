import type { QueueWait } from '../../../domain/queueOrder.ts';
import { formatDay } from '../../format.ts';
import { counted, invoicesWait, one } from '../counted.ts';
import { describeError } from '../errors.ts';
import { modeName } from '../modes.ts';
import { formatAbout, formatTime } from '../times.ts';

const invoices = (count: number): string => counted(count, 'invoice');

/** A failure in the middle of a sentence. */
const reasonOf = (code: string, httpStatus: number | null): string => {
  if (httpStatus !== null) return `because KSeF answers ${httpStatus}`;
  if (code === 'ksef.unreachable') return 'because KSeF does not answer';
  const { title } = describeError({ code, details: {} });
  return `the reason: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
};

/** What the whole queue waits for, in one sentence. */
function waitSentence(wait: QueueWait, title: string | null): string {
  switch (wait.kind) {
    case 'nothing':
      return 'Everything is in KSeF, the program waits for nothing.';
    case 'sending':
      return 'Sending is under way.';
    case 'paused':
      return `Sending is paused: ${invoicesWait(wait.count)}, and the deadlines go on running.`;
    case 'keptOffline':
      return `The mode ${modeName[wait.mode]} is chosen by hand, so invoices wait until it is Online again.`;
    case 'noConnection':
      return 'The program waits for KSeF to answer: it checks every moment and will send everything by itself.';
    case 'problem':
      if (wait.at === null) return title ?? '';
      return wait.httpStatus === null && wait.code !== 'ksef.unreachable' && title !== null
        ? `${title}. Next attempt at ${formatTime(wait.at)}.`
        : `Next attempt at ${formatTime(wait.at)}, ${reasonOf(wait.code, wait.httpStatus)}.`;
    case 'pace':
      return `The next invoices leave at ${formatTime(wait.at)}: the program keeps to the limits of KSeF.`;
    case 'later':
      return `Next attempt at ${formatTime(wait.at)}.`;
    case 'atKsef':
      return `KSeF has ${invoices(wait.count)} and is checking: the program waits for the numbers.`;
    case 'asked':
      return `The program asks KSeF whether ${invoices(wait.count)} ${one(wait.count, 'is', 'are')} there already, before it sends again.`;
    case 'upo':
      return `${invoices(wait.count)} with a KSeF number ${one(wait.count, 'waits', 'wait')} for the UPO.`;
    case 'carriedOut':
      return `${invoices(wait.count)} in a file carried out: the program waits for its results.`;
    case 'held':
      return `${invoices(wait.count)} ${one(wait.count, 'waits', 'wait')} for you: sending is paused one by one.`;
    case 'person':
      return `KSeF rejected ${invoices(wait.count)}: without you nothing will happen to ${one(wait.count, 'it', 'them')}.`;
    case 'goes':
      return `${invoices(wait.count)} ${one(wait.count, 'leaves', 'leave')} in a moment.`;
  }
}

/** Words of the queue. */
export const queue = {
  title: 'Queue',
  subtitle: 'What still has to get to KSeF. Sending goes by itself as soon as there is a connection.',
  sendNow: 'Send now',
  sending: 'Sending…',
  pause: 'Pause sending',
  resume: 'Resume sending',
  wait: {
    label: 'What the program waits for',
    sentence: waitSentence,
    tryNow: 'Try now',
    auto: 'Back to the automatic mode',
  },
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
    mark: 'Select',
    place: 'Turn',
    invoice: 'Invoice',
    gross: 'Gross',
    state: 'State and mode',
    deadline: 'To be sent by',
    problem: 'What next',
  },
  order: {
    title: 'Order',
    rule: 'First the invoices with the nearest deadline, and of the same deadline those issued earlier.',
    packages: (count: number, some: number) => `${invoices(some)} will go in ${counted(count, 'package')}.`,
    eta: (ms: number) => `Sending everything will take about ${formatAbout(ms)}.`,
    inPackage: (nr: number, count: number) => `package ${nr} (${count})`,
    alone: 'alone: technical correction',
    first: 'nearest deadline',
    stays: {
      refused: 'does not go',
      atKsef: 'in KSeF',
      asked: 'being checked',
      carriedOut: 'in a file',
      held: 'does not go',
    },
  },
  show: {
    label: 'Show',
    all: 'all',
    going: 'going by themselves',
    held: 'paused and carried out',
    refused: 'rejected',
    nothing: 'There are no such invoices in the queue now.',
    day: (day: string) => `deadline ${formatDay(day)}`,
    clearDay: 'Show all deadlines',
  },
  pages: {
    label: 'Pages of the queue',
    range: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
    previous: 'Previous',
    next: 'Next',
  },
  marked: {
    label: 'Selected invoices',
    count: (count: number) => `Selected: ${invoices(count)}`,
    all: 'Select all on the page',
    one: (number: string) => `Select ${number}`,
    hold: 'Pause the selected',
    release: 'Send the selected',
  },
  holdOne: {
    hold: 'Pause',
    release: 'Resume',
    of: (action: string, number: string) => `${action}: ${number}`,
  },
  why: {
    open: 'Why this deadline',
    title: (number: string) => `Deadline of the invoice ${number}`,
  },
  steps: {
    queued: 'waits for its turn',
    preparing: 'preparing the file',
    session: 'opening a session',
    sending: 'sending',
    processing: 'KSeF is checking',
    confirming: 'KSeF gave a number',
    upo: 'fetching the UPO',
    finished: 'done',
  },
  goesItself: 'will be sent by itself',
  notBefore: (at: number) => `next attempt at ${formatTime(at)}`,
  withoutUpo: 'has a KSeF number, the program will fetch the UPO',
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
