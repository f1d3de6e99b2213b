import type { EvidenceView } from '../../contract/selfTestTypes.ts';
import type { ModeStatus } from '../../contract/modeTypes.ts';
import type { EnvironmentName } from '../../domain/environment.ts';
import type { InvoiceState } from '../../domain/lifecycle.ts';
import type { Mode } from '../../domain/mode.ts';
import { evidence, type EvidenceName } from '../../domain/selfTest/evidence.ts';
import type { ChapterId, CheckId, PointId } from '../../domain/selfTest/points.ts';
import type { Counts, Outcome } from '../../domain/selfTest/verdict.ts';
import { formatDay, formatDecimal, formatInstant } from '../format.ts';
import { selfTestTexts as inPolish } from '../selfTest.ts';
import { counted, one } from './counted.ts';
import { environmentName, modeCause, modeName, stateName } from './modes.ts';

// Invoices of the test, its files and its report are of documents: they stay Polish, as do the words of the article.
export {
  articleAccepted,
  articleRefusal,
  outcomeSign,
  selfTestCorrection,
  selfTestDraft,
  selfTestFileName,
  selfTestReport,
  selfTestSeries,
} from '../selfTest.ts';

const NBSP = '\u00a0';

export const selfTestTitle = 'Self-test of the offline modes';

export const chapterName: Record<ChapterId, string> = {
  offline24: 'The offline24 mode (no connection)',
  maintenance: 'The mode KSeF unavailability (maintenance works)',
  failure: 'The mode KSeF failure',
  delivery: 'Offline invoices are sent by themselves',
  certificate: 'A certificate of type 2 is required',
  cycle: 'Integration test: the whole cycle of an offline invoice',
  beyond: 'Beyond the list: what else the law requires',
  own: 'This company: its certificate, login and settings',
};

export const pointName: Record<PointId, string> = {
  'offline24.detected': 'The program has a switch of modes and notices a lost connection by itself',
  'offline24.certificateTold': 'The settings say that the mode needs a certificate of type 2',
  'offline24.issued': 'The invoice is marked “offline24”, has a temporary identifier and waits in the queue',
  'offline24.codes': 'The PDF has two QR codes, read from the picture of the page',
  'maintenance.option': 'There is a separate option “KSeF unavailability”',
  'maintenance.messages': 'The program shows the Ministry’s messages about planned works',
  'maintenance.issued': 'An invoice in this mode: identifier, two QR codes, queue',
  'maintenance.deadline': 'The deadline for sending is counted from the message',
  'failure.option': 'There is a separate option “KSeF failure”',
  'failure.issued': 'An invoice issued during an announced failure is marked “offline-awaria”',
  'failure.deadline': 'Deadline: within 7 working days after the failure, later than in offline24',
  'failure.warning': 'The program warns of a near deadline',
  'delivery.issued': 'Five invoices issued offline',
  'delivery.back': 'The connection comes back, the program notices by itself',
  'delivery.automatic': 'Sending starts by itself, with nobody doing anything, and shows its progress',
  'delivery.accepted': 'Each has a KSeF number, a UPO and the state “Accepted”',
  'delivery.journal': 'Journal: each one sent and confirmed',
  'certificate.told': 'The program says that the certificate of type 2 is missing',
  'certificate.imported': 'A certificate of type 2 can be loaded from .p12 and from .pem',
  'certificate.blocked': 'Without a certificate of type 2 issuing offline is blocked',
  'certificate.signs': 'Once loaded, this certificate signs the invoices',
  'cycle.imported': 'Loading a certificate of type 2',
  'cycle.switched': 'Switching to the offline24 mode',
  'cycle.issued': 'A test invoice: state “offline24”, queue, temporary identifier',
  'cycle.codes': 'PDF with two QR codes: read from the picture and opened',
  'cycle.online': 'Switching back online',
  'cycle.delivered': 'The invoice is sent by itself within a few seconds',
  'cycle.accepted': 'A KSeF number instead of the identifier, UPO, “Accepted”',
  'beyond.totalFailure': 'Total failure: no codes and no sending',
  'beyond.workedCases': 'Deadlines in the law’s examples (holidays, one failure after another)',
  'beyond.deadlineMoves': 'A failure announced while the invoice waits moves its deadline',
  'beyond.typeOneRefused': 'A certificate of type 1 cannot be loaded as type 2',
  'beyond.otherPrints': 'Codes on the till roll and on a separate sheet too',
  'beyond.lostAnswer': 'A lost answer of KSeF: the invoice arrives once, not twice',
  'beyond.technicalCorrection': 'Rejected for technical reasons: technical correction',
  'beyond.duplicate': 'KSeF answers “duplicate” (440): the invoice counts as sent, its number is taken over',
  'beyond.correctionWaits': 'A correction waits until the original invoice has its KSeF number',
  'own.certificate': 'The company’s certificate of type 2: valid, its key opens, its signature agrees',
  'own.login': 'The login to KSeF is saved and at hand',
  'own.automatic': 'Sending will start by itself: automatic mode, sending on',
  'own.cycle': 'The whole cycle on this company’s KSeF, with its certificate',
};

export const checkName: Record<CheckId, string> = {
  offline24: 'Is the offline24 mode supported (up to 24h)?',
  maintenance: 'Is the mode KSeF unavailability supported (maintenance works)?',
  failure: 'Is the mode KSeF failure supported (a failure of more than 24h)?',
  certificate: 'Is a certificate of type 2 required (blocked without it)?',
  codes: 'Are TWO QR codes made (for verification and of the certificate)?',
  delivery: 'Are invoices sent by themselves when the connection is back?',
  warnings: 'Are there warnings of a near deadline for sending?',
  queue: 'Is the queue of offline invoices watched over?',
};

