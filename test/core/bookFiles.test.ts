import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { CallInput } from '../../shared/contract/contract.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { nipOf, someBuyer, someGood } from '../support/book.ts';
import { encodeAs, encodeCp852, encodeUtf16be } from '../support/encodings.ts';
import { zip } from '../support/packages.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
type Kind = 'customers' | 'goods';
const read = (kind: Kind, bytes: Uint8Array | string) =>
  world.call('book.readTable', { kind, name: 'lista.csv', bytes: Buffer.from(bytes).toString('base64') });
const takeIn = async (
  kind: Kind,
  bytes: Uint8Array | string,
  more: Partial<CallInput<'book.import'>> = {},
) => {
  const { token, matching } = await read(kind, bytes);
  return world.call('book.import', { kind, token, matching, onTwins: 'skip', ...more });
};
const customers = async () => (await world.call('customer.list', {})).items;
const goods = async () => (await world.call('good.list', {})).items.map(({ line }) => line);
const exported = async (kind: Kind, format: 'csv' | 'xlsx') => {
  const { fileId, name } = await world.call('book.export', { kind, format });
  return { name, bytes: (await world.firm.core.readFile(fileId)).bytes };
};
const count = { added: 0, updated: 0, skipped: 0, bad: 0, problems: [] };

const table = `Nazwa;NIP;Ulica;Nr domu;Nr lokalu;Kod pocztowy;Miejscowość\r
Żegluga Świnoujście S.A.;526-587-76-35;ul. Gęsia;5;3;72-600;Świnoujście\r
Łąkowy Zakład „Źrebię”;5260250995;;7;;84-104;Jastrzębia Góra\r
`;

