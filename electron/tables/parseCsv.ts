import { parse } from 'csv-parse/sync';
import type { Separator } from '../../shared/contract/tableTypes.ts';

const separators: readonly Separator[] = [';', '\t', ',', '|'];
const sampleRows = 30;

/** A row at most so long: a quote that never closes would swallow the file. */
const maxRowCharacters = 1_000_000;

function rowsOf(text: string, delimiter: Separator, to: number): string[][] {
  const options = {
    ...{ delimiter, to, relax_column_count: true, relax_quotes: true, skip_empty_lines: false },
    max_record_size: maxRowCharacters,
  };
  try {
    return parse(text, options);
  } catch {
    // A quote that is opened and never closed is an inch, or somebody's name.
    return parse(text, { ...options, quote: false });
  }
}

/** How well a separator parts the first rows: many columns, and as many in each row. */
function fitness(rows: string[][]): number {
  const widths = rows.filter((cells) => cells.some((cell) => cell !== '')).map((cells) => cells.length);
  const [first = 1] = widths;
  if (first < 2) return 0;
  return (widths.filter((width) => width === first).length / widths.length) * Math.min(first, 20);
}

/**
 * Rows of a CSV file, at most `most`, with the separator that fits it best. Excel's line `sep=;` is obeyed.
 * Empty rows are kept: a row has the number that the user sees.
 */
export function parseCsv(text: string, most: number): { rows: string[][]; separator: Separator } {
  const [line = '', told = ''] = /^sep=([;,|\t])\r?\n/.exec(text) ?? [];
  const body = text.slice(line.length);
  const named = separators.find((separator) => separator === told);
  const separator =
    named ??
    separators
      .map((it) => ({ it, score: fitness(rowsOf(body, it, sampleRows)) }))
      .reduce((a, b) => (b.score > a.score ? b : a)).it;
  const rows = rowsOf(body, separator, most);
  return { rows: line === '' ? rows : [[], ...rows], separator };
}
