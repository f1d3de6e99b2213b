import type { TextsOf } from './errorWords.ts';

const nothingSaved = 'Nothing was saved.';

/** Texts of failures with the lists of customers and goods. */
export const bookErrors: TextsOf<'customer'> & TextsOf<'good'> & TextsOf<'table'> & TextsOf<'lookUp'> = {
  'customer.notFound': () => ({
    title: 'This customer is no longer in the list',
    body: 'It was probably merged with another one. Invoices already issued do not change. Find it in the list by name or NIP.',
  }),
  'customer.twin': (d) => ({
    title: `There is such a customer already: ${d.name}`,
    body: `It has the same number, or the same name and address. ${nothingSaved} Correct that entry, or save this one anyway, for example if it is another branch.`,
  }),
  'customer.mergeWithItself': () => ({
    title: 'This is one and the same entry',
    body: 'Two different entries can be merged. Nothing was changed.',
  }),
  'good.notFound': () => ({
    title: 'This item is no longer in the list',
    body: 'Invoices already issued do not change. Find it in the list by name or code.',
  }),
  'good.twin': (d) => ({
    title: `There is such an item already: ${d.name}`,
    body: `It has the same code, or the same name and unit. ${nothingSaved} Correct that entry or save this one anyway.`,
  }),
  'table.unreadable': (d) => ({
    title: 'No table can be read from this file',
    body: {
      oldExcel: `It is a workbook of an old Excel (.xls). Open it in Excel and save it as .xlsx or CSV. ${nothingSaved}`,
      otherFile: `It is neither a CSV nor an XLSX file. Save the list in the previous program as CSV or XLSX. ${nothingSaved}`,
      damaged: `The file is damaged or protected with a password. Open it in a spreadsheet and save it once more as XLSX or CSV. ${nothingSaved}`,
    }[d.reason],
  }),
  'table.tooLarge': () => ({
    title: 'This file is too large',
    body: `A file can have 20 MB, 100 000 rows and 200 columns. ${nothingSaved} Divide it into parts and load them one after another.`,
  }),
  'table.empty': () => ({
    title: 'There is not a single row in this file',
    body: `Of an XLSX file the program reads the first sheet. ${nothingSaved} Check whether the data are in the first sheet.`,
  }),
  'table.gone': () => ({
    title: 'Choose the file again',
    body: `The program no longer remembers what it read from the file. ${nothingSaved}`,
  }),
  'table.notMatched': () => ({
    title: 'Point out the column with the name',
    body: `Without a name no entry can be made. ${nothingSaved} Choose “Name” at one of the columns.`,
  }),
  'lookUp.off': () => ({
    title: 'Fetching the data of companies is switched off',
    body: 'Type the data by hand, or switch on fetching from the list of VAT payers in the Settings, under “Customers and goods”.',
  }),
  'lookUp.unreachable': () => ({
    title: 'The list of VAT payers does not answer',
    body: 'This does not keep you from issuing the invoice: type the name and address by hand or try again in a moment.',
  }),
  'lookUp.tooMany': () => ({
    title: 'Today’s limit of questions to the list of VAT payers is used up',
    body: 'The Ministry limits the number of questions from one place. Type the name and address by hand or try tomorrow.',
  }),
  'lookUp.refused': (d) => ({
    title: 'The list of VAT payers did not answer this question',
    body: `The reason it gave: ${d.message} (${d.code}). Check the NIP or type the name and address by hand.`,
  }),
};
