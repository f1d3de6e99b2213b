import { question, toPage } from '../../help/blocks.ts';
import { legalBasis } from '../deadlines.ts';

/** What shop staff ask. */
export const faqPage = [
  ...question('no-net', 'The internet is gone. Can I go on selling?', [
    'Yes. Issue as usual: the program goes over to the Offline24 mode and sends the invoices by itself.',
  ]),
  ...question('will-it-go', 'How do I know that an invoice has reached KSeF?', [
    'It has the state “Accepted”, a KSeF number and a UPO. When the queue is empty, everything has arrived.',
  ]),
  ...question(
    'deadline',
    'How much time do I have to send it?',
    [
      `In the Offline24 mode until the end of the next working day (${legalBasis.offline24}), after a failure seven working days (${legalBasis['offline-awaria']}).`,
    ],
    toPage('Modes and deadlines', 'modes'),
  ),
  ...question('late', 'The deadline has passed, and the invoice has not left. What now?', [
    'The program sends it as soon as it can. Do not issue another one. Tell your accountant.',
  ]),
  ...question(
    'customer-waits',
    'A customer is waiting, and KSeF does not work. What do I give them?',
    [
      'The document that the program proposes. To a company with a NIP in the Offline24 mode: a confirmation of the transaction with two codes.',
    ],
    toPage('What to give the buyer', 'prints#buyer'),
  ),
  ...question('is-invoice', 'Is a confirmation of the transaction an invoice?', [
    'No. A company with a NIP gets the invoice in KSeF, when the program has sent it.',
  ]),
  ...question('two-codes', 'Why are there two codes on the print?', [
    'Because the invoice was issued offline. KOD I leads to KSeF, KOD II confirms who issued it.',
  ]),
  ...question('one-code', 'Why is there only one code today?', [
    'Because KSeF works, and you issue in the Online mode.',
  ]),
  ...question('offline-word', 'What does OFFLINE below the code mean?', [
    'The invoice has no KSeF number yet. Once it has one, a new print shows the number.',
  ]),
  ...question('scan', 'A customer scanned the code, and KSeF does not know the invoice. Is that bad?', [
    'No, if the invoice still waits in the queue. Once it is sent, the same code shows the invoice.',
  ]),
  ...question('new-print', 'Do I have to give the customer a new print once it is sent?', [
    'No. The invoice is the same, and the code leads to it. Give a print with the KSeF number if they ask for it.',
  ]),
  ...question(
    'certificate',
    'The program wants a certificate of type 2. What is that?',
    ['A file from KSeF with which the program signs KOD II. Without it you cannot issue an offline invoice.'],
    toPage('How to get a certificate', 'certificate#get'),
  ),
  ...question('type-one', 'I have a certificate of type 1. Is that enough?', [
    'No. Type 1 is for logging in. You can order type 2 with it in the program.',
  ]),
  ...question(
    'password',
    'I have forgotten the password of the safe.',
    [
      'Nobody can bring it back. Load the certificate from its file and enter the token anew. The invoices are safe.',
    ],
    toPage('The safe and its password', 'certificate#safe'),
  ),
  ...question(
    'mistake',
    'I made a mistake on an issued invoice.',
    ['Open it and choose “Issue a correction”. Change only what was wrong.'],
    toPage('Corrections', 'invoices#corrections'),
  ),
  ...question('delete', 'Can I delete an invoice?', [
    'No. An issued invoice exists. A mistake is put right by a correction.',
  ]),
  ...question('correction-waits', 'Why does a correction wait?', [
    'Because it bears the KSeF number of the original, which has none yet. It will be issued by itself.',
  ]),
  ...question(
    'rejected',
    'KSeF rejected an invoice. Is the customer’s one void?',
    ['A rejected invoice is not in KSeF. Open the queue: the next step stands beside the invoice.'],
    toPage('When KSeF rejects an invoice', 'refused'),
  ),
  ...question('twice', 'Can an invoice get to KSeF twice?', [
    'No. After a broken connection the program first asks KSeF what it has already.',
  ]),
  ...question('close', 'I close the shop, and invoices wait. Can I switch the computer off?', [
    'Yes. They are sent after the next start. Just look at the nearest deadline in the top bar.',
  ]),
  ...question('midnight', 'I issued just before midnight, and the connection broke.', [
    'The program makes it an Offline24 invoice and counts the deadline. The issue date stays.',
  ]),
  ...question(
    'hand-mode',
    'When do I change the mode by hand?',
    ['Hardly ever. For example when you have no internet, and know of a failure from the radio.'],
    toPage('How to change the mode by hand', 'modes#choose'),
  ),
  ...question('over-24h', 'KSeF has not worked since yesterday. Is that a failure already?', [
    `A failure is what the Ministry announces (${legalBasis['offline-awaria']}). How long it lasts does not matter.`,
  ]),
  ...question('total', 'On television they speak of a total failure. What do I do?', [
    'Switch to this mode by Ctrl+M. Invoices have no codes, and you never send them.',
  ]),
  ...question('yellow', 'What does the yellow and black stripe at the top mean?', [
    'You are in a sandbox. Everything is practice, and nothing gets to the real KSeF.',
  ]),
  ...question(
    'two-desks',
    'We have two desks. Will numbers be repeated?',
    ['No, if each has a mark of its own in the template of the number.'],
    toPage('Numbering', 'invoice#numbering'),
  ),
  ...question(
    'days-without-net',
    'There will be no internet for three days. What of the deadlines?',
    ['Carry the queue out on a USB stick to a computer with internet.'],
    toPage('The queue in a file', 'queue#carry'),
  ),
  ...question(
    'new-computer',
    'We have bought a new computer.',
    ['Move the company in one file. Do not issue on the old one any more.'],
    toPage('Moving', 'backups#move'),
  ),
  ...question('consumer', 'A customer has no NIP. Does their invoice go to KSeF?', [
    'Yes, if you issue it in the program. A consumer receives nothing in KSeF, so give them a print with the code (art. 106gb(4) of the VAT Act).',
  ]),
] as const;
