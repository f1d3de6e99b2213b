import { Big } from 'big.js';
import { readSheet } from 'read-excel-file/universal';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../shared/errors/appError.ts';

/** Unpacked, all parts of the file together. */
const maxBytes = 120_000_000;
const maxParts = 1000;
const maxCells = 5_000_000;

const unreadable = (cause?: unknown): AppError =>
  new AppError('table.unreadable', { reason: 'damaged' }, cause);
const tooLarge = (): AppError => new AppError('table.tooLarge', {});

/**
 * Cells of the first sheet, as text: numbers with a dot, days as `YYYY-MM-DD`.
 * @throws AppError `table.unreadable`, `table.tooLarge`
 */
export async function readXlsx(
  bytes: Uint8Array,
  most: { rows: number; columns: number },
): Promise<string[][]> {
  await checkParts(bytes, most);
  try {
    // Its own memory: the buffer behind a Node Buffer may hold more than the file.
    const own = new Uint8Array(bytes).buffer;
    const rows = await readSheet(own, { parseNumber: (text: string) => new NumberCell(text) });
    return rows.map((cells) => cells.map(cellText));
  } catch (error) {
    throw unreadable(error);
  }
}

/** A number as the file has it, told from a text that looks like one. */
class NumberCell {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
/** Excel keeps 15 digits; more are the noise of binary fractions. */
const excelDigits = 15;

function cellText(value: unknown): string {
  if (value instanceof NumberCell) return numberText(value.text);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'string' ? value : '';
}

function numberText(text: string): string {
  const number = Number(text);
  const isPlain = /^-?[\d.]+$/.test(text) && text.replace(/\D/g, '').length <= excelDigits;
  return isPlain || !Number.isFinite(number) ? text : new Big(number.toPrecision(excelDigits)).toFixed();
}

/** Unpacks every part once, counting: a small file may claim to be, or be, endless. */
async function checkParts(bytes: Uint8Array, most: { rows: number; columns: number }): Promise<void> {
  let zip: ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  } catch (error) {
    throw unreadable(error);
  }
  let total = 0;
  let parts = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if ((parts += 1) > maxParts) throw tooLarge();
      total += entry.uncompressedSize;
      if (total > maxBytes) throw tooLarge();
      await checkPart(zip, entry, most);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unreadable(error);
  } finally {
    zip.close();
  }
}

/** A cell far away makes a sheet of millions of empty ones. */
async function checkPart(zip: ZipFile, entry: Entry, most: { rows: number; columns: number }): Promise<void> {
  const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i.test(entry.fileName);
  let rest = '';
  let widest = 0;
  let last = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!isSheet) continue;
    const text = rest + (chunk as Buffer).toString('latin1');
    for (const [, letters = '', row = ''] of text.matchAll(/\br="([A-Z]{0,3})(\d{1,9})"/g)) {
      last = Math.max(last, Number(row));
      widest = Math.max(widest, columnNumber(letters));
    }
    if (last > most.rows || widest > most.columns || last * widest > maxCells) throw tooLarge();
    rest = text.slice(-20);
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
