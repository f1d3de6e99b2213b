import type { Mode } from '../../domain/mode.ts';
import type { SelfTestSubject } from '../../domain/selfTest/subjects.ts';
import { describeOwn, type OwnTexts } from '../ownTexts.ts';
import type { UserMessage } from './errorWords.ts';
import { describeError } from './errors.ts';
import { modeName } from './modes.ts';

const subjects: Record<SelfTestSubject, string> = {
  mode: 'mode',
  state: 'state of the invoice',
  queue: 'queue of what is to be sent',
  deadline: 'deadline for sending',
  codes: 'QR codes',
  refusal: 'refusal',
  message: 'message of the Ministry',
  question: 'question about a message',
  journal: 'line in the journal',
  ksefNumber: 'KSeF number',
  upo: 'UPO',
  internalId: 'temporary identifier',
  warning: 'warning of a deadline',
  progress: 'progress of sending',
  readiness: 'readiness to issue offline',
  settings: 'information in the settings',
  certificate: 'certificate',
  certificateType: 'type of the certificate',
  signature: 'signature in KOD II',
  copies: 'number of documents',
  sends: 'how often the invoice went to KSeF',
  correction: 'the correction that waits for the KSeF number of the original',
  hash: 'digest of the corrected invoice',
};
const subject = (what: string): string => subjects[what as SelfTestSubject] ?? what;

const codes = { kodI: 'KOD I', kodII: 'KOD II' } as const;
const codeProblems = {
  missing: 'could not be read from the print',
  foreign: 'has beside it a foreign code that pretends to be the one for verification',
  unreachable: 'leads to an address that does not answer',
  notConfirmed: 'leads to a page that does not confirm the invoice',
} as const;

const reasons: Record<string, string> = {
  training:
    'A training company has no KSeF of its own but the sandbox. Points 6.1–6.7 try the whole cycle in the sandbox.',
  demo: 'In the DEMO environment the self-test sends nothing. Points 6.1–6.7 try the whole cycle in the sandbox.',
  production:
    'In PRODUCTION the self-test sends nothing: every invoice sent is real. Points 6.1–6.7 try the whole cycle in the sandbox.',
};

const texts = {
  'selfTest.cancelled': () => ({
    title: 'The self-test was stopped',
    body: 'This point was not checked. Make the self-test again.',
  }),
  'selfTest.tooLong': ({ what, seconds }) => ({
    title: `Waited in vain for: ${subject(what)}`,
    body: `The program waited ${seconds} s. Make the self-test again; if this comes back, the point does not work and must be reported.`,
  }),
  'selfTest.unexpected': ({ what, expected, found }) => ({
    title: `Does not agree: ${subject(what)}`,
    body: `It should be “${expected}”, and is “${found === '' ? 'nothing' : found}”. Report this together with the report.`,
  }),
  'selfTest.absent': ({ what }) => ({
    title: `Missing: ${subject(what)}`,
    body: 'The program did not do what it should. Report this together with the report.',
  }),
  'selfTest.wrongCode': ({ which, fault, link }) => ({
    title: `${codes[which]} ${codeProblems[fault]}`,
    body: `A buyer could not check such an invoice. ${link === '' ? '' : `The code leads to: ${link}. `}Report this together with the report.`,
  }),
  'selfTest.dependsOn': ({ number }) => ({
    title: `Not checked, because point ${number} failed`,
    body: 'First the cause of that point has to be removed.',
  }),
  'selfTest.notHere': ({ reason }) => ({
    title: 'This cannot be checked here',
    body: reasons[reason] ?? 'This point is not checked in this company.',
  }),
  'selfTest.manualMode': ({ mode }) => ({
    title: `The mode is set by hand: ${modeName[mode as Mode] ?? mode}`,
    body: 'As long as it is so, invoices will not leave by themselves when the connection is back. Turn on the automatic choice in the switch of modes (Ctrl+M).',
  }),
  'selfTest.queuePaused': () => ({
    title: 'Sending is paused',
    body: 'As long as it is so, invoices will not leave by themselves when the connection is back. Resume sending in the Queue.',
  }),
} satisfies OwnTexts;

/** Why a point failed or could not be tried here. */
export const selfTestProblem = (problem: { code: string; details: Record<string, unknown> }): UserMessage =>
  describeOwn(texts, describeError, problem);
