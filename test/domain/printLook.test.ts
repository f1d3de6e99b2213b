import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { mostLogoBytes, readPicture } from '../../shared/domain/pictureFile.ts';
import { contrastWithWhite, isReadable, plainLook, PrintLook } from '../../shared/domain/printLook.ts';

describe('the colour of prints', () => {
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#12395b', 11.9],
  ])('%s has a contrast of about %f with white', (colour, contrast) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 1);
  });

  it('is refused when text in it would be too pale', () => {
    expect(isReadable('#767676')).toBe(true);
    expect(isReadable('#777777')).toBe(false);
    expect(PrintLook.safeParse({ accent: '#ffcc00' }).success).toBe(false);
    expect(PrintLook.safeParse({ accent: 'red' }).success).toBe(false);
  });

  it('is navy, with the amount in words and no transfer code, for a firm that has chosen nothing', () => {
    expect(plainLook).toEqual({ language: 'pl', accent: '#12395b', inWords: true, transferCode: false });
  });
});

const png = (width: number, height: number): Buffer => PNG.sync.write(new PNG({ width, height }));
/** Start, a comment, a frame and the end: what a reader looks at. */
const jpeg = (width: number, height: number, components = 3, frame = 0xc0): Buffer =>
  Buffer.from([
    ...[0xff, 0xd8, 0xff, 0xfe, 0, 4, 65, 66, 0xff, frame, 0, 8 + 3 * components, 8],
    ...[height >> 8, height & 255, width >> 8, width & 255, components],
    ...Array.from({ length: 3 * components }, () => 1),
    ...[0xff, 0xd9],
  ]);

describe('a file for a logo', () => {
  it('is told by its bytes', () => {
    expect(readPicture(png(200, 60))).toEqual({ mediaType: 'image/png', width: 200, height: 60 });
    expect(readPicture(jpeg(640, 480))).toEqual({ mediaType: 'image/jpeg', width: 640, height: 480 });
    expect(readPicture(jpeg(640, 480, 1, 0xc2))).toMatchObject({ width: 640 });
  });

  it.each([
    ['something else', Buffer.from('<svg/>'), 'format'],
    ['a GIF', Buffer.from('GIF89a..........'), 'format'],
    ['nothing', Buffer.alloc(0), 'format'],
    ['a PNG cut short', png(200, 60).subarray(0, 40), 'damaged'],
    ['a JPEG cut short', jpeg(640, 480).subarray(0, -2), 'damaged'],
    ['a lossless JPEG', jpeg(640, 480, 3, 0xc3), 'format'],
    ['a JPEG of a printing house', jpeg(640, 480, 4), 'cmyk'],
    ['a dot', png(4, 4), 'tooSmall'],
    ['a wall', jpeg(4000, 20), 'tooManyPixels'],
    [
      'too many bytes',
      Buffer.concat([png(200, 60), deflateSync(''), Buffer.alloc(mostLogoBytes)]),
      'tooLarge',
    ],
  ])('is refused when it is %s', (_, bytes, problem) => {
    expect(readPicture(bytes)).toBe(problem);
  });
});
