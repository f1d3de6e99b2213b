import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPageReader } from '../../electron/pages/createPageReader.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';
import { eventually, untilArchived } from '../support/company.ts';

const world = useFirm();

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytesOf = async (fileId: string): Promise<Buffer> =>
  Buffer.from((await world.firm.core.readFile(fileId)).bytes);
const document = (id: string, kind: 'pdf' | 'pdfOffline' | 'pdfDuplicate') =>
  world.call('invoice.document', { id, kind });
const get = (id: string) => world.call('invoice.get', { id });
const journalOf = async (id: string, kind: string) =>
  (await get(id)).journal.filter((line) => line.kind === kind);

async function readCodes(pdf: Uint8Array): Promise<string[]> {
  const reader = createPageReader();
  const codes = await reader.codes(pdf);
  await reader.close();
  return codes.map(({ text }) => text);
}

/** Issues an invoice that stays here, with both codes. */
async function issueOffline(mode: 'offline24' | 'awaria-calkowita' = 'offline24'): Promise<string> {
  await world.call('mode.set', { mode });
  await world.call('queue.pause');
  return (await world.call('invoice.issue', validDraft())).id;
}
async function letGo(): Promise<void> {
  await world.call('mode.auto');
  await world.call('queue.resume');
}
async function deliver(id: string): Promise<void> {
  await letGo();
  await untilArchived(world.call, [id]);
}
/** The database as it was before the last print. */
function undoLastPrint(folder: string): void {
  const db = openDatabase(folder);
  db.sqlite.exec(`DROP TRIGGER print_no_delete; DELETE FROM print WHERE id = (SELECT max(id) FROM print)`);
  db.close();
}
const untilMadeAgain = (id: string) =>
  eventually('the print is made again', async () => (await journalOf(id, 'print.madeAgain')).length > 0);

describe('a print that is handed over', () => {
  it.each([
    ['offline24', ['kodI', 'kodII']],
    ['awaria-calkowita', []],
  ] as const)('%s: was read back first, which the journal tells: %j', async (mode, codes) => {
    const id = await issueOffline(mode);
    const { fileId } = await document(id, 'pdf');
    const [line, ...others] = await journalOf(id, 'print.checked');
    expect(others).toEqual([]);
    expect(line?.data).toEqual({ kind: 'pdf', sha256: sha256(await bytesOf(fileId)), codes });
  });

  it('carries a KOD II that the certificate confirms when it is read from paper', async () => {
    const id = await issueOffline();
    const codes = await readCodes(await bytesOf((await document(id, 'pdf')).fileId));
    const kodII = codes.find((text) => text.includes('/certificate/'));
    const [, signed = '', signature = ''] = /^https?:\/\/(.+)\/([^/]+)$/.exec(kodII ?? '') ?? [];
    const { publicKey } = new X509Certificate(readFileSync(world.sandbox.certificates.offline.cert));
    const key =
      publicKey.asymmetricKeyType === 'ec'
        ? ({ key: publicKey, dsaEncoding: 'ieee-p1363' } as const)
        : { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    expect(verify('sha256', Buffer.from(signed), key, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('online: KOD I alone', async () => {
    const { id } = await world.call('invoice.issue', validDraft());
    await document(id, 'pdf');
    expect((await journalOf(id, 'print.checked'))[0]?.data).toMatchObject({ codes: ['kodI'] });
  });

  it('is kept, listed, and the same bytes whenever it is asked for, read back once', async () => {
    const id = await issueOffline();
    const first = await bytesOf((await document(id, 'pdf')).fileId);
    await world.restart();
    expect(await bytesOf((await document(id, 'pdf')).fileId)).toEqual(first);
    const { prints } = await get(id);
    expect(prints).toMatchObject([{ kind: 'pdf', ksefNumber: null }]);
    expect(await bytesOf(prints[0]!.fileId)).toEqual(first);
    expect(await journalOf(id, 'print.checked')).toHaveLength(1);
  });

  it('is kept once though it is asked for twice at a time', async () => {
    const id = await issueOffline();
    const [a, b, c] = await Promise.all([
      document(id, 'pdf'),
      document(id, 'pdf'),
      document(id, 'pdfOffline'),
    ]);
    expect(await bytesOf(a.fileId)).toEqual(await bytesOf(b.fileId));
    expect(await bytesOf(a.fileId)).toEqual(await bytesOf(c.fileId));
    expect((await get(id)).prints).toHaveLength(1);
    expect(await journalOf(id, 'print.checked')).toHaveLength(1);
  });

  it('is nobody’s to change: the database refuses', async () => {
    const id = await issueOffline();
    await document(id, 'pdf');
    await world.restart(() => {
      const db = openDatabase(world.firm.dataDir);
      expect(() => db.sqlite.exec(`UPDATE print SET bytes = x'00'`)).toThrow('frozen');
      expect(() => db.sqlite.exec('DELETE FROM print')).toThrow('frozen');
      db.close();
    });
    expect((await get(id)).prints).toHaveLength(1);
  });
});

describe('when KSeF has numbered an invoice', () => {
  it('whose print was handed over, one with the number is made, and the earlier stays', async () => {
    const id = await issueOffline();
    const before = await bytesOf((await document(id, 'pdf')).fileId);
    await deliver(id);
    await untilMadeAgain(id);
    const { prints, ksefNumber } = await get(id);
    expect(prints.map((it) => [it.kind, it.ksefNumber])).toEqual([
      ['pdf', null],
      ['pdf', ksefNumber],
    ]);
    expect(await bytesOf(prints[0]!.fileId)).toEqual(before);
    const after = await bytesOf(prints[1]!.fileId);
    expect(await bytesOf((await document(id, 'pdf')).fileId)).toEqual(after);
    expect((await journalOf(id, 'print.madeAgain'))[0]?.data).toMatchObject({
      ...{ kind: 'pdf', ksefNumber, sha256: sha256(after) },
    });
    // the buyer's copy of before is the file that the buyer got
    expect(await bytesOf((await document(id, 'pdfOffline')).fileId)).toEqual(before);
    expect((await get(id)).prints).toHaveLength(2);
  });

  it('whose print nobody has, none is made', async () => {
    const id = await issueOffline();
    await deliver(id);
    expect((await get(id)).prints).toEqual([]);
    await document(id, 'pdf');
    expect(await journalOf(id, 'print.madeAgain')).toEqual([]);
  });

  it('after a duplicate was handed over, the invoice is printed with its number', async () => {
    const id = await issueOffline();
    await document(id, 'pdfDuplicate');
    await deliver(id);
    await untilMadeAgain(id);
    expect((await get(id)).prints.map(({ kind }) => kind)).toEqual(['pdfDuplicate', 'pdf']);
  });

  it('a program that died before the new print makes it when it starts', async () => {
    const id = await issueOffline();
    await document(id, 'pdf');
    await deliver(id);
    await untilMadeAgain(id);
    // as if it had died between the acceptance and the print
    await world.restart(() => undoLastPrint(world.firm.dataDir));
    await eventually('the print is there', async () => (await get(id)).prints.length === 2);
    expect(await journalOf(id, 'print.madeAgain')).toHaveLength(2);
  });

  it('a print under way when it came is followed by the one with the number', async () => {
    const id = await issueOffline();
    await letGo();
    const { fileId } = await document(id, 'pdf');
    await untilArchived(world.call, [id]);
    await eventually('a print with the number', async () => {
      const { prints, ksefNumber } = await get(id);
      return prints.some((it) => it.ksefNumber === ksefNumber);
    });
    expect((await bytesOf(fileId)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
