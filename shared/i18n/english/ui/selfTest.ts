import { formatInstant } from '../../format.ts';
import { counted } from '../counted.ts';

/** Words of the self-test's screen; the screen comes late, so they are not among the words of the frame. */
export const selfTest = {
  title: 'Self-test of the offline modes',
  subtitle: 'The check-list of Strefa KSeF, really carried out on a copy of the company’s settings',
  start: 'Begin the self-test',
  again: 'Make the self-test again',
  cancel: 'Stop',
  showReport: 'Show the report (PDF)',
  saveReport: 'Save the report (PDF)',
  empty: {
    title: 'Will invoices go out when KSeF is gone?',
    body: 'The program issues trial invoices in every mode, reads the QR codes from their prints, disconnects and reconnects the KSeF of a sandbox, and checks whether everything arrived. It takes about a minute. The invoices, numbers and queue of the company stay untouched.',
  },
  preparing: 'Preparing a separate folder and a KSeF sandbox…',
  progress: (done: number, total: number, point: string) => `${done} of ${total} · ${point}`,
  progressLabel: 'Progress of the self-test',
  results: 'Result',
  failed: 'What does not work',
  failedPoint: (number: string, name: string, reason: string) => `${number} ${name}: ${reason}`,
  resultOf: (startedAt: number, verdict: string) => `${formatInstant(startedAt)} · ${verdict}`,
  shown: 'Self-test shown',
  compare: 'Compare with',
  compareNothing: 'none',
  same: 'Every point turned out the same.',
  differences: (count: number) => `${counted(count, 'point')} turned out differently`,
  changed: (before: string, after: string) => `${before} → ${after}`,
  checklist: 'Check-list (chapter 7 of the article)',
  restsOn: (numbers: string) => `points ${numbers}`,
  chapter: (number: string, name: string) => `${number}. ${name}`,
  columns: { number: 'Point', what: 'What was checked', outcome: 'Result' },
  evidence: (count: number) => counted(count, 'piece of evidence', 'pieces of evidence'),
  evidenceOf: (number: string) => `Evidence of point ${number}`,
} as const;
