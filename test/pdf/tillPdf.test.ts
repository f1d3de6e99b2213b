import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderTillPdf } from '../../electron/pdf/till/renderTillPdf.ts';
import type { PrintState } from '../../electron/pdf/renderInvoicePdf.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { validDraft } from '../support/drafts.ts';
import { pageCount, paperInfo, paperStructure, paperText, pdfReader } from '../support/papers.ts';
import { ksefNumber, linksOf, printState, xmlOf } from '../support/prints.ts';
import { needs } from '../support/programs.ts';
import { scan, scanner } from '../support/scanner.ts';

const fixtures = ['01-firma-z-nip.json', '05-zwolnienie-i-nizsze-stawki.json'];
const print = (fixture: string, change: Partial<PrintState> = {}) =>
  renderTillPdf({ xml: xmlOf(`drafts/${fixture}`), state: printState(change) });

/** Operators of every page. */
function contentOf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf);
  const found: string[] = [];
  for (let at = raw.indexOf('stream\n'); at >= 0; at = raw.indexOf('stream\n', at + 1)) {
    try {
      found.push(inflateSync(raw.subarray(at + 7)).toString('latin1'));
    } catch {
      // Not compressed: no page.
    }
  }
  return found.filter((one) => one.includes(' Tf')).join('\n');
}

describe.skipIf(!scanner)(`the codes on a till's roll ${needs('zbarimg', 'pdftoppm')}`, () => {
  it.each(fixtures)('of %s are both read by a scanner', async (fixture) => {
    const state = printState();
    const pdf = await renderTillPdf({ xml: xmlOf(`drafts/${fixture}`), state });
    expect(scan(pdf).sort()).toEqual([state.kod2Url, state.kod1Url].sort());
  });

  it('are read with the longer signature of an RSA key, and after acceptance', async () => {
    const state = printState({ kod2Url: linksOf('RSA').kod2Url, ksefNumber, acceptedAt: 1 });
    const pdf = await renderTillPdf({ xml: xmlOf('drafts/01-firma-z-nip.json'), state });
    expect(scan(pdf).sort()).toEqual([state.kod2Url, state.kod1Url].sort());
  });

  it('are none in a total failure', async () => {
    const state = { mode: 'awaria-calkowita', kod1Url: null, kod2Url: null } as const;
    expect(scan(await print('01-firma-z-nip.json', state))).toEqual([]);
  });
});

describe.skipIf(!pdfReader)(`the print of a till ${needs('pdftotext', 'pdfinfo')}`, () => {
  it('is one page of 80 mm, as long as its content', async () => {
    const pdf = await print('01-firma-z-nip.json');
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(paperInfo(pdf)) ?? [];
    expect(pageCount(pdf)).toBe(1);
    expect(Number(width)).toBeCloseTo((80 * 72) / 25.4, 1);
    expect(Number(height)).toBeGreaterThan(500);
    const longer = paperInfo(await print('04-czterdziesci-pozycji.json'));
    expect(Number(/x ([\d.]+)/.exec(longer)?.[1])).toBeGreaterThan(Number(height) + 300);
  });

  it('says what an invoice must say (art. 106e): who, to whom, what, how much, at which rate', async () => {
    const text = paperText(await print('01-firma-z-nip.json'));
    for (const said of [
      ...['Faktura', 'FV/1/11/2026', '20.11.2026', 'Gdańsk'],
      ...['Latarnia Serwis Łukasz Żuraw', 'NIP 522-300-61-43', 'ul. Portowa 3'],
      ...['Żółty Młyn Piekarnia Rzemieślnicza sp. z o.o.', 'NIP 676-243-81-23', '31-060 Kraków'],
      ...['6,35 m × 42,90', '272,42 · 23%', '2 329,92 / 535,88', '2 865,80 zł'],
      ...['Termin płatności: 18.12.2026', '61 1090 1014 0000 0712 1981 2874'],
      ...['offline24 (art. 106nda', 'Oczekuje na numer KSeF', 'OFFLINE', 'CERTYFIKAT'],
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('SZKOLENIE');
  });

  it('carries KSeF’s number once it is known, and the mark of training and of a duplicate', async () => {
    const text = paperText(
      await print('01-firma-z-nip.json', {
        ...{ ksefNumber, training: true },
        document: { kind: 'duplicate', madeOn: '2026-12-01' },
      }),
    );
    expect(text).toContain(ksefNumber);
    expect(text).toContain('SZKOLENIE');
    expect(text).toMatch(/DUPLIKAT.*01\.12\.2026/);
    expect(text).not.toContain('OFFLINE');
  });

  it('goes on as a second page when it is longer than two metres', async () => {
    const lines = Array.from({ length: 400 }, (_, index) => ({
      ...{ name: `Towar ${index + 1}`, unit: 'szt.', quantity: '1', netPrice: '1.00' },
      vatRate: '23',
    }));
    const draft = InvoiceDraft.parse({ ...validDraft(), lines });
    const pdf = await renderTillPdf({ xml: xmlOf(draft), state: printState() });
    expect(pageCount(pdf)).toBeGreaterThan(1);
    expect(paperText(pdf)).toContain('400. Towar 400');
  });

  it('is read in order, with its codes named', async () => {
    const structure = paperStructure(await print('01-firma-z-nip.json'));
    expect(structure).toMatch(/H1/);
    expect(structure.indexOf('FV/1/11/2026')).toBeLessThan(structure.indexOf('Do zapłaty'));
    expect(structure.match(/Figure/g)?.length).toBe(2);
  });
});

describe('a thermal printer', () => {
  it('gets black only', async () => {
    const colours = new Set(
      contentOf(await print('01-firma-z-nip.json', { training: true })).match(/^.* (?:sc|scn|rg|g)$/gm),
    );
    expect([...colours]).toEqual(['0 0 0 scn']);
  });

  it('gets modules of whole dots, four at least (0.5 mm)', async () => {
    const content = contentOf(await print('01-firma-z-nip.json', { kod2Url: linksOf('RSA').kod2Url }));
    const modules = [...content.matchAll(/^([\d.]+) 0 0 ([\d.]+) ([\d.]+) ([\d.]+) cm$/gm)].map((it) =>
      Number(it[1]),
    );
    const dot = 72 / 25.4 / 8;
    const dots = modules.filter((size) => size > 1.01).map((size) => size / dot);
    expect(dots).toHaveLength(2);
    for (const one of dots) {
      expect(one).toBeCloseTo(Math.round(one), 3);
      expect(one).toBeGreaterThanOrEqual(3.999);
    }
  });

  it('gets the same bytes for the same invoice', async () => {
    const state = printState();
    const xml = xmlOf('drafts/01-firma-z-nip.json');
    const [first, second] = await Promise.all([renderTillPdf({ xml, state }), renderTillPdf({ xml, state })]);
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
