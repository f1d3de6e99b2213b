import { counted, invoicesWait } from '../counted.ts';
import { formatAbout, plannedWindow } from '../times.ts';

type Category = 'maintenance' | 'failure' | 'totalFailure';
const categoryName: Record<Category, string> = {
  maintenance: 'unavailability',
  failure: 'a failure',
  totalFailure: 'a total failure',
};

/** Words around every screen: navigation, top bar, banner, progress. */
export const frame = {
  program: 'Latarnik',
  skipToContent: 'Skip to the content',
  loading: 'Opening the program…',
  opening: 'Opening…',
  broken: {
    title: 'This screen cannot be shown now',
    body: 'Issued invoices are saved and go on being sent. Load the window anew; if that does not help, close the program and open it again.',
    reload: 'Load the window anew',
  },
  navigation: 'Main menu',
  screens: {
    home: 'Home',
    new: 'New invoice',
    saved: 'Drafts, templates',
    invoices: 'Invoices',
    queue: 'Queue',
    customers: 'Customers',
    goods: 'Goods',
    announcements: 'Ministry messages',
    certificates: 'Certificates',
    journal: 'Journal',
    settings: 'Settings',
    help: 'Help',
  },
  /** Screens that the menu does not lead to. */
  otherScreens: {
    correct: 'Correction',
    import: 'Load XML files',
    selfTest: 'Self-test of the offline modes',
    firstStart: 'First start',
  },
  /** Of the window, as the system lists it: what waits, what is shown, whose. */
  windowTitle: (waiting: number, ...parts: string[]) =>
    `${waiting > 0 ? `(${waiting}) ` : ''}${parts.join(' – ')}`,
  drill:
    'ĆWICZENIE (drill) · nothing here is real: invoices, numbers, announcements and messages are for practice',
  training: 'training company',
  queue: {
    empty: 'Queue empty',
    waiting: (count: number) => `${count} waiting`,
    rejected: (count: number) => `${count} rejected`,
    nearest: (deadline: string) => `deadline ${deadline}`,
    open: (summary: string) => `Queue: ${summary}`,
  },
  company: {
    label: (name: string) => `Company: ${name}. Show details`,
    title: 'Company',
    nip: (nip: string) => `NIP ${nip}`,
    training: 'Training company: everything you issue is an exercise.',
    settings: 'Settings of the company',
  },
  readiness: {
    label: (word: string) => `Readiness for the offline mode: ${word}`,
    short: { ready: 'ready', notReady: 'not ready' },
    ready: 'ready offline',
    incomplete: 'offline yes, sending no',
    notReady: 'not ready offline',
    title: 'Readiness for the offline mode',
    readyBody: 'If the internet fails, you go on issuing invoices, and the program sends them by itself.',
    missing: (count: number) =>
      count === 0
        ? 'The program will not issue an offline invoice now.'
        : `Missing: ${counted(count, 'thing')}.`,
    met: 'ready',
    notMet: 'missing',
    certificate: {
      ready: 'A certificate of type 2 is in the safe and valid',
      missing: 'The certificate of type 2 (Offline) is missing',
      why: 'Without it there is no KOD II, and you cannot issue an offline invoice.',
    },
    safe: {
      open: 'The safe is open',
      closed: 'The safe is closed',
      why: 'The key for offline invoices cannot be used now.',
    },
    login: {
      ready: 'The program can log in to KSeF and send invoices',
      missing: 'The program cannot log in to KSeF',
      why: 'Invoices are issued, but do not leave until you give a token or a certificate of type 1.',
    },
    clock: { right: 'The clock of the computer is right', wrong: 'The clock of the computer is wrong' },
    validTo: (day: string) => `Valid until ${day}.`,
    open: 'Show certificates',
    solve: 'Show how to mend it',
  },
  outage: {
    simulate: 'Simulate a KSeF failure',
    restore: 'Bring KSeF back',
    downNow: 'The KSeF of the sandbox is switched off',
  },
  announcement: {
    contradiction: (category: Category) =>
      `The Ministry announces ${categoryName[category]}, but KSeF answers. You go on issuing online`,
    totalFailure: (_: Category) =>
      'A total failure was announced. The program waits for your decision, and issues in the Offline24 mode for now',
    accept: {
      maintenance: 'Switch to KSeF unavailability',
      failure: 'Switch to KSeF failure',
      totalFailure: 'Switch to Total failure',
    },
    dismiss: 'Do not ask about this message',
    show: 'Show messages',
    sure: 'Really switch to Total failure?',
    sureBody:
      'Invoices issued in a total failure are not sent to KSeF and have no QR codes. Switch to it only when it was announced in the media.',
    coming: (start: number, end: number | null) =>
      `${plannedWindow(start, end)} KSeF will be unavailable: during that time you issue invoices in the mode KSeF unavailability.`,
  },
  safe: {
    closed: 'The safe is closed',
    stillSending: 'issued invoices are being sent, but you cannot issue a new one offline',
    why: 'without it you can neither send invoices nor issue them offline',
    waiting: (count: number) => `${invoicesWait(count)} and will not leave until you open it`,
    open: 'Open the safe',
  },
  alerts: {
    label: 'Warnings',
    later: 'Remind later',
    inAnHour: 'in an hour',
    tomorrow: 'tomorrow at 8:00',
    seen: 'I know',
    answersShort: 'Remind later, or I know',
    remind: (when: string) => `Remind ${when}`,
    answers: (title: string) => `Remind later, or I know: ${title}`,
    others: (count: number) => `and ${counted(count, 'other')}`,
    more: (count: number) => `and ${counted(count, 'other warning')}`,
    actions: {
      deadline: 'Show the queue',
      openDeadline: 'Show the queue',
      midnight: 'Show the queue',
      manualMode: 'Back to automatic',
      totalFailure: 'Show messages',
      dutyLifted: 'Show invoices',
      clock: 'Show the journal',
      certificate: 'Order a new one',
      recurring: 'Show recurring',
      backup: 'Set up backups',
      restored: 'Show details',
      movedOut: 'Show settings',
    },
  },
  progress: {
    label: 'Progress of sending',
    preparing: (current: number, total: number) => `Preparing ${current} of ${total}…`,
    session: (current: number, total: number) => `Opening a KSeF session, ${current} of ${total}…`,
    sending: (current: number, total: number) => `Sending ${current} of ${total}…`,
    confirming: (current: number, total: number) => `Accepted by KSeF: ${current} of ${total}…`,
    upo: (current: number, total: number) => `Fetching UPO ${current} of ${total}…`,
    finished: (total: number) => `KSeF answered for ${counted(total, 'invoice')}`,
    about: (etaMs: number) => `about ${formatAbout(etaMs)}`,
    pause: 'Pause',
  },
  failedToStart: 'The program does not answer',
  tryAgain: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
} as const;
