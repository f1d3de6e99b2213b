import { z } from 'zod';

/**
 * What a failure means for the program: `user` – the user can fix it; `wait` – the queue tries again by
 * itself; `bug` – nobody at the desk can fix it, it is logged with an incident id.
 */
export type ErrorKind = 'user' | 'wait' | 'bug';

export interface ErrorSpec {
  kind: ErrorKind;
  details: z.ZodObject;
}

const none = z.object({});
/** Issue dates, both inclusive. */
const days = z.object({ firstDay: z.string(), lastDay: z.string() });
/** Where in the draft the problem stands, e.g. `lines.2.quantity`, and what stood there. */
const atField = z.object({ path: z.string(), value: z.string().optional() });
const mailServer = z.object({ host: z.string(), port: z.int() });
const httpAnswer = z.object({
  httpStatus: z.int().optional(),
  ksefCode: z.int().optional(),
  description: z.string().optional(),
});

/** Every failure that can cross the contract: stable code → kind and typed, machine-readable details. */
export const errors = {
  // The contract itself
  'ipc.badRequest': { kind: 'user', details: z.object({ problem: z.string().optional() }) },
  'ipc.badInput': { kind: 'user', details: z.object({ path: z.string(), problem: z.string() }) },
  'ipc.unknownMethod': { kind: 'user', details: z.object({ method: z.string() }) },
  'ipc.badOutput': { kind: 'bug', details: z.object({ path: z.string(), problem: z.string() }) },
  internal: { kind: 'bug', details: z.object({ incidentId: z.string() }) },

  // The window lost the program behind it
  'host.connectionLost': { kind: 'wait', details: none },
  'host.notPrinted': { kind: 'user', details: none },
  'host.notCopied': { kind: 'user', details: none },

  // The data folder
  'data.inUse': { kind: 'user', details: z.object({ folder: z.string() }) },
  'data.tooNew': { kind: 'user', details: z.object({ found: z.int(), supported: z.int() }) },
  'data.migrationFailed': { kind: 'bug', details: z.object({ migration: z.string() }) },
  'data.unusable': { kind: 'user', details: z.object({ folder: z.string(), problem: z.string() }) },

  /** `problem` is the system's or the database's code, e.g. `ENOSPC`. */
  'data.full': { kind: 'wait', details: z.object({ problem: z.string() }) },
  'data.busy': { kind: 'wait', details: none },
  'data.damaged': { kind: 'user', details: z.object({ folder: z.string().optional() }) },

  // The company
  'company.missing': { kind: 'user', details: none },
  'company.exists': { kind: 'user', details: none },
  /** Its data stand on issued invoices. */
  'company.fixed': { kind: 'user', details: none },
  'company.badEnvironment': { kind: 'user', details: z.object({ url: z.string() }) },

  // Several companies in one program
  'companies.unknown': { kind: 'user', details: z.object({ id: z.string() }) },
  /** Only one of them was opened, for a single call. */
  'companies.alone': { kind: 'user', details: none },
  /** Its invoices have to be kept; only what was never set up can go. */
  'companies.notEmpty': { kind: 'user', details: none },
  /** Another company of this program has the NIP, at the same KSeF. */
  'company.twice': { kind: 'user', details: z.object({ name: z.string() }) },

  // How prints look
  /** `reason`: one of `pictureProblems`. */
  'print.badLogo': { kind: 'user', details: z.object({ reason: z.string() }) },
  'print.paleAccent': { kind: 'user', details: z.object({ colour: z.string() }) },

  // The draft of an invoice
  'draft.badNip': { kind: 'user', details: atField },
  'draft.badVatNumber': { kind: 'user', details: atField },
  'draft.missing': { kind: 'user', details: atField },
  'draft.tooLong': { kind: 'user', details: atField.extend({ max: z.int() }) },
  'draft.noLines': { kind: 'user', details: atField },
  'draft.badQuantity': { kind: 'user', details: atField },
  'draft.badPrice': { kind: 'user', details: atField },
  'draft.nothingCorrected': { kind: 'user', details: atField },
  'draft.notANumber': { kind: 'user', details: atField },
  'draft.badAmount': { kind: 'user', details: atField },
  'draft.badPercent': { kind: 'user', details: atField },
  'draft.badCurrency': { kind: 'user', details: atField },
  /** Two that exclude each other, or that have to be of one size. */
  'draft.eitherOr': { kind: 'user', details: atField },
  /** A field that this kind of invoice does not have. */
  'draft.notHere': { kind: 'user', details: atField },
  'draft.tooMuchForSimplified': { kind: 'user', details: atField },
  'draft.badCode': { kind: 'user', details: atField },
  'draft.badDate': { kind: 'user', details: atField },
  'draft.badAccount': { kind: 'user', details: atField },
  'draft.badCountry': { kind: 'user', details: atField },
  'draft.badEmail': { kind: 'user', details: atField },
  'draft.exemptionBasisMissing': { kind: 'user', details: atField },
  'draft.forbiddenCharacters': { kind: 'user', details: atField.extend({ codePoint: z.string() }) },
  'draft.amountTooLarge': { kind: 'user', details: atField },
  'draft.againstSchema': {
    kind: 'user',
    details: z.object({ problems: z.array(z.object({ xpath: z.string(), message: z.string() })) }),
  },

  // Issuing and documents
  'invoice.notFound': { kind: 'user', details: z.object({ id: z.string() }) },
  /** While it was made the invoice changed, and another document is right for its buyer. */
  'invoice.otherDocument': { kind: 'user', details: none },
  'invoice.documentMissing': { kind: 'user', details: z.object({ id: z.string(), kind: z.string() }) },
  'lifecycle.illegal': { kind: 'bug', details: z.object({ from: z.string(), event: z.string() }) },
  /** A file named by the user; `problem` is the system's code, e.g. `ENOENT`. */
  'file.unusable': { kind: 'user', details: z.object({ path: z.string(), problem: z.string() }) },
  'file.notFound': { kind: 'user', details: z.object({ fileId: z.string() }) },
  'file.noPages': { kind: 'user', details: z.object({ name: z.string() }) },
  /** A scanner does not read from the print what was signed: names of codes that are missing, and how many are not ours. */
  'print.codesUnreadable': {
    kind: 'user',
    details: z.object({
      number: z.string(),
      missing: z.array(z.enum(['kodI', 'kodII', 'transfer'])),
      foreign: z.int(),
    }),
  },
  /** `pdf`: it can't be opened; `timeout`, `stopped`: the worker that reads it did not answer. */
  'print.readerFailed': {
    kind: 'user',
    details: z.object({ failure: z.enum(['pdf', 'timeout', 'stopped']) }),
  },
  'pdf.unreadableXml': { kind: 'user', details: z.object({ problem: z.string() }) },
  'pdf.noCodes': { kind: 'user', details: z.object({ number: z.string() }) },

  /** `cause`: the code of what keeps it from becoming an offline one. */
  'invoice.notInKsefYet': {
    kind: 'user',
    details: z.object({ number: z.string(), cause: z.string().optional() }),
  },
  'invoice.outsideKsef': { kind: 'user', details: z.object({ number: z.string() }) },

  // After KSeF refused an invoice
  'refusal.notPossible': { kind: 'user', details: z.object({ number: z.string() }) },
  /** `path`: the first element of the XML that would say something else. */
  'refusal.otherContent': { kind: 'user', details: z.object({ number: z.string(), path: z.string() }) },

  // Invoices from files
  'import.otherSeller': { kind: 'user', details: z.object({ nip: z.string(), companyNip: z.string() }) },

  // Customers and goods
  'customer.notFound': { kind: 'user', details: z.object({ id: z.string() }) },
  /** `id` and `name` of the one that is there already. */
  'customer.twin': { kind: 'user', details: z.object({ id: z.string(), name: z.string() }) },
  'customer.mergeWithItself': { kind: 'user', details: none },
  /** The Ministry's list of VAT payers. */
  'lookUp.off': { kind: 'user', details: none },
  'lookUp.unreachable': { kind: 'user', details: z.object({ problem: z.string() }) },
  'lookUp.tooMany': { kind: 'user', details: none },
  'lookUp.refused': { kind: 'user', details: z.object({ code: z.string(), message: z.string() }) },
  /** A file with a table. */
  'table.unreadable': {
    kind: 'user',
    details: z.object({ reason: z.enum(['oldExcel', 'otherFile', 'damaged']) }),
  },
  'table.tooLarge': { kind: 'user', details: none },
  'table.empty': { kind: 'user', details: none },
  /** It was read too long ago, or before the program was started. */
  'table.gone': { kind: 'user', details: none },
  'table.notMatched': { kind: 'user', details: none },
  'good.notFound': { kind: 'user', details: z.object({ id: z.string() }) },
  'good.twin': { kind: 'user', details: z.object({ id: z.string(), name: z.string() }) },
  'import.notAnInvoice': { kind: 'user', details: none },
  'import.alreadyIssued': { kind: 'user', details: z.object({ number: z.string() }) },
  'import.gone': { kind: 'user', details: none },
  'import.tooMany': { kind: 'user', details: z.object({ max: z.int() }) },
  'import.badArchive': { kind: 'user', details: none },
  /** `problem` is the system's code, e.g. `ENOENT`; `data` where it is the program's own folder. */
  'watch.badFolder': { kind: 'user', details: z.object({ folder: z.string(), problem: z.string() }) },
  'watch.cannotMove': { kind: 'user', details: z.object({ file: z.string(), problem: z.string() }) },

  // Files of many invoices
  'export.running': { kind: 'user', details: none },
  'export.cancelled': { kind: 'user', details: none },
  'export.badRange': { kind: 'user', details: days },
  'export.nothing': { kind: 'user', details: days },
  'export.noneChosen': { kind: 'user', details: none },
  'export.noCodes': { kind: 'user', details: days },
  'export.noTaxpayer': { kind: 'user', details: none },
  'export.jpkOnlyAdvances': { kind: 'user', details: days },

  // Numbering
  'series.badTemplate': { kind: 'user', details: z.object({ template: z.string() }) },
  'series.taken': { kind: 'user', details: z.object({ number: z.string() }) },
  'series.goesBack': { kind: 'user', details: z.object({ used: z.int() }) },

  // Corrections
  'correction.notACorrection': { kind: 'user', details: none },
  'correction.ofRejected': { kind: 'user', details: z.object({ number: z.string() }) },
  'correction.notYet': { kind: 'user', details: none },

  // Views of the list of invoices
  'view.notFound': { kind: 'user', details: z.object({ id: z.string() }) },
  'view.nameTaken': { kind: 'user', details: z.object({ name: z.string() }) },

  // Saved drafts, recurring invoices and proformas
  'saved.notFound': { kind: 'user', details: z.object({ id: z.string() }) },
  'saved.noSchedule': { kind: 'user', details: none },
  'saved.notRecurring': { kind: 'user', details: none },
  'saved.nothingDue': { kind: 'user', details: none },
  'saved.doneMeanwhile': { kind: 'user', details: none },
  'proforma.notFound': { kind: 'user', details: z.object({ id: z.string() }) },
  'proforma.onlyVat': { kind: 'user', details: none },

  // The queue in a file
  'carry.nothing': { kind: 'user', details: none },
  'carry.badPassword': { kind: 'user', details: z.object({ min: z.int() }) },
  'carry.wrongPassword': { kind: 'user', details: none },
  'carry.notAFile': { kind: 'user', details: none },
  'carry.otherCompany': { kind: 'user', details: z.object({ nip: z.string(), companyNip: z.string() }) },
  'carry.numberTaken': { kind: 'user', details: z.object({ number: z.string() }) },
  'carry.unknown': { kind: 'user', details: none },

  // Backups, and the move to another computer
  /** `problem` is the system's code, e.g. `ENOENT`; `data` where it is the program's own folder. */
  'backup.badFolder': { kind: 'user', details: z.object({ folder: z.string(), problem: z.string() }) },
  'backup.notABackup': { kind: 'user', details: none },
  'backup.damaged': { kind: 'user', details: none },
  'backup.tooNew': { kind: 'user', details: z.object({ found: z.int(), supported: z.int() }) },
  'backup.ofTraining': { kind: 'user', details: none },
  'backup.gone': { kind: 'user', details: none },
  'backup.badPassword': { kind: 'user', details: z.object({ min: z.int() }) },
  'backup.wrongPassword': { kind: 'user', details: none },

  // What the Ministry announces
  'announcement.unknown': { kind: 'user', details: z.object({ id: z.string() }) },
  'announcement.notYours': { kind: 'user', details: z.object({ id: z.string() }) },
  'announcement.endsBeforeStart': { kind: 'user', details: none },

  // The certificate safe
  'keystore.noOfflineCertificate': { kind: 'user', details: none },
  'keystore.wrongType': {
    kind: 'user',
    details: z.object({ found: z.enum(['authentication', 'unknown']), subject: z.string() }),
  },
  'keystore.expired': { kind: 'user', details: z.object({ validTo: z.iso.date() }) },
  'keystore.notYetValid': { kind: 'user', details: z.object({ validFrom: z.iso.date() }) },
  'keystore.wrongPassword': { kind: 'user', details: none },
  'keystore.notACertificate': { kind: 'user', details: z.object({ fileName: z.string().optional() }) },
  'keystore.noPrivateKey': { kind: 'user', details: none },
  'keystore.keyMismatch': { kind: 'user', details: none },
  'keystore.weakKey': { kind: 'user', details: z.object({ found: z.string() }) },
  'keystore.locked': { kind: 'user', details: none },
  'keystore.wrongPassphrase': { kind: 'user', details: none },
  'keystore.passphraseTooShort': { kind: 'user', details: z.object({ min: z.int() }) },
  'keystore.damaged': { kind: 'user', details: none },
  'keystore.noLogin': { kind: 'user', details: none },
  'keystore.otherSubject': {
    kind: 'user',
    details: z.object({ subject: z.string(), nip: z.string(), companyNip: z.string() }),
  },
  'keystore.revoked': { kind: 'user', details: z.object({ status: z.enum(['blocked', 'revoked']) }) },
  'keystore.noAuthenticationCertificate': { kind: 'user', details: none },
  'keystore.orderRunning': { kind: 'user', details: none },
  'keystore.orderNotAllowed': { kind: 'user', details: none },
  'keystore.orderRejected': { kind: 'user', details: z.object({ description: z.string() }) },
  'keystore.exportByOs': { kind: 'user', details: none },
  'keystore.badFilePassword': { kind: 'user', details: z.object({ min: z.int() }) },

  // KSeF
  'ksef.unreachable': { kind: 'wait', details: z.object({ retryAfterMs: z.int().optional() }) },
  'ksef.unavailable': {
    kind: 'wait',
    details: z.object({ httpStatus: z.int(), retryAfterMs: z.int().optional() }),
  },
  'ksef.tooManyRequests': { kind: 'wait', details: z.object({ retryAfterMs: z.int() }) },
  /** Our own count of KSeF's limits: the request was not made. */
  'ksef.paced': { kind: 'wait', details: z.object({ group: z.string(), retryAfterMs: z.int() }) },
  'ksef.malformedAnswer': { kind: 'wait', details: z.object({ problem: z.string() }) },
  'ksef.sessionLost': { kind: 'wait', details: httpAnswer },
  'ksef.unauthorized': { kind: 'user', details: httpAnswer },
  'ksef.forbidden': { kind: 'user', details: httpAnswer.extend({ reason: z.string().optional() }) },
  'ksef.refused': { kind: 'user', details: httpAnswer },
  'ksef.invoiceRejected': { kind: 'user', details: z.object({ code: z.int(), description: z.string() }) },
  /** Without a number where KSeF does not say which document it has. */
  'ksef.duplicateOfOther': {
    kind: 'user',
    details: z.object({ originalKsefNumber: z.string().optional() }),
  },
  'ksef.upoMismatch': { kind: 'user', details: z.object({ field: z.string() }) },

  // E-mail. `answer`: what the mail server said
  'mail.notSet': { kind: 'user', details: none },
  'mail.noPassword': { kind: 'user', details: none },
  'mail.badAddress': { kind: 'user', details: atField },
  'mail.noRecipient': { kind: 'user', details: atField },
  'mail.tooManyRecipients': { kind: 'user', details: atField.extend({ max: z.int() }) },
  'mail.noSubject': { kind: 'user', details: atField },
  'mail.noDocuments': { kind: 'user', details: atField },
  'mail.badHost': { kind: 'user', details: atField },
  'mail.onlyEncrypted': { kind: 'user', details: atField },
  'mail.running': { kind: 'user', details: none },
  'mail.tooManyAtOnce': { kind: 'user', details: z.object({ max: z.int(), chosen: z.int() }) },
  'mail.cancelled': { kind: 'user', details: none },
  'mail.hostUnknown': { kind: 'wait', details: mailServer },
  'mail.connectionRefused': { kind: 'wait', details: mailServer },
  'mail.timeout': { kind: 'wait', details: mailServer },
  'mail.connectionLost': { kind: 'wait', details: mailServer },
  /** `problem`: the code of what is wrong with the certificate, e.g. `CERT_HAS_EXPIRED`. */
  'mail.badCertificate': { kind: 'user', details: mailServer.extend({ problem: z.string() }) },
  'mail.noEncryption': { kind: 'user', details: mailServer },
  'mail.notAMailServer': { kind: 'user', details: mailServer },
  'mail.loginRefused': { kind: 'user', details: z.object({ user: z.string() }) },
  'mail.senderRefused': { kind: 'user', details: z.object({ address: z.string(), answer: z.string() }) },
  'mail.recipientRefused': {
    kind: 'user',
    details: atField.extend({ addresses: z.array(z.string()), answer: z.string() }),
  },
  'mail.refused': { kind: 'user', details: z.object({ answer: z.string() }) },
  'mail.tooLarge': { kind: 'user', details: z.object({ sizeBytes: z.int() }) },
  'mail.tryLater': { kind: 'wait', details: z.object({ answer: z.string() }) },
  /** It may have arrived: the connection broke after all of it was handed over. */
  'mail.unclear': { kind: 'user', details: none },

  // The self-test of the offline modes
  'selfTest.running': { kind: 'user', details: none },
  'selfTest.notFound': { kind: 'user', details: z.object({ id: z.string() }) },
  'selfTest.cancelled': { kind: 'user', details: none },
  /** `what`: one of `selfTestSubjects`. */
  'selfTest.tooLong': { kind: 'user', details: z.object({ what: z.string(), seconds: z.int() }) },
  'selfTest.unexpected': {
    kind: 'user',
    details: z.object({ what: z.string(), expected: z.string(), found: z.string() }),
  },
  'selfTest.absent': { kind: 'user', details: z.object({ what: z.string() }) },
  'selfTest.wrongCode': {
    kind: 'user',
    details: z.object({
      which: z.enum(['kodI', 'kodII']),
      fault: z.enum(['missing', 'foreign', 'unreachable', 'notConfirmed']),
      link: z.string(),
    }),
  },
  /** `number`: what the report calls a point. */
  'selfTest.dependsOn': { kind: 'user', details: z.object({ number: z.string() }) },
  /** `reason`: why it can't be tried here. */
  'selfTest.notHere': { kind: 'user', details: z.object({ reason: z.string() }) },
  'selfTest.manualMode': { kind: 'user', details: z.object({ mode: z.string() }) },
  'selfTest.queuePaused': { kind: 'user', details: none },

  // The outage drill
  'drill.inDrill': { kind: 'user', details: none },
  'drill.notRunning': { kind: 'user', details: none },
  'drill.notFound': { kind: 'user', details: none },
  'drill.mailStays': { kind: 'user', details: none },

  // Training
  'training.notTraining': { kind: 'user', details: none },
} as const satisfies Record<string, ErrorSpec>;

export type ErrorCode = keyof typeof errors;
export type ErrorDetails<C extends ErrorCode> = z.infer<(typeof errors)[C]['details']>;
