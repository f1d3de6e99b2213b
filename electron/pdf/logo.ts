import { PNG } from 'pngjs';
import { readPicture } from '../../shared/domain/pictureFile.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { MM, logoBox } from './layout/theme.ts';
import type { Logo } from './paper.ts';

/** Dots per inch beyond which no printer shows more. */
const finestDpi = 600;
const [mostWidth, mostHeight] = [logoBox.width, logoBox.height].map((side) =>
  Math.round((side / (25.4 * MM)) * finestDpi),
) as [number, number];

/**
 * A file as a logo for prints: a JPEG as it is; a PNG laid on white and no finer than printers are, so that prints have
 * no transparency, stay small, and are made quickly.
 * @throws AppError `print.badLogo`
 */
export function toLogo(file: Uint8Array): Logo & { mediaType: 'image/png' | 'image/jpeg' } {
  const facts = readPicture(file);
  if (typeof facts === 'string') throw new AppError('print.badLogo', { reason: facts });
  if (facts.mediaType === 'image/jpeg') return { ...facts, bytes: file };
  const { width, height, data } = decoded(file);
  const scale = Math.min(1, mostWidth / width, mostHeight / height);
  const small = new PNG({
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  });
  shrink({ width, height, data }, small);
  const bytes = PNG.sync.write(small, { colorType: 2, inputHasAlpha: true });
  return { mediaType: facts.mediaType, bytes, width: small.width, height: small.height };
}

function decoded(file: Uint8Array): PNG {
  try {
    return PNG.sync.read(Buffer.from(file));
  } catch (error) {
    throw new AppError('print.badLogo', { reason: 'damaged' }, error);
  }
}

/** Each dot is the mean of the dots it stands for, on white. */
function shrink(from: Pick<PNG, 'width' | 'height' | 'data'>, to: PNG): void {
  for (let y = 0; y < to.height; y += 1) {
    const [top, bottom] = span(y, to.height, from.height);
    for (let x = 0; x < to.width; x += 1) {
      const [left, right] = span(x, to.width, from.width);
      const sums = [0, 0, 0];
      for (let row = top; row < bottom; row += 1) {
        for (let column = left; column < right; column += 1) {
          const at = (row * from.width + column) * 4;
          const alpha = (from.data[at + 3] ?? 255) / 255;
          for (let part = 0; part < 3; part += 1) {
            sums[part] = (sums[part] ?? 0) + 255 + ((from.data[at + part] ?? 255) - 255) * alpha;
          }
        }
      }
      const dots = (bottom - top) * (right - left);
      const target = (y * to.width + x) * 4;
      to.data.set([...sums.map((sum) => Math.round(sum / dots)), 255], target);
    }
  }
}

/** The dots of `size` that dot `at` of `parts` stands for; at least one. */
function span(at: number, parts: number, size: number): [number, number] {
  const start = Math.floor((at * size) / parts);
  return [start, Math.max(start + 1, Math.floor(((at + 1) * size) / parts))];
}
