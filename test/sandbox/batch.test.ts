import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { createPlainClient, logInByToken, sha256, type BatchOrder } from '../support/ksefClient.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';
import { tarGz, zip, type File } from '../support/packages.ts';

const noon = Date.parse('2026-11-20T11:00:00Z');
const minuteMs = 60_000;
let clock: MovableClock;
let sandbox: RunningSandbox;
let client: ReturnType<typeof createPlainClient>;

const logIn = async () => {
  await logInByToken(client, sandbox);
};
beforeEach(async () => {
  clock = createMovableClock(noon);
  sandbox = await startSandbox({ clock });
  client = createPlainClient(sandbox.url);
  await logIn();
});
afterEach(() => sandbox.close());

const invoices = (...numbers: string[]): File[] =>
  numbers.map((number, at) => ({ name: `${at + 1}.xml`, bytes: invoiceXml({ number }) }));

interface Status {
  status: { code: number; details?: string[] };
  invoiceCount: number;
  successfulInvoiceCount: number;
  failedInvoiceCount: number;
  upo?: { pages: { referenceNumber: string; downloadUrl: string }[] };
}
const statusOf = async (reference: string): Promise<Status> =>
  (await client.request('GET', `/v2/sessions/${reference}`)).json as unknown as Status;
const close = (reference: string) => client.request('POST', `/v2/sessions/batch/${reference}/close`);
const invoicesOf = async (reference: string) =>
  (await client.request('GET', `/v2/sessions/${reference}/invoices?pageSize=100`)).json.invoices as Record<
    string,
    unknown
  >[];

/** Opens, uploads, closes and waits for KSeF's word on the whole batch. */
async function sent(bytes: Buffer, order: BatchOrder = {}) {
  const batch = await client.openBatch(bytes, order);
  for (const [index, upload] of batch.uploads.entries()) {
    expect((await client.upload(upload, batch.parts[index]!)).status).toBe(201);
  }
  expect((await close(batch.reference)).status).toBe(204);
  await expect
    .poll(async () => (await statusOf(batch.reference)).status.code, { timeout: 20_000 })
    .toBeGreaterThan(150);
  return { reference: batch.reference, ...(await statusOf(batch.reference)) };
}

describe('a batch', () => {
  it.each([
    ['ZIP', zip, 'Zip'],
    ['TAR.GZ', tarGz, 'TarGz'],
  ] as const)(
    'as %s, cut anywhere, is accepted whole, with one UPO for all',
    async (_, packed, compressionType) => {
      const files = invoices('FV/1', 'FV/2', 'FV/3');
      const order = { compressionType, partSize: 700, change: { offlineMode: true } };
      const { reference, status, upo, ...counts } = await sent(await packed(files), order);
      expect(status).toEqual({ code: 200, description: 'Sesja wsadowa przetworzona pomyślnie' });
      expect(counts).toMatchObject({ invoiceCount: 3, successfulInvoiceCount: 3, failedInvoiceCount: 0 });
      expect(await invoicesOf(reference)).toMatchObject(
        files.map(({ name, bytes }) => ({
          ...{ invoiceFileName: name, invoiceHash: sha256(bytes), invoicingMode: 'Offline' },
          status: { code: 200 },
        })),
      );
      const link = new URL(upo!.pages[0]!.downloadUrl);
      const { text } = await client.request('GET', link.pathname);
      expect(text.match(/<Dokument>/g)).toHaveLength(3);
      expect(text).toContain('<CalkowitaLiczbaDokumentow>3<');
    },
  );

  it('takes what is right and refuses what is not, invoice by invoice', async () => {
    const files = [
      ...invoices('FV/1', 'FV/1'),
      { name: 'broken.xml', bytes: Buffer.from('<Faktura/>') },
      { name: 'folder/other.xml', bytes: invoiceXml({ number: 'FV/3', nip: '5260250274' }) },
    ];
    const { reference, status, ...counts } = await sent(await zip(files));
    expect(status.code).toBe(200);
    expect(counts).toMatchObject({ invoiceCount: 4, successfulInvoiceCount: 1, failedInvoiceCount: 3 });
    const codes = (await invoicesOf(reference)).map((it) => (it.status as { code: number }).code);
    expect(codes).toEqual([200, 440, 430, 410]);
    const { json } = await client.request('GET', `/v2/sessions/${reference}/invoices/failed`);
    expect(json.invoices).toHaveLength(3);
  });

  it('dated as it was opened is online, even if it is uploaded after midnight', async () => {
    clock.moveTo(Date.parse('2026-11-20T22:59:30Z'));
    await logIn();
    const { reference, parts, uploads } = await client.openBatch(await zip(invoices('FV/1')));
    clock.moveTo(Date.parse('2026-11-20T23:00:30Z'));
    await client.upload(uploads[0]!, parts[0]!);
    await close(reference);
    await expect.poll(async () => (await statusOf(reference)).status.code).toBe(200);
    expect(await invoicesOf(reference)).toMatchObject([{ invoicingMode: 'Online' }]);
  });

  it('without one right invoice has failed with 445', async () => {
    const { status } = await sent(await zip([{ name: 'a.xml', bytes: Buffer.from('x') }]));
    expect(status.code).toBe(445);
  });
});

