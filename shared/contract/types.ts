import { z } from 'zod';
import { CompanyAccount, mostAccounts } from '../domain/companyAccounts.ts';
import { deadlineStages } from '../domain/alerts.ts';
import { Address, Buyer } from '../domain/fa3/party.ts';
import { DraftLine, VatRate } from '../domain/fa3/line.ts';
import { Payment } from '../domain/fa3/payment.ts';
import { InvoiceDraft, InvoiceKind } from '../domain/draft.ts';
import { Series, SeriesKind } from '../domain/series.ts';
import { Environment } from '../domain/environment.ts';
import { invoiceStates } from '../domain/lifecycle.ts';
import { Mode } from '../domain/mode.ts';
import { Day, ErrorView, Grosze, Instant } from './basicTypes.ts';
import { FirstStartStep } from './firstStartTypes.ts';
import { KeystoreStatus } from './keystoreTypes.ts';
import { AnnouncementView, DeadlineView, ModeStatus } from './modeTypes.ts';
import { RecoveryView } from './recoveryTypes.ts';

export const InvoiceId = z.string().min(1).max(64);

export const CompanyProfile = z.object({
  nip: z.string(),
  name: z.string(),
  address: Address,
  /** The account for transfers in zł. */
  account: z.string().optional(),
  accounts: z.array(CompanyAccount).max(mostAccounts).optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  training: z.boolean(),
  /** Stands for a real firm in an outage drill: nothing in it is real, and it is gone afterwards. */
  drill: z.boolean().optional(),
  environment: Environment,
});
export type CompanyProfile = z.infer<typeof CompanyProfile>;

/** `sandboxUrl` is used with environment `sandbox` only; `passphrase` where the host has no OS keychain. */
export const CompanyInput = z.strictObject({
  nip: z.string(),
  name: z.string().min(1).max(512),
  address: Address,
  account: z.string().optional(),
  email: z.string().optional(),
  environment: z.enum(['sandbox', 'test', 'demo', 'production']).default('sandbox'),
  ksefToken: z.string().min(1).max(512).optional(),
  passphrase: z.string().max(1024).optional(),
  /** The window goes on with login, certificate and a last look (`firstStart.go`). */
  inSteps: z.boolean().default(false),
});
export type CompanyInput = z.infer<typeof CompanyInput>;

/** What may change once a firm issues invoices; its NIP and its KSeF stay. */
export const CompanyChange = z.strictObject({
  name: z.string().max(1024),
  address: Address,
  email: z.string().max(512),
  phone: z.string().max(64),
  accounts: z.array(CompanyAccount).max(mostAccounts),
});
export type CompanyChange = z.infer<typeof CompanyChange>;

export const InvoiceSummary = z.object({
  id: InvoiceId,
  kind: InvoiceKind,
  number: z.string(),
  issueDate: Day,
  issuedAt: Instant,
  mode: Mode,
  state: z.enum(invoiceStates),
  buyerName: z.string(),
  /** Ten digits; null of buyers without one. */
  buyerNip: z.string().nullable(),
  /** The day or the end of the period of the sale. */
  saleDay: z.string(),
  /** By when it is to be paid, where a day is named. */
  paymentDay: z.string().nullable(),
  grossGrosze: Grosze,
  currency: z.string(),
  deadline: DeadlineView,
  ksefNumber: z.string().nullable(),
  problem: ErrorView.nullable(),
  /** The user keeps it from being sent for now. */
  held: z.boolean(),
  /** When it was written into a file for another computer to deliver; null while it is here only. */
  carriedOutAt: Instant.nullable(),
  /** KSeF has it and works on it: since when, and under which reference. */
  inProcessing: z.object({ since: Instant, reference: z.string() }).nullable(),
});
export type InvoiceSummary = z.infer<typeof InvoiceSummary>;

/** One reason of a deadline, with every day that was gone through to count it. */
export const DeadlineStepView = z.object({
  kind: z.enum(['mode', 'failure', 'totalFailure']),
  announcement: AnnouncementView.nullable(),
  from: Day.nullable(),
  counted: z.array(z.object({ day: Day, off: z.string().nullable() })),
  result: DeadlineView,
});
export type DeadlineStepView = z.infer<typeof DeadlineStepView>;

export const RateTotal = z.object({
  rate: VatRate,
  ossRate: z.string().optional(),
  netGrosze: Grosze,
  vatGrosze: Grosze,
  grossGrosze: Grosze,
});

export const AttemptView = z.object({
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  /** Reference numbers that KSeF gave: of the session, and of the invoice in it. */
  session: z.string(),
  reference: z.string().nullable(),
  outcome: z.enum(['open', 'received', 'notSent', 'unclear', 'accepted', 'refused']),
  problem: ErrorView.nullable(),
});
export type AttemptView = z.infer<typeof AttemptView>;

