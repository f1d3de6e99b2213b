import { modes } from '../../../domain/mode.ts';
import { heading, list, note, steps, table, text, toPage, toScreen } from '../../help/blocks.ts';
import { legalBasis } from '../deadlines.ts';
import { modeExplanation, modeName } from '../modes.ts';
import { dueOn, endsOn, issuedOn } from './examples.ts';

/** What each of the five modes is: when, codes, deadline, an example. */
export const modesPage = [
  text(
    'There is nothing to set: the program chooses the mode by itself and shows it in the top bar.',
    'The mode says how you issue an invoice and by when it has to reach KSeF.',
  ),
  table(
    'Five modes',
    ['Mode', 'When', 'On the print', 'Deadline', 'Provision'],
    ...modes.map((mode) => [
      modeName[mode],
      modeExplanation[mode].when,
      modeExplanation[mode].codes,
      modeExplanation[mode].deadline,
      legalBasis[mode],
    ]),
  ),
  note(
    'blue',
    'The mode is written into the invoice when it is issued, and never changes. Only its deadline can change.',
  ),

  heading('online', modeName.online),
  text(
    'KSeF works. The invoice leaves at once and has its KSeF number in a few seconds.',
    `There is one code on the print: KOD I (${legalBasis.online}).`,
  ),
  text(
    'If the connection breaks on the way, or midnight passes before the invoice arrives, the program makes it an Offline24 invoice before you print it.',
    'The content of the invoice stays the same.',
  ),

  heading('offline24', modeName.offline24),
  text(
    'You have no internet, KSeF does not answer, or you simply prefer it so.',
    `Any reason will do (${legalBasis.offline24}).`,
  ),
  list(
    'There are two codes on the print: KOD I with the word OFFLINE and KOD II with the word “CERTYFIKAT” (certificate).',
    'You need a certificate of type 2.',
    'Deadline: the end of the next working day after the issue date.',
  ),
  text(
    `Example: issued on ${issuedOn('beforeEaster')}. Deadline: ${dueOn('beforeEaster')}, as Easter Monday is a day off.`,
  ),
  text(
    `Example: issued on ${issuedOn('beforeChristmas')}. Deadline: ${dueOn('beforeChristmas')}, as Christmas Eve and Christmas are days off, and then comes a Sunday.`,
  ),

  heading('unavailable', modeName['offline-niedostepnosc']),
  text(
    'The Ministry has announced maintenance (in Polish: niedostępność). The program switches to this mode by itself while the works go on.',
    `There are two codes on the print, and you need a certificate of type 2 (${legalBasis['offline-niedostepnosc']}).`,
  ),
  text('Deadline: the end of the next working day after the day on which the works end.'),
  text(
    `Example: issued on ${issuedOn('maintenance')}, the works end on ${endsOn('maintenance')}. Deadline: ${dueOn('maintenance')}.`,
  ),

  heading('failure', modeName['offline-awaria']),
  text(
    'The Ministry has announced a failure (in Polish: awaria). The message counts, not how long KSeF does not answer.',
    `There are two codes on the print, and you need a certificate of type 2 (${legalBasis['offline-awaria']}).`,
  ),
  text(
    'Deadline: the end of the seventh working day after the day on which the failure ended. While it lasts, the deadline is open.',
  ),
  text(
    `Example: issued on ${issuedOn('failure')}, the failure ends on ${endsOn('failure')}. Deadline: ${dueOn('failure')}; Corpus Christi does not count.`,
  ),
  text(
    `If a second failure is announced before this deadline, it is counted anew, from the end of that one. In this example the second failure ends on ${endsOn('twoFailures')}, and the deadline is ${dueOn('twoFailures')}.`,
  ),

  heading('total-failure', modeName['awaria-calkowita']),
  text(
    'The media announce it (in Polish: awaria całkowita): television, radio, newspapers, the internet.',
    `Invoices have no QR codes and are never sent to KSeF (${legalBasis['awaria-calkowita']}).`,
  ),
  text(
    'That is why the program switches to this mode only with your consent, and asks twice.',
    'You give the buyer the invoice on paper or by e-mail.',
  ),

  heading('moving', 'When a deadline moves'),
  text(
    `If the Ministry announces a failure while an invoice waits, its deadline runs anew: seven working days from the end of the failure (${legalBasis['offline-awaria']}).`,
  ),
  text(
    `Example: an Offline24 invoice issued on ${issuedOn('movedByFailure')}, a failure announced the next day, its end is ${endsOn('movedByFailure')}. Deadline: ${dueOn('movedByFailure')}.`,
  ),
  list(
    'Maintenance does not move the deadline of an Offline24 invoice.',
    'A failure announced after the deadline does not move it any more.',
    `A total failure frees waiting invoices from being sent (${legalBasis['awaria-calkowita']}).`,
  ),
  text(
    'The program counts all this by itself. The details of an invoice show where its deadline comes from.',
  ),

  heading('choose', 'How to change the mode by hand'),
  steps(
    'Press Ctrl+M or click the mode in the top bar.',
    'Choose a mode and give the reason. For an unavailability and a failure also say when it began.',
    'When the trouble is over, choose “Automatically”. The invoices are sent by themselves.',
  ),

  heading('announcements', 'Messages of the Ministry'),
  text(
    'The program fetches messages from Latarnia, a service of the Ministry, and shows them on the screen Ministry messages.',
    'Without the internet, enter there what you know from the radio or by phone.',
  ),
  text(
    'A message of the Ministry can be neither changed nor withdrawn. You change only those you enter. A message has to end later than it begins.',
  ),
  toScreen('Open Ministry messages', 'announcements'),
  toPage('What to do when KSeF does not work', 'outage'),
] as const;
