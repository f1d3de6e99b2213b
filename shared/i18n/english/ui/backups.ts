import { formatInstant, formatSize } from '../../format.ts';
import { counted } from '../counted.ts';

/** Words for backups, for restoring from them, and for evidence. */
export const backups = {
  title: 'Backups',
  body: 'Every day and at its start the program saves a copy of the whole company and checks by itself that it can be read. It keeps 7 daily, 5 weekly and 12 monthly ones. Keys are encrypted in it, invoices are not: keep it where no stranger looks.',
  folder: 'Folder of backups',
  folderHint:
    'Best a USB stick or a network drive, for example E:\\Backups; an empty field switches backups off',
  save: 'Save the folder of backups',
  make: 'Make a backup now',
  making: 'Saving and checking the backup…',
  off: 'Switched off: there is no backup.',
  none: 'There is no backup of this company in this folder yet.',
  unreachable: 'The folder cannot be read now.',
  last: (at: number, sizeBytes: number) =>
    `The last one: ${formatInstant(at)}, ${formatSize(sizeBytes)}, checked.`,
  found: (count: number, oldest: number) =>
    `In the folder: ${counted(count, 'backup')}, the oldest of ${formatInstant(oldest)}.`,
  training: 'A training company needs no backups: its KSeF works on this computer only.',
  move: {
    action: 'Move to another computer…',
    title: 'Move the company to another computer',
    body: 'The whole company with its certificates and token goes into one encrypted file. On the new computer choose “Restore from a file” on the first screen.',
    warning:
      'From now on issue invoices on the new computer only. If both issued, numbers would be repeated, and KSeF would reject the second invoice.',
    password: 'Password of the file',
    submit: 'Save the file to move',
    done: 'The file is ready. Move it, and pass on the password separately. Here the program will remind every day that the company is elsewhere.',
  },
  restore: {
    question: 'Do you have a backup, or are you moving a company from another computer?',
    open: 'Restore from a file',
    title: 'Restore a company from a file',
    body: 'Choose a backup (.kopia) or a file to move (.przenosiny). Before anything changes you will see what is in it.',
    file: 'Backup or file to move',
    pick: 'Choose a file…',
    back: 'Back',
    reading: (percent: number) => `Loading the file… ${percent}%`,
    checking: 'Checking whether the file is complete…',
    password: 'Password of the file to move',
    openFile: 'Open the file',
    company: 'Company',
    environment: 'KSeF environment',
    invoices: 'Invoices',
    invoiceCount: (count: number) => counted(count, 'invoice'),
    lastInvoice: 'Last invoice',
    lastOf: (number: string, at: number) => `${number}, ${formatInstant(at)}`,
    noInvoice: 'none',
    madeAt: 'The file was made',
    keys: 'Certificates and token',
    keysAre: {
      open: 'will work at once',
      passphrase: 'opened by the password of the safe of that computer',
      lost: 'encrypted by that computer: you will load them anew',
    },
    /** Of a move the key goes along, under the password of the file. */
    keysOfMove:
      'opened by the present password of the safe, or if there was none, by the password of this file',
    passphrase: 'New password of the safe',
    passphraseHint: 'Protects the token and the key of the certificate. At least 8 characters',
    later:
      'Invoices issued after the backup was made are not in it. Before you issue the next one, check the last number on your prints.',
    oldComputer: 'Do not issue invoices of this company on the previous computer any more.',
    submit: 'Restore this company',
  },
  recovery: {
    title: 'Invoices issued after the backup was made',
    checked: (count: number) => `${counted(count, 'invoice')} checked in KSeF.`,
    left: 'Look at these in KSeF:',
    again: 'Ask KSeF once more',
    numbering: 'Correct the numbering',
  },
  evidence: {
    action: 'Evidence file',
    hint: 'XML, UPO, prints handed out, messages, journal and deadline in one ZIP file, for the tax office or a court',
  },
} as const;
