import type { AnnouncementView } from '../../../contract/modeTypes.ts';
import { formatDay } from '../../format.ts';
import { counted, one } from '../counted.ts';

/** Words of the Ministry's announcements. */
export const announcements = {
  title: 'Messages of the Ministry',
  subtitle:
    'What the Ministry has announced about KSeF: modes and deadlines depend on it. The program remembers all of it for good.',
  enter: 'Enter a message',
  coming: 'To come',
  running: 'Going on',
  past: 'Ended and withdrawn',
  categories: {
    maintenance: 'KSeF unavailability',
    failure: 'KSeF failure',
    totalFailure: 'Total failure',
  } satisfies Record<AnnouncementView['category'], string>,
  word: { confirmed: 'confirmed', dismissed: 'taken for untrue' },
  withdrawn: 'withdrawn',
  versions: (count: number) => counted(count, 'version'),
  version: (number: number) => `Version ${number}`,
  learned: (at: string) => `recorded ${at}`,
  line: {
    title: 'Breaks of KSeF on a time line',
    picture: 'Time line: a month before today and two weeks after it',
    columns: { day: 'When', what: 'What' },
  },
  filter: {
    category: 'Kind',
    source: 'Where from',
    all: 'all',
    sources: { latarnia: 'received from Latarnia', user: 'entered by hand' },
    nothing: 'There are no such messages.',
    clear: 'Show all',
    keys: 'The arrows up and down go through the messages.',
  },
  effects: {
    open: 'What it changed: invoices and deadlines',
    nothing: 'No invoice relies on it, and it changed no deadline.',
    relying: (count: number) => `${counted(count, 'invoice')} ${one(count, 'relies', 'rely')} on it`,
    moved: (count: number) => `It changed ${counted(count, 'deadline')}`,
    movedTable: 'Deadlines changed',
    columns: { number: 'Invoice', from: 'Was', to: 'Is', at: 'When counted' },
    deadline: (it: { kind: 'day'; day: string } | { kind: 'open' } | { kind: 'none' } | null) => {
      if (it === null) return '–';
      if (it.kind === 'day') return formatDay(it.day);
      return it.kind === 'open' ? 'open' : 'no duty';
    },
    more: (count: number) => `and ${count} more`,
  },
  change: 'Correct',
  end: 'Enter the end',
  takeBack: 'Take back',
  takeBackSure: (title: string) => `Take back: ${title}?`,
  takeBackBody:
    'Deadlines of invoices that rely on it will be counted anew, and invoices that were freed will return to the queue. Those issued in a total failure will not: they have no codes and stay outside KSeF. You find them in the list of invoices by their mode; show them to your accountant.',
  believe: 'This is true',
  doubt: 'This is not true',
  form: {
    enter: 'Enter a message of the Ministry',
    change: 'Correct the message',
    hint: 'For a message heard on radio or television, or read in the public bulletin (BIP). It counts the same as one received from KSeF.',
    category: 'What was announced',
    save: 'Save',
    cancel: 'Cancel',
  },
  empty: {
    title: 'There are no messages',
    body: 'When the Ministry announces works on KSeF or its failure, the message will appear here by itself. You can enter one that you heard elsewhere.',
  },
} as const;
