import type { Encoding, Separator } from '../../../contract/tableTypes.ts';
import { visible } from '../../visible.ts';
import { counted } from '../counted.ts';

const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1250': 'Windows-1250',
  'iso-8859-2': 'ISO-8859-2',
  cp852: 'CP 852 (DOS)',
};
const separators: Record<Separator, string> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar |',
};
const rows = (count: number): string => counted(count, 'row');

/** Words of taking lists in from files and writing them out. */
export const bookFiles = {
  import: 'Load from a file',
  export: 'Save to a file',
  exportCsv: 'CSV (for Excel and other programs)',
  exportXlsx: 'XLSX (Excel workbook)',
  title: { customers: 'Load customers from a file', goods: 'Load goods from a file' },
  steps: ['File', 'Columns', 'What will happen', 'Done'],
  step: (current: number, name: string) => `Step ${current} of 3: ${name}`,
  file: {
    pick: 'Choose a file',
    label: 'or drop it here: CSV or XLSX of your previous program',
    noFile: 'Choose a file with the list',
    tooLarge: 'The file has more than 20 MB',
    body: 'The program recognises the encoding and the separator by itself. It saves nothing before it has shown what will happen.',
  },
  columns: {
    found: (count: number, encoding: Encoding | null, separator: Separator | null) =>
      encoding === null || separator === null
        ? `${rows(count)}, Excel workbook`
        : `${rows(count)}, encoding ${encodings[encoding]}, separator: ${separators[separator]}`,
    column: 'Column of the file',
    sample: 'Examples',
    field: 'What it holds',
    fieldOf: (column: string) => `What the column ${column} holds`,
    leaveOut: 'leave out',
    cleaned: (count: number) =>
      `In ${counted(count, 'cell')} characters were removed that KSeF does not take or that cannot be seen:`,
    example: (row: number, before: string, after: string) => `row ${row}: “${visible(before)}” → “${after}”`,
    onTwins: 'Entries that are in the list already',
    twins: { skip: 'leave them unchanged', update: 'complete them with data of the file' },
  },
  outcome: {
    added: 'New entries',
    updated: 'Completed',
    skipped: 'Left out, as they are there already',
    bad: 'Rows with an error',
    badHint:
      'The program will not load these rows. Correct them in the file and load it again: the rest will not be repeated.',
    row: 'Row',
    why: 'What is wrong',
    more: (count: number) => `and ${rows(count)} more with an error`,
    nothing: 'There is nothing to load: no row brings anything new.',
  },
  done: (added: number, updated: number) =>
    `Loaded: ${counted(added, 'new entry', 'new entries')}, ${counted(updated, 'completed', 'completed')}.`,
  next: 'Next',
  back: 'Back',
  take: 'Load',
} as const;
