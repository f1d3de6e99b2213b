import { heading, list, note, steps, text, toPage, toScreen } from '../../help/blocks.ts';

/** What is done with an invoice once it is issued, or before: corrections, advances, drafts, the list. */
export const invoicesPage = [
  text(
    'You can neither change nor delete an issued invoice: a mistake is put right by a correction. A draft you can change as you like.',
  ),

  heading('corrections', 'Corrections'),
  steps(
    'Open the invoice and choose “Issue a correction”.',
    'Change only what was wrong, and give the reason.',
    'Issue it. If the invoice has no KSeF number yet, the correction waits and is issued by itself.',
  ),
  list(
    'A correction bears the KSeF number of the original: that is why it waits.',
    'An invoice that KSeF rejected is not corrected: you issue it again.',
    'A correction has to change something. If nothing changed, the program does not issue it.',
  ),
  toPage('When KSeF rejects an invoice', 'refused'),

  heading('advances', 'Advances and settlement'),
  list(
    'An advance invoice names the order and what was paid.',
    'A settlement invoice takes off the advances that have a KSeF number.',
    'The advance has none yet? Wait until it reaches KSeF.',
  ),

  heading('drafts', 'Drafts, templates, recurring invoices and pro formas'),
  list(
    'A draft waits until you finish it. A removed one can be brought back for 30 days.',
    'A template is an invoice ready to be issued once more.',
    'A recurring invoice is issued by itself, or you are reminded. It needs a schedule.',
    'If there is no period left to issue a recurring invoice for, move its end date.',
    'A pro forma is made of an ordinary invoice only. It does not go to KSeF and is not an invoice.',
  ),
  toScreen('Drafts and templates', 'saved'),

  heading('list', 'Views of the list of invoices'),
  text('A view remembers the filter, the order and the columns. You choose it above the list.'),
  list(
    'A view is gone? It was removed in another window. Set the filter again and save it.',
    'A name is taken? Give another one or change that view.',
  ),
  toScreen('List of invoices', 'invoices'),

  heading('details', 'Details of an invoice'),
  list(
    'At the top: the state, the mode, and what you can do now.',
    'Documents: what to give the buyer, prints, e-mail and the evidence file.',
    'KSeF: the deadline and where it comes from, the UPO, the codes, the attempts to send.',
    'History: everything that happened to the invoice, step by step.',
  ),

  heading('not-found', 'There is no such invoice'),
  text(
    'You are looking in the data of another company, or the number has a slip. In the list of invoices press / and type the number, the NIP or the name.',
  ),
  note('blue', 'An issued invoice cannot be deleted. It is always in the list.'),
  toScreen('List of invoices', 'invoices'),
] as const;
