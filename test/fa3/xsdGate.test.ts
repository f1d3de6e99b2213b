import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diag } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileProblems } from '../../electron/fa3/fileProblems.ts';
import { loadXsdGate, type XsdGate } from '../../electron/fa3/xsdGate.ts';
import { has, needs } from '../support/programs.ts';
import { needsSharedData, readSharedText, sharedData } from '../support/sharedData.ts';

const golden = join(import.meta.dirname, '../golden');
const valid = readFileSync(join(golden, 'company.xml'), 'utf8');
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

let gate: XsdGate;
beforeAll(async () => {
  gate = await loadXsdGate();
});

/** Documents that the schema must refuse. */
const broken: [string, string][] = [
  ['two elements changed places', valid.replace(/(<KodWaluty>.*<\/KodWaluty>)\n(<P_1>.*<\/P_1>)/, '$2\n$1')],
  ['no GV', valid.replace('<GV>2</GV>\n', '')],
  ['an amount with a comma', valid.replace(/<P_15>\d+\./, '<P_15>1,')],
  ['an unknown rate', valid.replace('<P_12>23</P_12>', '<P_12>23%</P_12>')],
  ['an empty element', valid.replace(/<P_7>[^<]*<\/P_7>/, '<P_7></P_7>')],
  ['another version of the schema', valid.replace('wersjaSchemy="1-0E"', 'wersjaSchemy="1-0"')],
  ['another namespace', valid.replace('/13775/', '/12648/')],
  ['no NIP of the seller', valid.replace(/<NIP>\d+<\/NIP>/, '<NIP>123</NIP>')],
];

describe('the gate', () => {
  it('lets a valid invoice pass', () => expect(gate.validate(bytes(valid))).toEqual([]));

  it.each(broken)('stops: %s', (_, xml) => {
    expect(xml).not.toBe(valid);
    expect(gate.validate(bytes(xml))).not.toEqual([]);
  });

  it.each([
    [/<P_15>[^<]*</, '<P_15>x<', '/Faktura/Fa/P_15', "Element 'P_15': 'x' is not a valid value"],
    [/(<NrWierszaFa>2<[^]*?<P_12>)23/, '$1zero', '/Faktura/Fa/FaWiersz[2]/P_12', "Element 'P_12'"],
  ])('says where the problem stands: %s', (wanted, replacement, xpath, words) => {
    const xml = valid.replace(wanted, replacement);
    expect(gate.validate(bytes(xml))[0]).toEqual({
      xpath,
      message: expect.stringContaining(words) as string,
    });
  });

  it.each([
    ['not closed', '<Faktura>'],
    ['empty', ''],
    ['no XML', 'FV/1/11/2026'],
    ['a control character', valid.replace('<P_7>', '<P_7>\u0007')],
  ])('tells that a file is not well-formed: %s', (_, xml) => {
    expect(gate.validate(bytes(xml)).length).toBeGreaterThan(0);
  });

  const withDoctype = (declarations: string, text: string): string =>
    valid
      .replace('<Faktura', `<!DOCTYPE Faktura [${declarations}]>\n<Faktura`)
      .replace(/<P_1M>[^<]*</, `<P_1M>${text}<`);
  const doublings = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};">`).join('');
  it.each([
    ['an entity', withDoctype('<!ENTITY e "Sopot">', '&e;')],
    ['an external entity', withDoctype('<!ENTITY e SYSTEM "file:///etc/hostname">', '&e;')],
    ['entities that double twenty times', withDoctype(`<!ENTITY e0 "aaaaaaaaaa">${doublings}`, '&e20;')],
    ['a DOCTYPE after a comment', valid.replace('<Faktura', '<!-- <Faktura> --><!DOCTYPE Faktura><Faktura')],
  ])('expands nothing: %s', (_, xml) => {
    expect(gate.validate(bytes(xml))).toEqual([
      { xpath: '/', message: 'A document type declaration is not allowed.' },
    ]);
  });

  it('finds a DOCTYPE in UTF-16 too', () => {
    const utf16 = withDoctype('<!ENTITY e "Sopot">', '&e;').replace('UTF-8', 'UTF-16');
    expect(gate.validate(Buffer.from(`\ufeff${utf16}`, 'utf16le'))[0]?.message).toContain('document type');
  });

  it('frees what it reads, valid or not', () => {
    diag.configure({ enabled: true });
    try {
      for (const xml of [valid, '<Faktura>', ...broken.map(([, text]) => text)]) gate.validate(bytes(xml));
      expect(diag.report()).toEqual({});
    } finally {
      diag.configure({ enabled: false });
    }
  });
});

