import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { escapeFormula } from './formula.ts';

/** A cell: text, or a decimal string with a dot that stands as a number. */
export type Cell = { text: string } | { decimal: string };

/** CSV as Excel in Poland opens it: BOM, semicolons, decimal commas; no cell can act as a formula. */
export function writeCsv(headings: readonly string[], rows: Iterable<readonly Cell[]>): Uint8Array {
  const options = { delimiter: ';', record_delimiter: '\r\n' } as const;
  const parts = [Buffer.from(`\ufeff${stringify([headings], options)}`)];
  for (const cells of rows) {
    const texts = cells.map((cell) =>
      'text' in cell ? escapeFormula(cell.text) : cell.decimal.replace('.', ','),
    );
    parts.push(Buffer.from(stringify([texts], options)));
  }
  return Buffer.concat(parts);
}

/** Binary fractions hold 15 digits exactly; a longer decimal stays a text. */
const exactDigits = 15;
const isExact = (decimal: string): boolean => decimal.replace(/[-.]/g, '').length <= exactDigits;

/** A workbook with one sheet; texts are texts there, whatever they begin with. */
export async function writeXlsx(
  sheet: string,
  headings: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<Uint8Array> {
  const heading = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const data = [...rows].map((cells) =>
    cells.map((cell) => {
      if ('decimal' in cell && cell.decimal !== '' && isExact(cell.decimal)) {
        return { value: Number(cell.decimal), type: Number };
      }
      const value = 'text' in cell ? cell.text : cell.decimal;
      return value === '' ? null : { value, type: String };
    }),
  );
  const widths = headings.map((text) => ({ width: Math.max(12, text.length + 4) }));
  return writeExcelFile([heading, ...data], { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer();
}
