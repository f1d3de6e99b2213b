import { heading, list, note, steps, table, text, toPage, toScreen } from '../../help/blocks.ts';
import { legalBasis } from '../deadlines.ts';

/** What to do while KSeF can't be reached. */
export const outagePage = [
  text(
    'Go on issuing. The program changes the mode by itself, counts the deadline, and sends the invoices when the connection is back.',
  ),
  note(
    'blue',
    'You can print this as one sheet, with the name of the company and what it still lacks. Hang it beside the desk.',
  ),

  heading('now', 'What now'),
  steps(
    'Look at the mode in the top bar. If it says Offline24, KSeF unavailability or KSeF failure, you can issue.',
    'Issue the invoice as usual: Ctrl+Enter.',
    'Give the buyer the document that the program proposes. In the mode Offline24 a company with a NIP gets a confirmation of the transaction with two codes.',
    'Do not switch the computer off for long before the invoices have arrived. The queue shows the nearest deadline.',
    'When the queue is empty, everything is in KSeF.',
  ),
  toScreen('Open the Queue', 'queue'),

  heading('cannot-issue', 'I cannot issue an offline invoice'),
  table(
    'What to do',
    ['The program says', 'Do this'],
    [
      'A certificate of type 2 is required',
      'Load the file of the certificate of type 2 on the screen Certificates.',
    ],
    ['The safe is closed', 'Open the safe with its password: the button is in the bar at the top.'],
    [
      'The certificate has expired',
      'Load a new one. You order it on the screen Certificates when the internet is back.',
    ],
    ['The clock of the computer is wrong', 'Set the date and the hour in the system.'],
  ),
  toPage('KSeF certificates', 'certificate'),

  heading('no-connection', 'KSeF does not answer'),
  list(
    'Check whether other pages open. If not, the internet has failed: restart the router or use a phone.',
    'If they do, KSeF has failed. There is nothing to do: the program tries by itself, less and less often, and sends everything.',
    'In the modes Offline24 and KSeF unavailability you have until the end of the next working day. In the mode KSeF failure until the seventh working day after its end.',
  ),
  text(`Basis: ${Object.values(legalBasis).slice(1, 4).join('; ')}.`),

  heading('long', 'There will be no internet for several days'),
  steps(
    'On the screen Queue choose “Carry the queue out to a file…” and give the file a password.',
    'Take the file to a computer with internet and with Latarnik of the same company.',
    'There choose “Deliver the queue of another computer…”.',
    'Bring the file with the results back and load it: the invoices get their KSeF numbers and UPO.',
  ),
  toPage('The queue in a file', 'queue#carry'),

  heading('practice', 'Self-test and drill'),
  text('Before an outage comes, check the program and practise with the staff.'),
  list(
    'The self-test of the offline modes does everything for real, in a sandbox and on the data of your company. The report is for the accountant or an auditor.',
    'The outage drill is a separate company with the word ĆWICZENIE (drill) on every screen and print. It never mixes with real data.',
    'A point failed? Read what stands beside it, remove the cause, and run the self-test again.',
    'One self-test and one drill go on at a time. In a drill no messages leave.',
  ),
  toScreen('Self-test of the offline modes', 'selfTest'),

  heading('total', 'The media speak of a total failure'),
  text(
    `Switch to this mode only when it was announced in the media. Invoices have no codes and are never sent (${legalBasis['awaria-calkowita']}).`,
  ),
  toPage('Total failure', 'modes#total-failure'),

  heading('after', 'After the outage'),
  list(
    'The program sends the invoices by itself. At the bottom of the window you see “Sending 1 of 5…”.',
    'Invoices of a total failure stay outside KSeF.',
    'If KSeF rejects one of them, the program says why and what to do.',
  ),
  toPage('When KSeF rejects an invoice', 'refused'),
] as const;
