/** A picture that may be a logo, by its own bytes. Sizes in pixels. */
export interface PictureFacts {
  mediaType: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
}

/** Why a file can't be a logo. */
export const pictureProblems = [
  ...(['format', 'damaged', 'tooLarge', 'tooSmall', 'tooManyPixels', 'cmyk'] as const),
] as const;
export type PictureProblem = (typeof pictureProblems)[number];

/** Bytes of a logo's file, at most. */
export const mostLogoBytes = 300 * 1024;
const leastSide = 16;
const mostSide = 3000;
const mostPixels = 4_000_000;

/** What a file is, by its bytes and not by its name; or why it can't be a logo. */
export function readPicture(bytes: Uint8Array): PictureFacts | PictureProblem {
  if (bytes.length > mostLogoBytes) return 'tooLarge';
  const found = isPng(bytes) ? readPng(bytes) : isJpeg(bytes) ? readJpeg(bytes) : 'format';
  if (typeof found === 'string') return found;
  const { width, height } = found;
  if (Math.min(width, height) < leastSide) return 'tooSmall';
  return Math.max(width, height) > mostSide || width * height > mostPixels ? 'tooManyPixels' : found;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const isPng = (bytes: Uint8Array): boolean => pngSignature.every((byte, index) => bytes[index] === byte);
const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** ISO/IEC 15948: `IHDR` comes first, with width and height. */
function readPng(bytes: Uint8Array): PictureFacts | PictureProblem {
  if (bytes.length < 57 || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') return 'damaged';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markers without a length: `TEM`, `RST0`–`RST7`, and fill bytes. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** Frames that PDF readers decode: baseline, extended, progressive (ISO/IEC 10918-1, table B.1). */
const frames = new Set([0xc0, 0xc1, 0xc2]);
const otherFrames = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Walks the segments to the frame, which has the size; a whole file also holds the marker of its end. */
function readJpeg(bytes: Uint8Array): PictureFacts | PictureProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'damaged';
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else if (otherFrames.has(marker)) return 'format';
    else if (frames.has(marker)) return frameAt(view, at + 4);
    else at += 2 + view.getUint16(at + 2);
  }
  return 'damaged';
}

function frameAt(view: DataView, at: number): PictureFacts | PictureProblem {
  if (at + 6 > view.byteLength || !hasEnd(view)) return 'damaged';
  const [precision, height, width] = [view.getUint8(at), view.getUint16(at + 1), view.getUint16(at + 3)];
  const components = view.getUint8(at + 5);
  // PDF/A with an RGB output intent takes no CMYK.
  if (components === 4) return 'cmyk';
  if (precision !== 8 || (components !== 1 && components !== 3)) return 'format';
  return { mediaType: 'image/jpeg', width, height };
}

/** Some programs leave a few bytes behind the end. */
function hasEnd(view: DataView): boolean {
  for (let at = view.byteLength - 2; at >= Math.max(2, view.byteLength - 1024); at -= 1) {
    if (view.getUint16(at) === 0xffd9) return true;
  }
  return false;
}
