import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderRegisterPdf } from '../../electron/pdf/register/renderRegisterPdf.ts';
import { outsideOf, sumsOf } from '../../electron/pdf/register/registerView.ts';
import {
  pageCount,
  paperInfo,
  paperLayout,
  paperStructure,
  paperText,
  pdfReader,
} from '../support/papers.ts';
import { ksefNumber } from '../support/prints.ts';
import { needs } from '../support/programs.ts';
import { entry, many, registerOf } from '../support/registers.ts';

const waiting = entry({
  ...{ number: 'FV/2/11/2026', mode: 'offline24', state: 'queued', ksefNumber: null },
  deadline: { kind: 'day', day: '2026-11-23' },
});
const euro = entry({
  ...{ number: 'FV/3/11/2026', currency: 'EUR', exchangeRate: '4.2531', vatPlnGrosze: 9_782 },
});
const print = (...register: Parameters<typeof registerOf>) => renderRegisterPdf(registerOf(...register));

describe.skipIf(!pdfReader)(`the register on paper ${needs('pdftotext', 'pdfinfo')}`, () => {
  it('lies across, and says of which firm and month it is, and when it was made', async () => {
    const pdf = await print([entry()]);
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(paperInfo(pdf)) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    const text = paperText(pdf);
    expect(text).toContain('Rejestr faktur, listopad 2026');
    expect(text).toContain('Latarnia Serwis Łukasz Żuraw, NIP 522-300-61-43');
    expect(text).toContain('Sporządzono 20.11.2026, 12:00:00');
    expect(paperText(await print([entry()], { range: { from: '2026-11-20', to: '2026-11-20' } }))).toContain(
      'Rejestr faktur, 20.11.2026',
    );
  });

  it('says that KSeF has everything, or what is still outside and until when', async () => {
    expect(paperText(await print([entry()]))).toContain('1 faktura: wszystkie są w KSeF');
    const text = paperText(await print([entry(), waiting]));
    expect(text).toContain('2 faktury, poza KSeF: 1');
    expect(text).toContain('Najbliższy termin dosłania: 23.11.2026');
    expect(text).toContain('poza KSeF: czeka');
    expect(text).toContain('Offline24 · termin 23.11.2026');
    expect(text).toContain(ksefNumber);
  });

  it('says that nothing was issued, or that nothing waits where the rest is exempt', async () => {
    const empty = paperText(await print([]));
    expect(empty).toContain('W tych dniach nie wystawiono żadnej faktury');
    expect(empty).not.toMatch(/są w KSeF|Pod kwotą/);
    const exempt = {
      ...waiting,
      mode: 'awaria-calkowita' as const,
      state: 'exempt' as const,
      deadline: null,
    };
    const text = paperText(await print([entry(), exempt]));
    expect(text).toContain('2 faktury: żadna nie czeka na przesłanie do KSeF');
    expect(text).toContain('Zwolnione z wysyłki (awaria całkowita): 1');
  });

  it('parts for a screen reader what stands under each other in a cell', async () => {
    expect(paperStructure(await print([entry()]))).toContain('"20.11.2026 19.11.2026"');
  });

  it('names what is overdue, what is open while a failure lasts, and what is exempt', async () => {
    const text = paperText(
      await print([
        { ...waiting, isOverdue: true },
        { ...waiting, mode: 'offline-awaria', deadline: { kind: 'open' } },
        { ...waiting, mode: 'awaria-calkowita', state: 'exempt', deadline: { kind: 'none' } },
      ]),
    );
    expect(text).toContain('termin 23.11.2026, po terminie');
    expect(text).toContain('Po terminie: 1 faktura');
    expect(text).toContain('termin od zakończenia awarii');
    expect(text).toContain('Zwolnione z wysyłki (awaria całkowita): 1');
  });

  it('sums each currency and rate apart', async () => {
    const text = paperLayout(await print([entry(), waiting, euro]));
    expect(text).toMatch(/PLN\s+23%\s+200,00\s+46,00\s+246,00/);
    expect(text).toMatch(/Razem PLN, 2 faktury\s+200,00\s+46,00\s+246,00 zł/);
    expect(text).toMatch(/Razem EUR, 1 faktura\s+100,00\s+23,00\s+123,00 EUR\s+97,82 zł/);
    expect(text).toContain('kurs 4,2531');
  });

  it('lists the rates in one column when they are many', async () => {
    const rates = ['23', '8', '5', 'zw', 'oo', 'np I'] as const;
    const mixed = entry({ rates: rates.map((rate) => ({ rate, netGrosze: 1_000, vatGrosze: null })) });
    expect(paperText(await print([mixed], { rates }))).toContain('5%: 10,00 / –');
  });

  it.each([14, 15, 16, 17, 18, 19, 20])(
    'never leaves its sums alone on a page: %i invoices',
    async (count) => {
      const last =
        paperLayout(await print(many(count)))
          .split('\f')
          .at(-2) ?? '';
      expect(last).toContain('Podsumowanie');
      expect(last).toContain(`FV/${count}/11/2026`);
    },
  );

  it('counts its pages and repeats firm, month and headings on them', async () => {
    const pdf = await print(many(100));
    const pages = paperLayout(pdf).split('\f').slice(0, -1);
    expect(pages).toHaveLength(pageCount(pdf));
    pages.forEach((page, index) => {
      expect(page).toContain(`strona ${index + 1} z ${pages.length}`);
      expect(page).toContain('Latarnia Serwis');
      expect(page).toContain('Nabywca');
    });
  });

  it('is a table for a screen reader, and lines of text when it has thousands of rows', async () => {
    expect(paperStructure(await print([entry(), waiting])).match(/^\s*TR\b/gm)).toHaveLength(6);
    const pages: number[] = [];
    const pdf = await print(many(2_001), {
      afterPage: (count) => {
        pages.push(count);
        return Promise.resolve();
      },
    });
    expect(pages.reduce((sum, one) => sum + one, 0)).toBe(2_001);
    expect(pages).toHaveLength(pageCount(pdf));
    expect(paperText(pdf)).toContain('FV/2001/11/2026');
    expect(pdf.byteLength / 2_001).toBeLessThan(600);
  });
});