describe('what KSeF refuses beyond the schema', () => {
  it('has nothing against a good file', () => expect(fileProblems(bytes(valid))).toEqual([]));

  it.each<[string, Uint8Array, string]>([
    ['a byte order mark', bytes(`\ufeff${valid}`), 'byte order mark'],
    ['a stylesheet', bytes(valid.replace('<Faktura', '<?xml-stylesheet href="x"?><Faktura')), 'instructions'],
    ['an instruction within', bytes(valid.replace('<Fa>', '<Fa><?x y?>')), 'instructions'],
    ['a declared encoding', bytes(valid.replace('UTF-8', 'ISO-8859-2')), 'ISO-8859-2'],
    ['bytes of another encoding', Buffer.from('<a>ż</a>', 'latin1').fill(0xbf, 3, 4), 'not UTF-8'],
    ['UTF-16', Buffer.from(`\ufeff${valid}`, 'utf16le'), 'not UTF-8'],
    ['XML 1.1', bytes(valid.replace('version="1.0"', 'version="1.1"')), 'XML 1.1'],
    ['a DOCTYPE', bytes(valid.replace('<Faktura', '<!DOCTYPE Faktura><Faktura')), 'document type'],
    ['a discouraged character', bytes(valid.replace('<P_7>', '<P_7>\u007f')), 'U+007F'],
    ['the same as a number', bytes(valid.replace('<P_7>', '<P_7>&#x7F;')), 'U+007F'],
    ['the same as a decimal number', bytes(valid.replace('<P_7>', '<P_7>&#131070;')), 'U+1FFFE'],
    ['a million bytes and one', bytes(valid.padEnd(1_000_001 - 60)).subarray(0, 1_000_001), 'bytes'],
  ])('%s', (_, xml, word) => {
    const long =
      xml.length > 900_000 ? Buffer.concat([xml, Buffer.alloc(1_000_001 - xml.length, 0x20)]) : xml;
    expect(fileProblems(long).map((it) => it.message)).toEqual([expect.stringContaining(word)]);
  });

  it.each([
    ['a comment with <?x y?> in it', valid.replace('<Faktura', '<!-- <?x y?> --><Faktura')],
    ['CDATA with markup in it', valid.replace(/<P_7>[^<]*</, '<P_7><![CDATA[<?x?> <!DOCTYPE x>]]><')],
    ['no declaration at all', valid.replace(/^<\?xml.*\?>\n/, '')],
    ['U+0085', valid.replace('<P_7>', '<P_7>\u0085')],
  ])('takes %s', (_, xml) => {
    expect(xml).not.toBe(valid);
    expect(fileProblems(bytes(xml))).toEqual([]);
  });
});

const withXmllint = sharedData !== null && has('xmllint');
describe.skipIf(!withXmllint)(`xmllint with the official XSD${needs('xmllint')}${needsSharedData}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'latarnik-xsd-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const xmllintAccepts = (xml: string): boolean => {
    const schemas = join(sharedData ?? '', 'schemas/fa3');
    const file = join(folder, 'invoice.xml');
    writeFileSync(file, xml);
    try {
      execFileSync(
        'xmllint',
        ['--noout', '--nonet', '--schema', join(schemas, 'schemat_FA(3)_v1-0E.xsd'), file],
        {
          env: { ...process.env, XML_CATALOG_FILES: join(schemas, 'catalog.xml') },
          stdio: 'pipe',
        },
      );
      return true;
    } catch {
      return false;
    }
  };

  it.each(readdirSync(golden).filter((name) => name.endsWith('.xml')))(
    'accepts %s as the gate does',
    (name) => {
      const xml = readFileSync(join(golden, name), 'utf8');
      expect([xmllintAccepts(xml), gate.validate(bytes(xml))]).toEqual([true, []]);
    },
  );

  it.each(broken)('refuses as the gate does: %s', (_, xml) => expect(xmllintAccepts(xml)).toBe(false));

  const filled = (name: string): string =>
    readSharedText('samples/fa3', name)
      .replaceAll('#invoice_number#', '1')
      .replaceAll('#invoicing_date#', '2026-11-20')
      .replace(/#\w*(nip|Nip|odbiorca)\w*#/g, '5265877635');
  const samples = sharedData ? readdirSync(join(sharedData, 'samples/fa3')) : [];
  it.each(samples)('and the gate agree on %s', (name) => {
    expect(gate.validate(bytes(filled(name))).length === 0).toBe(xmllintAccepts(filled(name)));
  });
});
