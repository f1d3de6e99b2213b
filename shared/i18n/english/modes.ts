import type { ModeStatus } from '../../contract/modeTypes.ts';
import type { EnvironmentName } from '../../domain/environment.ts';
import type { InvoiceState } from '../../domain/lifecycle.ts';
import type { Mode } from '../../domain/mode.ts';

/** Names of the five situations; the explanations beside them have the words of the act. */
export const modeName: Record<Mode, string> = {
  online: 'Online',
  offline24: 'Offline24',
  'offline-niedostepnosc': 'KSeF unavailability',
  'offline-awaria': 'KSeF failure',
  'awaria-calkowita': 'Total failure',
};

/** When a mode is for, what is on the print and by when KSeF must get the invoice: one line each. */
export const modeExplanation: Record<Mode, { when: string; codes: string; deadline: string }> = {
  online: {
    when: 'KSeF works, invoices go at once.',
    codes: 'one QR code',
    deadline: 'sent at once',
  },
  offline24: {
    when: 'You have no internet, or prefer it so.',
    codes: 'two QR codes',
    deadline: 'to be sent by the end of the next working day',
  },
  'offline-niedostepnosc': {
    when: 'The Ministry has announced maintenance (in Polish: niedostępność).',
    codes: 'two QR codes',
    deadline: 'to be sent by the end of the working day after the works',
  },
  'offline-awaria': {
    when: 'The Ministry has announced a failure of KSeF (in Polish: awaria).',
    codes: 'two QR codes',
    deadline: 'to be sent by the end of the 7th working day after the failure',
  },
  'awaria-calkowita': {
    when: 'Announced in the media (in Polish: awaria całkowita); KSeF works for nobody.',
    codes: 'no QR codes',
    deadline: 'invoices are never sent',
  },
};

/** Why the mode is what it is, for a chip next to its name. */
export const modeCause: Record<ModeStatus['cause'], string> = {
  start: 'checking the connection',
  ksefReachable: 'KSeF answers',
  ksefUnreachable: 'no connection',
  maintenanceAnnounced: 'works announced',
  failureAnnounced: 'failure announced',
  totalFailureConfirmed: 'announced, confirmed',
  chosenByUser: 'chosen by hand',
};

export const modeSource: Record<ModeStatus['source'], string> = { auto: 'auto', manual: 'by hand' };

/** States of an issued invoice; accepted and archived are one thing to a person. */
export const stateName: Record<InvoiceState, string> = {
  draft: 'draft',
  queued: 'waiting',
  sending: 'being sent',
  unclear: 'being checked in KSeF',
  processing: 'taken for processing',
  accepted: 'Accepted',
  archived: 'Accepted',
  rejected: 'rejected',
  exempt: 'exempt',
};

export const overdueName = 'overdue';

export const environmentName: Record<EnvironmentName, string> = {
  sandbox: 'SANDBOX',
  test: 'TEST',
  demo: 'DEMO',
  production: 'PRODUCTION',
};

export const environmentExplanation: Record<EnvironmentName, string> = {
  sandbox: 'A KSeF on this computer, for learning. Invoices have no legal effect.',
  test: 'The test environment of the Ministry. Invoices have no legal effect.',
  demo: 'The demonstration environment of the Ministry. Invoices have no legal effect.',
  production: 'The real KSeF. Every invoice has legal effect.',
};

export const ksefLamp: Record<ModeStatus['lamps']['ksef'], string> = {
  up: 'answers',
  down: 'does not answer',
  unknown: 'not known yet',
};

export const internetLamp: Record<ModeStatus['lamps']['internet'], string> = {
  up: 'connected',
  down: 'the computer has no network',
  unknown: 'not known: neither KSeF nor the messages of the Ministry answer',
};

export const latarniaLamp: Record<ModeStatus['lamps']['latarnia'], string> = {
  available: 'no messages',
  maintenance: 'maintenance',
  failure: 'failure announced',
  totalFailure: 'total failure announced',
  silent: 'does not answer',
  unknown: 'not known yet',
};
