import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../electron/pages/createPageReader.ts';
import type { Print } from '../../electron/pdf/renderInvoicePdf.ts';
import { renderPrint, type PrintKind } from '../../electron/pdf/renderPrint.ts';
import { draftIn, ksefNumber, linksOf, logoOf, printedAt, printOf } from '../support/prints.ts';

/** The pictures stand in the documentation too. `LATARNIK_PICTURES=1` makes them anew, to be looked at and committed. */
const folder = join(import.meta.dirname, '../../docs/images/wydruki');
const isMaking = process.env.LATARNIK_PICTURES !== undefined;
const dpi = 72;
/** Pixels that may differ: none do where PDFium and the fonts are the same, but a new version of either may round. */
const tolerance = 0.002;

/** As long as a link signed by an EC key; the same in every run. */
const kod2Url = `${linksOf('EC').kod1Url.replace('/invoice/', '/certificate/Nip/')}/${'Zk3q9-_a'.repeat(11)}`;
const accepted = { ksefNumber, acceptedAt: printedAt + 86_400_000 };
const online = { mode: 'online' as const, kod2Url: null, ...accepted };
const drafts = 'drafts/01-firma-z-nip.json';
const fortyLines = draftIn('drafts/04-czterdziesci-pozycji.json');
const threePages = { ...fortyLines, lines: [...fortyLines.lines, ...fortyLines.lines] };

const print = (...[draft, options]: Parameters<typeof printOf>): Print =>
  printOf(draft, { ...options, state: { kod2Url, ...options?.state } });

const prints: [name: string, kind: PrintKind, print: Print][] = [
  ['offline24', 'pdf', print(drafts)],
  ['offline24-przyjeta', 'pdf', print(drafts, { state: accepted })],
  [
    'awaria-konsument',
    'pdf',
    print('drafts/02-konsument-bez-nip.json', { state: { mode: 'offline-awaria' } }),
  ],
  ['online', 'pdf', print('kinds/vat-wszystkie-stawki.json', { state: online })],
  ['waluta', 'pdf', print('kinds/vat-waluta.json', { state: online })],
  ['trzy-strony', 'pdf', print(threePages)],
  ['korekta', 'pdf', print('kinds/kor-przed-po.json', { state: online })],
  ['zaliczka', 'pdf', print('kinds/zal.json', { state: online })],
  ['rozliczenie', 'pdf', print('kinds/roz.json', { state: online })],
  ['uproszczona', 'pdf', print('kinds/upr.json', { state: online })],
  ['zalacznik', 'pdf', print('kinds/vat-zalacznik.json', { state: online })],
  [
    'dwa-jezyki',
    'pdf',
    print('drafts/03-klient-z-ue-wdt.json', {
      state: online,
      look: { language: 'pl-en', accent: '#7a1f3d', logo: logoOf(420, 140) },
    }),
  ],
  ['przelew', 'pdf', print(drafts, { look: { transferCode: true } })],
  ['80mm', 'till', print(drafts)],
  ['potwierdzenie', 'confirmation', print(drafts)],
  ['kody', 'codesSheet', print(drafts)],
];

const reader = createPageReader();
afterAll(() => reader.close());

const small = (png: Uint8Array): Buffer =>
  PNG.sync.write(PNG.sync.read(Buffer.from(png)), { colorType: 2, deflateLevel: 9, filterType: 4 });

/** The share of pixels that are not those of the picture; 1 where the sizes differ. */
function difference(made: PNG, golden: PNG): number {
  const { width, height } = made;
  if (width !== golden.width || height !== golden.height) return 1;
  return pixelmatch(made.data, golden.data, undefined, width, height, { threshold: 0.1 }) / (width * height);
}

describe('a print looks as it did', () => {
  it.each(prints)('%s', async (name, kind, input) => {
    const pages = await reader.pictures(await renderPrint(kind, input), dpi);
    expect(pages.length).toBe(name === 'trzy-strony' ? 3 : pages.length);
    pages.forEach(({ png }, index) => {
      const file = join(folder, `${name}${pages.length === 1 ? '' : `-${index + 1}`}.png`);
      if (isMaking) writeFileSync(file, small(png));
      expect(existsSync(file), `${file} is there`).toBe(true);
      expect(difference(PNG.sync.read(Buffer.from(png)), PNG.sync.read(readFileSync(file)))).toBeLessThan(
        tolerance,
      );
    });
  });

  it('and a letter more is seen', async () => {
    const draft = draftIn(drafts);
    const other = { ...draft, buyer: { ...draft.buyer, name: `${draft.buyer.name} spółka` } };
    const [page] = await reader.pictures(await renderPrint('pdf', print(other)), dpi);
    const golden = PNG.sync.read(readFileSync(join(folder, 'offline24.png')));
    expect(difference(PNG.sync.read(Buffer.from(page!.png)), golden)).toBeGreaterThan(tolerance);
  });
});
