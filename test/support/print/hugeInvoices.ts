import { fullInvoices } from './fullInvoices.ts';

const long = (letter: string, length: number): string => letter.repeat(length);
const wordy = (length: number): string => 'Żółta gęś na łące '.repeat(60).slice(0, length - 1) + '.';
const times = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join('');

const address = (line: string): string =>
  `<KodKraju>PL</KodKraju><AdresL1>${line}</AdresL1><AdresL2>${line}</AdresL2>`;

interface Parts {
  name?: string;
  addressLine?: string;
  koresp?: string;
  contact?: string;
  number?: string;
  beforeKind?: string;
  kind?: string;
  afterKind?: string;
  rows?: string;
  afterRows?: string;
  rest?: string;
  sums?: string;
}

/** A small valid invoice with room for what a case needs much of. */
const invoice = (parts: Parts): string => {
  const { name = 'Firma', addressLine = 'ul. Prosta 1', contact = '', koresp = '' } = parts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/"><Naglowek>
<KodFormularza kodSystemowy="FA (3)" wersjaSchemy="1-0E">FA</KodFormularza><WariantFormularza>3</WariantFormularza>
<DataWytworzeniaFa>2026-11-20T11:00:00Z</DataWytworzeniaFa><SystemInfo>Latarnik</SystemInfo></Naglowek>
<Podmiot1><DaneIdentyfikacyjne><NIP>5223006143</NIP><Nazwa>${name}</Nazwa></DaneIdentyfikacyjne>
<Adres>${address(addressLine)}</Adres>${koresp}${contact}</Podmiot1>
<Podmiot2><DaneIdentyfikacyjne><NIP>5265877635</NIP><Nazwa>${name}</Nazwa></DaneIdentyfikacyjne>
<Adres>${address(addressLine)}</Adres>${koresp}${contact}<JST>2</JST><GV>2</GV></Podmiot2>
<Fa><KodWaluty>PLN</KodWaluty><P_1>2026-11-20</P_1><P_2>${parts.number ?? 'FV/1'}</P_2>${parts.beforeKind ?? ''}
${parts.sums ?? '<P_13_1>100.00</P_13_1><P_14_1>23.00</P_14_1><P_15>123.00</P_15>'}
<Adnotacje><P_16>2</P_16><P_17>2</P_17><P_18>2</P_18><P_18A>2</P_18A><Zwolnienie><P_19N>1</P_19N></Zwolnienie>
<NoweSrodkiTransportu><P_22N>1</P_22N></NoweSrodkiTransportu><P_23>2</P_23><PMarzy><P_PMarzyN>1</P_PMarzyN></PMarzy></Adnotacje>
<RodzajFaktury>${parts.kind ?? 'VAT'}</RodzajFaktury>${parts.afterKind ?? ''}${parts.rows ?? row(1)}${parts.afterRows ?? ''}</Fa>
${parts.rest ?? ''}</Faktura>`.replace(/>\n</g, '><');
};

const row = (n: number, more: { name?: string; before?: boolean } = {}): string =>
  `<FaWiersz><NrWierszaFa>${n}</NrWierszaFa><P_7>${more.name ?? `Towar numer ${n}`}</P_7><P_8A>szt.</P_8A><P_8B>1</P_8B>
<P_9A>100</P_9A><P_11>100.00</P_11><P_12>23</P_12>${more.before ? '<StanPrzed>1</StanPrzed>' : ''}</FaWiersz>`;

const widestRow = (n: number): string => `<FaWiersz><NrWierszaFa>${10 ** 13 + n}</NrWierszaFa>
<UU_ID>${long('u', 50)}</UU_ID><P_6A>2026-11-20</P_6A><P_7>${long('W', 512)}</P_7><Indeks>${long('W', 50)}</Indeks>
<GTIN>${long('9', 20)}</GTIN><PKWiU>${long('W', 50)}</PKWiU><CN>${long('W', 50)}</CN><PKOB>${long('W', 50)}</PKOB>
<P_8A>${long('W', 256)}</P_8A><P_8B>-1234567890123456.123456</P_8B><P_9A>12345678901234.12345678</P_9A>
<P_9B>12345678901234.12345678</P_9B><P_10>12345678901234.12345678</P_10><P_11>-1234567890123456.12</P_11>
<P_11A>-1234567890123456.12</P_11A><P_11Vat>-1234567890123456.12</P_11Vat><P_12>np II</P_12><P_12_XII>99.999999</P_12_XII>
<KwotaAkcyzy>1234567890123456.12</KwotaAkcyzy><KursWaluty>1234567890123456.123456</KursWaluty></FaWiersz>`;

const corrected = (n: number): string =>
  `<DaneFaKorygowanej><DataWystFaKorygowanej>2026-10-01</DataWystFaKorygowanej><NrFaKorygowanej>FV/${n}/10/2026</NrFaKorygowanej>
<NrKSeF>1</NrKSeF><NrKSeFFaKorygowanej>5223006143-20261001-${String(n).padStart(6, '0')}-ABCDEF-5C</NrKSeFFaKorygowanej></DaneFaKorygowanej>`;

const table = (columns: number, rows: number, cell: string): string => `<Tabela><Opis>Tabela</Opis>
<TNaglowek>${times(columns, (n) => `<Kol Typ="${n % 2 ? 'dec' : 'txt'}"><NKom>Kolumna ${n}</NKom></Kol>`)}</TNaglowek>
${times(rows, (r) => `<Wiersz>${times(columns, (n) => `<WKom>${cell} ${r} ${n}</WKom>`)}</Wiersz>`)}
<Suma>${times(columns, (n) => `<SKom>${n * 1000}</SKom>`)}</Suma></Tabela>`;

const attachment = (...tables: string[]): string =>
  `<Zalacznik><BlokDanych><ZNaglowek>${wordy(512)}</ZNaglowek><MetaDane><ZKlucz>Klucz</ZKlucz><ZWartosc>Wartość</ZWartosc></MetaDane>
<Tekst>${times(10, () => `<Akapit>${wordy(512)}</Akapit>`)}</Tekst>${tables.join('')}</BlokDanych></Zalacznik>`;

const payment = `<Platnosc><ZnacznikZaplatyCzesciowej>1</ZnacznikZaplatyCzesciowej>
${times(100, (n) => `<ZaplataCzesciowa><KwotaZaplatyCzesciowej>${n}.00</KwotaZaplatyCzesciowej><DataZaplatyCzesciowej>2026-11-01</DataZaplatyCzesciowej><PlatnoscInna>1</PlatnoscInna><OpisPlatnosci>${wordy(256)}</OpisPlatnosci></ZaplataCzesciowa>`)}
${times(100, () => `<TerminPlatnosci><Termin>2026-12-01</Termin><TerminOpis><Ilosc>14</Ilosc><Jednostka>dni</Jednostka><ZdarzeniePoczatkowe>${wordy(256)}</ZdarzeniePoczatkowe></TerminOpis></TerminPlatnosci>`)}
<PlatnoscInna>1</PlatnoscInna><OpisPlatnosci>${long('W', 256)}</OpisPlatnosci>
${times(100, () => `<RachunekBankowy><NrRB>61109010140000071219812874</NrRB><NazwaBanku>${wordy(256)}</NazwaBanku><OpisRachunku>${long('W', 256)}</OpisRachunku></RachunekBankowy>`)}
</Platnosc>`;
const settlement = `<Rozliczenie>${times(100, (n) => `<Obciazenia><Kwota>${n}.00</Kwota><Powod>${wordy(256)}</Powod></Obciazenia>`)}</Rozliczenie>`;

const widest = long('W', 512);

/** FA(3) allows 50 000; that many take a minute to print and to read back. */
const manyDocuments = process.env.LATARNIK_NIGHTLY === '1' ? 10_000 : 1500;

/** Valid invoices with as much of something as FA(3) allows, or as the program promises to handle. */
export const hugeInvoices: Record<string, () => string> = {
  'every element of the schema': () => fullInvoices()[0] ?? '',
  'names and addresses of 512 letters': () =>
    invoice({
      ...{ name: widest, addressLine: widest, number: long('W', 256) },
      koresp: `<AdresKoresp>${address(widest)}</AdresKoresp>`,
      contact: times(3, () => `<DaneKontaktowe><Email>${long('w', 240)}@example.pl</Email></DaneKontaktowe>`),
    }),
  'the widest rows': () => invoice({ rows: times(3, widestRow), sums: '<P_15>-1234567890123456.12</P_15>' }),
  '1 000 lines': () => invoiceOfLines(1000),
  'a line that a page hardly holds': () => invoice({ rows: times(30, (n) => row(n, { name: widest })) }),
  [`${manyDocuments} corrected invoices`]: () =>
    invoice({
      kind: 'KOR',
      afterKind: times(manyDocuments, corrected),
      rows: times(2, (n) => row(n, { before: n === 1 })),
    }),
  '200 lines before and after': () =>
    invoice({
      kind: 'KOR',
      afterKind: corrected(1),
      rows: times(200, (n) => row(n, { before: n % 2 === 1 })),
    }),
  '1 000 notes and warehouse releases': () =>
    invoice({
      beforeKind: times(1000, (n) => `<WZ>WZ/${n}/2026</WZ>`),
      afterKind: times(
        1000,
        (n) => `<DodatkowyOpis><Klucz>Uwaga ${n}</Klucz><Wartosc>${wordy(120)}</Wartosc></DodatkowyOpis>`,
      ),
    }),
  '100 payments, terms and accounts': () => invoice({ afterRows: settlement + payment }),
  'an attachment of 20 columns': () =>
    invoice({ rest: attachment(table(20, 60, 'komórka'), table(20, 5, wordy(200)), table(3, 120, '17.50')) }),
  'an attachment of the widest cells': () => invoice({ rest: attachment(table(20, 3, long('W', 240))) }),
};

/** An ordinary invoice of so many lines. */
export const invoiceOfLines = (lines: number): string => invoice({ rows: times(lines, (n) => row(n)) });
