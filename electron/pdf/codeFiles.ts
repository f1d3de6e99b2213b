import { PNG } from 'pngjs';
import { QUIET_ZONE, qrModules, type QrModules } from './layout/qrModules.ts';

/** So big that a printer's own scaling does not blur the edges. */
const MODULE_PX = 12;

const WHITE = 0xff;

/** Modules with their quiet zone as a grey PNG, each a square of whole pixels. */
function pngOf({ count, runs }: QrModules): Uint8Array {
  const side = (count + 2 * QUIET_ZONE) * MODULE_PX;
  const grey = Buffer.alloc(side * side, WHITE);
  for (const [column, row, length] of runs) {
    const left = (column + QUIET_ZONE) * MODULE_PX;
    const top = (row + QUIET_ZONE) * MODULE_PX;
    for (let y = top; y < top + MODULE_PX; y += 1)
      grey.fill(0, y * side + left, y * side + left + length * MODULE_PX);
  }
  const png = new PNG({ width: side, height: side });
  png.data = grey;
  const grayscale = { colorType: 0, inputColorType: 0, inputHasAlpha: false, bitDepth: 8 } as const;
  return PNG.sync.write(png, grayscale);
}

/** A link as a QR code in a PNG: error correction M, quiet zone of 4 modules, 12 pixels a module. */
export const codePng = (url: string): Uint8Array => pngOf(qrModules(url));

const escaped = (text: string): string => text.replace(/[&<>"]/g, (it) => `&#${it.charCodeAt(0)};`);

/** The same as an SVG, one unit a module, with a title for whoever can't see it. */
export function codeSvg(url: string, title: string): Uint8Array {
  const { count, runs } = qrModules(url);
  const side = count + 2 * QUIET_ZONE;
  const path = runs.map(
    ([column, row, length]) => `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}mm" height="${side}mm" role="img" shape-rendering="crispEdges">` +
      `<title>${escaped(title)}</title><path fill="#fff" d="M0 0h${side}v${side}H0z"/>` +
      `<path d="${path.join('')}"/></svg>\n`,
  );
}

/**
 * What an SVG of `codeSvg` draws, read from its bytes, as a PNG that a decoder takes. Null when it is no such SVG.
 */
export function pictureOfCodeSvg(svg: Uint8Array): Uint8Array | null {
  const text = Buffer.from(svg).toString('utf8');
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(text)?.[1] ?? 0);
  const path = /<path d="([^"]*)"\/>/.exec(text)?.[1];
  if (side <= 2 * QUIET_ZONE || path === undefined) return null;
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].map(
    ([, x, y, length]) => [Number(x) - QUIET_ZONE, Number(y) - QUIET_ZONE, Number(length)] as const,
  );
  return pngOf({ count: side - 2 * QUIET_ZONE, runs });
}
