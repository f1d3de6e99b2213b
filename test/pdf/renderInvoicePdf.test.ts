import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFont } from '../../electron/pdf/layout/fonts.ts';
import { renderInvoicePdf, type PrintState } from '../../electron/pdf/renderInvoicePdf.ts';
import { pageCount, paperLayout, pdfReader } from '../support/papers.ts';
import {
  draftFiles,
  draftIn,
  ksefNumber,
  linksOf,
  printedAt,
  printState as state,
  xmlOf as xmlOfFixture,
} from '../support/prints.ts';
import { needs } from '../support/programs.ts';
import { scan, scanner } from '../support/scanner.ts';
import { sharedData } from '../support/sharedData.ts';

const xmlOf = (file: string): Buffer => xmlOfFixture(`drafts/${file}`);

const pdf = (xml: Uint8Array, printed: PrintState) => renderInvoicePdf({ xml, state: printed });

describe.skipIf(!scanner)(`the codes on paper ${needs('zbarimg', 'pdftoppm')}`, () => {
  it.each(draftFiles.filter((file) => file.startsWith('drafts/')))(
    'of %s are both read by a scanner',
    async (file) => {
      const printed = state();
      expect(scan(await pdf(xmlOfFixture(file), printed)).sort()).toEqual(
        [printed.kod2Url, printed.kod1Url].sort(),
      );
    },
  );

  it('are read with the longer signature of an RSA key too', async () => {
    const printed = state({ kod2Url: linksOf('RSA').kod2Url });
    const read = scan(await pdf(xmlOf('01-firma-z-nip.json'), printed));
    expect(read.sort()).toEqual([printed.kod2Url, printed.kod1Url].sort());
  });

  it('online: KOD I alone', async () => {
    const printed = state({ mode: 'online', kod2Url: null });
    expect(scan(await pdf(xmlOf('01-firma-z-nip.json'), printed))).toEqual([printed.kod1Url]);
  });

  it('total failure: none', async () => {
    const printed = state({ mode: 'awaria-calkowita', kod1Url: null, kod2Url: null });
    expect(scan(await pdf(xmlOf('01-firma-z-nip.json'), printed))).toEqual([]);
  });
});

describe.skipIf(!pdfReader)(`the words on paper ${needs('pdftotext', 'pdfinfo')}`, () => {
  it('are those of the invoice, in Polish letters, on one page', async () => {
    const file = await pdf(xmlOf('01-firma-z-nip.json'), state());
    expect(pageCount(file)).toBe(1);
    const text = paperLayout(file);
    for (const word of [
      'FV/1/11/2026',
      'Żółty Młyn Piekarnia Rzemieślnicza',
      '2 865,80 zł',
      'Łukasz Żuraw',
    ]) {
      expect(text).toContain(word);
    }
  });

  it('say OFFLINE and CERTYFIKAT until KSeF has given its number, then the number', async () => {
    const before = paperLayout(await pdf(xmlOf('02-konsument-bez-nip.json'), state()));
    expect(before).toContain('OFFLINE');
    expect(before).toContain('CERTYFIKAT');
    expect(before).toContain('offline24');
    const accepted = state({ ksefNumber, acceptedAt: printedAt });
    const after = paperLayout(await pdf(xmlOf('02-konsument-bez-nip.json'), accepted));
    expect(after).toContain(ksefNumber);
    expect(after).toContain('CERTYFIKAT');
    expect(after).not.toMatch(/^\s*OFFLINE\s*$/m);
  });

  it('of 40 lines go over to more pages, each counted', async () => {
    const file = await pdf(xmlOf('04-czterdziesci-pozycji.json'), state());
    const pages = pageCount(file);
    expect(pages).toBeGreaterThan(1);
    expect(paperLayout(file)).toContain(`strona ${pages} z ${pages}`);
  });

  it('mark the training company', async () => {
    expect(paperLayout(await pdf(xmlOf('01-firma-z-nip.json'), state({ training: true })))).toMatch(
      /SZKOLENIE/,
    );
  });

  it('come from an embedded font', async () => {
    const fonts = execFileSync('pdffonts', ['-'], {
      input: await pdf(xmlOf('01-firma-z-nip.json'), state()),
      encoding: 'utf8',
    });
    expect(fonts).toContain('NotoSans');
    expect(fonts).not.toContain('Helvetica');
  });
});

describe.skipIf(!pdfReader)(`signs that few invoices have ${needs('pdftotext')}`, () => {
  it('are on paper as they are in the XML', async () => {
    const name = 'Wkręt ⌀ 8 ≤ 40 mm ✓ Ω Ж';
    const draft = { ...draftIn('drafts/01-firma-z-nip.json') };
    const lines = draft.lines.map((line, index) => (index === 0 ? { ...line, name } : line));
    const bytes = await pdf(xmlOfFixture({ ...draft, lines }), state());
    expect(paperLayout(bytes)).toContain(name);
  });

  it('never leave a letter of everyday writing to the spare font', () => {
    const everyday = [
      [0x20, 0x7e],
      [0xa0, 0x24f],
      [0x2010, 0x2027],
      [0x2030, 0x203a],
      [0x20ac, 0x20ac],
    ] as const;
    for (const [first, last] of everyday) {
      for (let code = first; code <= last; code += 1) {
        for (const font of ['regular', 'bold'] as const) {
          expect(loadFont(font).has(String.fromCodePoint(code)), code.toString(16)).toBe(true);
        }
      }
    }
  });
});

describe('a print', () => {
  it('is the same bytes for the same invoice', async () => {
    const printed = state();
    const [first, second] = await Promise.all(
      [1, 2].map(() =>
        renderInvoicePdf({ xml: xmlOf('05-zwolnienie-i-nizsze-stawki.json'), state: printed }),
      ),
    );
    expect(Buffer.from(first!).equals(Buffer.from(second!))).toBe(true);
  });

  it('of something that is no invoice is refused', async () => {
    await expect(renderInvoicePdf({ xml: Buffer.from('<x/>'), state: state() })).rejects.toMatchObject({
      name: 'AppError',
    });
  });
});

const samples = sharedData === null ? null : join(sharedData, 'samples/fa3');
describe.skipIf(samples === null)('invoices made by other programs (needs ../shared/data)', () => {
  const names = samples === null ? [] : readdirSync(samples).filter((it) => it.endsWith('.xml'));
  it.each(names)('%s is printed', async (name) => {
    const xml = readFileSync(join(samples!, name), 'utf8').replace(/#[a-z_0-9]+#/gi, '1111111111');
    const bytes = await renderInvoicePdf({
      xml: Buffer.from(xml),
      state: state({ mode: 'online', kod2Url: null }),
    });
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});
