import { formatDay } from '../format.ts';
import type { TextsOf } from './errorWords.ts';

const between = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }): string =>
  firstDay === lastDay ? formatDay(firstDay) : `from ${formatDay(firstDay)} to ${formatDay(lastDay)}`;

/** What is said of files of many invoices that could not be made. */
export const exportErrors: TextsOf<'export'> = {
  'export.running': () => ({
    title: 'The program is preparing another file already',
    body: 'Wait until it is done, or stop it and try again.',
  }),
  'export.cancelled': () => ({
    title: 'Preparing the file was stopped',
    body: 'There is no file. The invoices are unchanged; you can begin the export anew.',
  }),
  'export.badRange': (d) => ({
    title: 'The end of the period is before its beginning',
    body: `Given: from ${formatDay(d.firstDay)} to ${formatDay(d.lastDay)}. No file was made. Correct the dates.`,
  }),
  'export.nothing': (d) => ({
    title: 'There are no invoices in this period',
    body: `There is nothing to save: ${between(d)}. The issue date counts. No file was made. Choose another period.`,
  }),
  'export.noneChosen': () => ({
    title: 'There are no invoices to save',
    body: 'No invoice fits these conditions any more, or nothing is selected. No file was saved. Select invoices in the list and try again.',
  }),
  'export.noCodes': (d) => ({
    title: 'There are no invoices with codes in this period',
    body: `Invoices of a total failure have no codes, and online invoices have them only once they are in KSeF (${between(d)}). No file was made. Choose another period or wait until they are sent.`,
  }),
  'export.noTaxpayer': () => ({
    title: 'JPK_FA needs the tax office and the registered address',
    body: 'No file was made. Give the four-digit code of the office and the address with voivodeship, county and commune. The program will remember them.',
  }),
  'export.jpkOnlyAdvances': (d) => ({
    title: 'JPK_FA cannot hold advance invoices only',
    body: `The structure needs at least one line of an invoice, and in this period (${between(d)}) there are advances only. No file was made. Widen the period.`,
  }),
};

/** What is said of files that other programs wrote. */
export const importErrors: TextsOf<'import'> = {
  'import.otherSeller': (d) => ({
    title: 'This invoice belongs to another company',
    body: `The seller in the file is the company with NIP ${d.nip}, and here works the company with NIP ${d.companyNip}. Nothing was issued.`,
  }),
  'import.notAnInvoice': () => ({
    title: 'This is not an FA(3) invoice',
    body: 'The file is damaged, unfinished, too large, or holds something else. Nothing was issued from it. Save the invoice in the other program once more.',
  }),
  'import.alreadyIssued': (d) => ({
    title: `The invoice ${d.number} was issued from this file already`,
    body: 'The file is exactly the same, so no second invoice was issued from it. If there is to be a second one, issue it on the screen “Load XML files”.',
  }),
  'import.gone': () => ({
    title: 'This file is no longer in the list',
    body: 'The program was started again, or the file has vanished from the folder. Nothing was issued. Load the file again.',
  }),
  'import.tooMany': (d) => ({
    title: `At most ${d.max} files at once`,
    body: 'The rest was not loaded, and what is in the list stays. Issue or remove these files and load the next ones.',
  }),
  'import.badArchive': () => ({
    title: 'This ZIP archive cannot be read',
    body: 'It is damaged, too large when unpacked, or there are no XML files in it. Nothing was issued. Unpack it and load the XML files themselves.',
  }),
};

const folderProblems: Record<string, string> = {
  ENOENT: 'There is no such folder.',
  ENOTDIR: 'It is not a folder.',
  EACCES: 'The program may not read and write in it.',
  EPERM: 'The program may not read and write in it.',
  relative: 'A full path is needed.',
  data: 'It is the data folder of the program itself.',
};

/** What is said of the watched folder. */
export const watchErrors: TextsOf<'watch'> = {
  'watch.badFolder': (d) => ({
    title: `This folder cannot be watched: ${d.folder}`,
    body: `${folderProblems[d.problem] ?? `The system gave the code ${d.problem}.`} Files in it wait, nothing was issued. Check the folder or choose another one.`,
  }),
  'watch.cannotMove': (d) => ({
    title: `The file ${d.file} cannot be moved`,
    body: `The system gave the code ${d.problem}. The program will not issue a second invoice from this file; it will move it as soon as it can. Check whether another program holds the file and whether writing is allowed in the folder.`,
  }),
};
