import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../electron/pages/createPageReader.ts';
import { codePng, codeSvg, pictureOfCodeSvg } from '../../electron/pdf/codeFiles.ts';
import { codeFileTitle } from '../../shared/i18n/codeNames.ts';
import { linksOf } from '../support/prints.ts';

const reader = createPageReader();
afterAll(() => reader.close());

const links = [
  ['KOD I', linksOf('EC').kod1Url],
  ['KOD II of an EC key', linksOf('EC').kod2Url],
  ['KOD II of an RSA key', linksOf('RSA').kod2Url],
] as const;

describe('a code as a PNG', () => {
  it.each(links)('%s: is read by a decoder', async (_, url) => {
    expect(await reader.codesOfPicture(codePng(url))).toEqual([url]);
  });

  it.each(links)('%s: has crisp modules of at least 10 pixels and a quiet zone of 4', (_, url) => {
    const { width, height, data } = PNG.sync.read(Buffer.from(codePng(url)));
    const dark = (x: number, y: number) => data[(y * width + x) * 4] === 0;
    expect(height).toBe(width);
    expect([...data].every((value) => value === 0 || value === 255)).toBe(true);
    let quiet = 0;
    while (!dark(quiet, quiet)) quiet += 1;
    let finder = 0;
    while (dark(quiet + finder, quiet)) finder += 1;
    const modulePx = finder / 7; // the finder pattern is seven modules wide
    expect(modulePx).toBeGreaterThanOrEqual(10);
    expect(quiet / modulePx).toBe(4);
    expect(width % modulePx).toBe(0);
  });
});

describe('a code as an SVG', () => {
  it.each(links)('%s: draws what the PNG shows, and a decoder reads it', async (_, url) => {
    const picture = pictureOfCodeSvg(codeSvg(url, 'x'));
    expect(Buffer.from(picture!).equals(Buffer.from(codePng(url)))).toBe(true);
    expect(await reader.codesOfPicture(picture!)).toEqual([url]);
  });

  it('has a title for whoever can’t see it, whatever the number contains', () => {
    const title = codeFileTitle('kodII', 'FV/<1> & "2"');
    const text = Buffer.from(codeSvg('https://x', title)).toString();
    expect(text).toContain('<title>KOD II faktury FV/&#60;1&#62; &#38; &#34;2&#34;');
    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) \1"/);
  });

  it('of something else is no picture', () => {
    expect(pictureOfCodeSvg(Buffer.from('<svg/>'))).toBeNull();
  });
});