describe('a file of customers', () => {
  it.each([
    ['utf-8', Buffer.from(table)],
    ['utf-8', Buffer.from(`\ufeff${table}`)],
    ['utf-16le', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['utf-16le', Buffer.from(table, 'utf16le')],
    ['utf-16be', encodeUtf16be(`\ufeff${table}`)],
    ['windows-1250', encodeAs('windows-1250', table)],
    ['iso-8859-2', encodeAs('iso-8859-2', table.replaceAll(/[„”]/g, '"').replaceAll('"', ''))],
    ['cp852', encodeCp852(table.replaceAll(/[„”]/g, ''))],
  ])('is read in %s', async (encoding, bytes) => {
    const view = await read('customers', bytes);
    expect(view).toMatchObject({ encoding, separator: ';', format: 'csv', total: 2 });
    expect(view.matching).toEqual(['name', 'nip', 'street', 'house', 'flat', 'postcode', 'city']);
    expect(view.rows[0]?.[0]).toBe('Żegluga Świnoujście S.A.');
    expect(await takeIn('customers', bytes)).toEqual({ ...count, added: 2 });
    expect((await customers()).map(({ buyer }) => buyer)).toMatchObject([
      { address: { country: 'PL', line1: 'Jastrzębia Góra 7', line2: '84-104 Jastrzębia Góra' } },
      {
        id: { kind: 'nip', nip: '5265877635' },
        address: { line1: 'ul. Gęsia 5/3', line2: '72-600 Świnoujście' },
      },
    ]);
  });

  it.each([
    [',', 'Nazwa,NIP\n"Kowalski, syn",5265877635\n'],
    ['\t', 'Nazwa\tNIP\nKowalski, syn\t5265877635\n'],
    ['|', 'Nazwa|NIP\nKowalski, syn|5265877635\n'],
    [';', 'sep=;\nNazwa;NIP\nKowalski, syn;5265877635\n'],
    [';', 'Nazwa;NIP\n"Kowalski, syn";5265877635\nTV 32" LCD;5260250995\n'],
  ])('is parted by %j', async (separator, text) => {
    const view = await read('customers', text);
    expect(view).toMatchObject({ separator, columns: ['Nazwa', 'NIP'] });
    expect(view.rows[0]).toEqual(['Kowalski, syn', '5265877635']);
  });

  it('from an old base is cleaned, and what changed is shown', async () => {
    const text = 'Nazwa;NIP\r\nZak\x07ład\xa0Ślu\xadsarski\x00;526-587-76-35\r\n';
    const view = await read('customers', encodeAs('windows-1250', text));
    expect(view.cleaned).toEqual({
      cells: 1,
      examples: [{ row: 2, before: 'Zak\x07ład\xa0Ślu\xadsarski\x00', after: 'Zakład Ślusarski' }],
    });
    await takeIn('customers', encodeAs('windows-1250', text));
    expect((await customers())[0]?.buyer.name).toBe('Zakład Ślusarski');
  });

  it('without headings begins with its first row', async () => {
    const view = await read('customers', 'Firma Kowalski;5265877635\nDruga;5260250995\n');
    expect(view).toMatchObject({ columns: ['Kolumna 1', 'Kolumna 2'], total: 2, matching: [null, null] });
    await expect(
      world.call('book.import', {
        ...{ kind: 'customers', token: view.token, matching: [null, 'nip'], onTwins: 'skip' },
      }),
    ).rejects.toMatchObject({ code: 'table.notMatched' });
    const result = await world.call('book.import', {
      ...{ kind: 'customers', token: view.token, matching: ['name', 'nip'], onTwins: 'skip' },
    });
    expect(result).toEqual({ ...count, added: 2 });
  });

  it('tells its bad rows in Polish, and takes in the good ones; a trial takes in none', async () => {
    const text =
      'Nazwa;NIP;E-mail\nDobra;5265877635;\nZła;5265877636;\n;;\nBez maila;-;biuro\n;5260250995;\n';
    const expected = {
      ...{ added: 1, updated: 0, skipped: 0, bad: 3 },
      problems: [{ row: 3 }, { row: 5 }, { row: 6 }],
    };
    expect(await takeIn('customers', text, { dryRun: true })).toMatchObject(expected);
    expect(await customers()).toEqual([]);
    const { problems } = await takeIn('customers', text);
    expect(problems.map((it) => describeError(it).title)).toEqual([
      'NIP ma błąd: „5265877636”',
      'To nie jest adres e-mail: „biuro”',
      'Wpisz nazwę nabywcy',
    ]);
    expect((await customers()).map(({ buyer }) => buyer.name)).toEqual(['Dobra']);
  });

  it('leaves those who are there alone, or brings them up to date', async () => {
    const { id } = await world.call('customer.save', { buyer: someBuyer(), note: 'stały' });
    const text = 'Nazwa;NIP;Telefon;Termin płatności\nNowa nazwa;PL 526 587 76 35;58 620 11 22;14 dni\n';
    expect(await takeIn('customers', `${text}X;526-587-76-35;;\n`)).toEqual({ ...count, skipped: 2 });
    expect(await takeIn('customers', text, { onTwins: 'update' })).toEqual({ ...count, updated: 1 });
    expect(await world.call('customer.get', { id })).toMatchObject({
      buyer: { name: 'Nowa nazwa', phone: '58 620 11 22', address: someBuyer().address },
      ...{ note: 'stały', payment: { form: 'transfer', days: 14 } },
    });
  });

  it('of 10,000 rows is taken in at once, and found', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `Firma ${index} Łódź;${nipOf(index)};Łódź`);
    const result = await takeIn('customers', `Nazwa;NIP;Miejscowość\n${rows.join('\n')}\n`);
    expect(result).toEqual({ ...count, added: 10_000 });
    expect(await world.call('customer.search', { text: 'firma 9999 lodz' })).toMatchObject([
      { buyer: { id: { nip: nipOf(9999) }, address: { line1: 'Łódź' } } },
    ]);
  });
});