describe('a register', () => {
  it('is the same bytes for the same invoices', async () => {
    const [first, second] = await Promise.all([print([entry(), euro]), print([entry(), euro])]);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('sums by rate what it sums in all, whatever the invoices', () => {
    const rate = fc.constantFrom('23', '8', 'zw' as const);
    const amounts = fc.record({ rate, netGrosze: fc.nat(1e6), vatGrosze: fc.nat(1e5) });
    const invoice = fc
      .record({ rates: fc.array(amounts, { maxLength: 4 }), currency: fc.constantFrom('PLN', 'EUR') })
      .map(({ rates, currency }) => {
        const sum = (field: 'netGrosze' | 'vatGrosze') => rates.reduce((all, one) => all + one[field], 0);
        return entry({ ...{ rates, currency }, netGrosze: sum('netGrosze'), vatGrosze: sum('vatGrosze') });
      });
    fc.assert(
      fc.property(fc.array(invoice), (entries) => {
        for (const sums of sumsOf(entries, ['23', '8', 'zw'])) {
          expect(sums.rates.reduce((all, one) => all + one.netGrosze, 0)).toBe(sums.netGrosze);
          expect(sums.rates.reduce((all, one) => all + (one.vatGrosze ?? 0), 0)).toBe(sums.vatGrosze);
        }
      }),
    );
  });

  it('tells the first deadline of those that still have one', () => {
    const later = { ...waiting, deadline: { kind: 'day', day: '2026-12-01' } as const };
    expect(outsideOf([entry(), later, waiting])).toMatchObject({
      ...{ count: 2, nearest: '2026-11-23', overdue: 0, exempt: 0, hasOpen: false },
    });
  });
});
