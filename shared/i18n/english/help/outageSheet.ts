import { modes } from '../../../domain/mode.ts';
import type { OutageTodo } from '../../../domain/outageSteps.ts';
import { formatDay } from '../../format.ts';
import type { OutageSheetWords } from '../../help/outageSheet.ts';
import { legalBasis } from '../deadlines.ts';
import { modeExplanation, modeName } from '../modes.ts';

const todo: Record<OutageTodo, string> = {
  getCertificate:
    'Fetch a certificate of type 2 (Offline) from the MCU, mcu.mf.gov.pl, and load it on the screen Certificates. Without it you cannot issue offline.',
  renewCertificate: 'The certificate of type 2 has expired. Order a new one on the screen Certificates.',
  enterLogin:
    'Enter the KSeF token in the Settings, or load a certificate of type 1. Without it invoices are issued, but do not leave.',
  knowPassphrase:
    'Agree who on every shift knows the password of the safe. Do not write it down on this sheet.',
  setBackup: 'Choose a folder for backups on a USB stick or a network drive.',
  practise: 'Practise an outage (Self-test of the offline modes, Outage drill), everybody at least once.',
};

/** Words of the sheet that hangs beside the desk. */
export const outageSheet: OutageSheetWords = {
  title: 'What to do when KSeF does not work',
  fileName: 'when-ksef-does-not-work.pdf',
  firm: (name: string, nip: string) => `${name} · NIP ${nip}`,
  madeAt: (day: string) => `As of ${formatDay(day)}. Print it again when something changes.`,
  promise: 'Go on issuing.',
  promiseBody:
    'The program changes the mode, counts the deadline, and sends the invoices when the connection is back.',
  now: 'Step by step',
  steps: [
    'Look at the mode in the top bar of the window. Ctrl+M changes it, but usually there is no need.',
    'Issue the invoice as usual: N, the data, Ctrl+Enter.',
    'Give the buyer the document that the program proposes. In Offline24 a company with a NIP gets a confirmation of the transaction with two codes.',
    'Look at the queue in the top bar: it shows how many invoices wait, and until when.',
    'Do not issue an invoice twice, and do not send it from elsewhere. It is sent by itself.',
  ],
  modes: 'Which mode, which codes, which deadline',
  columns: ['Mode', 'When', 'On the print', 'Deadline', 'VAT Act'],
  rows: modes.map((mode) => [
    modeName[mode],
    modeExplanation[mode].when,
    modeExplanation[mode].codes,
    modeExplanation[mode].deadline,
    legalBasis[mode].replace(/ of the VAT Act$/, ''),
  ]),
  trouble: 'When you cannot issue',
  troubles: [
    ['“A certificate of type 2 is required”', 'load the file of the certificate on the screen Certificates'],
    ['“The safe is closed”', 'open it with its password; the button is at the top of the window'],
    ['The program does not open', 'restart the computer; issued invoices are on the disk'],
    [
      'No internet for several days',
      'Queue, “Carry the queue out to a file…”, USB stick, another computer of the company',
    ],
  ],
  todoTitle: 'To be done in this company before an outage comes',
  todo,
  box: '\u25a1',
  certificate: (validTo: string) =>
    `The certificate of type 2 is in the safe, valid until ${formatDay(validTo)}.`,
  byHand: 'Who helps (write it in with a pen)',
  lines: ['Password of the safe', 'Accountant, phone', 'IT support, phone'],
  foot: 'More: F1 in the program',
};