describe('a file of goods', () => {
  it('has its prices and rates read as people write them', async () => {
    const text = [
      'Symbol;Nazwa;J.m.;Cena netto;VAT;GTU',
      'A1;Śruba;szt.;1 234,50 zł;23%;',
      'A2;Kawa;kg;99;0,08;1',
      'A3;Kurs;;10,005;zw.;GTU_12',
      'A4;Złom;t;1.200,00;oo;',
      'A5;Nic;szt.;0;0;',
      'A6;Zła cena;szt.;dużo;23;',
      'A7;Zła stawka;szt.;1;24;',
      'A8;Bez stawki;szt.;1;;',
    ].join('\n');
    const { problems, ...counts } = await takeIn('goods', text);
    expect(counts).toEqual({ added: 5, updated: 0, skipped: 0, bad: 3 });
    expect(problems.map((it) => `${it.row} ${describeError(it).title}`)).toEqual([
      '7 Cena netto ma być liczbą nie mniejszą od zera: „dużo”',
      '8 Stawka VAT ma zły zapis: „24”',
      '9 Wpisz stawkę VAT',
    ]);
    expect((await goods()).sort((a, b) => a.index!.localeCompare(b.index!))).toMatchObject([
      { index: 'A1', unit: 'szt.', netPrice: '1234.50', vatRate: '23' },
      { index: 'A2', netPrice: '99.00', vatRate: '8', gtu: 'GTU_01' },
      { index: 'A3', unit: 'szt.', netPrice: '10.005', vatRate: 'zw', gtu: 'GTU_12' },
      { index: 'A4', netPrice: '1200.00', vatRate: 'oo' },
      { index: 'A5', netPrice: '0.00', vatRate: '0 KR' },
    ]);
  });

  it('may be a price list of codes and prices only, for what is there', async () => {
    await world.call('good.save', { line: someGood({ index: 'T-59', pkwiu: '20.59' }) });
    expect(await takeIn('goods', 'Kod;Cena brutto\nt-59;250\nT-60;1\n', { onTwins: 'update' })).toMatchObject(
      {
        ...{ updated: 1, bad: 1 },
        problems: [{ row: 3 }],
      },
    );
    expect(await goods()).toEqual([
      {
        name: 'Toner HP 59A',
        index: 't-59',
        unit: 'szt.',
        pkwiu: '20.59',
        vatRate: '23',
        grossPrice: '250.00',
      },
    ]);
  });

  it('is read from a workbook, with numbers, percents and the noise of fractions', async () => {
    const bytes = await writeExcelFile([
      ['Kod kreskowy', 'Nazwa', 'Cena netto', 'Stawka VAT'],
      [5901234123457, 'Żarówka', 0.1 + 0.2, 0.23],
      [null, '=1+1', 12.5, '8%'],
    ]).toBuffer();
    expect(await read('goods', bytes)).toMatchObject({ format: 'xlsx', encoding: null, separator: null });
    expect(await takeIn('goods', bytes)).toEqual({ ...count, added: 2 });
    expect(await goods()).toMatchObject([
      { name: '=1+1', netPrice: '12.50', vatRate: '8' },
      { name: 'Żarówka', gtin: '5901234123457', netPrice: '0.30', vatRate: '23' },
    ]);
  });
});

describe('a file that is no table', () => {
  const sheetName = 'xl/worksheets/sheet1.xml';
  it('is told by what it is', async () => {
    const sheet = (ref: string) =>
      Buffer.from(
        `<worksheet><sheetData><row r="1"><c r="${ref}"><v>1</v></c></row></sheetData></worksheet>`,
      );
    const cases: [Uint8Array | string, string, string?][] = [
      [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'table.unreadable', 'oldExcel'],
      ['%PDF-1.7 …', 'table.unreadable', 'otherFile'],
      ['\n \r\n;;\n', 'table.empty'],
      ['', 'table.empty'],
      [Buffer.from('PK\x03\x04 and then nothing'), 'table.unreadable', 'damaged'],
      [await zip([{ name: 'readme.txt', bytes: Buffer.from('x') }]), 'table.unreadable', 'damaged'],
      [await zip([{ name: sheetName, bytes: sheet('XFD1048576') }]), 'table.tooLarge'],
      [await zip([{ name: sheetName, bytes: Buffer.alloc(130_000_000) }]), 'table.tooLarge'],
      [`${';'.repeat(300)}x\n`, 'table.tooLarge'],
    ];
    for (const [bytes, code, reason] of cases) {
      await expect(read('customers', bytes)).rejects.toMatchObject({
        code,
        ...(reason !== undefined && { details: { reason } }),
      });
    }
  });

  it('or was read before another one has to be chosen again', async () => {
    const { token, matching } = await read('customers', table);
    await read('customers', table);
    const again = world.call('book.import', { kind: 'customers', token, matching, onTwins: 'skip' });
    await expect(again).rejects.toMatchObject({ code: 'table.gone' });
  });
});

