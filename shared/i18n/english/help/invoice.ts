import { heading, list, steps, table, text, toPage, toScreen } from '../../help/blocks.ts';

/** How an invoice is typed, what the form refuses, and numbers. */
export const invoicePage = [
  text('The program checks every field as you leave it. Until the invoice is issued, no number is used up.'),

  heading('write', 'How to issue an invoice'),
  steps(
    'Press N.',
    'Type the NIP or a few letters of the name. Enter chooses a buyer that is known.',
    'Type the lines. Enter goes on, and in the last column adds a line.',
    'Read the sentence above the button: it says in which mode and with which deadline you issue.',
    'Press Ctrl+Enter and give the buyer the document that is proposed.',
  ),
  toScreen('New invoice', 'new'),

  heading('fields', 'A field has a mistake'),
  table(
    'Most frequent mistakes',
    ['Field', 'How to type it'],
    ['NIP', '10 digits. The program sees a slip by the check digit.'],
    ['EU VAT number', 'country and number, for example DE123456789'],
    ['Account', '26 digits; blanks are allowed'],
    ['Country and currency', 'a code of the list: PL, DE, PLN, EUR'],
    ['E-mail', 'biuro@firma.pl'],
    ['Date', '20.11.2026, 20.11 or 2026-11-20'],
  ),
  text(
    'A field is empty, and the Act requires it (art. 106e of the VAT Act)? Fill it in.',
    'A text is too long? Shorten it: KSeF takes no more.',
    'A text has a character that is not allowed? It usually came by pasting: type this place anew.',
  ),
  toPage('What the fields mean', 'glossary#fields'),

  heading('amounts', 'Quantities, prices and amounts'),
  list(
    'A comma stands before the grosze: 1234,56.',
    'Quantity and price are numbers, without units and currency.',
    'An invoice needs at least one line.',
    'An amount is too large? Check whether the comma got lost.',
    'A simplified invoice ends at 450 zł or 100 euro (art. 106e(5)(3) of the VAT Act).',
  ),

  heading('kinds', 'Fields that exclude each other'),
  text(
    'Some fields are only in some kinds of invoices, and others exclude each other.',
    'The program says which. Clear one of them or change the kind of the invoice.',
  ),
  text(
    'The rate “zw” (exempt) needs a provision, for example art. 113(1) of the VAT Act. Type it below the lines.',
    'If the program says that the file does not agree with the FA(3) schema, correct the place it points to.',
  ),

  heading('numbering', 'Numbering'),
  text(
    'Every kind of invoice has a series of its own. A number comes with its invoice, so there are no gaps.',
  ),
  list(
    'The template needs {nr} and the year {RRRR}, and {MM} too where the counter is monthly.',
    'Numbering cannot go back: KSeF takes every number once.',
    'A number is in KSeF already? Check the last number in the previous program.',
    'Several desks? Give each another mark, and add {seria} to the template.',
  ),
  toScreen('Open the numbering', 'settings', 'numbering'),
  toPage('Corrections, drafts and the list of invoices', 'invoices'),
] as const;