/** What the journal's lines are about. */
export const journalAreas = [
  ...(['mode', 'announcement', 'deadline', 'invoice', 'queue', 'certificate', 'other'] as const),
] as const;
/** `search` finds names of events, numbers of invoices and whatever an entry carries; days are inclusive. */
export const JournalFilter = z.strictObject({
  invoiceId: InvoiceId.optional(),
  area: z.enum(journalAreas).optional(),
  /** One kind of event, e.g. `invoice.accepted`. */
  kind: z.string().max(64).optional(),
  search: z.string().max(256).optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type JournalFilter = z.infer<typeof JournalFilter>;

/** One line of the append-only journal. `kind` is a stable word that the interface translates. */
export const JournalEntry = z.object({
  id: z.int(),
  at: Instant,
  kind: z.string(),
  invoiceId: InvoiceId.nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/** An invoice as it was issued before KSeF refused it; `pdf` and `xml` of it are documents of their own. */
export const InvoiceVersionView = z.object({
  version: z.int(),
  replacedAt: Instant,
  why: z.enum(['technicalCorrection', 'reissue']),
  number: z.string(),
  issueDate: Day,
  problem: ErrorView.nullable(),
});
export type InvoiceVersionView = z.infer<typeof InvoiceVersionView>;

/** Another document that KSeF has under our number; what it says where the firm may read it. */
export const ConflictView = z.object({
  ksefNumber: z.string(),
  document: z
    .object({ issueDate: z.string(), buyerName: z.string(), gross: z.string(), currency: z.string() })
    .nullable(),
});
export type ConflictView = z.infer<typeof ConflictView>;

/**
 * A document of an invoice. `pdf` shows what is known now; `pdfOffline` is the print as it was before
 * KSeF gave its number, `pdfDuplicate` a duplicate with the day on which it is made (art. 106l). `confirmation` is the
 * confirmation of the transaction, which is no invoice; `till` and `tillConfirmation` are on a till's paper. `upoPdf` shows the UPO,
 * `codesSheet` the codes alone, for a print that has none, `kod1Png` to `kod2Svg` each of them as a picture.
 * `conflictPdf` and `conflictXml` are the other document that KSeF has under its number.
 */
export const DocumentKind = z.enum([
  'pdf',
  'pdfOffline',
  'pdfDuplicate',
  'confirmation',
  'till',
  'tillConfirmation',
  'codesSheet',
  'xml',
  'upo',
  'upoPdf',
  'conflictPdf',
  'conflictXml',
  'kod1Png',
  'kod1Svg',
  'kod2Png',
  'kod2Svg',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** A file the host can open or save: files travel as an id, never as bytes. */
export const FileRef = z.object({
  fileId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
});
export type FileRef = z.infer<typeof FileRef>;

/** A print as it was handed over, kept for good; `fileId` is fetched like any other file. */
export const KeptPrintView = FileRef.extend({
  kind: DocumentKind,
  madeAt: Instant,
  /** What it says: null until KSeF had numbered the invoice. */
  ksefNumber: z.string().nullable(),
});
export type KeptPrintView = z.infer<typeof KeptPrintView>;

/** What a UPO says, as it is written there. */
export const UpoFacts = z.object({
  receiver: z.string(),
  session: z.string(),
  sentAt: z.string(),
  numberedAt: z.string(),
  signedAt: z.string().nullable(),
  /** How many documents it confirms, this one among them. */
  documents: z.int(),
});
export type UpoFacts = z.infer<typeof UpoFacts>;

export const InvoiceDetails = InvoiceSummary.extend({
  buyer: Buyer,
  lines: z.array(DraftLine.extend({ valueGrosze: Grosze })),
  totals: z.array(RateTotal),
  payment: Payment.nullable(),
  sha256Base64Url: z.string().nullable(),
  kod1Url: z.string().nullable(),
  kod2Url: z.string().nullable(),
  certificateSerial: z.string().nullable(),
  acceptedAt: Instant.nullable(),
  /** What it was before, oldest first. */
  versions: z.array(InvoiceVersionView),
  conflict: ConflictView.nullable(),
  upo: UpoFacts.nullable(),
  /** Its prints as they were handed over, oldest first. */
  prints: z.array(KeptPrintView),
  /** Where the deadline comes from, first reason to last. */
  deadlineSteps: z.array(DeadlineStepView),
  attempts: z.array(AttemptView),
  journal: z.array(JournalEntry),
});
export type InvoiceDetails = z.infer<typeof InvoiceDetails>;

export const QueueStatus = z.object({
  waiting: z.int(),
  rejected: z.int(),
  nearestDeadline: DeadlineView.nullable(),
  paused: z.boolean(),
  sending: z.boolean(),
  /** Why waiting invoices do not go out now, when the queue knows. */
  blockedBy: ErrorView.nullable(),
  nextTryAt: Instant.nullable(),
});
export type QueueStatus = z.infer<typeof QueueStatus>;

const alert = { keys: z.array(z.string()), raisedAt: Instant, notify: z.boolean() };
/**
 * Something that needs a person. `keys` are acknowledged and snoozed; `notify`: the desktop has not shown it yet, and
 * should. Days and counts are what the sentences are made of.
 */
export const AlertView = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('deadline'), stage: z.enum(deadlineStages), ...alert },
    /** The nearest deadline of this stage, how many invoices it is of, and how many come later. */
    ...{ day: Day, daysLeft: z.int(), count: z.int(), later: z.int() },
  }),
  z.object({ kind: z.literal('openDeadline'), count: z.int(), ...alert }),
  z.object({ kind: z.literal('midnight'), count: z.int(), minutesLeft: z.int(), ...alert }),
  z.object({ kind: z.literal('manualMode'), mode: Mode, since: Instant, isOver: z.boolean(), ...alert }),
  z.object({ kind: z.literal('totalFailure'), since: Instant, ...alert }),
  z.object({ kind: z.literal('dutyLifted'), count: z.int(), ...alert }),
  z.object({ kind: z.literal('clock'), skewMs: z.int(), ourDay: Day, ksefDay: Day, ...alert }),
  z.object({ kind: z.literal('certificate'), daysLeft: z.int(), step: z.int(), ...alert }),
  /** Recurring invoices that wait for the user; `failed` of them could not be issued by the program. */
  z.object({ kind: z.literal('recurring'), count: z.int(), failed: z.int(), ...alert }),
  /** Backups are off, or fail with this code since the last good one. */
  z.object({
    ...{ kind: z.literal('backup'), isOff: z.boolean(), lastAt: Instant.nullable() },
    ...{ code: z.string().nullable(), ...alert },
  }),
  /** What is here came from a backup made then: later invoices are not in it. */
  z.object({
    ...{ kind: z.literal('restored'), at: Instant, madeAt: Instant.nullable(), moved: z.boolean(), ...alert },
    /** What KSeF was asked for since. */
    ksef: RecoveryView.pick({
      ...{ finishedAt: true, recovered: true, adopted: true, taken: true, unread: true, problem: true },
    }).nullable(),
  }),
  z.object({ kind: z.literal('movedOut'), at: Instant, ...alert }),
]);
export type AlertView = z.infer<typeof AlertView>;

/** A draft read from an FA(3) file, what its document was called, and what keeps the draft from being issued. */
export const ReadXml = z.object({
  draft: InvoiceDraft,
  number: z.string(),
  issueDate: z.string(),
  problems: z.array(ErrorView),
});
export type ReadXml = z.infer<typeof ReadXml>;

/** How a kind is numbered, with the last number of the present period and what the next invoice will be called. */
export const SeriesView = Series.extend({ kind: SeriesKind, last: z.int(), next: z.string() });
export type SeriesView = z.infer<typeof SeriesView>;

/** A finished correction that waits for the KSeF number of what it corrects. `isReady`: it waits for the user only. */
export const WaitingCorrectionView = z.object({
  ...{ id: z.string(), originalId: InvoiceId, originalNumber: z.string(), kind: InvoiceKind },
  ...{ buyerName: z.string(), enteredAt: Instant, isReady: z.boolean(), problem: ErrorView.nullable() },
});
export type WaitingCorrectionView = z.infer<typeof WaitingCorrectionView>;

/** A file of up to 30 MB, as Base64, that carries the queue or brings its results. */
export const CarriedFile = z.base64().max(40_000_000);

/** A file that carried the queue to another computer (`out`), or from one (`in`), and how its invoices stand here. */
export const CarryView = z.object({
  id: z.string(),
  direction: z.enum(['out', 'in']),
  at: Instant,
  ...{ accepted: z.int(), rejected: z.int(), waiting: z.int() },
});
export type CarryView = z.infer<typeof CarryView>;

export const SendResult = z.object({ accepted: z.int(), rejected: z.int(), waiting: z.int() });
export type SendResult = z.infer<typeof SendResult>;

export const TrainingStatus = z.object({ ksefDown: z.boolean(), url: z.string() });
export type TrainingStatus = z.infer<typeof TrainingStatus>;

export const AppStatus = z.object({
  version: z.string(),
  now: Instant,
  today: Day,
  /** Which company of the program answers (`companies.list`). */
  companyId: z.string(),
  company: CompanyProfile.nullable(),
  /** Where setting the company up stands; null: it is done, or was done in one go. */
  firstStart: FirstStartStep.nullable(),
  mode: ModeStatus,
  queue: QueueStatus,
  keystore: KeystoreStatus,
  training: TrainingStatus.nullable(),
});
export type AppStatus = z.infer<typeof AppStatus>;
