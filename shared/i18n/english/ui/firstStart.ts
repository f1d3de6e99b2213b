import { warsawDay } from '../../../domain/warsawTime.ts';
import { formatDay, formatInstant } from '../../format.ts';

const gigabyte = 1_000_000_000;

/** Words of the first start. */
export const firstStart = {
  title: 'Latarnik always issues the invoice, and sends it to KSeF by itself',
  intro:
    'Begin with a training company or create your own. The training one works at once and has no legal effect.',
  training: {
    title: 'Training company',
    body: 'KSeF then works on this computer, and a certificate of type 2 is made by itself. You can pretend a failure and watch invoices being sent after it by themselves.',
    points: [
      'there is nothing to type',
      'no invoice gets to the real KSeF',
      'you can add your own company beside it later',
    ],
    button: 'Begin with a training company',
    working: 'Preparing the training company…',
  },
  own: {
    title: 'Your own company',
    body: 'Four steps: data, login to KSeF, certificate of type 2, check. You can put off each but the first.',
    points: [
      'the program fetches the company’s data by NIP',
      'a KSeF token or a certificate of type 1',
      'a certificate of type 2 from a file, or ordered',
    ],
    button: 'Create your own company',
  },
  steps: {
    label: 'Creating the company',
    names: {
      company: 'Company data',
      login: 'Login to KSeF',
      certificate: 'Certificate of type 2',
      ready: 'Readiness',
    },
    of: (at: number, all: number) => `Step ${at} of ${all}`,
    done: 'done',
    next: 'Next',
    later: 'Later',
    back: 'Back',
  },
  form: {
    title: 'Your company',
    back: 'Back',
    nip: 'NIP',
    fetch: 'Fetch the data by NIP',
    fetchHint:
      'The program asks the list of VAT payers of the Ministry of Finance about this one NIP. Without the internet, type the data by hand.',
    found: (status: string | null, day: string) =>
      `The data are fetched, check them. VAT status: ${status ?? 'unknown'}, as of ${formatDay(day)}.`,
    notFound: (day: string) =>
      `The list of VAT payers has no company with this NIP (as of ${formatDay(day)}). Type the data by hand.`,
    byHand: 'Type the data by hand; the rest works the same.',
    name: 'Name of the company',
    line1: 'Street and number',
    line2: 'Postcode and town',
    account: 'Bank account',
    accountHint: 'Optional; it goes onto invoices paid by transfer',
    accountOf: 'Account from the list of VAT payers',
    accountOther: 'another one or none',
    environment: 'KSeF environment',
    environmentWhy:
      'Choose PRODUCTION if the invoices are to be real. DEMO and TEST are for trials: they have tokens and certificates of their own, and invoices there have no legal effect.',
    moves:
      'Another NIP or environment means another login: the saved token and certificates will have to be given anew.',
    passphrase: 'Password of the safe',
    passphraseHint: 'Protects the token and the key of the certificate. At least 8 characters',
    submit: 'Create the company and go on',
    change: 'Save and go on',
    required: 'This field is needed',
  },
  login: {
    later:
      'Without a login you can issue invoices, but they will wait to be sent to KSeF. You can give the login later in the Settings.',
  },
  certificate: {
    body: 'A certificate of type 2 (Offline) signs the second QR code. Without it you cannot issue an invoice when there is no internet or KSeF does not work.',
    ready: 'The certificate of type 2 is in the safe: you can issue offline too.',
    locked: 'First open the safe: the key of the certificate goes into it.',
    later: 'If you put this off, the program issues in the Online mode only, until you load the certificate.',
  },
  ready: {
    title: 'Is the company ready for the worst day?',
    body: 'You can change everything in this list later in the Settings.',
    checking: 'Checking…',
    again: 'Check again',
    states: { ok: 'all right', missing: 'missing', unknown: 'not known' },
    wrong: 'not all right',
    optional: 'optional',
    points: {
      login: 'Login to KSeF',
      certificate: 'Certificate of type 2',
      clock: 'Clock of the computer',
      numbering: 'Numbering of invoices',
      disk: 'Space on the disk',
      printing: 'Sample print',
      backup: 'Backups',
      mail: 'E-mail',
    },
    loginOk: (at: number) => `Checked ${formatInstant(at)}: it works.`,
    loginFailed: (at: number) => `The last check (${formatInstant(at)}) failed.`,
    loginUntested: 'Saved, but not checked yet.',
    loginMissing: 'There is no token and no certificate of type 1: invoices will wait.',
    certificateOk: (validTo: number) => `Valid to ${formatDay(warsawDay(validTo))}.`,
    certificateOrdered: 'Ordered in KSeF; the program will fetch it by itself.',
    certificateMissing: 'It is not in the safe: you cannot issue offline.',
    clockOk: 'Agrees with the clock of KSeF.',
    clockOff: (minutes: number) =>
      `Differs from the clock of KSeF by ${minutes} min. Set the clock of the system.`,
    clockUnknown: 'KSeF has not answered yet, so there is nothing to compare with.',
    numberingOk: (next: string) => `The first invoice will get the number ${next}.`,
    disk: (bytes: number) => `${(bytes / gigabyte).toFixed(1).replace('.', ',')} GB free.`,
    diskUnknown: 'The system does not say how much is free.',
    diskLow: (bytes: number) =>
      `${(bytes / gigabyte).toFixed(1).replace('.', ',')} GB free, and at least 1 GB is needed: without space no invoice can be saved.`,
    printingOk: 'The QR code of the sample print could be read. Print it to try the printer.',
    backupOk: (folder: string) => `Daily to the folder ${folder}.`,
    backupMissing: 'Backups are off. Choose a folder on another disk or a USB stick.',
    mailOk: 'Set up.',
    mailMissing: 'You send invoices from your own mail program, or set up an account later.',
    fix: {
      login: 'Give the login',
      test: 'Check the login',
      certificate: 'Load or order',
      clock: 'How to set the clock',
      askKsef: 'Ask KSeF',
      disk: 'How to make space',
      numbering: 'Finish and change the numbering',
      sample: 'Show the sample print',
      prints: 'Finish and change how prints look',
      backup: 'Turn backups on',
      mail: 'Finish and set up e-mail',
    },
    backupFolder: 'Folder of backups',
    start: 'Issue your first invoice',
    home: 'Go to the home screen',
    notAll: 'You can begin now. The program will remind you of what is missing.',
  },
} as const;