describe('the upload of a part', () => {
  it('is refused when it is not what was declared, and can be repeated', async () => {
    const { reference, parts, uploads } = await client.openBatch(await zip(invoices('FV/1')));
    expect((await client.upload(uploads[0]!, Buffer.from('something else'))).status).toBe(400);
    expect((await client.upload({ ...uploads[0]!, headers: {} }, parts[0]!)).status).toBe(400);
    expect((await client.upload({ ...uploads[0]!, url: `${sandbox.url}/upload/x` }, parts[0]!)).status).toBe(
      401,
    );
    expect((await client.upload(uploads[0]!, parts[0]!)).status).toBe(201);
    expect((await close(reference)).status).toBe(204);
  });

  it('must come within 20 minutes for each part', async () => {
    const { reference, parts, uploads } = await client.openBatch(await zip(invoices('FV/1')));
    clock.moveTo(noon + 21 * minuteMs);
    expect((await client.upload(uploads[0]!, parts[0]!)).status).toBe(403);
    await logIn();
    expect((await close(reference)).json).toMatchObject({ errors: [{ code: 21208 }] });
    expect((await statusOf(reference)).status).toMatchObject({ code: 440 });
  });
});

describe('closing a batch', () => {
  it('is refused while a part is missing, and the second time', async () => {
    const batch = await client.openBatch(await zip(invoices('FV/1', 'FV/2')), { partSize: 800 });
    expect((await close(batch.reference)).json).toMatchObject({ errors: [{ code: 21205 }] });
    for (const [index, upload] of batch.uploads.entries()) await client.upload(upload, batch.parts[index]!);
    expect((await close(batch.reference)).status).toBe(204);
    expect((await close(batch.reference)).json).toMatchObject({ errors: [{ code: 21180 }] });
  });
});

describe('a declaration', () => {
  const part = { fileSize: 10, fileHash: sha256(Buffer.from('x')) };
  const declared = (count: number, change: object = {}) => ({
    batchFile: {
      ...{ fileSize: 100, fileHash: part.fileHash },
      fileParts: Array.from({ length: count }, (_, at) => ({ ...part, ordinalNumber: at + 1, ...change })),
    },
  });
  it.each([
    ['of 51 parts', declared(51), 21161],
    ['of a part over 100 MB', declared(1, { fileSize: 100_000_017 }), 21157],
    ['with two parts of one number', declared(2, { ordinalNumber: 1 }), 21405],
    ['without parts', declared(0), 21405],
    ['of an unknown format', { batchFile: { ...declared(1).batchFile, compressionType: 'Rar' } }, 21405],
    ['of another schema', { formCode: { systemCode: 'FA (2)', schemaVersion: '1-0E', value: 'FA' } }, 21405],
  ])('%s is refused', async (_, change, code) => {
    const { status, json } = await client.openBatch(Buffer.from('x'), { change });
    expect(status).toBe(400);
    expect(json).toMatchObject({ errors: [{ code }] });
  });
});

