import { heading, list, note, steps, table, text, toPage, toScreen } from '../../help/blocks.ts';
import { legalBasis } from '../deadlines.ts';

/** What waits, why, and until when. */
export const queuePage = [
  text(
    'Usually there is nothing to do here: invoices are sent by themselves as soon as there is a connection.',
    'The one with the nearest deadline is at the top.',
  ),
  toScreen('Open the Queue', 'queue'),

  heading('states', 'What the state of an invoice means'),
  table(
    'States',
    ['State', 'What happens'],
    ['waiting', 'will be sent by itself'],
    ['being sent', 'is going to KSeF just now'],
    [
      'being checked in KSeF',
      'the connection broke: the program asks whether it arrived, and only then sends it',
    ],
    ['taken for processing', 'KSeF has it and will answer soon'],
    ['Accepted', 'has a KSeF number and a UPO (official receipt)'],
    ['rejected', 'KSeF did not take it: see what to do'],
    ['exempt', `total failure: you need not send it (${legalBasis['awaria-calkowita']})`],
  ),

  heading('why-waits', 'Why an invoice waits'),
  list(
    'There is no connection with KSeF, or KSeF does not take invoices for the moment. The program tries by itself.',
    'The mode is chosen by hand. Choose “Back to the automatic mode”.',
    'Sending is paused. Choose “Resume sending”, or for a single invoice “Send this invoice”.',
    'The safe is closed, or there is no login.',
    'KSeF gave an answer that cannot be understood, or broke the session off. The program begins a new one and sends nothing twice.',
  ),

  heading('limits', 'KSeF asks to send more slowly'),
  text(
    'KSeF limits the number of requests. The program counts them and waits as long as it has to.',
    'There is nothing to do: invoices leave in turn, first those with the nearest deadline.',
  ),

  heading('deadlines', 'Deadlines and warnings'),
  text(
    'The program warns 7, 3 and 1 day before a deadline, 4 hours before it, and after it.',
    'An overdue invoice is sent all the same, as soon as it can be.',
  ),
  toPage('When a deadline moves', 'modes#moving'),

  heading('upo', 'UPO and KSeF number'),
  text(
    'A UPO is the official receipt of KSeF. The program fetches it by itself and shows it in the details of the invoice.',
    'There is no UPO yet? The invoice is not accepted yet, or KSeF is preparing it.',
    'The UPO does not agree with the invoice? The program does not accept it and fetches it again.',
  ),

  heading('carry', 'The queue in a file'),
  text('Where a desk has no internet for long, another computer of the same company delivers its invoices.'),
  steps(
    'Here: “Carry the queue out to a file…”, a password, a USB stick.',
    'There: “Deliver the queue of another computer…”, the same password. Then “Save the results”.',
    'Here: “Load the results…”. The invoices have their KSeF numbers and UPO.',
  ),
  table(
    'When the file cannot be loaded',
    ['The program says', 'Do this'],
    ['There is nothing to carry out', 'Nothing waits. Everything is in KSeF.'],
    ['The password does not fit this file', 'Type the password that was set when the queue was carried out.'],
    [
      'This is not the file that is needed here',
      'To deliver, take the file “kolejka….latarnik”; on coming back, “wyniki….latarnik”.',
    ],
    [
      'This file belongs to another company',
      'Load it in the program of the company with the same NIP and environment.',
    ],
    ['Another invoice has the number … here', 'Give the desks series of their own, and ask your accountant.'],
    [
      'These results are not for the queue of this computer',
      'Load them on the computer from which the queue was carried out.',
    ],
  ),
  note('amber', 'Pass on the password of the file separately, for example by phone.'),

  heading('outside', 'An invoice outside KSeF'),
  text(
    `An invoice of a total failure is not sent to KSeF (${legalBasis['awaria-calkowita']}). It is not in the queue and has no codes.`,
  ),
] as const;
