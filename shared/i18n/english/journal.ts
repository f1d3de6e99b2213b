import type { JournalKind } from '../journal.ts';

// How a line is put together is the same in every language; the words it takes come from modules that have siblings.
export { describeEntry, journalColumns, journalFileName } from '../journal.ts';

/** What can be picked out of the journal. */
export const journalAreaName = {
  mode: 'Mode and connection',
  announcement: 'Messages of the Ministry',
  deadline: 'Deadlines and warnings',
  invoice: 'Invoices',
  queue: 'Sending',
  certificate: 'Certificates and safe',
  other: 'Company and training',
} as const;

/** Every kind of line that the program writes, with its name. */
const journalKinds: Record<JournalKind, string> = {
  'announcement.corrected': 'An entered message was corrected',
  'announcement.takenBack': 'An entered message was taken back',
  'latarnia.changed': 'Messages of the Ministry: the state changed',
  'deadline.changed': 'The deadline for sending changed',
  'invoice.dutyLifted': 'Freed from the duty to send (total failure)',
  'invoice.dutyRestored': 'The duty to send came back',
  'invoice.sentAnyway': 'Sent although freed from the duty',
  'alert.raised': 'Warning',
  'alert.acknowledged': 'Warning taken note of',
  'alert.snoozed': 'Warning put off',
  'alert.shown': 'Warning shown on the desktop',
  'company.created': 'Company created',
  'company.changed': 'The company’s data changed',
  'company.loginChanged': 'KSeF token saved',
  'company.loginTested': 'Login to KSeF checked',
  'keystore.imported': 'Certificate loaded',
  'keystore.checked': 'KSeF confirmed the state of the certificate',
  'keystore.endsSoon': 'Reminder: the certificate of type 2 expires',
  'keystore.orderStarted': 'Certificate of type 2 ordered',
  'keystore.ordered': 'The ordered certificate of type 2 was fetched',
  'keystore.revoked': 'Certificate revoked in KSeF',
  'keystore.passphraseChanged': 'Password of the safe changed',
  'keystore.exported': 'A copy of the certificate was saved to a file',
  'mode.setByUser': 'Mode chosen by hand',
  'mode.setAuto': 'The program chooses the mode again',
  'announcement.entered': 'A message of the Ministry was entered',
  'announcement.ended': 'A message of the Ministry has ended',
  'announcement.received': 'A message of the Ministry was received',
  'announcement.changed': 'The Ministry changed a message',
  'announcement.withdrawn': 'The Ministry withdrew a message',
  'announcement.confirmed': 'A message of the Ministry was confirmed',
  'announcement.dismissed': 'A message of the Ministry was taken for untrue',
  'announcement.confirmedByOutage': 'The silence of KSeF confirmed a message of the Ministry',
  'mode.switched': 'Mode changed by the program',
  'ksef.reachable': 'KSeF answers',
  'ksef.unreachable': 'KSeF stopped answering',
  'invoice.issued': 'Invoice issued',
  'invoice.turnedOffline24': 'The invoice went over to the Offline24 mode',
  'invoice.notTurnedOffline': 'The invoice could not go over to the Offline24 mode',
  'invoice.sent': 'Sent to KSeF',
  'invoice.notSent': 'Not sent, the invoice goes on waiting',
  'invoice.unclear': 'Outcome of sending unknown, the program asks KSeF',
  'invoice.foundInKsef': 'KSeF has this invoice already',
  'invoice.notFoundInKsef': 'KSeF does not have this invoice, it will be sent',
  'invoice.willBeSentAgain': 'The invoice will be sent again',
  'invoice.rejected': 'KSeF rejected the invoice',
  'invoice.sentAgain': 'The rejected invoice will be sent again',
  'invoice.technicallyCorrected': 'Technical correction: a new file with the same content',
  'invoice.reissued': 'The rejected invoice was issued again',
  'invoice.carriedOut': 'Carried out in a file, to be sent from another computer',
  'invoice.takenIn': 'Taken in from a file, to be sent from this computer',
  'invoice.held': 'Sending of this invoice was paused',
  'invoice.released': 'Sending of this invoice was resumed',
  'invoice.conflictFound': 'KSeF has another document under this number',
  'invoice.accepted': 'KSeF accepted the invoice and gave it a number',
  'invoice.upoStored': 'UPO fetched',
  'series.changed': 'Numbering of invoices changed',
  'series.deskChanged': 'Mark of the desk in numbers changed',
  'correction.entered': 'Correction entered, waits for the KSeF number of the original',
  'correction.issued': 'A correction that waited for a KSeF number was issued',
  'correction.dropped': 'A waiting correction was dropped',
  'customer.merged': 'Two entries of a customer were merged',
  'book.imported': 'A list was loaded from a file',
  'book.rememberingChanged': 'Adding to the lists was changed',
  'book.lookUpChanged': 'Fetching company data from the list of VAT payers was changed',
  'account.checked': 'An account was checked on the list of VAT payers',
  'invoice.duplicateMade': 'A duplicate of the print was made',
  'print.checked': 'QR codes of a print were checked',
  'print.refused': 'A print was not handed out: its QR codes do not agree',
  'print.madeAgain': 'A new print with the KSeF number was made',
  'print.lookChanged': 'Look of prints changed',
  'print.logoChanged': 'Logo on prints changed',
  'mail.started': 'Sending by e-mail',
  'mail.sent': 'Sent by e-mail',
  'mail.drafted': 'E-mail prepared in the mail program',
  'mail.failed': 'E-mail not sent',
  'mail.unclear': 'E-mail: not known whether it arrived',
  'mail.settingsChanged': 'Mail settings changed',
  'recurring.scheduled': 'Recurring invoice scheduled',
  'recurring.issued': 'Recurring invoice issued',
  'recurring.skipped': 'Recurring invoice skipped',
  'recurring.failed': 'The recurring invoice could not be issued',
  'proforma.issued': 'Pro forma issued',
  'proforma.invoiced': 'A pro forma became an invoice',
  'import.issued': 'Invoice issued from an XML file',
  'import.refused': 'XML file refused',
  'watch.changed': 'Watched folder changed',
  'export.made': 'Invoices saved to a file',
  'upo.sealSeen': 'New certificate of the seal on UPO',
  'queue.paused': 'Sending paused',
  'queue.resumed': 'Sending resumed',
  'queue.batchRefused': 'KSeF did not take the batch, invoices go one by one',
  'backup.made': 'Backup made and checked',
  'backup.failed': 'The backup could not be made',
  'backup.folderChanged': 'Folder of backups changed',
  'backup.restored': 'Company restored from a backup',
  'backup.ksefAsked': 'KSeF asked for invoices that the backup lacks',
  'invoice.recovered': 'Invoice recovered from KSeF',
  'backup.movedOut': 'A file that moves the company to another computer was saved',
  'backup.movedIn': 'Company moved to this computer',
  'evidence.made': 'Evidence file saved',
  'training.outageStarted': 'Training: KSeF switched off',
  'training.outageEnded': 'Training: KSeF switched on',
  'training.failureAnnounced': 'Training: a failure of KSeF announced',
  'training.failureEnded': 'Training: the end of the failure of KSeF announced',
  'drill.started': 'Outage drill begun',
  'drill.finished': 'Outage drill finished',
};
const kindName: Readonly<Record<string, string>> = journalKinds;

/** The English name of a journal entry; of a kind that another version of the program wrote, that it is one. */
export const journalKindName = (kind: string): string =>
  Object.hasOwn(kindName, kind)
    ? (kindName[kind] ?? kind)
    : `An event of another version of the program (${kind})`;

/** Every kind of line with its name, in the order of the alphabet. */
export const journalKindNames = (): [kind: string, name: string][] =>
  Object.entries(journalKinds).sort(([, a], [, b]) => a.localeCompare(b, 'en'));

/** Kinds whose English name contains a text, in whatever case. */
export const journalKindsNamed = (text: string): string[] =>
  Object.entries(journalKinds)
    .filter(([, name]) => name.toLowerCase().includes(text.toLowerCase()))
    .map(([kind]) => kind);
