import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../electron/fa3/xmlTree.ts';
import { InvoiceDraft, invoiceKinds, type InvoiceDraftInput } from '../../shared/domain/draft.ts';
import { issueInvoice, type Invoice } from '../../shared/domain/invoice.ts';
import { child } from '../../shared/fa3/xmlNode.ts';
import { hasJpkLines, jpkFa, piecesOfJpkFa } from '../../shared/jpk/jpkFa.ts';
import { seller, validDraft } from '../support/drafts.ts';
import { jpkFaProblems, textsOf } from '../support/jpkFaRules.ts';
import { ofKind } from '../support/randomDrafts.ts';

const subject = {
  ...{ nip: seller.nip, name: seller.name, taxOffice: '2206', voivodeship: 'pomorskie', county: 'pucki' },
  ...{ commune: 'Władysławowo', street: 'Portowa', house: '3', flat: '', town: 'Jastrzębia Góra' },
  postCode: '84-104',
};
const range = { from: '2026-11-01', to: '2026-11-30' };
const madeAt = Date.parse('2026-12-01T08:00:00Z');
const issued = (draft: InvoiceDraft, number = 'X/1'): Invoice =>
  issueInvoice({
    draft,
    seller,
    number,
    issueDate: '2026-11-20',
    createdAt: Date.parse('2026-11-20T11:00:00Z'),
  });
const piecesOf = (invoices: readonly Invoice[]) => [...jpkFa({ subject, ...range, madeAt }, () => invoices)];
const fileOf = (invoices: readonly Invoice[]) => parseXml(Buffer.from(piecesOf(invoices).join('')));
const partsOf = (invoices: readonly Invoice[], name: string) =>
  fileOf(invoices).children.filter((it) => it.name === name);
const one = (change: Partial<InvoiceDraftInput>, part = 'Faktura') => {
  const [node] = partsOf([issued(validDraft(change))], part);
  return (name: string) => node && child(node, name)?.text;
};
const grosze = (texts: readonly string[]): bigint =>
  texts.reduce((sum, text) => sum + BigInt(text.replace('.', '')), 0n);

const folder = join(import.meta.dirname, '../fixtures/kinds');
const fixtures = readdirSync(folder).map((file): [string, Invoice] => [
  file,
  issued(InvoiceDraft.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))), file),
]);

