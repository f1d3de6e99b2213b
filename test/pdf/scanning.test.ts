import { execFileSync } from 'node:child_process';
import { constants, createHash, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../electron/pages/createPageReader.ts';
import { blackAndWhite, blurred, rotated, softened, type Grey } from '../support/badPaper.ts';
import { keyOf, linksOf, printedInvoice, type KeyKind } from '../support/prints.ts';
import { has, needs } from '../support/programs.ts';

const reader = createPageReader();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-scan-'));
});
afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

const dpi = 150;

async function greyPage(pdf: Uint8Array): Promise<Grey> {
  const [page] = await reader.pictures(pdf, dpi, [1]);
  const { width, height, data } = PNG.sync.read(Buffer.from(page!.png));
  return { width, height, data: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4 + 1]!) };
}

function pngOf({ width, height, data }: Grey): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false });
}

/** Links of fixed letters, as long as signed ones: a paper that is read today is read tomorrow. */
function fixedLinksOf(key: KeyKind): { kod1Url: string; kod2Url: string } {
  const { kod1Url, kod2Url } = linksOf(key);
  const halves = Array.from({ length: key === 'EC' ? 2 : 8 }, (_, at) =>
    createHash('sha256').update(`${key} ${at}`).digest(),
  );
  return {
    kod1Url,
    kod2Url: kod2Url.replace(/[^/]+$/, Buffer.concat(halves).toString('base64url')),
  };
}

/** What a scanner does to paper, from a raster of 150 dpi: it lies askew, the lens blurs, the result is bilevel. */
const scans: [string, (page: Grey) => Grey][] = [
  ['in black and white', (page) => blackAndWhite(page)],
  ['turned by 3°', (page) => rotated(page, 3)],
  ['turned by 3°, slightly blurred, in black and white', (it) => blackAndWhite(softened(rotated(it, 3)))],
];
/** Worse, as a phone sees a bilevel copy; ZBar does not get all of these. */
const photos: typeof scans = [
  [
    'turned by 3°, blurred over three pixels, in black and white',
    (it) => blackAndWhite(blurred(rotated(it, 3), 1)),
  ],
  ['blurred over three pixels', (page) => blurred(page, 1)],
  ['in black and white, then turned by -3° and blurred', (it) => blurred(rotated(blackAndWhite(it), -3), 1)],
];
const keys: KeyKind[] = ['EC', 'RSA'];
const withKeys = (papers: typeof scans) =>
  keys.flatMap((key) => papers.map(([name, spoil]) => [key, name, spoil] as const));
const expected = (key: KeyKind) => Object.values(fixedLinksOf(key)).sort();
const pages: Partial<Record<KeyKind, Promise<Grey>>> = {};
async function paper(key: KeyKind, spoil: (page: Grey) => Grey): Promise<Buffer> {
  pages[key] ??= printedInvoice(fixedLinksOf(key)).then(greyPage);
  return pngOf(spoil(await pages[key]));
}

describe('both codes of a print', () => {
  it.each(withKeys([...scans, ...photos]))(
    'with a KOD II of an %s key, %s, are read by ZXing',
    async (key, _, spoil) => {
      expect((await reader.codesOfPicture(await paper(key, spoil))).sort()).toEqual(expected(key));
    },
  );

  describe.skipIf(!has('zbarimg'))(`by another decoder ${needs('zbarimg')}`, () => {
    it.each(withKeys(scans))('with a KOD II of an %s key, %s, are read by ZBar', async (key, _, spoil) => {
      const file = join(folder, 'page.png');
      writeFileSync(file, await paper(key, spoil));
      const options = ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file];
      const read = execFileSync('zbarimg', options, {
        ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      });
      expect(read.trim().split('\n').sort()).toEqual(expected(key));
    });
  });
});

describe('KOD II as it is read from paper', () => {
  it.each(keys)('%s: the signature is good under the public key of the certificate', async (key) => {
    const codes = await reader.codes(await printedInvoice(linksOf(key)));
    const kodII = codes.map(({ text }) => text).find((text) => text.includes('/certificate/'))!;
    // what is signed: the address without its scheme and without the signature (ksef-protocol.md 10.3)
    const [, signed, signature] = /^https:\/\/(.+)\/([^/]+)$/.exec(kodII)!;
    const { publicKey } = keyOf(key);
    const how =
      key === 'EC'
        ? { key: publicKey, dsaEncoding: 'ieee-p1363' as const }
        : { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    expect(verify('sha256', Buffer.from(signed!), how, Buffer.from(signature!, 'base64url'))).toBe(true);
    const other = signed!.replace(/.$/, (it) => (it === 'A' ? 'B' : 'A'));
    expect(verify('sha256', Buffer.from(other), how, Buffer.from(signature!, 'base64url'))).toBe(false);
  });
});