describe('a package', () => {
  const bomb = () => zip([{ name: 'bomb.xml', bytes: Buffer.alloc(50_000_000) }]);
  it.each([
    ['that is no archive', () => Promise.resolve(Buffer.from('not a zip at all')), {}, 430],
    ['cut in half', async () => (await zip(invoices('FV/1', 'FV/2'))).subarray(0, 900), {}, 430],
    ['that is no TAR.GZ', () => zip(invoices('FV/1')), { compressionType: 'TarGz' }, 430],
    ['with a bomb in it', bomb, {}, 430],
    [
      'of TAR.GZ with a bomb',
      () => tarGz([{ name: 'b', bytes: Buffer.alloc(50_000_000) }]),
      { compressionType: 'TarGz' },
      430,
    ],
    [
      'with a path that leaves it',
      () => tarGz(invoices('FV/1'), { name: '../../etc/passwd' }),
      { compressionType: 'TarGz' },
      430,
    ],
    [
      'with a link in it',
      () => tarGz([{ name: 'x', bytes: Buffer.alloc(0) }], { type: 'symlink', linkname: '/etc/passwd' }),
      { compressionType: 'TarGz' },
      430,
    ],
    ['with nothing in it', () => tarGz([]), { compressionType: 'TarGz' }, 440],
    ['encrypted with another key', () => zip(invoices('FV/1')), { key: Buffer.alloc(32, 7) }, 435],
    [
      'of another hash than declared',
      () => zip(invoices('FV/1')),
      { fileHash: sha256(Buffer.from('x')) },
      405,
    ],
  ] as [string, () => Promise<Buffer>, BatchOrder, number][])(
    '%s fails as a whole',
    async (_, make, order, code) => {
      expect((await sent(await make(), order)).status.code).toBe(code);
      expect(sandbox.records.invoices()).toEqual([]);
    },
  );

  it('over the number of invoices a session may have fails with 420', async () => {
    const limits = { maxInvoiceSizeInMB: 1, maxInvoiceWithAttachmentSizeInMB: 3, maxInvoices: 2 };
    const change = { onlineSession: limits, batchSession: limits };
    await client.request('POST', '/v2/testdata/limits/context/session', change);
    expect((await sent(await zip(invoices('FV/1', 'FV/2', 'FV/3')))).status.code).toBe(420);
    const tar = { compressionType: 'TarGz' } as const;
    expect((await sent(await tarGz(invoices('FV/1', 'FV/2', 'FV/3')), tar)).status.code).toBe(420);
  });
});

describe('a sandbox stopped in the middle of a batch', () => {
  it('goes on with it at the next start, and judges no invoice twice', async () => {
    await sandbox.close();
    const dataDir = mkdtempSync(join(tmpdir(), 'latarnik-batch-'));
    const first = await startSandbox({ clock, dataDir });
    sandbox = first;
    client = createPlainClient(first.url);
    await logIn();
    const numbers = Array.from({ length: 300 }, (_, at) => `FV/${at + 1}`);
    const batch = await client.openBatch(await zip(invoices(...numbers)));
    await client.upload(batch.uploads[0]!, batch.parts[0]!);
    await close(batch.reference);
    await expect.poll(() => first.records.posts(), { interval: 5 }).toBeGreaterThan(0);
    await first.close();

    sandbox = await startSandbox({ clock, dataDir });
    expect(sandbox.records.posts()).toBeLessThan(300);
    client = createPlainClient(sandbox.url);
    await logIn();
    await expect
      .poll(async () => (await statusOf(batch.reference)).status.code, { timeout: 20_000 })
      .toBe(200);
    expect(sandbox.records.invoices().map(({ number }) => number)).toEqual(numbers);
    await expect.poll(() => readdirSync(join(dataDir, 'uploads'))).toEqual([]);
    await sandbox.close();
    rmSync(dataDir, { recursive: true });
    sandbox = await startSandbox({ clock });
  });
});
