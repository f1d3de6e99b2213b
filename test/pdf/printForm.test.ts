import { describe, expect, it } from 'vitest';
import { renderInvoicePdf, type PrintState } from '../../electron/pdf/renderInvoicePdf.ts';
import { transferCodeOf } from '../../electron/pdf/transferCodeOf.ts';
import type { InvoiceDraft } from '../../shared/domain/draft.ts';
import { printLanguages } from '../../shared/domain/printLook.ts';
import { printWords } from '../../shared/i18n/print/bilingual.ts';
import { pageCount, paperRows, pdfReader } from '../support/papers.ts';
import { needs } from '../support/programs.ts';
import { draftIn, ksefNumber, linksOf, logoOf, printedAt, printOf, sha256 } from '../support/prints.ts';
import { scan, scanner } from '../support/scanner.ts';

const ordinary = 'drafts/01-firma-z-nip.json';
const told = async (...print: Parameters<typeof printOf>) =>
  paperRows(await renderInvoicePdf(printOf(...print)));

describe('the words of prints', () => {
  const facts: Record<string, unknown[]> = {
    '.accepted': [ksefNumber, printedAt],
    '.refused': [{ day: '2026-11-20', code: 450, mode: 'offline24' }],
    '.replaced': [{ day: '2026-11-20', why: 'reissue', number: '1' }],
    '.technicalCorrection': [{ sha256, version: 1 }],
  };
  /** Every text, and what every function says of nothing much. */
  const textsOf = (words: unknown, path = ''): [string, string][] => {
    if (typeof words === 'string') return [[path, words]];
    if (typeof words === 'function') {
      const say = words as (...input: unknown[]) => unknown;
      return textsOf(say(...(facts[path] ?? ['1', '2026-11-20'])), path);
    }
    if (typeof words !== 'object' || words === null) return [];
    return Object.entries(words).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
  };

  it.each(printLanguages)('are all there in %s', (language) => {
    const paths = (words: unknown) =>
      textsOf(words)
        .map(([path]) => path)
        .sort();
    expect(paths(printWords(language))).toEqual(paths(printWords('pl')));
    expect(textsOf(printWords(language)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('say once what is the same in both languages, and a translation in brackets alone', () => {
    const both = printWords('pl-en');
    expect(both.seller).toBe('Sprzedawca / Seller');
    expect(both.kodIWithoutNumber).toBe('OFFLINE');
    expect(both.pageOf(1, 2)).toBe('strona 1 z 2 / page 1 of 2');
    expect(both.annotation.cashMethod).toBe('metoda kasowa (cash accounting)');
    expect(both.language).toBe('pl');
  });

  it('say a value at the end of both once', () => {
    const both = printWords('pl-en');
    expect(both.ksefNumberOf(ksefNumber)).toBe(`nr KSeF / KSeF No. ${ksefNumber}`);
    expect(both.corrected('FV/7/11/2026', '2026-11-18')).toBe(
      'Do faktury / Corrects invoice FV/7/11/2026, 18.11.2026',
    );
    expect(both.accepted(ksefNumber, printedAt)).toBe(
      `Numer KSeF / KSeF number: ${ksefNumber}, przyjęta / accepted 20.11.2026, 12:00:00`,
    );
    // What belongs to a figure before it stays with it.
    expect(both.pageOf(2, 3)).toBe('strona 2 z 3 / page 2 of 3');
  });
});

const fixed: [file: string, words: string[]][] = [
  [
    'kinds/vat-wszystko.json',
    ['mechanizm podzielonej płatności', 'metoda kasowa', 'samofakturowanie', 'zał. 15'],
  ],
  ['kinds/vat-wszystkie-stawki.json', ['odwrotne obciążenie', 'procedura marży', 'zwolnienie z VAT']],
];

describe.skipIf(!pdfReader)(`a print in another language ${needs('pdftotext', 'pdfinfo')}`, () => {
  it('is English where the buyer reads it, with amounts and days as they are', async () => {
    const text = await told(ordinary, { look: { language: 'en' } });
    for (const word of [
      ...['Invoice issued', 'Seller', 'Buyer', 'Net amount', 'Amount due', 'Due date: 18.12.2026'],
      ...['2 865,80 zł', 'Art. 106nda of the Polish VAT Act', 'Waiting for its KSeF number', 'page 1 of 1'],
    ]) {
      expect(text).toContain(word);
    }
    expect(text).not.toMatch(/Sprzedawca|Nabywca|Termin/);
  });

  it('is in both where the firm wants both', async () => {
    const text = await told('drafts/03-klient-z-ue-wdt.json', { look: { language: 'pl-en' } });
    for (const word of ['Faktura / Invoice', 'Nabywca / Buyer', 'Niemcy (DE) / Germany (DE)', '0% WDT']) {
      expect(text).toContain(word);
    }
    // Titles of columns stand on two lines.
    expect(text).toMatch(/Cena netto.*Net price/);
    expect(text).not.toContain('Cena netto / Net price');
  });

  it.each(fixed)('keeps in Polish what the act fixes: %s', async (file, words) => {
    const english = await told(file, { look: { language: 'en' } });
    for (const word of words.filter((it) => it !== 'zał. 15')) expect(english).toContain(word);
    for (const word of ['OFFLINE', 'CERTYFIKAT']) expect(english).toContain(word);
    const both = await told(file, { look: { language: 'pl-en' } });
    for (const word of words) expect(both).toContain(word);
  });

  it.each(['kinds/kor-przed-po.json', 'kinds/zal.json', 'kinds/roz.json'])(
    'names the kind of %s',
    async (file) => {
      const names = { en: /Corrective invoice|Advance payment invoice|Final settlement invoice/ };
      expect(await told(file, { look: { language: 'en' } })).toMatch(names.en);
    },
  );
});

describe.skipIf(!pdfReader)(`the amount in words ${needs('pdftotext', 'pdfinfo')}`, () => {
  const words = 'dwa tysiące osiemset sześćdziesiąt pięć złotych 80/100';
  it.each(printLanguages)(
    'stands under the amount, in Polish also when the print is in %s',
    async (language) => {
      expect(await told(ordinary, { look: { language } })).toContain(words);
    },
  );

  it('is left out where the firm does not want it', async () => {
    expect(await told(ordinary, { look: { inWords: false } })).not.toContain('Słownie');
  });

  it('is of what is due, not of the whole', async () => {
    const text = await told('kinds/vat-wszystko.json');
    expect(text).toContain('24 756,92 zł');
    expect(text).toContain('Słownie: dwadzieścia cztery tysiące');
  });
});

const withPayment = (change: Partial<NonNullable<InvoiceDraft['payment']>>): InvoiceDraft => {
  const draft = draftIn(ordinary);
  return { ...draft, payment: { ...draft.payment!, ...change } };
};
const transfer = '5223006143|PL|61109010140000071219812874|286580|Latarnia Serwis Luka|FV/1/11/2026|||';
const codeOn = (...print: Parameters<typeof printOf>) => transferCodeOf('pdf', printOf(...print));
const wanted = { transferCode: true };

describe('the transfer code', () => {
  it('says who is paid, how much and for what', () => {
    expect(codeOn(ordinary, { look: wanted })).toBe(transfer);
  });

  it.each([
    ['the firm has not asked for it', ordinary, {}, { transferCode: false }],
    ['the invoice is in another currency', 'kinds/vat-waluta.json', {}, wanted],
    ['it is paid', withPayment({ paidOn: '2026-11-20' }), {}, wanted],
    ['it is paid in cash', withPayment({ form: 'cash' }), {}, wanted],
    ['it is paid by split payment, through a factor, and in part', 'kinds/vat-wszystko.json', {}, wanted],
    ['KSeF refused the invoice', ordinary, { refused: { at: null, code: 450 } }, wanted],
  ] satisfies [string, string | InvoiceDraft, Partial<PrintState>, object][])(
    'is not there when %s',
    (_, draft, state, look) => {
      expect(codeOn(draft, { state, look })).toBeNull();
    },
  );

  it('stays out when it would cost a page', async () => {
    const lines = draftIn('drafts/04-czterdziesci-pozycji.json').lines;
    const note = (count: number) => Array.from({ length: count }, (_, index) => `Uwaga ${index}`).join('\n');
    let dropped = 0;
    for (const count of [8, 9, 10, 11, 12, 13, 14, 15]) {
      const draft = { ...draftIn(ordinary), lines: lines.slice(0, count), note: note(4) };
      const [plain, code] = await Promise.all([
        renderInvoicePdf(printOf(draft)),
        renderInvoicePdf(printOf(draft, { look: wanted })),
      ]);
      if (pdfReader) expect(pageCount(code)).toBe(pageCount(plain));
      if (codeOn(draft, { look: wanted }) === null) dropped += 1;
    }
    expect(dropped).toBeLessThan(8);
  });

  it.skipIf(!scanner).each(printLanguages)(
    'is read by a scanner beside the others, in %s',
    async (language) => {
      const print = printOf(ordinary, { look: { ...wanted, language, logo: logoOf(300, 120) } });
      const read = scan(await renderInvoicePdf(print)).sort();
      expect(read).toEqual([transfer, ...Object.values(linksOf('EC'))].sort());
    },
  );
});

const states: [name: string, state: Partial<PrintState>, says: (string | RegExp)[], never: RegExp][] = [
  [
    'issued offline, waiting',
    {},
    ['w trybie offline24 (art. 106nda ustawy o VAT)', 'Oczekuje na numer KSeF'],
    /ODRZUCONA|ZASTĄPIONA|Zwolniona/,
  ],
  [
    'issued while KSeF was unavailable',
    { mode: 'offline-niedostepnosc' },
    ['niedostępność KSeF (art. 106nh ustawy o VAT)', 'Oczekuje'],
    /Zwolniona/,
  ],
  [
    'issued in a failure',
    { mode: 'offline-awaria' },
    ['awaria KSeF (art. 106nf ustawy o VAT)', 'Oczekuje'],
    /Zwolniona/,
  ],
  [
    'issued in a total failure',
    { mode: 'awaria-calkowita' },
    ['poza KSeF (art. 106ne ustawy o VAT)'],
    /Oczekuje|OFFLINE|Zwolniona/,
  ],
  [
    'freed by a later total failure',
    { exempt: true },
    ['Zwolniona z obowiązku przesłania do KSeF', 'art. 106ne', 'offline24'],
    /Oczekuje/,
  ],
  [
    'sent all the same after a total failure',
    { mode: 'awaria-calkowita', exempt: false },
    ['art. 106ne', 'Oczekuje na numer KSeF'],
    /Zwolniona/,
  ],
  [
    'accepted',
    { ksefNumber, acceptedAt: printedAt },
    [`Numer KSeF: ${ksefNumber}, przyjęta 20.11.2026, 12:00:00`],
    /Oczekuje|OFFLINE/,
  ],
  [
    'refused, offline',
    { refused: { at: printedAt, code: 450 } },
    [
      'KSeF odrzucił tę fakturę 20.11.2026 (kod 450); nie ma numeru KSeF',
      'ODRZUCONA PRZEZ KSeF',
      'offline24',
    ],
    /Oczekuje|nie jest fakturą/,
  ],
  [
    'refused for a permission: there is nothing to mend in it',
    { refused: { at: printedAt, code: 410 } },
    [
      '(kod 410)',
      'Treść faktury jest dobra',
      'czeka na uprawnienie w KSeF i prześle ją jeszcze raz bez zmian',
    ],
    /musi ją poprawić/,
  ],
  [
    'refused for the consent to attachments',
    { refused: { at: printedAt, code: 415 } },
    ['czeka na zgodę na faktury z załącznikiem'],
    /musi ją poprawić/,
  ],
  [
    'refused, online',
    { mode: 'online', kod2Url: null, refused: { at: null, code: null } },
    ['KSeF odrzucił tę fakturę. Nie została wystawiona w KSeF i ten wydruk nie jest fakturą.'],
    /Oczekuje/,
  ],
  [
    'technically corrected and waiting',
    { technicalCorrectionOf: { sha256, version: 1 } },
    [`Korekta techniczna: ten plik zastąpił`, `SHA-256 ${sha256} (wersja 1)`, 'Oczekuje na numer KSeF'],
    /ODRZUCONA/,
  ],
  [
    'an earlier version, corrected technically',
    {
      refused: { at: printedAt, code: 430 },
      replaced: { at: printedAt, why: 'technicalCorrection', number: 'FV/1/11/2026' },
    },
    [
      'WERSJA ZASTĄPIONA',
      '20.11.2026 ten plik zastąpiła korekta techniczna faktury FV/1/11/2026',
      '(kod 430)',
    ],
    /Oczekuje|ODRZUCONA PRZEZ/,
  ],
  [
    'an earlier version, issued anew',
    { mode: 'online', replaced: { at: printedAt, why: 'reissue', number: 'FV/2/11/2026' } },
    ['WERSJA ZASTĄPIONA', 'zastąpiła ją faktura FV/2/11/2026, wystawiona ponownie'],
    /Oczekuje/,
  ],
  [
    'a duplicate of an accepted invoice',
    { ksefNumber, acceptedAt: printedAt, document: { kind: 'duplicate', madeOn: '2026-12-01' } },
    ['DUPLIKAT', 'Data wystawienia duplikatu: 01.12.2026', ksefNumber],
    /Oczekuje/,
  ],
  [
    'a proforma',
    { mode: 'online', kod1Url: null, kod2Url: null, document: { kind: 'proforma' } },
    ['Faktura proforma', 'To nie jest faktura w rozumieniu ustawy o VAT'],
    /Oczekuje|offline24/,
  ],
  ['a sample', { document: { kind: 'sample' } }, ['WZÓR', 'To nie jest faktura.'], /Oczekuje|OFFLINE/],
];

describe.skipIf(!pdfReader)(`what a print tells of its state ${needs('pdftotext', 'pdfinfo')}`, () => {
  it.each(states)('%s', async (_, state, says, never) => {
    const text = await told(ordinary, { state });
    for (const word of says) expect(text).toContain(word);
    expect(text).not.toMatch(never);
  });

  it('marks a refused and a replaced invoice on every page', async () => {
    const refused = { at: printedAt, code: 450 };
    const replaced = { at: printedAt, why: 'reissue', number: 'FV/2/11/2026' } as const;
    for (const [state, mark] of [
      [{ refused }, /ODRZUCONA PRZEZ KSeF/g],
      [{ replaced }, /WERSJA ZASTĄPIONA/g],
    ] as const) {
      const pdf = await renderInvoicePdf(printOf('drafts/04-czterdziesci-pozycji.json', { state }));
      expect(paperRows(pdf).match(mark)).toHaveLength(pageCount(pdf));
    }
  });
});

describe('the logo and the colour', () => {
  const size = async (look: object) => (await renderInvoicePdf(printOf(ordinary, { look }))).length;

  it.each([
    ['wide', logoOf(600, 60)],
    ['square', logoOf(200, 200)],
    ['tall', logoOf(60, 600)],
  ])('a %s logo leaves the invoice on one page', async (_, logo) => {
    const pdf = await renderInvoicePdf(printOf(ordinary, { look: { logo } }));
    if (pdfReader) expect(pageCount(pdf)).toBe(1);
    expect(Buffer.from(pdf).includes('/Image')).toBe(true);
    expect(Buffer.from(pdf).includes('/SMask')).toBe(false);
  });

  it('are part of what makes the bytes', async () => {
    const [first, again, other] = await Promise.all(
      ['#9b1c31', '#9b1c31', '#0d5c3a'].map((accent) =>
        renderInvoicePdf(printOf(ordinary, { look: { accent, logo: logoOf(50, 50) } })),
      ),
    );
    expect(Buffer.from(first!).equals(Buffer.from(again!))).toBe(true);
    expect(Buffer.from(first!).equals(Buffer.from(other!))).toBe(false);
    expect(await size({})).toBeLessThan(60_000);
  });
});
