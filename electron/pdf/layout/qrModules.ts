import QRCode from 'qrcode';
import { MM } from './theme.ts';

/** White modules that ISO/IEC 18004 demands around a code. */
export const QUIET_ZONE = 4;
/** Under this a module does not survive an office printer and a phone (stack.md 6). */
const MIN_MODULE_MM = 0.4;

export interface QrModules {
  /** Modules on a side, without the quiet zone. */
  count: number;
  /** Dark modules as horizontal runs: `[column, row, length]`. */
  runs: (readonly [number, number, number])[];
}

/** A text as a QR code in byte mode; KSeF's links want error correction M. */
export function qrModules(content: string, errorCorrectionLevel: 'L' | 'M' = 'M'): QrModules {
  const { modules } = QRCode.create([{ data: Buffer.from(content, 'utf8'), mode: 'byte' }], {
    errorCorrectionLevel,
  });
  const { size, data } = modules;
  const runs: QrModules['runs'] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && data[row * size + column] === 1) column += 1;
      if (column > start) runs.push([start, row, column - start]);
    }
  }
  return { count: size, runs };
}

/** Side of a printed code with its quiet zone, in points: the first of `sidesMm` whose modules are big enough. */
export function qrSide(code: QrModules, sidesMm: readonly number[]): number {
  const withQuiet = code.count + 2 * QUIET_ZONE;
  const needed = withQuiet * MIN_MODULE_MM;
  return (sidesMm.find((side) => side >= needed) ?? Math.ceil(needed)) * MM;
}
