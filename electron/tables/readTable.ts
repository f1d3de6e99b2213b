import type { Encoding, Separator, TableView } from '../../shared/contract/tableTypes.ts';
import { cleanPasted } from '../../shared/domain/cleanText.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { decodeText } from './decodeText.ts';
import { unescapeFormula } from './formula.ts';
import { parseCsv } from './parseCsv.ts';
import { readXlsx } from './readXlsx.ts';

const most = { rows: 100_000, columns: 200 };
const mostExamples = 5;

/** A table as it stands in a file, cleaned; rows have the numbers that the user sees. */
export interface Table {
  rows: { nr: number; cells: string[] }[];
  format: 'csv' | 'xlsx';
  encoding: Encoding | null;
  separator: Separator | null;
  cleaned: TableView['cleaned'];
}

const begins = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark;

/** Workbooks before 2007, and what else is surely no table. */
const otherFiles = ['\xd0\xcf\x11\xe0', '%PDF', '\x89PNG', '<?xml', '<html', '<!DOC'];

/**
 * Reads CSV in any usual encoding, or the first sheet of an XLSX workbook.
 * @throws AppError `table.unreadable`, `table.tooLarge`, `table.empty`
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const isXlsx = begins(bytes, 'PK\x03\x04');
  const read = isXlsx
    ? { rows: await readXlsx(bytes, most), format: 'xlsx' as const, encoding: null, separator: null }
    : readCsv(bytes);
  if (read.rows.length > most.rows || read.rows.some((cells) => cells.length > most.columns)) {
    throw new AppError('table.tooLarge', {});
  }
  const cleaned: Table['cleaned'] = { cells: 0, examples: [] };
  const rows = read.rows.map((cells, index) => ({
    nr: index + 1,
    cells: cells.map((cell) => {
      const before = isXlsx ? cell : unescapeFormula(cell);
      const { text, removed } = cleanPasted(before);
      const after = text.trim();
      if (removed > 0) {
        cleaned.cells += 1;
        if (cleaned.examples.length < mostExamples) {
          cleaned.examples.push({ row: index + 1, before: before.slice(0, 200), after: after.slice(0, 200) });
        }
      }
      return after;
    }),
  }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw new AppError('table.empty', {});
  const { format, encoding, separator } = read;
  return { rows: filled, format, encoding, separator, cleaned };
}

function readCsv(bytes: Uint8Array) {
  const old = begins(bytes, '\xd0\xcf\x11\xe0');
  if (otherFiles.some((mark) => begins(bytes, mark))) {
    throw new AppError('table.unreadable', { reason: old ? 'oldExcel' : 'otherFile' });
  }
  const { text, encoding } = decodeText(bytes);
  try {
    return { ...parseCsv(text.replace(/^\ufeff/, ''), most.rows + 1), format: 'csv' as const, encoding };
  } catch (error) {
    throw new AppError('table.unreadable', { reason: 'damaged' }, error);
  }
}