describe('an exported list', () => {
  const everything = someBuyer({
    id: { kind: 'eu', country: 'DE', vatNumber: '123456789' },
    name: '=cmd|" /C calc"!A0; „Zażółć”',
    address: { country: 'DE', line1: '+49 Straße', line2: '10115 Berlin', gln: '5901234123457' },
    correspondence: { country: 'PL', line1: '-1', line2: '00-001 Warszawa' },
    ...{
      email: 'a@b.pl',
      phone: '+48 58 620',
      eori: 'PL1',
      customerNumber: "'=K",
      contacts: [{ phone: '1' }],
    },
    ...{ localGovernmentUnit: true, vatGroupMember: true },
  });
  it.each(['csv', 'xlsx'] as const)('of customers comes back from %s as it was', async (format) => {
    const habits = { payment: { form: 'mobile', days: 30 }, currency: 'EUR' } as const;
    await world.call('customer.save', { buyer: everything, note: '@a\n"b";c', ...habits });
    await world.call('customer.save', {
      buyer: someBuyer({ id: { kind: 'other', country: 'US', number: '12-34' } }),
    });
    await world.call('customer.save', { buyer: someBuyer({ id: { kind: 'none' } }), evenIfTwin: true });
    const before = await customers();
    const { name, bytes } = await exported('customers', format);
    expect(name).toMatch(new RegExp(`^kontrahenci-\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
    expect((await read('customers', bytes)).matching).not.toContain(null);
    for (const { id } of before) await world.call('customer.archive', { id, archived: true });
    // Those put away are twins too; brought up to date from the file, they are as they were.
    expect(await takeIn('customers', bytes, { onTwins: 'update' })).toMatchObject({ bad: 0, updated: 3 });
    const after = (await world.call('customer.list', { archived: true })).items;
    expect(after.map((it) => ({ ...it, archived: false }))).toEqual(before);
    if (format === 'csv') {
      const text = Buffer.from(bytes).toString('utf8');
      expect(text.startsWith('\ufeffNazwa;NIP;')).toBe(true);
      expect(text).not.toMatch(/(^|[;\n])"?[=+@-]/);
    }
  });

  it.each(['csv', 'xlsx'] as const)('of goods comes back from %s as it was', async (format) => {
    const line = someGood({
      ...{ name: '-10 % rabatu', index: '0012', gtin: '5901234123457', pkwiu: '20.59.12', cn: '8443' },
      ...{
        pkob: '1110',
        unit: 'm²',
        netPrice: '0.12345678',
        grossPrice: '0.15',
        vatRate: 'OSS',
        ossRate: '19',
      },
      ...{ gtu: 'GTU_07', procedure: 'WSTO_EE', annex15: true, excise: '1.20' },
    });
    await world.call('good.save', { line });
    await world.call('good.save', {
      line: someGood({ vatRate: 'margin', netPrice: '12345678901234.12345678' }),
    });
    await world.call('good.save', { line: someGood({ name: 'x', vatRate: 'np II' }) });
    const before = await goods();
    const { bytes } = await exported('goods', format);
    expect(await takeIn('goods', bytes)).toMatchObject({ bad: 0, skipped: 3 });
    for (const { id } of (await world.call('good.list', {})).items) {
      await world.call('good.save', { id, line: someGood({ name: id }), evenIfTwin: true });
    }
    expect(await takeIn('goods', bytes)).toMatchObject({ bad: 0, added: 3 });
    for (const it of before) expect(await goods()).toContainEqual(it);
  });
});
