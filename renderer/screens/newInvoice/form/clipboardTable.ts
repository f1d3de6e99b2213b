const quoted = /"((?:[^"]|"")*)"(?=\t|\n|$)/y;
const plain = /[^\t\n]*/y;

/**
 * Cells copied from a spreadsheet, row by row; null for a text of one cell, which is no table. A cell with tabs or line
 * ends in it stands in quotes.
 */
export function clipboardTable(text: string): string[][] | null {
  const all = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!/[\t\n]/.test(all)) return null;
  const rows: string[][] = [[]];
  for (let at = 0; at <= all.length; at += 1) {
    quoted.lastIndex = plain.lastIndex = at;
    const inQuotes = quoted.exec(all);
    const cell = inQuotes ? (inQuotes[1] ?? '').replaceAll('""', '"') : (plain.exec(all)?.[0] ?? '');
    rows.at(-1)?.push(cell.trim());
    at = inQuotes ? quoted.lastIndex : plain.lastIndex;
    if (all.charAt(at) === '\n') rows.push([]);
  }
  return rows;
}
