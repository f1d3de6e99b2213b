import { formatCount } from '../../format.ts';

interface Counts {
  marked: number;
  listed: number;
}

/** Words of the dialog that writes many invoices into one file. */
export const exports = {
  action: 'Export',
  title: 'Export of invoices',
  range: 'Which invoices',
  ranges: {
    marked: ({ marked }: Counts) => `selected (${formatCount(marked)})`,
    listed: ({ listed }: Counts) => `all in the list (${formatCount(listed)})`,
    thisMonth: () => 'issued this month',
    lastMonth: () => 'issued last month',
    own: () => 'issued in a period…',
  },
  from: 'From',
  to: 'To',
  badDays: 'Type both dates, for example 1.11.2026 and 30.11.2026.',
  what: 'What to save',
  kinds: {
    prints: {
      label: 'PDF prints (ZIP)',
      hint: 'each one such as the buyer is due now; what cannot be printed is listed',
    },
    xml: { label: 'XML files (ZIP)', hint: 'exactly those that are in KSeF or will go to it' },
    zip: {
      label: 'Invoices in a ZIP file',
      hint: 'XML, PDF and UPO of every invoice, the register and a list with SHA-256 digests',
    },
    archive: {
      label: 'Archive for years (ZIP)',
      hint: 'XML, PDF and UPO in folders of months, with a page that shows them without this program',
    },
    xlsx: { label: 'Register for Excel (XLSX)', hint: 'a row for each invoice, amounts by rate, sums' },
    pdf: { label: 'Register for print (PDF)', hint: 'with sums and with what KSeF does not have yet' },
    csv: { label: 'Register as CSV', hint: 'the same without sums, to be loaded into another program' },
    codes: { label: 'QR codes of invoices (PDF)', hint: 'to cut out, for prints of another program' },
    jpkFa: {
      label: 'JPK_FA (4)',
      hint: 'the file that a tax office asks for, with lines and control sums',
    },
  },
  jpk: {
    legend: 'Data for JPK_FA',
    hint: 'The office and the registered address in the parts that the structure wants. The program will remember them.',
    taxOffice: 'Code of the tax office',
    voivodeship: 'Voivodeship',
    county: 'County',
    commune: 'Commune',
    street: 'Street',
    house: 'House number',
    flat: 'Flat number',
    town: 'Town',
    postCode: 'Postcode',
    badOffice: 'The code of the office has four digits.',
  },
  submit: 'Save the file',
  stop: 'Stop',
  making: 'Preparing the file…',
  progress: (done: number, total: number) =>
    `Preparing the file… ${Math.min(99, Math.floor((100 * done) / total))}%`,
  done: (name: string) => `The file ${name} is ready; the browser or the system saves it.`,
  nothingMade: 'There is no file, because none of these invoices could be put into it.',
  another: 'Save another file',
} as const;
