import { counted, one } from '../counted.ts';

const files = (count: number): string => counted(count, 'file');

/** Words of the screen that reads FA(3) files in, and of the watched folder. */
export const imports = {
  action: 'Load XML files',
  title: 'Load XML files',
  subtitle: 'FA(3) invoices of another program: look, tick, issue.',
  back: 'Back to invoices',
  pick: 'Choose files…',
  drop: 'Drop XML or ZIP files here (at most 500 invoices)',
  rule: 'The number and date of the file belong to another document, so they are not taken over: the invoice gets the next number of your series and today’s date.',
  reading: (done: number, total: number) => `Loading ${done} of ${total}…`,
  tooLarge: (name: string) => `The file ${name} has more than 30 MB and was not loaded.`,
  list: 'Loaded files',
  columns: {
    select: 'Tick',
    file: 'File',
    kind: 'Kind',
    buyer: 'Buyer',
    gross: 'Amount',
    state: 'State',
  },
  select: (name: string) => `Tick ${name}`,
  selectAll: 'Tick all that are ready',
  fromFolder: 'from the folder',
  original: (number: string) => `in the file: ${number}`,
  ready: 'ready to be issued',
  open: 'Open in the form',
  openOf: (name: string) => `Open in the form: ${name}`,
  more: (count: number) => `and ${count} more`,
  issuedBefore: (number: string) => `issued already: ${number}`,
  issued: (number: string) => `Issued ${number}`,
  issue: (count: number) => (count === 0 ? 'Issue ticked ones' : `Issue ticked ones (${count})`),
  remove: 'Remove ticked ones from the list',
  removeTitle: 'Refuse files of the folder?',
  removeBody: (count: number) =>
    `${files(count)} of the watched folder will go to the subfolder “odrzucone”. No invoices will be made of ${one(count, 'it', 'them')}.`,
  removeConfirm: 'Refuse',
  issuing: (done: number, total: number) => `Issuing ${done} of ${total}…`,
  stop: 'Stop',
  finished: (issued: number, failed: number) =>
    `Issued: ${issued}${failed > 0 ? `, with an error: ${failed}` : ''}.`,
  againTitle: 'Issue once more?',
  againBody: (count: number) =>
    `Invoices were issued from ${files(count)} already. Second ones will be made, under new numbers.`,
  againConfirm: 'Issue once more',
  empty: {
    title: 'There is no file here yet',
    body: 'Choose FA(3) files saved in another program. You will see what they hold and what has to be corrected before anything is made.',
  },
} as const;

export const watched = {
  title: 'Folder with XML files',
  body: 'Another program can put FA(3) invoices into a folder, and Latarnik takes them from there by itself. Issued ones it moves to the subfolder “wystawione”, those with errors to “odrzucone”, with an explanation beside them.',
  folder: 'Folder',
  folderHint: 'The full path, for example C:\\Invoices\\to issue',
  enabled: 'Watch this folder',
  mode: 'What to do with files',
  modes: { ask: 'show them on the screen “Load XML files” and wait', issue: 'issue them at once' },
  save: 'Save the folder',
  saved: 'Saved.',
  on: (waiting: number, at: string | null) =>
    `${at === null ? 'The folder will be checked in a moment.' : `Checked ${at}.`} ${waiting === 0 ? 'Nothing waits.' : `Waiting: ${files(waiting)}.`}`,
  off: 'The folder is not watched.',
  open: 'Show waiting files',
} as const;
