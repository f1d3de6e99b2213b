/** What the system may open with the program, and where it belongs. */
export const openedKinds = ['invoice', 'certificate'] as const;
export type OpenedKind = (typeof openedKinds)[number];

/** Why a file that the system gave is not opened. */
export const openedProblems = ['type', 'size', 'content', 'unreadable', 'tooMany'] as const;
export type OpenedProblem = (typeof openedProblems)[number];

/** More at once is not somebody's double click. */
export const mostOpenedFiles = 50;
/** In bytes: what the import of invoices and the safe take (contract). */
export const mostBytesOpened: Record<OpenedKind, number> = {
  invoice: 3_000_000,
  certificate: 1024 * 1024,
};

/** By its ending, whatever the system says of its type; null for all others. */
export function openedKindOf(name: string): OpenedKind | null {
  if (/\.xml$/i.test(name)) return 'invoice';
  return /\.(p12|pfx)$/i.test(name) ? 'certificate' : null;
}

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);
const lessThan = 0x3c;
const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/**
 * Whether the first bytes are those of such a file: XML in UTF-8 or UTF-16, or the DER sequence that PKCS #12 is
 * (RFC 7292). Whether the rest is good is judged where it is read.
 */
export function looksLike(kind: OpenedKind, bytes: Uint8Array): boolean {
  if (kind === 'certificate') return bytes[0] === 0x30 && ((bytes[1] ?? 0) & 0x80) !== 0;
  if (startsWith(bytes, [0xff, 0xfe])) return bytes[2] === lessThan;
  if (startsWith(bytes, [0xfe, 0xff])) return bytes[3] === lessThan;
  let at = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  while (isSpace(bytes[at])) at += 1;
  return bytes[at] === lessThan;
}