describe('JPK_FA (4)', () => {
  it('names its structure, the firm, its office and the range', () => {
    const xml = piecesOf([issued(validDraft())]).join('');
    expect(xml).toContain(
      '<KodFormularza kodSystemowy="JPK_FA (4)" wersjaSchemy="1-0">JPK_FA</KodFormularza>',
    );
    expect(xml).toContain('<JPK xmlns="http://jpk.mf.gov.pl/wzor/2022/02/17/02171/" xmlns:etd=');
    expect(xml).toContain(
      '<DataOd>2026-11-01</DataOd>\n<DataDo>2026-11-30</DataDo>\n<KodUrzedu>2206</KodUrzedu>',
    );
    expect(xml).toContain('<etd:Ulica>Portowa</etd:Ulica>\n<etd:NrDomu>3</etd:NrDomu>\n<etd:Miejscowosc>');
    expect(xml).toContain('<DataWytworzeniaJPK>2026-12-01T08:00:00.000Z</DataWytworzeniaJPK>');
  });

  it.each(fixtures)('of %s is built as the structure wants it', (_, invoice) => {
    const others = hasJpkLines(invoice) ? [invoice] : [invoice, issued(validDraft())];
    expect(jpkFaProblems(fileOf(others))).toEqual([]);
  });

  it('of all kinds together has every part, and comes in as many pieces as it says', () => {
    const all = fixtures.map(([, invoice]) => invoice);
    expect(jpkFaProblems(fileOf(all))).toEqual([]);
    expect(piecesOf(all)).toHaveLength(piecesOfJpkFa(all.length));
    expect(partsOf(all, 'Faktura')).toHaveLength(all.length);
  });

  it('is told apart from what it is not: the check finds a wrong order, a missing part and a wrong value', () => {
    const good = piecesOf([issued(validDraft())]).join('');
    const spoilt = (from: string | RegExp, to: string) =>
      jpkFaProblems(parseXml(Buffer.from(good.replace(from, to)))).length;
    expect(spoilt(/(<P_16>.*\n)(<P_17>.*\n)/, '$2$1')).toBe(1);
    expect(spoilt(/<P_15>.*\n/, '')).toBe(1);
    expect(spoilt('<P_12>23<', '<P_12>0 WDT<')).toBe(1);
    expect(spoilt(/<FakturaWierszCtrl>[^]*<\/FakturaWierszCtrl>/, '')).toBe(1);
    expect(spoilt('', '')).toBe(0);
  });

  it('adds up: control sums equal the sums of what they control, of any invoices', () => {
    const some = fc.array(fc.constantFrom(...invoiceKinds).chain(ofKind), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, (drafts) => {
        const invoices = [validDraft(), ...drafts].map((draft, index) => issued(draft, `X/${index}`));
        const file = fileOf(invoices);
        expect(jpkFaProblems(file)).toEqual([]);
        const all = (name: string) => file.children.filter((it) => it.name === name);
        const control = (part: string, name: string) => textsOf(all(part), name)[0];
        expect(control('FakturaCtrl', 'LiczbaFaktur')).toBe(String(invoices.length));
        expect(grosze(textsOf(all('FakturaCtrl'), 'WartoscFaktur'))).toBe(
          invoices.reduce((sum, it) => sum + BigInt(it.grossGrosze), 0n),
        );
        expect(grosze(textsOf(all('Faktura'), 'P_15'))).toBe(
          grosze(textsOf(all('FakturaCtrl'), 'WartoscFaktur')),
        );
        expect(control('FakturaWierszCtrl', 'LiczbaWierszyFaktur')).toBe(String(all('FakturaWiersz').length));
        expect(grosze(textsOf(all('FakturaWierszCtrl'), 'WartoscWierszyFaktur'))).toBe(
          grosze(textsOf(all('FakturaWiersz'), 'P_11')),
        );
        expect(grosze(textsOf(all('ZamowienieCtrl'), 'WartoscZamowien'))).toBe(
          grosze(textsOf(all('Zamowienie'), 'WartoscZamowienia')),
        );
        // Lines of an invoice priced net add up to its sums by rate, corrections and all.
        for (const invoice of invoices.filter(
          ({ draft }) => draft.pricing === 'net' && draft.kind !== 'ROZ',
        )) {
          const own = all('FakturaWiersz').filter((it) => child(it, 'P_2B')?.text === invoice.number);
          if (own.length === 0) continue;
          expect(grosze(textsOf(own, 'P_11'))).toBe(BigInt(invoice.netGrosze));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('an invoice in JPK_FA', () => {
  const line = { name: 'Usługa', quantity: '1', netPrice: '100.00' };

  it.each([
    ['23', 'P_13_1', 'P_14_1', '23.00', '23'],
    ['8', 'P_13_2', 'P_14_2', '8.00', '8'],
    ['5', 'P_13_3', 'P_14_3', '5.00', '5'],
    ['4', 'P_13_4', 'P_14_4', '4.00', '4'],
    ['oo', 'P_13_4', 'P_14_4', '0.00', 'oo'],
    ['np I', 'P_13_5', 'P_14_5', undefined, 'np'],
    ['0 WDT', 'P_13_6', 'P_14_6', undefined, '0'],
    ['0 EX', 'P_13_6', 'P_14_6', undefined, '0'],
    ['zw', 'P_13_7', 'P_14_7', undefined, 'zw'],
  ] as const)('at %s has its sum in %s', (vatRate, net, vat, tax, code) => {
    const change: Partial<InvoiceDraftInput> = {
      lines: [{ ...line, vatRate }],
      exemptionBasis: { kind: 'act', text: 'art. 113 ust. 1' },
      ...(vatRate === '0 WDT' && {
        buyer: { ...validDraft().buyer, id: { kind: 'eu', country: 'CZ', vatNumber: '12345679' } },
      }),
    };
    const invoice = one(change);
    expect([invoice(net), invoice(vat)]).toEqual(['100.00', tax]);
    expect(one(change, 'FakturaWiersz')('P_12')).toBe(code);
    expect(invoice('P_19')).toBe(String(vatRate === 'zw'));
    expect(invoice('P_19A')).toBe(vatRate === 'zw' ? 'art. 113 ust. 1' : undefined);
    expect(invoice('P_18')).toBe(String(vatRate === 'oo'));
    expect([invoice('P_4A'), invoice('P_5A')]).toEqual(
      vatRate === '0 WDT' ? ['PL', 'CZ'] : [undefined, undefined],
    );
  });

  it('with a foreign rate has its tax and its own rate', () => {
    const change = { lines: [{ ...line, vatRate: 'OSS' as const, ossRate: '21.5' }] };
    expect([one(change)('P_13_5'), one(change)('P_14_5')]).toEqual(['100.00', '21.50']);
    const wiersz = one(change, 'FakturaWiersz');
    expect([wiersz('P_12'), wiersz('P_12_XII')]).toEqual([undefined, '21.5']);
  });

  it('in euro stands in euro, with the tax in zl beside it', () => {
    const invoice = one({ currency: 'EUR', exchange: { rate: '4.2531', day: '2026-11-19' } });
    expect(['KodWaluty', 'P_13_1', 'P_14_1', 'P_14_1W', 'P_15'].map(invoice)).toEqual([
      ...['EUR', '100.00', '23.00', '97.82', '123.00'],
    ]);
  });

  it('that corrects another one says so, and takes back what was', () => {
    const change: Partial<InvoiceDraftInput> = {
      kind: 'KOR',
      correction: {
        reason: 'zwrot',
        originals: [
          { issueDate: '2026-11-02', number: 'FV/7' },
          { issueDate: '2026-11-03', number: 'FV/8' },
        ],
      },
      lines: [
        { ...line, quantity: '3', vatRate: '23', before: true },
        { ...line, quantity: '1', vatRate: '23' },
      ],
    };
    const invoice = one(change);
    expect(['RodzajFaktury', 'PrzyczynaKorekty', 'NrFaKorygowanej', 'P_13_1', 'P_15'].map(invoice)).toEqual([
      ...['KOREKTA', 'zwrot', 'FV/7, FV/8', '-200.00', '-246.00'],
    ]);
    const lines = partsOf([issued(validDraft(change))], 'FakturaWiersz');
    expect(textsOf(lines, 'P_8B')).toEqual(['-3', '1']);
    expect(textsOf(lines, 'P_11')).toEqual(['-300.00', '100.00']);
  });

  it('of an advance has its order in a part of its own, and no lines', () => {
    const advance = issued(
      validDraft({
        kind: 'ZAL',
        lines: [],
        order: [{ name: 'Maszyna', quantity: '2', netPrice: '5000.00', vatRate: '23' }],
        advances: [{ day: '2026-11-19', gross: '1230.00' }],
      }),
      'FZ/1',
    );
    expect(hasJpkLines(advance)).toBe(false);
    const both = [advance, issued(validDraft(), 'FV/1')];
    const [invoice] = partsOf(both, 'Faktura');
    expect(['RodzajFaktury', 'P_6', 'P_13_1', 'P_15'].map((name) => child(invoice!, name)?.text)).toEqual([
      ...['ZAL', '2026-11-19', '1000.00', '1230.00'],
    ]);
    const [order] = partsOf(both, 'Zamowienie');
    expect(child(order!, 'WartoscZamowienia')?.text).toBe('12300.00');
    expect(textsOf(partsOf(both, 'FakturaWiersz'), 'P_2B')).toEqual(['FV/1']);
  });

  it.each([
    ['travel', ['true', 'false', undefined]],
    ['usedGoods', ['false', 'true', 'procedura marży - towary używane']],
  ] as const)('with a margin (%s) has neither a rate nor a sum', (margin, expected) => {
    const change: Partial<InvoiceDraftInput> = {
      lines: [{ ...line, vatRate: 'margin' }],
      annotations: { margin },
    };
    expect(['P_106E_2', 'P_106E_3', 'P_106E_3A'].map(one(change))).toEqual(expected);
    expect(one(change, 'FakturaWiersz')('P_12')).toBeUndefined();
    expect(
      partsOf([issued(validDraft(change))], 'Faktura')[0]?.children.some(({ name }) => /^P_13/.test(name)),
    ).toBe(false);
  });

  it('keeps to what fields hold: long names are cut, prices rounded, numbers listed while they fit', () => {
    const originals = Array.from({ length: 60 }, (_, index) => ({
      ...{ issueDate: '2026-11-02', number: `FV/${index}/11/2026` },
    }));
    const invoice = issued(
      validDraft({
        kind: 'KOR',
        correction: { originals },
        buyer: { ...validDraft().buyer, name: `${'Ż'.repeat(255)}🚢 i syn` },
        lines: [{ name: 'T'.repeat(300), quantity: '0.000001', netPrice: '0.12345678', vatRate: '23' }],
      }),
    );
    expect(jpkFaProblems(fileOf([invoice]))).toEqual([]);
    const [node] = partsOf([invoice], 'Faktura');
    expect(child(node!, 'P_3A')?.text).toBe(`${'Ż'.repeat(255)}🚢`);
    expect(child(node!, 'NrFaKorygowanej')?.text).toMatch(/^FV\/0\/11\/2026, .*\/2026$/);
    expect(textsOf(partsOf([invoice], 'FakturaWiersz'), 'P_9A')).toEqual(['0.12']);
  });
});
