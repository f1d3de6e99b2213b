/** What stands in a cell; null leaves it empty. */
export type Cell = string | number | null;

/** One column of a list that is written as CSV or XLSX. */
export interface Column<Row> {
  title: string;
  /** `text`; `amount` in grosze; `decimal`, a number written with a dot; `day`, `YYYY-MM-DD`. */
  kind: 'text' | 'amount' | 'decimal' | 'day';
  /** In characters, where the format has widths; else the title fits. */
  width?: number;
  of(row: Row): Cell;
}
