import { z } from 'zod';
import { InvoiceDraft } from '../domain/draft.ts';
import { restarts, SeriesKind } from '../domain/series.ts';
import { AnnouncementHistory, AnnouncementView, ManualMode, ModeStatus } from './modeTypes.ts';
import {
  AlertView,
  AppStatus,
  CarriedFile,
  CarryView,
  CompanyChange,
  CompanyInput,
  CompanyProfile,
  DocumentKind,
  FileRef,
  InvoiceDetails,
  InvoiceId,
  InvoiceSummary,
  JournalEntry,
  JournalFilter,
  QueueStatus,
  ReadXml,
  SendResult,
  SeriesView,
  TrainingStatus,
  WaitingCorrectionView,
} from './types.ts';
import { CertificateInfo, CertificateOffer, KeystoreStatus, UploadedFile } from './keystoreTypes.ts';
import { Instant } from './basicTypes.ts';
import { backupCalls } from './backupCalls.ts';
import { bookCalls } from './bookCalls.ts';
import { call, nothing, page } from './call.ts';
import { companiesCalls } from './companiesCalls.ts';
import { drillCalls } from './drillCalls.ts';
import { documentCalls } from './documentCalls.ts';
import { accountCalls } from './accountCalls.ts';
import { customerCalls } from './customerCalls.ts';
import { goodCalls } from './goodCalls.ts';
import { savedCalls } from './savedCalls.ts';
import { MadeOf } from './savedTypes.ts';
import { selfTestCalls } from './selfTestCalls.ts';
import { evidenceCalls } from './evidenceCalls.ts';
import { exportCalls } from './exportCalls.ts';
import { firstStartCalls } from './firstStartCalls.ts';
import { helpCalls } from './helpCalls.ts';
import { homeCalls } from './homeCalls.ts';
import { importCalls } from './importCalls.ts';
import { mailCalls } from './mailCalls.ts';
import { invoiceListCalls } from './invoiceListCalls.ts';
import { queueCalls } from './queueCalls.ts';
import { refusalCalls } from './refusalCalls.ts';
import { journalCalls } from './journalCalls.ts';
import { certificateCalls } from './certificateCalls.ts';
import { announcementCalls } from './announcementCalls.ts';
import { printCalls } from './printCalls.ts';
import { lookCalls } from './lookCalls.ts';
import { viewCalls } from './viewCalls.ts';
import { windowCalls } from './windowCalls.ts';

const AlertKeys = z.strictObject({ keys: z.array(z.string().max(200)).min(1).max(100) });
const CertificateFiles = z.array(UploadedFile).min(1).max(10);
const FilePassword = z.string().max(1024).default('');

