import { heading, list, steps, table, text, toPage, toScreen } from '../../help/blocks.ts';
import { legalBasis } from '../deadlines.ts';

/** What is given to the buyer, and what may go wrong with prints. */
export const printsPage = [
  text(
    'Give the buyer the document that the program proposes after issuing. It also says why it is this one.',
  ),

  heading('buyer', 'What to give the buyer'),
  table(
    'The document at the counter',
    ['Situation', 'Company with a NIP', 'Consumer or buyer from abroad'],
    ['Online', 'gets the invoice in KSeF; you may give a print', 'invoice with the KSeF number'],
    [
      'Offline24',
      `confirmation of the transaction with two codes (${legalBasis.offline24})`,
      'invoice with two codes',
    ],
    [
      'KSeF unavailability',
      `confirmation of the transaction with two codes (${legalBasis['offline-niedostepnosc']})`,
      'invoice with two codes',
    ],
    ['KSeF failure', `invoice with two codes (${legalBasis['offline-awaria']})`, 'invoice with two codes'],
    ['Total failure', `invoice without codes (${legalBasis['awaria-calkowita']})`, 'invoice without codes'],
  ),
  text(
    'The program says that another document is needed? The invoice changed its mode before the print left. Look at the new proposal.',
  ),

  heading('codes', 'QR codes'),
  list(
    'KOD I leads to the invoice in KSeF. Below it stands the KSeF number or OFFLINE.',
    'KOD II with the word “CERTYFIKAT” (certificate) confirms that your company issued it.',
    'Online has one code, the offline modes two, a total failure none.',
  ),
  text('Scan a code with a phone: a page of KSeF opens with the answer.'),

  heading('check', 'A print did not pass the check'),
  text(
    'Before a print leaves, the program reads its codes and compares them with the signed ones.',
    'If they do not agree, it gives no print. Try again, and then open the program anew.',
  ),

  heading('printer', 'The printer does not print'),
  steps('Choose “Save” and open the PDF in another program.', 'Print it from there, or send it by e-mail.'),
  text('Copying does not work? Click into the window of the program and try again.'),

  heading('missing', 'A document is not there yet'),
  text(
    'The UPO and the KSeF number appear once KSeF has accepted the invoice. An online print waits a moment until KSeF has it.',
    'A file was there for a moment only and is gone? Open the document again from the list of invoices.',
  ),
  toPage('Queue and sending', 'queue'),

  heading('look', 'How prints look'),
  list(
    'Logo: a PNG or JPG file of up to 300 kB.',
    'The language, the amount in words and the QR code for the transfer are set in the same place. A customer may have another language.',
    'The colour has to be dark enough to be read on white paper.',
  ),
  toScreen('Open the prints', 'settings', 'prints'),

  heading('duplicate', 'Duplicate'),
  text(
    'You issue a duplicate when the invoice was lost or destroyed (art. 106l of the VAT Act). It bears today’s date.',
  ),
] as const;
