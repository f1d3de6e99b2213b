import type { loginTestSteps } from '../../../contract/firstStartTypes.ts';
import { formatDecimal } from '../../format.ts';

type Step = (typeof loginTestSteps)[number];

/** Words of logging in to KSeF and of the test of it. */
export const login = {
  title: 'Login to KSeF',
  byToken: 'The KSeF token is kept in the safe.',
  byCertificate: 'The program logs in with a certificate of type 1 (Authentication).',
  absent:
    'There is no login to KSeF. Invoices are still issued, but they will not go to KSeF until you give it.',
  way: 'What is the program to log in with?',
  ways: {
    token: 'A KSeF token',
    certificate: 'A certificate of type 1 from a file',
  },
  wayHints: {
    token: 'You generate it in the KSeF Taxpayer Application, with the right to issue invoices',
    certificate:
      'Also needed to order a certificate of type 2 in the program. You download the files from the Taxpayer Application',
  },
  token: 'KSeF token',
  replace: 'Enter a new token',
  save: 'Save and check',
  saved: 'Login saved.',
  files: 'Drop the file of the certificate of type 1 here (.p12, .pfx or .crt and .key)',
  choose: 'Choose files',
  filePassword: 'Password of the file',
  noFiles: 'Choose the file of the certificate.',
  tooLarge: 'This file is too large for a certificate (at most 1 MB).',
  test: {
    title: 'Result of the check',
    again: 'Check the login',
    running:
      'Checking the login: connecting to KSeF, logging in and opening an empty session. No invoice will be sent.',
    passed: 'The login works. The program can send invoices to KSeF.',
    failed: 'The login does not work yet.',
    states: { ok: 'done', failed: 'failed', notTried: 'not checked' },
    steps: {
      address: (host: string) => `Address of KSeF (${host})`,
      challenge: () => 'Beginning of the login',
      login: (_: string, by: 'token' | 'certificate' | null) =>
        by === 'certificate' ? 'Logging in with the certificate of type 1' : 'Logging in with the token',
      permission: () => 'Right to issue invoices',
      limits: () => 'Limits of the company in KSeF',
    } satisfies Record<Step, (host: string, by: 'token' | 'certificate' | null) => string>,
    limits: (megabytes: number, invoices: number) =>
      `An invoice of up to ${megabytes} MB, up to ${formatDecimal(String(invoices))} invoices in a session.`,
    /** What to do when a step fails. */
    next: {
      address:
        'Check the internet and try again. You can also go on: with a certificate of type 2 you issue invoices offline, and check the login later.',
      challenge: 'Enter a token or load a certificate of type 1. If they are saved, try again in a moment.',
      login:
        'Check whether the NIP and the environment are right. In the KSeF Taxpayer Application generate a new token for this company, and paste the whole of it here.',
      permission:
        'The owner of the company grants the right to issue invoices in the KSeF Taxpayer Application. Then generate a token with this right.',
      limits: 'This is no obstacle: the program takes the limits of the KSeF documentation and asks later.',
    } satisfies Record<Step, string>,
  },
} as const;