/** The only door into the program: every call with its input and output. Values are plain JSON. */
export const contract = {
  'app.status': call('Everything the frame of the window shows.', nothing, AppStatus),

  'company.create': call(
    'Sets up the firm that issues invoices; one data folder holds one company.',
    CompanyInput,
    CompanyProfile,
  ),
  'company.createTraining': call(
    'Sets up a training company in the sandbox, with a certificate made by the sandbox.',
    nothing,
    CompanyProfile,
  ),
  'company.update': call(
    'Changes the firm’s data and accounts, for what is issued from now on.',
    CompanyChange,
    CompanyProfile,
  ),
  'company.setLogin': call(
    'Puts the KSeF token into the safe.',
    z.strictObject({ ksefToken: z.string().min(1).max(512) }),
    KeystoreStatus,
  ),

  'keystore.status': call('Which certificates are in the safe.', nothing, KeystoreStatus),
  'keystore.inspect': call(
    'Says what files are, without storing anything.',
    z.strictObject({ files: CertificateFiles, password: FilePassword }),
    z.array(CertificateOffer),
  ),
  'keystore.import': call(
    'Imports a certificate with its key: .p12/.pfx, PEM or DER in one or more files.',
    z.strictObject({
      files: CertificateFiles,
      password: FilePassword,
      slot: z.enum(['offline', 'authentication']).default('offline'),
    }),
    CertificateInfo,
  ),
  'keystore.check': call('Asks KSeF about the offline certificate now.', nothing, KeystoreStatus),
  'keystore.order': call(
    'Orders a type 2 certificate from KSeF; needs a type 1 certificate to log in with.',
    z.strictObject({ name: z.string().trim().min(5).max(100) }),
    KeystoreStatus,
  ),
  'keystore.dropOrder': call('Gives up an order that could not be finished.', nothing, KeystoreStatus),
  'keystore.unlock': call(
    'Opens the safe for this run of the program.',
    z.strictObject({ passphrase: z.string().max(1024) }),
    KeystoreStatus,
  ),
  'keystore.lock': call('Closes the safe; what waits is delivered all the same.', nothing, KeystoreStatus),
  'keystore.changePassphrase': call(
    'Gives the safe another passphrase.',
    z.strictObject({ current: z.string().max(1024), next: z.string().max(1024) }),
    KeystoreStatus,
  ),
  'keystore.setAutoLock': call(
    'Closes the safe after so many minutes without use; 0: never.',
    z.strictObject({ minutes: z.int().min(0).max(720) }),
    KeystoreStatus,
  ),
  'keystore.export': call(
    'Packs a certificate and its key into a .p12 file under a password of its own.',
    z.strictObject({
      slot: z.enum(['offline', 'authentication']),
      passphrase: z.string().max(1024),
      filePassword: z.string().max(1024),
    }),
    FileRef,
  ),

  'mode.status': call('How invoices are issued now, and why.', nothing, ModeStatus),
  'mode.set': call('Sets a mode by hand; it holds until `mode.auto`.', ManualMode, ModeStatus),
  'mode.auto': call(
    'Gives the choice of mode back to the program; an announcement entered with the mode ends then, or when said.',
    z.union([z.null(), z.strictObject({ announcementEnd: Instant.optional() })]).default(null),
    ModeStatus,
  ),

  'mode.answer': call(
    'Says whether an announcement the program asks about is true; if so, invoices are issued by it.',
    z.strictObject({ id: z.string(), accept: z.boolean() }),
    ModeStatus,
  ),
  'announcement.list': call(
    'Everything announced, newest first, with earlier versions.',
    nothing,
    z.array(AnnouncementHistory),
  ),
  'announcement.enter': call(
    'Enters an announcement heard elsewhere (BIP, radio, TV); it counts like one from Latarnia.',
    z.strictObject({ category: AnnouncementView.shape.category, start: Instant, end: Instant.nullable() }),
    ModeStatus,
  ),
  'announcement.change': call(
    'Corrects the times of an announcement entered by hand, or says when it ended.',
    z.strictObject({ id: z.string(), start: Instant.optional(), end: Instant.nullable() }),
    ModeStatus,
  ),
  'announcement.takeBack': call(
    'Takes back an announcement entered by hand; deadlines are counted anew.',
    z.strictObject({ id: z.string() }),
    ModeStatus,
  ),

  'alert.list': call('What needs a person now, gravest first.', nothing, z.array(AlertView)),
  'alert.acknowledge': call('Seen: not told again.', AlertKeys, z.array(AlertView)),
  'alert.snooze': call('Told again later.', AlertKeys.extend({ until: Instant }), z.array(AlertView)),
  'alert.shown': call('The desktop has shown it.', AlertKeys, z.null()),

  'invoice.issue': call(
    'Issues an invoice in the current mode: number, XML, codes and queue entry, or nothing at all.',
    InvoiceDraft.extend({ madeOf: MadeOf.optional() }),
    InvoiceDetails,
  ),
  ...invoiceListCalls,
  'invoice.get': call('One invoice with its history.', z.strictObject({ id: InvoiceId }), InvoiceDetails),
  'invoice.sendAnyway': call(
    'Sends an invoice that a total failure freed of the duty.',
    z.strictObject({ id: InvoiceId }),
    InvoiceSummary,
  ),
  'invoice.draft': call(
    'What was typed for an invoice, to begin another one with.',
    z.strictObject({ id: InvoiceId }),
    InvoiceDraft,
  ),
  'invoice.readXml': call(
    'Reads an FA(3) file, ours or another program’s, as a draft to look at and issue. Nothing is stored.',
    z.strictObject({ xml: z.base64().max(4_100_000) }),
    ReadXml,
  ),
  'invoice.hold': call(
    'Keeps a waiting invoice from being sent, or lets it go; its deadline runs on.',
    z.strictObject({ id: InvoiceId, held: z.boolean() }),
    InvoiceSummary,
  ),
  'invoice.sendAgain': call(
    'Sends a refused invoice once more as it is.',
    z.strictObject({ id: InvoiceId }),
    InvoiceSummary,
  ),
  'invoice.correctTechnically': call(
    'Puts new XML of the same content in the place of an offline invoice’s refused one, and sends it.',
    z.strictObject({ id: InvoiceId }),
    InvoiceSummary,
  ),
  'invoice.reissue': call(
    'Issues a refused invoice anew with mended content, in the current mode.',
    z.strictObject({ id: InvoiceId, draft: InvoiceDraft }),
    InvoiceDetails,
  ),
  'invoice.document': call(
    'Makes a document of an invoice, or of an earlier version of it; the host opens or saves the file by its id.',
    z.strictObject({ id: InvoiceId, kind: DocumentKind, version: z.int().min(1).optional() }),
    FileRef,
  ),

  'queue.status': call('What still has to reach KSeF.', nothing, QueueStatus),
  'queue.list': call(
    'Waiting and refused invoices, nearest deadline first.',
    nothing,
    z.array(InvoiceSummary),
  ),
  'queue.sendNow': call('Delivers whatever can go now and waits for the answers.', nothing, SendResult),
  'queue.pause': call('Stops sending until resumed.', nothing, QueueStatus),
  'queue.resume': call('Sends again.', nothing, QueueStatus),

  'series.list': call(
    'How invoices of each kind are numbered, and the mark of this desk.',
    nothing,
    z.object({ series: z.array(SeriesView), desk: z.string() }),
  ),
  'series.set': call(
    'Numbers a kind by a template from now on; `last` is where another program left off in the present period.',
    z.strictObject({
      kind: SeriesKind,
      template: z.string().trim().min(1).max(200),
      restart: z.enum(restarts),
      last: z.int().min(0).max(99_999_999).optional(),
    }),
    z.array(SeriesView),
  ),
  'series.setDesk': call(
    'Marks this desk in numbers ({seria}), so that two desks never meet.',
    z.strictObject({ desk: z.string().trim().max(20) }),
    z.array(SeriesView),
  ),

  'correction.enter': call(
    'Corrects one of our invoices: issued at once, or when KSeF has given the original its number.',
    z.strictObject({ originalId: InvoiceId, draft: InvoiceDraft, madeOf: MadeOf.optional() }),
    z.union([z.object({ issued: InvoiceDetails }), z.object({ waiting: z.string() })]),
  ),
  'correction.list': call('Corrections that wait.', nothing, z.array(WaitingCorrectionView)),
  'correction.issue': call(
    'Issues a correction that waits for the user only.',
    z.strictObject({ id: z.string() }),
    InvoiceDetails,
  ),
  'correction.drop': call(
    'Gives up a correction that was not issued yet.',
    z.strictObject({ id: z.string() }),
    z.null(),
  ),
  'correction.setAsking': call(
    'Whether to ask before a correction whose original has its number is issued.',
    z.strictObject({ ask: z.boolean() }),
    z.null(),
  ),

  ...accountCalls,
  ...customerCalls,
  ...goodCalls,
  ...bookCalls,
  ...lookCalls,

  'carry.export': call(
    'Writes everything that waits into one encrypted file, for another computer to deliver.',
    z.strictObject({ password: z.string().max(1024) }),
    FileRef,
  ),
  'carry.takeIn': call(
    'Takes in the queue of another computer of the firm, and delivers it from here.',
    z.strictObject({ file: CarriedFile, password: z.string().max(1024) }),
    z.object({ taken: z.int(), known: z.int() }),
  ),
  'carry.results': call(
    'Writes what became of a queue that was taken in, for the computer it came from.',
    z.strictObject({ id: z.string() }),
    FileRef,
  ),
  'carry.takeResults': call(
    'Takes in the results of a queue that was carried out.',
    z.strictObject({ file: CarriedFile }),
    SendResult,
  ),
  'carry.list': call('Files that carried the queue out or in, newest first.', nothing, z.array(CarryView)),

  ...savedCalls,
  ...importCalls,
  ...mailCalls,
  ...homeCalls,
  ...helpCalls,
  ...queueCalls,
  ...announcementCalls,
  ...certificateCalls,
  ...journalCalls,
  ...refusalCalls,
  ...exportCalls,
  ...documentCalls,
  ...printCalls,
  ...backupCalls,
  ...evidenceCalls,
  ...viewCalls,
  ...windowCalls,
  ...selfTestCalls,
  ...drillCalls,
  ...companiesCalls,
  ...firstStartCalls,

  'journal.list': call('What happened, newest first.', JournalFilter.extend(page), z.array(JournalEntry)),
  'journal.export': call('The journal as a CSV file, with its chain of hashes.', JournalFilter, FileRef),

  'training.setOutage': call(
    'Switches the sandbox KSeF off or on again; training company only.',
    z.strictObject({ down: z.boolean() }),
    TrainingStatus,
  ),
  'training.trainerPage': call(
    'Where the trainer switches outages, faults and announcements of the sandbox; training company only.',
    nothing,
    z.object({ url: z.url() }),
  ),
} as const;

export type Method = keyof typeof contract;
export type Input<M extends Method> = z.output<(typeof contract)[M]['input']>;
/** What a caller may send: fields with defaults are optional. */
export type CallInput<M extends Method> = z.input<(typeof contract)[M]['input']>;
export type Output<M extends Method> = z.output<(typeof contract)[M]['output']>;
export const methods = Object.keys(contract) as Method[];
