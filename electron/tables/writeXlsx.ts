import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import type { Cell, Column } from './column.ts';

const formats = { amount: '#,##0.00', day: 'yyyy-mm-dd' } as const;

const leastWidth = 12;
/** Binary fractions hold 15 digits exactly; a longer decimal stays a text. */
const exactDigits = 15;
const isExact = (decimal: string): boolean => decimal.replace(/[-.]/g, '').length <= exactDigits;

/** Always with its type: text stays text, so that none of it can act as a formula. */
function written(kind: Column<unknown>['kind'], cell: Cell): CellObject | null {
  if (cell === null) return null;
  switch (kind) {
    case 'text':
      return { type: String, value: String(cell) };
    case 'amount':
      return { type: Number, value: Number(cell) / 100, format: formats.amount };
    case 'decimal':
      return isExact(String(cell))
        ? { type: Number, value: Number(cell) }
        : { type: String, value: String(cell) };
    case 'day':
      return { type: Date, value: new Date(`${String(cell)}T00:00:00Z`), format: formats.day };
  }
}

export interface Sheet<Row> {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  name: string;
  columns: readonly Column<Row>[];
  rows: Iterable<Row>;
  /** Rows of sums below the list, by column. */
  sums?: readonly (readonly Cell[])[];
}

/** A list as XLSX: real numbers and dates, a heading that stays in sight, and sums in bold. */
export async function writeXlsx<Row>({ name, columns, rows, sums = [] }: Sheet<Row>): Promise<Uint8Array> {
  const bold = { fontWeight: 'bold' } as const;
  const body = Array.from(rows, (row) => columns.map(({ kind, of }) => written(kind, of(row))));
  const below = sums.map((cells) =>
    columns.map(({ kind }, index): CellObject | null => {
      const cell = cells[index] ?? null;
      const made = written(typeof cell === 'string' ? 'text' : kind, cell);
      return made && { ...made, ...bold };
    }),
  );
  const heading = columns.map(({ title, kind }): CellObject => ({
    ...{ type: String, value: title, ...bold, wrap: true },
    align: kind === 'amount' || kind === 'decimal' ? 'right' : 'left',
  }));
  return writeXlsxFile([heading, ...body, ...below], {
    ...{ sheet: name, stickyRowsCount: 1 },
    columns: columns.map(({ title, width = Math.max(leastWidth, title.length + 4) }) => ({ width })),
  }).toBuffer();
}
