import { heading, list, steps, table, text, toPage, toScreen } from '../../help/blocks.ts';

/** Customers and goods. */
export const booksPage = [
  text(
    'You need not type anything beforehand: the program remembers the buyers and goods of your invoices.',
    'Next time a few letters are enough.',
  ),
  toScreen('Customers', 'customers'),
  toScreen('Goods', 'goods'),

  heading('entry', 'The entry of a customer or of goods'),
  text(
    'A name is enough; add the rest when you need it. An invoice takes the GTU code, the rate and the price from the goods, and the due date and the e-mail address from the customer.',
    'An entry that is put away is no longer suggested, but nothing is deleted.',
  ),
  toPage('What the fields mean', 'glossary#fields'),

  heading('twins', 'Similar entries'),
  text(
    'The same NIP, code, or name with address is probably the same entry.',
    'Correct the one that is there, or save anyway, for example if it is another branch. Two entries can be merged; issued invoices do not change.',
  ),

  heading('gone', 'An entry is gone'),
  text('It was merged with another one or put away. Look for it by name or NIP.'),

  heading('white-list', 'Data of the list of VAT payers'),
  text(
    'The program can fetch the name and address of a company by its NIP from the list of VAT payers. At first this is off.',
  ),
  list(
    'You switch it on in the Settings, in the section Customers and goods.',
    'The list does not answer, or today’s limit is used up: type the data by hand. No invoice has to wait for it.',
    'The list refuses: check the NIP.',
    'The accounts of your own company are checked in its settings: “Check on the list of VAT payers”. Virtual accounts count too. The number of the question is the proof and stays in the journal.',
  ),
  toScreen('Open the settings of the lists', 'settings', 'book'),

  heading('table', 'A list from a CSV or XLSX file'),
  steps(
    'On the list choose “Load from a file”.',
    'Say what each column holds. A column with the name is needed.',
    'Look through the errors and load it.',
  ),
  table(
    'When the file cannot be loaded',
    ['The program says', 'Do this'],
    [
      'No table can be read from this file',
      'Save it as XLSX or CSV. The program does not read the old .xls.',
    ],
    ['This file is too large', 'Divide it: at most 20 MB and 100 000 rows.'],
    ['There is not a single row in this file', 'Move the data to the first sheet.'],
    ['Choose the file again', 'The program has forgotten the file. Load it anew.'],
  ),
] as const;
