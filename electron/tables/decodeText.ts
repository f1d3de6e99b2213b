import type { Encoding } from '../../shared/contract/tableTypes.ts';
import { decodeCp852 } from './cp852.ts';

/** So much is looked at to tell one encoding from another. */
const sampleBytes = 1_000_000;

/** Polish letters, small and capital. */
const polish = /[\u0105\u0107\u0119\u0142\u0144\u00f3\u015b\u017a\u017c]/giu;
/** What no list of customers holds many of: frames of DOS, controls, signs of other alphabets. */
const unlikely = /[\u0080-\u009f\u00a4\u00a6-\u00ac\u00ae-\u00b8\u2500-\u259f\ufffd]/gu;
const otherLetters = /[\u00c0-\u017f]/gu;

const oneByte: [Encoding, (bytes: Uint8Array) => string][] = [
  ['windows-1250', (bytes) => new TextDecoder('windows-1250').decode(bytes)],
  ['iso-8859-2', (bytes) => new TextDecoder('iso-8859-2').decode(bytes)],
  ['cp852', decodeCp852],
];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** How much a text looks like Polish: its letters speak for it, other letters a little and signs much against it. */
function likeness(text: string): number {
  const own = count(text, polish);
  return 2 * own - (count(text, otherLetters) - own) - 3 * count(text, unlikely);
}

/** UTF-16 without a mark shows itself by zeros in every other byte. */
function utf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const many = sample.length / 5;
  const [even = 0, odd = 0] = zeros;
  if (odd > many && even < many / 10) return 'utf-16le';
  return even > many && odd < many / 10 ? 'utf-16be' : null;
}

const begins = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** Reads a text file in whichever encoding it was written, told by its mark, its shape or its Polish letters. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const as = (encoding: 'utf-8' | 'utf-16le' | 'utf-16be') => ({
    text: new TextDecoder(encoding).decode(bytes),
    encoding,
  });
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return as('utf-8');
  if (begins(bytes, 0xff, 0xfe)) return as('utf-16le');
  if (begins(bytes, 0xfe, 0xff)) return as('utf-16be');
  const wide = utf16(bytes);
  if (wide === 'utf-16le' || wide === 'utf-16be') return as(wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Bytes that are no UTF-8: a code page of one byte, and the most Polish reading wins.
  }
  const sample = bytes.subarray(0, sampleBytes);
  const readings = oneByte.map(([encoding, decode]) => ({
    ...{ encoding, decode },
    score: likeness(decode(sample)),
  }));
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  return { text: best.decode(bytes), encoding: best.encoding };
}
