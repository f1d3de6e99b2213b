import { stringify } from 'csv-stringify/sync';
import { groszeToDecimal } from '../../shared/domain/money.ts';
import type { Cell, Column } from './column.ts';
import { escapeFormula } from './formula.ts';

const options = { delimiter: ';', record_delimiter: '\r\n' } as const;
const withComma = (decimal: string): string => decimal.replace('.', ',');

function written(kind: Column<unknown>['kind'], cell: Cell): string {
  if (cell === null) return '';
  switch (kind) {
    case 'text':
      return escapeFormula(String(cell));
    case 'amount':
      return withComma(groszeToDecimal(Number(cell)));
    case 'decimal':
      return withComma(String(cell));
    case 'day':
      return String(cell);
  }
}

/**
 * A list as CSV that Excel in Poland opens by a double click: BOM, semicolons, decimal commas. Piece by piece, so that a
 * long list is never in memory at once. No text can act as a formula.
 */
export function* csvPieces<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<string> {
  yield `\ufeff${stringify([columns.map(({ title }) => title)], options)}`;
  for (const row of rows) {
    yield stringify([columns.map(({ kind, of }) => written(kind, of(row)))], options);
  }
}

/** The same as a whole. */
export const writeCsv = <Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Uint8Array =>
  Buffer.from([...csvPieces(columns, rows)].join(''));