export const outcomeName: Record<Outcome, string> = {
  passed: 'works',
  failed: 'does not work',
  notPossible: 'cannot be checked here',
  cancelled: 'not checked',
};

export const verdictName = {
  passed: 'Everything that could be checked here works',
  failed: 'Not everything works',
  cancelled: 'The self-test is not complete',
} as const;

const countText: Record<Outcome, (count: number) => string> = {
  passed: (count) => `${counted(count, 'point')} ${one(count, 'works', 'work')}`,
  failed: (count) => `${counted(count, 'point')} ${one(count, 'does', 'do')} not work`,
  notPossible: (count) => `${counted(count, 'point')} cannot be checked here`,
  cancelled: (count) => `not checked: ${count}`,
};

/** `38 points work · 1 point does not work`, without outcomes that no point has. */
export const countsText = (counts: Counts): string =>
  (Object.keys(countText) as Outcome[])
    .filter((it) => counts[it] > 0)
    .map((it) => countText[it](counts[it]))
    .join(' · ');

const evidenceName: Record<EvidenceName, string> = {
  mode: 'mode',
  modeCause: 'cause',
  state: 'state',
  environment: 'environment',
  internalId: 'temporary identifier',
  number: 'invoice number',
  queued: 'in the queue',
  invoices: 'invoices',
  issued: 'invoices issued',
  nextNumber: 'next number, not used up',
  deadline: 'deadline for sending',
  openDeadline: 'deadline',
  deadlineBefore: 'deadline before the failure',
  deadlineOfOffline24: 'in offline24 it would be',
  rule: 'rule',
  kodI: 'KOD I',
  kodII: 'KOD II',
  codesOnPrint: 'QR codes on the print',
  pageOfKodI: 'page behind KOD I',
  pageOfKodII: 'page behind KOD II',
  dpi: 'read at dpi',
  shown: 'the program shows',
  refusal: 'the program refuses',
  message: 'message',
  from: 'from',
  until: 'to',
  announcedEnd: 'end by the announcement',
  certificate: 'certificate',
  certificateType: 'type',
  validFrom: 'valid from',
  validTo: 'valid to',
  fingerprint: 'SHA-256 fingerprint',
  signature: 'signature',
  fileKinds: 'files',
  progress: 'progress',
  tookMs: 'time',
  ksefNumber: 'KSeF number',
  upoBytes: 'UPO, bytes',
  upos: 'UPOs with the invoice’s KSeF number',
  attempts: 'attempts to send',
  sends: 'sent to KSeF, times',
  copiesInKsef: 'accepted in KSeF, times',
  correctsKsefNumber: 'corrects KSeF number',
  journalLines: 'lines in the journal',
  journalLine: 'line',
  cases: 'examples counted alike',
  prints: 'prints',
  correctedHash: 'digest of the rejected file',
  series: 'number series of the self-test',
  clockMoved: 'clock of the self-test moved by',
  by: 'login',
};

/** What the test itself says in evidence and in the announcements of its own KSeF. */
export const selfTestTexts = {
  kodINotYet: 'opens; the invoice is not in KSeF yet, as it should be',
  kodIKnown: 'confirms that the invoice is in KSeF',
  kodIIValid: 'confirms the signature, the certificate and the issuer’s right',
  plannedWorks: 'Self-test: planned maintenance works',
  worksNow: 'Self-test: maintenance works',
  failure: 'Self-test: failure of KSeF',
  failureMeanwhile: 'Self-test: failure while waiting',
  totalFailure: 'Self-test: total failure',
  typeTwo: 'type 2 (Offline)',
  signatureAgrees: 'a trial signature agrees with the certificate',
  signedByIt: 'KOD II is signed by the certificate of type 2',
  ruleOffline24: 'the next working day after the day of issue (art. 106nda of the VAT act)',
  ruleMaintenance: 'the next working day after the announced works end (art. 106nh of the VAT act)',
  ruleFailure: 'within 7 working days after the failure ends (art. 106nf of the VAT act)',
  byToken: 'KSeF token in the safe',
  byCertificate: (serial: string): string => `certificate of type 1 ${serial}`,
  automatic: 'the program chooses the mode, sending is on',
} as const;

/** Evidence is kept as the core wrote it; what the test itself said is known by its Polish words. */
const said = new Map<string, string>(
  (Object.keys(inPolish) as (keyof typeof inPolish)[]).flatMap((key) => {
    const [polish, english] = [inPolish[key], selfTestTexts[key]];
    return typeof polish === 'string' && typeof english === 'string' ? [[polish, english] as const] : [];
  }),
);

/** A piece of evidence as people read it; a value that is not what it should be is shown as it is. */
export function evidenceText({ name, value }: EvidenceView): { label: string; text: string } {
  const number = Number(value);
  const label = evidenceName[name];
  switch (evidence[name]) {
    case 'mode':
      return { label, text: modeName[value as Mode] ?? value };
    case 'modeCause':
      return { label, text: modeCause[value as ModeStatus['cause']] ?? value };
    case 'state':
      return { label, text: stateName[value as InvoiceState] ?? value };
    case 'environment':
      return { label, text: environmentName[value as EnvironmentName] ?? value };
    case 'day':
      return { label, text: `${formatDay(value)}, 23:59` };
    case 'yes':
      return { label, text: 'runs from the end of the failure' };
    case 'instant':
      return { label, text: formatInstant(number) };
    case 'duration':
      return { label, text: `${formatDecimal((number / 1000).toFixed(1))}${NBSP}s` };
    case 'days':
      return { label, text: counted(number, 'day') };
    case 'count':
    case 'link':
    case 'text':
      return { label, text: said.get(value) ?? value };
  }
}
