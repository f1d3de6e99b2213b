import type { Restart } from '../../../domain/series.ts';

const restarts: Record<Restart, string> = {
  monthly: 'every month from 1',
  yearly: 'every year from 1',
  never: 'without a break',
};

/** Words for the numbering of invoices, and for corrections that wait. */
export const numbering = {
  title: 'Numbering',
  body: 'Every kind of invoice has a series of its own. A number is used only when the invoice is made, so there are no gaps.',
  columns: { kind: 'Kind', template: 'Template', restart: 'Counter', next: 'Next number' },
  restarts,
  change: 'Change',
  changeOf: (kind: string) => `Change the numbering: ${kind}`,
  template: 'Template of the number',
  templateHint: '{nr} number, {nr:4} with zeros, {MM} month, {RRRR} year, {seria} mark of the desk',
  restart: 'The counter begins',
  last: 'Last number in the previous program',
  lastHint:
    'Only if you come from another program. Latarnik will check in KSeF whether the next one is free.',
  save: 'Save the numbering',
  desk: 'Mark of this desk',
  deskHint:
    'If several computers issue invoices: add {seria} to the template and give each another mark, e.g. K1.',
  saveDesk: 'Save the mark',
} as const;

export const waitingCorrections = {
  title: 'Corrections that wait for the KSeF number of the original',
  body: 'A correction bears the KSeF number of the invoice it corrects. When we get it, the program will issue the correction by itself, with the date of that day.',
  bodyAsking:
    'A correction bears the KSeF number of the invoice it corrects. When we get it, you can issue the correction.',
  of: (kind: string, number: string) => `${kind} to ${number}`,
  issue: 'Issue now',
  drop: 'Drop it',
  dropTitle: 'Drop the correction?',
  dropBody: 'The correction has not been made yet and has no number. What was typed will be gone.',
} as const;
