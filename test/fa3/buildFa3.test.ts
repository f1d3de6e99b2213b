import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileProblems } from '../../electron/fa3/fileProblems.ts';
import { loadXsdGate, type XsdGate } from '../../electron/fa3/xsdGate.ts';
import { InvoiceDraft, type InvoiceDraftInput } from '../../shared/domain/draft.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller, validDraft } from '../support/drafts.ts';

const folder = join(import.meta.dirname, '../fixtures/drafts');
const readDraft = (file: string): InvoiceDraft =>
  InvoiceDraft.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));

const xmlOf = (draft: InvoiceDraft): string =>
  buildFa3(
    issueInvoice({
      draft,
      seller,
      number: 'FV/1/11/2026',
      issueDate: '2026-11-20',
      createdAt: Date.UTC(2026, 10, 20, 11, 30, 59, 999),
    }),
  );
const compact = (change: Partial<InvoiceDraftInput>): string =>
  xmlOf(validDraft(change)).replaceAll('\n', '');

let gate: XsdGate;
beforeAll(async () => {
  gate = await loadXsdGate();
});

describe('FA(3) of the drafts of the demo', () => {
  it.each(readdirSync(folder))('%s is valid', (file) => {
    const bytes = Buffer.from(xmlOf(readDraft(file)));
    expect(gate.validate(bytes)).toEqual([]);
    expect(fileProblems(bytes)).toEqual([]);
  });

  it.each([
    ['01-firma-z-nip.json', 'company.xml'],
    ['03-klient-z-ue-wdt.json', 'eu-customer.xml'],
    ['05-zwolnienie-i-nizsze-stawki.json', 'exempt.xml'],
  ])('%s stays %s to the byte', async (file, golden) => {
    await expect(xmlOf(readDraft(file))).toMatchFileSnapshot(`../golden/${golden}`);
  });
});

describe('FA(3) says', () => {
  const line = { name: 'Towar', quantity: '1', netPrice: '10', vatRate: '23' as const };
  it.each<[string, Partial<InvoiceDraftInput>, string]>([
    ['the time in UTC to the second', {}, '<DataWytworzeniaFa>2026-11-20T11:30:59Z</DataWytworzeniaFa>'],
    ['who made it', {}, '<SystemInfo>Latarnik</SystemInfo>'],
    ['neither JST nor GV', {}, '<JST>2</JST><GV>2</GV>'],
    [
      'a consumer',
      { buyer: { ...validDraft().buyer, id: { kind: 'none' } } },
      '<DaneIdentyfikacyjne><BrakID>1</BrakID><Nazwa>',
    ],
    [
      'a foreign number',
      { buyer: { ...validDraft().buyer, id: { kind: 'other', country: 'US', number: '1' } } },
      '<KodKraju>US</KodKraju><NrID>1</NrID>',
    ],
    ['a sale on another day', { saleDate: '2026-11-19' }, '</P_2><P_6>2026-11-19</P_6><P_13_1>'],
    ['nothing of a sale on the same day', { saleDate: '2026-11-20' }, '</P_2><P_13_1>'],
    [
      'escaped text',
      { note: 'a < b && c > "d"' },
      '<StopkaFaktury>a &lt; b &amp;&amp; c &gt; "d"</StopkaFaktury>',
    ],
    ['no exemption', {}, '<Zwolnienie><P_19N>1</P_19N></Zwolnienie>'],
    [
      'an exemption by a directive',
      { lines: [{ ...line, vatRate: 'zw' }], exemptionBasis: { kind: 'directive', text: 'art. 132' } },
      '<P_19>1</P_19><P_19B>art. 132</P_19B>',
    ],
    [
      'nothing of a basis without exempt lines',
      { exemptionBasis: { kind: 'act', text: 'art. 113' } },
      '<P_19N>1</P_19N>',
    ],
    [
      'reverse charge',
      { lines: [{ ...line, vatRate: 'oo' }] },
      '<P_13_10>10.00</P_13_10><P_15>10.00</P_15><Adnotacje><P_16>2</P_16><P_17>2</P_17><P_18>1</P_18><P_18A>2</P_18A>',
    ],
    [
      'services for a foreign firm, with the prefix PL',
      { lines: [{ ...line, vatRate: 'np II' }] },
      '<Podmiot1><PrefiksPodatnika>PL</PrefiksPodatnika>',
    ],
    ['split payment', { splitPayment: true }, '<P_18>2</P_18><P_18A>1</P_18A>'],
    [
      'no unit where none is given',
      { lines: [{ ...line, unit: '' }] },
      '<P_7>Towar</P_7><P_8B>1</P_8B><P_9A>10</P_9A><P_11>10.00</P_11><P_12>23</P_12>',
    ],
    [
      'paid in cash',
      { payment: { form: 'cash', paidOn: '2026-11-20' } },
      '<Platnosc><Zaplacono>1</Zaplacono><DataZaplaty>2026-11-20</DataZaplaty><FormaPlatnosci>1</FormaPlatnosci></Platnosc>',
    ],
    [
      'a transfer by a date',
      { payment: { dueDate: '2026-12-04' } },
      '<Platnosc><TerminPlatnosci><Termin>2026-12-04</Termin></TerminPlatnosci><FormaPlatnosci>6</FormaPlatnosci><RachunekBankowy><NrRB>61109010140000071219812874</NrRB></RachunekBankowy></Platnosc>',
    ],
    ['nothing of payment when nothing is known', {}, '</FaWiersz></Fa></Faktura>'],
  ])('%s', (_, change, expected) => {
    expect(compact(change)).toContain(expected);
    expect(gate.validate(Buffer.from(xmlOf(validDraft(change))))).toEqual([]);
  });

  it('every rate in its own field, in the order of the schema', () => {
    const rates = ['oo', 'np II', 'np I', 'zw', '0 EX', '0 KR', '5', '8', '23'] as const;
    const draft = validDraft({
      lines: rates.map((vatRate) => ({ ...line, vatRate })),
      exemptionBasis: { kind: 'act', text: 'art. 43' },
    });
    const xml = xmlOf(draft);
    expect(gate.validate(Buffer.from(xml))).toEqual([]);
    expect([...xml.matchAll(/<(P_1[345]\w*)>/g)].map((match) => match[1])).toEqual(
      ['P_13_1', 'P_14_1', 'P_13_2', 'P_14_2', 'P_13_3', 'P_14_3', 'P_13_6_1', 'P_13_6_3'].concat([
        'P_13_7',
        'P_13_8',
        'P_13_9',
        'P_13_10',
        'P_15',
      ]),
    );
  });
});
