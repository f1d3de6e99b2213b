import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import { parseXml } from '../../electron/fa3/xmlTree.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { child } from '../../shared/fa3/xmlNode.ts';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { jpkFaProblems, textsOf } from '../support/jpkFaRules.ts';
import { unzip } from '../support/packages.ts';
import { has, needs } from '../support/programs.ts';
import { spoilXml } from '../support/spoilXml.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const month = () => {
  const today = warsawDay(systemClock.now());
  return { from: `${today.slice(0, 8)}01`, to: today };
};
const bytesOf = async (file: { fileId: string }) => (await world.firm.core.readFile(file.fileId)).bytes;
const textOf = async (file: { fileId: string }) => Buffer.from(await bytesOf(file)).toString('utf8');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const nameOf = (number: string) => number.replaceAll('/', '-');
const taxpayer = {
  ...{ taxOffice: '2206', voivodeship: 'pomorskie', county: 'Gdynia', commune: 'Gdynia', street: 'Portowa' },
  ...{ house: '7', town: 'Gdynia', postCode: '81-350' },
};

describe('the ZIP of a month', () => {
  it('holds each XML as it was frozen, its PDF and UPO, the register, and a list with every hash', async () => {
    const { call } = world;
    const sent = await call('invoice.issue', validDraft());
    await untilArchived(call, [sent.id]);
    await call('mode.set', { mode: 'offline24' });
    const waiting = await call('invoice.issue', validDraft());
    const file = await call('export.zip', month());
    expect(file).toMatchObject({ mediaType: 'application/zip' });
    expect(file.name).toMatch(/^faktury-.*\.zip$/);
    const files = await unzip(await bytesOf(file));
    const [first, second] = [nameOf(sent.number), nameOf(waiting.number)];
    expect([...files.keys()]).toEqual([
      ...[`${first}.xml`, `${first}.pdf`, `${first}-UPO.xml`, `${second}.xml`, `${second}.pdf`],
      ...['rejestr.csv', 'spis.txt'],
    ]);
    for (const [invoice, name] of [
      [sent, first],
      [waiting, second],
    ] as const) {
      const { bytes } = await world.firm.core.readFile(`${invoice.id}.xml`);
      expect(Buffer.compare(files.get(`${name}.xml`)!, bytes)).toBe(0);
      expect(createHash('sha256').update(bytes).digest('base64url')).toBe(invoice.sha256Base64Url);
      expect(files.get(`${name}.pdf`)!.subarray(0, 5).toString()).toBe('%PDF-');
    }
    const { bytes: upo } = await world.firm.core.readFile(`${sent.id}.upo`);
    expect(Buffer.compare(files.get(`${first}-UPO.xml`)!, upo)).toBe(0);
    const list = files.get('spis.txt')!.toString('utf8');
    for (const [name, bytes] of files) {
      if (name !== 'spis.txt') expect(list).toContain(`${sha256(bytes)}  ${name}\n`);
    }
    expect(list).not.toContain('Bez PDF');
    expect(files.get('rejestr.csv')!.toString('utf8')).toContain(sent.number);
    const [line] = await call('journal.list', { area: 'invoice', limit: 1 });
    expect(line).toMatchObject({ kind: 'export.made', data: { what: 'zip', count: 2, provedPrints: 2 } });
  });

  it.skipIf(!has('unzip') || !has('sha256sum'))(
    `is read and its list confirmed by other programs${needs('unzip', 'sha256sum')}`,
    async () => {
      await world.call('mode.set', { mode: 'offline24' });
      await world.call('invoice.issue', validDraft());
      const folder = mkdtempSync(join(tmpdir(), 'latarnik-unzip-'));
      try {
        writeFileSync(join(folder, 'x.zip'), await bytesOf(await world.call('export.zip', month())));
        execFileSync('unzip', ['-q', 'x.zip'], { cwd: folder });
        const checked = execFileSync('sha256sum', ['-c', 'spis.txt'], {
          cwd: folder,
          encoding: 'utf8',
          stdio: 'pipe',
        });
        expect(checked.match(/: OK$/gm)).toHaveLength(3);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  it('leaves out the print of an online invoice that KSeF does not have, and says so', async () => {
    await world.call('mode.set', { mode: 'online' });
    await world.call('queue.pause');
    const { id, number } = await world.call('invoice.issue', validDraft());
    const files = await unzip(await bytesOf(await world.call('export.zip', month())));
    expect([...files.keys()]).toEqual([`${nameOf(number)}.xml`, 'rejestr.csv', 'spis.txt']);
    expect(files.get('spis.txt')!.toString('utf8')).toMatch(new RegExp(`# Bez PDF.*\\n#   ${number}\\n`));
    // Making the file changed nothing about the invoice.
    expect(await world.call('invoice.get', { id })).toMatchObject({ mode: 'online', kod2Url: null });
  });

  it('lies in the data folder until another file is made, and is gone when the program ends', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    await world.call('invoice.issue', validDraft());
    const folder = join(world.firm.dataDir, 'exports');
    const first = await world.call('export.zip', month());
    expect(readdirSync(folder)).toHaveLength(1);
    const second = await world.call('export.register', { ...month(), format: 'csv' });
    expect(readdirSync(folder)).toHaveLength(1);
    await expect(world.firm.core.readFile(first.fileId)).rejects.toMatchObject({ code: 'file.notFound' });
    expect(await textOf(second)).toContain('Numer;');
    await world.restart(() => expect(readdirSync(folder)).toEqual([]));
  });

  it('can be given up', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    for (let count = 0; count < 5; count += 1) await world.call('invoice.issue', validDraft());
    const making = world.call('export.zip', month());
    await world.call('export.cancel');
    await expect(making).rejects.toMatchObject({ code: 'export.cancelled' });
    expect(existsSync(join(world.firm.dataDir, 'exports'))).toBe(true);
    expect(readdirSync(join(world.firm.dataDir, 'exports'))).toEqual([]);
    await world.call('export.zip', month());
  });
});

it('a range without invoices, or one that ends before it begins, makes no file', async () => {
  for (const [range, code] of [
    [{ from: '2020-01-01', to: '2020-01-31' }, 'export.nothing'],
    [{ from: '2026-11-30', to: '2026-11-01' }, 'export.badRange'],
  ] as const) {
    await expect(world.call('export.zip', range)).rejects.toMatchObject({ code });
    await expect(world.call('export.register', { ...range, format: 'xlsx' })).rejects.toMatchObject({ code });
    await expect(world.call('export.jpkFa', { ...range, taxpayer })).rejects.toMatchObject({ code });
  }
});

describe('the register of invoices', () => {
  const issueSome = async () => {
    await world.call('mode.set', { mode: 'offline24' });
    await world.call(
      'invoice.issue',
      validDraft({
        buyer: { ...validDraft().buyer, name: '=HYPERLINK("http://x")' },
        lines: [
          { name: 'A', quantity: '1', netPrice: '100.00', vatRate: '23' },
          { name: 'B', quantity: '3', netPrice: '10.01', vatRate: '8' },
        ],
      }),
    );
    await world.call(
      'invoice.issue',
      validDraft({ currency: 'EUR', exchange: { rate: '4.2531', day: '2026-11-19' } }),
    );
    await world.call(
      'invoice.issue',
      validDraft({ lines: [{ name: 'C', quantity: '1', netPrice: '50.00', vatRate: '23' }] }),
    );
  };

  it('as CSV has a row per invoice, with amounts of each rate that occurs', async () => {
    await issueSome();
    const file = await world.call('export.register', { ...month(), format: 'csv' });
    const text = await textOf(file);
    expect(text.startsWith('\ufeffNumer;')).toBe(true);
    const [heading = [], ...rows] = text
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(';'));
    const cell = (row: number, title: string) => rows[row]?.[heading.indexOf(title)];
    expect(rows).toHaveLength(3);
    expect(heading).toEqual(expect.arrayContaining(['Netto 23%', 'VAT 23%', 'Netto 8%', 'VAT 8%', 'Kurs']));
    expect(['Netto 23%', 'VAT 23%', 'Netto 8%', 'VAT 8%', 'Brutto'].map((title) => cell(0, title))).toEqual([
      ...['100,00', '23,00', '30,03', '2,40', '155,43'],
    ]);
    expect(['Netto 8%', 'Waluta', 'Kurs', 'VAT w PLN'].map((title) => cell(1, title))).toEqual([
      ...['', 'EUR', '4,2531', '97,82'],
    ]);
    expect(cell(0, 'Nabywca')).toBe(`"'=HYPERLINK(""http://x"")"`);
    expect(cell(0, 'NIP lub numer nabywcy')).toBe('5265877635');
    expect([cell(0, 'Tryb'), cell(0, 'Stan w KSeF')]).toEqual(['Offline24', 'czeka']);
  });

  it('as XLSX has sums of each currency below', async () => {
    await issueSome();
    const file = await world.call('export.register', { ...month(), format: 'xlsx' });
    expect(file.name).toMatch(/^rejestr-faktur-.*\.xlsx$/);
    const files = await unzip(await bytesOf(file));
    const sheet = files.get('xl/worksheets/sheet1.xml')!.toString('utf8');
    const strings = files.get('xl/sharedStrings.xml')!.toString('utf8');
    expect(strings).toContain('<t>Razem PLN</t>');
    expect(strings).toContain('<t>Razem EUR</t>');
    // Three invoices and two sums below the heading; G is the net of 23 %.
    expect(
      [2, 3, 4, 5, 6].map((row) => new RegExp(`<c r="G${row}"[^>]*><v>([^<]*)<`).exec(sheet)?.[1]),
    ).toEqual([...['100', '100', '50', '150', '100']]);
  });
});

