import { describeIn, type ErrorTexts } from '../describe.ts';
import { backupErrors } from './backupErrors.ts';
import { bookErrors } from './bookErrors.ts';
import { companiesErrors } from './companiesErrors.ts';
import { draftErrors } from './draftErrors.ts';
import { drillErrors } from './drillErrors.ts';
import { capitalised, characters, importAction, type UserMessage } from './errorWords.ts';
import { fieldName } from './fields.ts';
import { exportErrors, importErrors, watchErrors } from './fileErrors.ts';
import { keystoreErrors } from './keystoreErrors.ts';
import { mailErrors } from './mailErrors.ts';
import { printErrors } from './printErrors.ts';
import { rejections } from './rejections.ts';
import { savedErrors } from './savedErrors.ts';
import { selfTestErrors } from './selfTestErrors.ts';

const sendsItself = 'The invoice is issued and waits in the queue; the program will send it by itself.';
const said = (description: string | undefined): string =>
  description ? ` The reason KSeF gave: ${description}.` : '';
const afterDelay = (retryAfterMs: number | undefined): string =>
  retryAfterMs === undefined
    ? ''
    : ` Next attempt in about ${Math.max(1, Math.round(retryAfterMs / 1000))} s.`;

/** English text of every code of the catalogue; a code without a text does not compile. */
export const errorText: ErrorTexts = {
  ...draftErrors,
  ...keystoreErrors,
  ...bookErrors,
  ...printErrors,
  ...savedErrors,
  ...selfTestErrors,
  ...drillErrors,
  ...exportErrors,
  ...importErrors,
  ...watchErrors,
  ...mailErrors,
  ...backupErrors,
  ...companiesErrors,

  'ipc.badRequest': (d) => ({
    title: 'The program did not understand the command',
    body: `The request is not JSON of a known shape${d.problem ? ` (${d.problem})` : ''}. Nothing was changed. Correct the request and send it again.`,
  }),
  'ipc.badInput': (d) => ({
    title: `The data do not fit the command${d.path ? `: ${fieldName(d.path)}` : ''}`,
    body: `${capitalised(d.problem)}. Nothing was saved. Correct the data and try again.`,
  }),
  'ipc.unknownMethod': (d) => ({
    title: `There is no command “${d.method}”`,
    body: 'Nothing was changed. “npm run cli -- methods” prints the list of commands.',
  }),
  'ipc.badOutput': (d) => ({
    title: 'The program prepared an answer that it does not accept itself',
    body: `This is a fault of the program (${d.path}: ${d.problem}). Issued invoices are safe. Start the program again; if this comes back, report this text.`,
  }),
  internal: (d) => ({
    title: 'The program met a fault of its own',
    body: `This was not done, and issued invoices are safe. Try again; if this comes back, report the number ${d.incidentId}.`,
    action: 'Try again',
  }),
  'host.notPrinted': () => ({
    title: 'The document could not be printed',
    body: 'The window did not show its pages. The invoice is safe. Save the document to a file and print it in another program.',
  }),
  'host.notCopied': () => ({
    title: 'It could not be copied',
    body: 'The system did not let the picture onto the clipboard. Nothing has changed. Click into the window and try again, or save the document to a file.',
  }),

  'host.connectionLost': () => ({
    title: 'The window lost its connection with the program',
    body: 'Issued invoices are safe. The window will connect by itself; if this takes longer than a minute, start Latarnik again.',
    action: 'Try again',
  }),

  'data.inUse': (d) => ({
    title: 'Another running Latarnik uses these data already',
    body: `The folder ${d.folder} is open in a second window. The invoices are safe. Close the other program or go to its window.`,
  }),
  'data.tooNew': (d) => ({
    title: 'A newer version of the program wrote the data',
    body: `The data have version ${d.found}, and this program knows at most ${d.supported}. Nothing was changed. Install a newer Latarnik.`,
  }),
  'data.migrationFailed': (d) => ({
    title: 'The data could not be adapted to this version of the program',
    body: `The step ${d.migration} stopped. The data are as before, and a copy lies beside them. Start the previous version and report this text.`,
  }),
  'data.unusable': (d) => ({
    title: 'The data folder cannot be opened',
    body: `${d.folder}: ${d.problem}. Without it you can neither see invoices nor issue a new one. Check the disk and the permissions, or point to another folder.`,
  }),

  'data.full': (d) => ({
    title: 'There is no space left on the disk',
    body: `The program can save nothing (${d.problem}), so it issues and sends nothing; nothing was lost. Free some space on the disk with the data, and sending will go on by itself.`,
  }),
  'data.busy': () => ({
    title: 'Another program holds the database',
    body: 'For example a backup or an antivirus program. Nothing was lost; the program will try again by itself in a moment.',
  }),
  'data.damaged': ({ folder }) => ({
    title: 'The database is damaged',
    body:
      folder === undefined
        ? 'Do not go on issuing: copy the data folder to a safe place and restore the last backup. Invoices that KSeF accepted are in KSeF.'
        : `The invoices in the folder ${folder} can’t be read. Close the program, move the files “latarnik.sqlite…” from this folder to a safe place, start the program and restore the last backup. Invoices that KSeF accepted are in KSeF.`,
  }),

  'company.missing': () => ({
    title: 'First create a company',
    body: 'An invoice needs a seller. Create a training company with one click or type the data of your own.',
    action: 'Create a company',
  }),
  'company.exists': () => ({
    title: 'There is a company in this folder already',
    body: 'One data folder is one company. Nothing was changed. Create a second company in a folder of its own.',
  }),
  'company.fixed': () => ({
    title: 'The data of this company can no longer be changed like this',
    body: 'Invoices were issued in it, and they bear its NIP and KSeF environment. Nothing was changed. For another NIP or environment add a separate company.',
  }),
  'company.badEnvironment': (d) => ({
    title: 'This KSeF address is not allowed',
    body: `The address ${d.url} is neither that of a sandbox nor of KSeF. Nothing was saved. Choose an environment from the list.`,
  }),

  'invoice.notFound': (d) => ({
    title: 'There is no such invoice',
    body: `The data of this company hold no invoice with the identifier ${d.id}. Find it in the list of invoices.`,
    action: 'Show invoices',
  }),
  'invoice.otherDocument': () => ({
    title: 'This buyer now needs another document',
    body: 'Before the print left the program the invoice changed its mode, so it was stopped. The new proposal is selected already: check it and do it again.',
  }),
  'invoice.documentMissing': (d) => ({
    title: d.kind === 'upo' ? 'There is no UPO (official receipt) yet' : 'This document is not there yet',
    body:
      d.kind === 'upo'
        ? 'KSeF gives a UPO once it has accepted the invoice. The program will fetch it by itself as soon as it appears.'
        : 'This invoice has no such document. Its XML and ordinary PDF are beside it.',
  }),
  'lifecycle.illegal': (d) => ({
    title: 'The invoice is in a state in which this cannot be done',
    body: `This is a fault of the program (${d.from} → ${d.event}). The invoice has not changed. Refresh the view and try again.`,
  }),
  'file.unusable': (d) => ({
    title: `The file ${d.path} cannot be used`,
    body: `${d.problem === 'ENOENT' ? 'There is no such file or folder' : `The system refused (${d.problem})`}. Nothing was changed. Check the path and the permissions and try again.`,
  }),
  'file.notFound': () => ({
    title: 'The file is no longer there',
    body: 'The file was prepared for a moment only. The invoice is safe. Open the document again from the list of invoices.',
  }),
  'file.noPages': (d) => ({
    title: `The file ${d.name} has no pages to show`,
    body: 'Only PDF files have a preview of pages. The file is unchanged; open or save it.',
  }),
  'pdf.noCodes': ({ number }) => ({
    title: `The invoice ${number} has no codes`,
    body: 'It was issued during a total failure, and such invoices have no codes. A sheet with codes is not needed: give the buyer the print of the invoice alone.',
  }),
  'pdf.unreadableXml': () => ({
    title: 'No print can be made of this file',
    body: 'The file is not an FA(3) invoice or is damaged. The invoice in KSeF does not change by that. Download its XML again.',
  }),

  'announcement.unknown': () => ({
    title: 'This message is no longer there',
    body: 'The Ministry has withdrawn it or replaced it by another. The mode of issuing has not changed.',
  }),
  'announcement.notYours': () => ({
    title: 'This message cannot be corrected',
    body: 'The Ministry announced it, and the program shows it as it was received. If it is not right, choose “Do not ask about this message” or enter one of your own.',
  }),
  'announcement.endsBeforeStart': () => ({
    title: 'The end is earlier than the beginning',
    body: 'Check the days and hours in the message of the Ministry and enter them again. Nothing has changed.',
  }),
  'invoice.notInKsefYet': ({ number, cause }) => ({
    title: `The invoice ${number} has not reached KSeF yet`,
    body:
      cause === undefined
        ? 'It is just being sent. The print will be ready in a moment, when KSeF answers; try again.'
        : 'A print for the buyer needs the KSeF number or two QR codes, and without a working certificate of type 2 there is no second code. The invoice is issued and will be sent by itself.',
    ...(cause !== undefined && { action: importAction }),
  }),
  'invoice.outsideKsef': ({ number }) => ({
    title: `The invoice ${number} is not sent to KSeF`,
    body: 'It was issued in a total failure, outside KSeF, without QR codes. There is no duty to send it.',
  }),
  'refusal.notPossible': ({ number }) => ({
    title: `This cannot be done with the invoice ${number}`,
    body: 'KSeF did not reject it, rejected it for another reason, or somebody has just dealt with it. Nothing was changed. Open its details: there you see what can be done.',
    action: 'Show details',
  }),
  'refusal.otherContent': ({ number, path }) => ({
    title: 'A technical correction may not change the content of the invoice',
    body: `The new file of the invoice ${number} would differ in the field ${path}. Nothing was changed. Most often it is the data of the company, corrected after issuing: restore in the settings the data of the print and try again.`,
    action: 'Show details',
  }),
  'series.badTemplate': (d) => ({
    title: `Invoices cannot be numbered like this: ${d.template}`,
    body: 'The template needs {nr}, and with it the year {RRRR} for yearly numbering, or month and year {MM}, {RRRR} for monthly numbering. Otherwise the same number would come back, and KSeF would not take it. Nothing was changed.',
  }),
  'series.taken': (d) => ({
    title: `The number ${d.number} is in KSeF already`,
    body: 'The next invoice would get a number that KSeF has already, and KSeF would reject it. Check the last number in the previous program. Nothing was changed.',
  }),
  'series.goesBack': (d) => ({
    title: 'Numbering cannot go back',
    body: `In this period the number ${d.used} was used already. Type this number or a larger one. Nothing was changed.`,
  }),
  'correction.notACorrection': () => ({
    title: 'This is not a correction invoice',
    body: 'To correct an issued invoice choose one of the kinds of correction. Nothing was issued.',
  }),
  'correction.ofRejected': ({ number }) => ({
    title: `The invoice ${number} is not in KSeF, so there is nothing to correct`,
    body: 'KSeF rejected it. Open its details: there you issue it again or send a technical correction.',
    action: 'Show details',
  }),
  'correction.notYet': () => ({
    title: 'This correction cannot be made yet',
    body: 'It waits for the KSeF number of the invoice it corrects, or for a working certificate. The program will issue it by itself when it can.',
  }),
  'carry.nothing': () => ({
    title: 'There is nothing to carry out',
    body: 'No invoice is waiting to be sent. No file was made.',
  }),
  'carry.badPassword': (d) => ({
    title: `The password of the file needs at least ${characters(d.min)}`,
    body: 'It protects the invoices in the file, should it get lost. No file was made. Type a longer password.',
  }),
  'carry.wrongPassword': () => ({
    title: 'The password does not fit this file',
    body: 'Nothing was loaded. Type the password that was set when the queue was carried out.',
  }),
  'carry.notAFile': () => ({
    title: 'This is not the file that is needed here',
    body: 'The file is another one, damaged or changed. Nothing was loaded. To deliver choose “kolejka….latarnik”, and on coming back “wyniki….latarnik”.',
  }),
  'carry.otherCompany': (d) => ({
    title: 'This file belongs to another company or another KSeF environment',
    body: `It was carried out of the company with NIP ${d.nip}, and here works the company with NIP ${d.companyNip}. Nothing was loaded. Load it in the program of the same company.`,
  }),
  'carry.numberTaken': (d) => ({
    title: `Another invoice has the number ${d.number} here`,
    body: 'Two desks issued different invoices under the same number. Nothing was loaded. Give the desks series of their own, and ask your accountant which of the invoices to correct.',
  }),
  'carry.unknown': () => ({
    title: 'These results are not for the queue of this computer',
    body: 'Nothing was loaded. Load them on the computer from which the queue was carried out.',
  }),
  'ksef.unreachable': (d) => ({
    title: 'There is no connection with KSeF',
    body: `You go on issuing, and the invoices will be sent by themselves when the connection is back.${afterDelay(d.retryAfterMs)}`,
  }),
  'ksef.unavailable': (d) => ({
    title: 'KSeF does not take invoices for the moment',
    body: `It answers with the code ${d.httpStatus}. ${sendsItself}${afterDelay(d.retryAfterMs)}`,
  }),
  'ksef.tooManyRequests': (d) => ({
    title: 'KSeF asks to send more slowly',
    body: `${sendsItself}${afterDelay(d.retryAfterMs)}`,
  }),
  'ksef.paced': (d) => ({
    title: 'The program keeps to the limits of KSeF',
    body: `${sendsItself}${afterDelay(d.retryAfterMs)}`,
  }),
  'ksef.malformedAnswer': (d) => ({
    title: 'KSeF gave an answer that cannot be understood',
    body: `${sendsItself} A detail of the answer: ${d.problem}.`,
  }),
  'ksef.sessionLost': () => ({
    title: 'The sending session was broken off',
    body: 'The program will open a new session, and first check what KSeF has already, so that nothing is sent twice.',
  }),
  'ksef.unauthorized': (d) => ({
    title: 'KSeF did not accept the login',
    body: `The token is invalid or belongs to another company.${said(d.description)} Invoices wait in the queue. Enter the present token.`,
    action: 'Enter the KSeF token',
  }),
  'ksef.forbidden': (d) => ({
    title: 'The right to issue invoices in KSeF is missing',
    body: `This token may not send invoices on behalf of the company.${said(d.description ?? d.reason)} Invoices wait in the queue. Grant the right in KSeF or use another token.`,
    action: 'Enter the KSeF token',
  }),
  'ksef.refused': (d) => ({
    title: `KSeF refused to carry out the command${d.ksefCode === undefined ? '' : ` (code ${d.ksefCode})`}`,
    body: `${d.description ? `The reason it gave: ${d.description}. ` : ''}The invoice is safe in the queue. Check its details and try again.`,
    action: 'Show the queue',
  }),
  'ksef.invoiceRejected': (d) => {
    const known = rejections[d.code];
    const next = known?.next ?? 'Open the details to see the attempts and answers.';
    return {
      title: `KSeF rejected the invoice: ${known?.what ?? `code ${d.code}`}`,
      body: `The reason it gave: ${d.description}. The invoice is not in KSeF, and its content has not changed. ${next}`,
      action: 'Show details',
    };
  },
  'ksef.duplicateOfOther': (d) => ({
    title: 'KSeF has another invoice with this number already',
    body: `${d.originalKsefNumber === undefined ? '' : `That one has the KSeF number ${d.originalKsefNumber}. `}This invoice was not accepted. Check whether another program numbers invoices too. Then issue the invoice again: it will get a new number.`,
    action: 'Show details',
  }),
  'ksef.upoMismatch': (d) => ({
    title: 'The UPO does not agree with the invoice',
    body: `The field ${d.field} differs. The invoice has a KSeF number, but the program does not accept this receipt and will fetch it again.`,
    action: 'Show details',
  }),

  'training.notTraining': () => ({
    title: 'This works in a training company only',
    body: 'A failure can be pretended in the sandbox only. Nothing was changed.',
  }),
};

const plainText = (code: string): UserMessage => ({
  title: 'This could not be done',
  body: `Issued invoices are safe. Try again; if this comes back, report the code ${code}.`,
});

/** The English text of any failure that crossed the contract; an unknown code or odd details get a plain one. */
export const describeError = (error: { code: string; details: Record<string, unknown> }): UserMessage =>
  describeIn(errorText, plainText, error);
