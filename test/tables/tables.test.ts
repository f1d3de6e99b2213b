import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../electron/tables/column.ts';
import { escapeFormula, unescapeFormula } from '../../electron/tables/formula.ts';
import { csvPieces, writeCsv } from '../../electron/tables/writeCsv.ts';
import { writeXlsx } from '../../electron/tables/writeXlsx.ts';
import { unzip } from '../support/packages.ts';
import { has, needs } from '../support/programs.ts';

interface Sale {
  name: string;
  grosze: number;
  rate: string | null;
  day: string;
}
const columns: Column<Sale>[] = [
  { title: 'Nazwa', kind: 'text', width: 20, of: ({ name }) => name },
  { title: 'Kwota', kind: 'amount', width: 12, of: ({ grosze }) => grosze },
  { title: 'Kurs', kind: 'decimal', width: 8, of: ({ rate }) => rate },
  { title: 'Dzień', kind: 'day', width: 12, of: ({ day }) => day },
];
const sales: Sale[] = [
  { name: 'Żółć; "Gęś"', grosze: 123_456_789, rate: '4.2531', day: '2026-11-20' },
  { name: '=HYPERLINK("http://x")', grosze: -5, rate: null, day: '2026-02-28' },
];
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('a list as CSV', () => {
  it('has a BOM, semicolons and decimal commas, and no text that acts as a formula', () => {
    expect(textOf(writeCsv(columns, sales))).toBe(
      '\ufeffNazwa;Kwota;Kurs;Dzień\r\n' +
        '"Żółć; ""Gęś""";1234567,89;4,2531;2026-11-20\r\n' +
        `"'=HYPERLINK(""http://x"")";-0,05;;2026-02-28\r\n`,
    );
  });

  it('is written piece by piece', () => {
    const endless = function* () {
      for (;;) yield sales[0]!;
    };
    const pieces = csvPieces(columns, endless());
    expect([pieces.next(), pieces.next(), pieces.next()].map(({ done }) => done)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.skipIf(!has('python3'))(
    `is read by another program as it was, whatever the text${needs('python3')}`,
    () => {
      const names = fc.sample(fc.string({ unit: 'grapheme', minLength: 1 }), 200);
      const rows = names.map((name) => ({ ...sales[0]!, name }));
      const script =
        'import csv,io,json,sys; text=sys.stdin.buffer.read().decode("utf-8-sig"); print(json.dumps([r[0] for r in csv.reader(io.StringIO(text,newline=""),delimiter=";")]))';
      const read = JSON.parse(
        execFileSync('python3', ['-c', script], { input: writeCsv(columns, rows), encoding: 'utf8' }),
      ) as string[];
      expect(read.slice(1).map(unescapeFormula)).toEqual(names);
      expect(read.filter((name) => /^[=+\-@]/.test(name))).toEqual([]);
    },
  );
});

describe('a list as XLSX', () => {
  const sheetOf = async (sums: (string | number | null)[][] = []) => {
    const files = await unzip(await writeXlsx({ name: 'Rejestr', columns, rows: sales, sums }));
    return {
      sheet: textOf(files.get('xl/worksheets/sheet1.xml')!),
      strings: textOf(files.get('xl/sharedStrings.xml')!),
    };
  };

  it('holds real numbers and days, and text that is never a formula', async () => {
    const { sheet, strings } = await sheetOf();
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>1234567.89<\/v>/);
    expect(sheet).toMatch(/<c r="B3"[^>]*><v>-0.05<\/v>/);
    expect(sheet).toMatch(/<c r="C2"[^>]*><v>4.2531<\/v>/);
    // Excel counts days from 30 December 1899.
    const days = (Date.parse('2026-11-20') - Date.parse('1899-12-30')) / 86_400_000;
    expect(sheet).toMatch(new RegExp(`<c r="D2"[^>]*><v>${days}</v>`));
    expect(strings).toContain('=HYPERLINK(');
    expect(sheet).not.toContain('<f');
  });

  it('has a longer decimal than a number can hold as a text', async () => {
    const files = await unzip(
      await writeXlsx({ name: 'Ceny', columns, rows: [{ ...sales[0]!, rate: '12345678901234.12345678' }] }),
    );
    expect(textOf(files.get('xl/sharedStrings.xml')!)).toContain('12345678901234.12345678');
  });

  it('keeps its heading in sight, has widths, and sums below', async () => {
    const { sheet, strings } = await sheetOf([['Razem', 123_456_784, null, null]]);
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<col min="1" max="1" width="20"');
    expect(sheet).toMatch(/<c r="B4"[^>]*><v>1234567.84<\/v>/);
    expect(strings).toContain('Razem');
  });
});

describe('a formula', () => {
  it('never stands at the beginning of a cell, and every text comes back', () => {
    const tricky = fc
      .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\uff1d', 'a', ' '))
      .map((it) => it.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), tricky), (cell) => {
        expect(escapeFormula(cell)).not.toMatch(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/);
        expect(unescapeFormula(escapeFormula(cell))).toBe(cell);
      }),
    );
  });
});