describe('JPK_FA of a month', () => {
  it('remembers the office and the seat, and holds what was issued', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { number, grossGrosze } = await world.call('invoice.issue', validDraft());
    await expect(world.call('export.jpkFa', month())).rejects.toMatchObject({ code: 'export.noTaxpayer' });
    await world.call('export.jpkFa', { ...month(), taxpayer });
    expect(await world.call('export.jpkTaxpayer')).toEqual({ ...taxpayer, flat: '' });
    const file = await world.call('export.jpkFa', month());
    expect(file.name).toMatch(/^JPK_FA-.*\.xml$/);
    const root = parseXml(await bytesOf(file));
    expect(jpkFaProblems(root)).toEqual([]);
    const [invoice] = root.children.filter(({ name }) => name === 'Faktura');
    expect(child(invoice!, 'P_2A')?.text).toBe(number);
    expect(textsOf(root.children, 'WartoscFaktur')).toEqual([(grossGrosze / 100).toFixed(2)]);
    expect(child(child(root, 'Podmiot1'), 'IdentyfikatorPodmiotu')?.children[0]?.text).toBe(
      world.sandbox.company.nip,
    );
  });

  it('leaves out an online invoice that KSeF refused: it was never issued', async () => {
    await world.call('mode.set', { mode: 'online' });
    await world.call('queue.pause');
    const { id } = await world.call('invoice.issue', validDraft());
    const { number } = await world.call('invoice.issue', validDraft());
    await world.restart(() => spoilXml(world.firm.dataDir, [id]));
    await world.call('queue.resume');
    await world.untilState(id, 'rejected');
    const root = parseXml(await bytesOf(await world.call('export.jpkFa', { ...month(), taxpayer })));
    const invoices = root.children.filter(({ name }) => name === 'Faktura');
    expect(textsOf(invoices, 'P_2A')).toEqual([number]);
  });

  it('of advances alone is not made: the structure wants a line', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    await world.call(
      'invoice.issue',
      validDraft({
        kind: 'ZAL',
        lines: [],
        order: [{ name: 'Maszyna', quantity: '1', netPrice: '1000.00', vatRate: '23' }],
        advances: [{ day: month().to, gross: '123.00' }],
      }),
    );
    await expect(world.call('export.jpkFa', { ...month(), taxpayer })).rejects.toMatchObject({
      code: 'export.jpkOnlyAdvances',
    });
  });
});

it('the command line writes the same files', async () => {
  await world.call('mode.set', { mode: 'offline24' });
  const { number } = await world.call('invoice.issue', validDraft());
  const { dataDir } = world.firm;
  const main = join(import.meta.dirname, '../../electron/host-cli/main.ts');
  const write = (what: string, ...more: string[]) => {
    const { from, to } = month();
    const path = join(dataDir, `out.${what}`);
    const args = [main, '--data', dataDir, '--no-send', 'export', what, from, to, path, ...more];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${path}\n` });
    return readFileSync(path);
  };
  let zipped: Buffer = Buffer.alloc(0);
  await world.restart(() => {
    zipped = write('zip');
    expect(jpkFaProblems(parseXml(write('jpk', JSON.stringify(taxpayer))))).toEqual([]);
  });
  expect((await unzip(zipped)).has(`${nameOf(number)}.xml`)).toBe(true);
});

it('large files are streamed to the window, not held whole', async () => {
  await world.call('mode.set', { mode: 'offline24' });
  await world.call('invoice.issue', validDraft());
  const file = await world.call('export.zip', month());
  const given = await world.firm.core.openFile(file.fileId);
  expect('path' in given && readFileSync(given.path).byteLength).toBe(file.sizeBytes);
});
