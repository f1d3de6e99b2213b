import { heading, list, note, steps, text, toPage, toScreen } from '../../help/blocks.ts';

/** What to do with an invoice that KSeF did not accept. */
export const refusedPage = [
  text(
    'Open the Queue: beside the invoice stands the reason, and a button with the next step.',
    'A rejected invoice is not in KSeF, but nothing of it is lost.',
  ),
  note('amber', 'Do not give the buyer the print of a rejected invoice before you have put it right.'),
  toScreen('Open the Queue', 'queue'),

  heading('steps', 'Three ways out'),
  list(
    '“Send again”: the cause is gone, for example a right was granted. The invoice goes without any change.',
    '“Send a technical correction”: the file had a technical fault. Content, number and date stay, and the code on the print will lead to the new version.',
    '“Correct and issue again”: the mistake is in the content, or the number is taken. You correct the data and issue once more.',
  ),
  text('The program shows only those ways that are possible for this invoice.'),

  heading('technical', 'Technical correction'),
  steps(
    'Read the reason of the refusal.',
    'Choose “Send a technical correction” and go through the refusal, the comparison of the files, and what follows.',
    'Choose “Check and send” and wait for the KSeF number.',
    'Hand the new print over to the buyer. The code on the former one leads to the invoice too.',
  ),
  text(
    'A technical correction is only for offline invoices, and cannot change the content (Ministry of Finance, offline modes).',
    'If the program says that the content would differ, restore in the settings the data of the company as they were on the day of issue.',
  ),

  heading('duplicate', 'KSeF has an invoice with this number already'),
  text(
    'KSeF takes a number once: the same NIP of the seller, kind and number are a duplicate.',
    'If it is your own invoice, delivered before, the program sees that by itself and takes it as accepted.',
  ),
  steps(
    'Compare both documents in the details of the invoice.',
    'Check whether another program or the accounting office numbers invoices too.',
    'Issue the invoice again: it gets the next number.',
    'If the buyer has the old print, ask for it back and give them the new one.',
  ),
  toPage('Numbering', 'invoice#numbering'),

  heading('content', 'KSeF rejected the content'),
  text(
    'KSeF gives the reason in Polish. Usually it is a wrong NIP, a date in the future, or a field that does not fit the schema.',
    'Correct the invoice and issue it again. If you do not know what is wrong, show the reason to your accountant.',
  ),

  heading('command', 'KSeF refused a command'),
  text(
    'The refusal is of a request, not of the invoice: the invoice is safe in the queue.',
    'Check the login and the rights, and then choose “Try now”.',
  ),
  toPage('A right is missing', 'login#permissions'),
] as const;
