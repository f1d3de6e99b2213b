import { execFileSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKodIISigner } from '../../electron/keystore/kodIISigner.ts';
import { renderInvoicePdf, type PrintState } from '../../electron/pdf/renderInvoicePdf.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { kodIIText, kodIIUrl } from '../../shared/domain/kodQr.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller } from '../support/drafts.ts';
import { has, needs } from '../support/programs.ts';
import { scan, scanner } from '../support/scanner.ts';
import { sharedData } from '../support/sharedData.ts';

const drafts = join(import.meta.dirname, '../fixtures/drafts');
const qrUrl = 'https://qr-test.ksef.mf.gov.pl';
const sha256 = 'UtQp9Gpc51y-u3xApZjIjgkpZ01js-J8KflSPW8WzIE';
const issuedAt = Date.parse('2026-11-20T11:00:00Z');
const ksefNumber = '5223006143-20261121-0123456789AB-3C';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const xmlOf = (file: string): Buffer => {
  const draft = InvoiceDraft.parse(JSON.parse(readFileSync(join(drafts, file), 'utf8')));
  const issue = { draft, seller, number: 'FV/1/11/2026', issueDate: '2026-11-20', createdAt: issuedAt };
  return Buffer.from(buildFa3(issueInvoice(issue)));
};

/** A KOD II link with a real signature, because its length decides the size of the code. */
function kod2(kind: 'EC' | 'RSA'): string {
  const pair: { publicKey: KeyObject; privateKey: KeyObject } =
    kind === 'EC'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const context = { type: 'Nip', value: seller.nip } as const;
  const certificateSerial = '01F20A5D352AE590';
  const text = kodIIText({
    qrUrl,
    context,
    sellerNip: seller.nip,
    certificateSerial,
    sha256Base64Url: sha256,
  });
  const signer = createKodIISigner(
    certificateSerial,
    createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    pair.publicKey,
  );
  return kodIIUrl({ qrUrl, text, signature: signer.sign(text) });
}

const state = (change: Partial<PrintState> = {}): PrintState => ({
  mode: 'offline24',
  ksefNumber: null,
  acceptedAt: null,
  issuedAt,
  kod1Url: `${qrUrl}/invoice/${seller.nip}/20-11-2026/${sha256}`,
  kod2Url: kod2('EC'),
  training: false,
  ...change,
});

let files = 0;
const pdf = (xml: Uint8Array, printed: PrintState) => renderInvoicePdf({ xml, state: printed });
async function print(xml: Uint8Array, printed: PrintState): Promise<string> {
  const file = join(folder, `${files++}.pdf`);
  writeFileSync(file, await pdf(xml, printed));
  return file;
}
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const textOf = (file: string) => run('pdftotext', '-layout', file, '-').replace(/\u00a0/g, ' ');
const pagesOf = (file: string) => Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', file))?.[1]);
const reader = has('pdftotext') && has('pdfinfo');

describe.skipIf(!scanner)(`the codes on paper ${needs('zbarimg', 'pdftoppm')}`, () => {
  it.each(readdirSync(drafts).filter((it) => it.endsWith('.json')))(
    'of %s are both read by a scanner',
    async (file) => {
      const printed = state();
      expect(scan(await pdf(xmlOf(file), printed)).sort()).toEqual([printed.kod2Url, printed.kod1Url].sort());
    },
  );

  it('are read with the longer signature of an RSA key too', async () => {
    const printed = state({ kod2Url: kod2('RSA') });
    const read = scan(await pdf(xmlOf('01-firma-z-nip.json'), printed));
    expect(read.sort()).toEqual([printed.kod2Url, printed.kod1Url].sort());
  });

  it('online: KOD I alone', async () => {
    const printed = state({ mode: 'online', kod2Url: null });
    expect(scan(await pdf(xmlOf('01-firma-z-nip.json'), printed))).toEqual([printed.kod1Url]);
  });

  it('total failure: none', async () => {
    const printed = state({ mode: 'awaria-calkowita', kod1Url: null, kod2Url: null });
    expect(scan(await pdf(xmlOf('01-firma-z-nip.json'), printed))).toEqual([]);
  });
});

describe.skipIf(!reader)(`the words on paper ${needs('pdftotext', 'pdfinfo')}`, () => {
  it('are those of the invoice, in Polish letters, on one page', async () => {
    const file = await print(xmlOf('01-firma-z-nip.json'), state());
    expect(pagesOf(file)).toBe(1);
    const text = textOf(file);
    for (const word of [
      'FV/1/11/2026',
      'Żółty Młyn Piekarnia Rzemieślnicza',
      '2 865,80 zł',
      'Łukasz Żuraw',
    ]) {
      expect(text).toContain(word);
    }
  });

  it('say OFFLINE and CERTYFIKAT until KSeF has given its number, then the number', async () => {
    const before = textOf(await print(xmlOf('02-konsument-bez-nip.json'), state()));
    expect(before).toContain('OFFLINE');
    expect(before).toContain('CERTYFIKAT');
    expect(before).toContain('offline24');
    const accepted = state({ ksefNumber, acceptedAt: issuedAt });
    const after = textOf(await print(xmlOf('02-konsument-bez-nip.json'), accepted));
    expect(after).toContain(ksefNumber);
    expect(after).toContain('CERTYFIKAT');
    expect(after).not.toMatch(/^\s*OFFLINE\s*$/m);
  });

  it('of 40 lines go over to more pages, each counted', async () => {
    const file = await print(xmlOf('04-czterdziesci-pozycji.json'), state());
    const pages = pagesOf(file);
    expect(pages).toBeGreaterThan(1);
    expect(textOf(file)).toContain(`strona ${pages} z ${pages}`);
  });

  it('mark the training company', async () => {
    expect(textOf(await print(xmlOf('01-firma-z-nip.json'), state({ training: true })))).toMatch(/SZKOLENIE/);
  });

  it('come from an embedded font', async () => {
    const fonts = run('pdffonts', await print(xmlOf('01-firma-z-nip.json'), state()));
    expect(fonts).toContain('NotoSans');
    expect(fonts).not.toContain('Helvetica');
  });
});

describe('a print', () => {
  it('is the same bytes for the same invoice', async () => {
    const printed = state();
    const [first, second] = await Promise.all(
      [1, 2].map(() =>
        renderInvoicePdf({ xml: xmlOf('05-zwolnienie-i-nizsze-stawki.json'), state: printed }),
      ),
    );
    expect(Buffer.from(first!).equals(Buffer.from(second!))).toBe(true);
  });

  it('of something that is no invoice is refused', async () => {
    await expect(renderInvoicePdf({ xml: Buffer.from('<x/>'), state: state() })).rejects.toMatchObject({
      name: 'AppError',
    });
  });
});

const samples = sharedData === null ? null : join(sharedData, 'samples/fa3');
describe.skipIf(samples === null)('invoices made by other programs (needs ../shared/data)', () => {
  const names = samples === null ? [] : readdirSync(samples).filter((it) => it.endsWith('.xml'));
  it.each(names)('%s is printed', async (name) => {
    const xml = readFileSync(join(samples!, name), 'utf8').replace(/#[a-z_0-9]+#/gi, '1111111111');
    const bytes = await renderInvoicePdf({
      xml: Buffer.from(xml),
      state: state({ mode: 'online', kod2Url: null }),
    });
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});
