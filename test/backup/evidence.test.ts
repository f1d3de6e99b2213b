import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import { useFolder } from '../support/backups.ts';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { unzip } from '../support/packages.ts';
import { has, needs } from '../support/programs.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const folder = useFolder();
const bytesOf = async (fileId: string) => Buffer.from((await world.firm.core.readFile(fileId)).bytes);
const evidenceOf = async (invoiceId: string) => {
  const file = await world.call('evidence.make', { invoiceId });
  return { file, files: await unzip(await bytesOf(file.fileId)) };
};
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

interface Line {
  id: number;
  at: number;
  kind: string;
  invoiceId: string | null;
  data: string;
  previous: string;
  hash: string;
}
interface Chain {
  firstBrokenLine: number | null;
  head: { id: number; hash: string };
  invoice: Line[];
  announcements: Line[];
}
/** What the readme tells an auditor to do, by somebody who does not know the program. */
const hashOf = (line: Line): string =>
  sha256(JSON.stringify([line.previous, line.at, line.kind, line.invoiceId, line.data]));

/** An invoice of an announced failure: printed offline, then delivered. */
async function deliveredAfterFailure() {
  const { call } = world;
  const now = systemClock.now();
  await call('mode.set', { mode: 'offline-awaria', announcement: { start: now - 3_600_000 } });
  const { id } = await call('invoice.issue', validDraft());
  const handedOver = await call('invoice.document', { id, kind: 'pdf' });
  const offlinePrint = await bytesOf(handedOver.fileId);
  await call('mode.auto', { announcementEnd: systemClock.now() });
  await untilArchived(call, [id]);
  const withNumber = await bytesOf((await call('invoice.document', { id, kind: 'pdf' })).fileId);
  return { id, offlinePrint, withNumber, invoice: await call('invoice.get', { id }) };
}

describe('the evidence of an invoice', () => {
  it('holds its XML, UPO and both prints byte for byte, the announcement, the deadline and the certificate', async () => {
    const { id, offlinePrint, withNumber, invoice } = await deliveredAfterFailure();
    const { file, files } = await evidenceOf(id);
    const base = invoice.number.replaceAll('/', '-');
    expect(file).toMatchObject({ name: `${base}-dowod.zip`, mediaType: 'application/zip' });
    expect([...files.keys()]).toEqual([
      ...['czytaj.txt', `${base}.xml`, `${base}-UPO.xml`, `${base}-UPO.pdf`],
      ...[`wydruki/${base}-wydruk-1.pdf`, `wydruki/${base}-wydruk-2.pdf`],
      ...['komunikaty/komunikat-1.json', 'komunikaty/komunikat-1.txt', 'dziennik.json', 'termin.json'],
      ...['certyfikat.pem', 'spis.txt'],
    ]);
    expect(files.get(`${base}.xml`)).toEqual(await bytesOf(`${id}.xml`));
    expect(
      createHash('sha256')
        .update(files.get(`${base}.xml`)!)
        .digest('base64url'),
    ).toBe(invoice.sha256Base64Url);
    expect(files.get(`${base}-UPO.xml`)).toEqual(await bytesOf(`${id}.upo`));
    expect(files.get(`wydruki/${base}-wydruk-1.pdf`)).toEqual(offlinePrint);
    expect(files.get(`wydruki/${base}-wydruk-2.pdf`)).toEqual(withNumber);
    const versions = JSON.parse(files.get('komunikaty/komunikat-1.json')!.toString()) as object[];
    expect(versions).toMatchObject([
      { version: 1, category: 'failure', end: null, source: 'user' },
      { version: 2, category: 'failure', end: expect.any(Number) as number },
    ]);
    const { steps } = JSON.parse(files.get('termin.json')!.toString()) as { steps: object[] };
    expect(steps).toEqual(invoice.deadlineSteps);
    const certificate = new X509Certificate(files.get('certyfikat.pem')!);
    expect(BigInt(`0x${certificate.serialNumber}`)).toBe(BigInt(`0x${invoice.certificateSerial}`));
    expect(files.get('certyfikat.pem')!.toString()).not.toContain('PRIVATE');
    const readme = files.get('czytaj.txt')!.toString();
    expect(readme).toContain(invoice.ksefNumber);
    expect(readme).toContain('art. 106nf');
    expect(readme).toContain('bajt w bajt');
    const kinds = (await world.call('journal.list', { invoiceId: id })).map(({ kind }) => kind);
    expect(kinds[0]).toBe('evidence.made');
  });

  it('has a chain that an independent check follows, and that a changed word breaks', async () => {
    const { id } = await deliveredAfterFailure();
    const { files } = await evidenceOf(id);
    const chain = JSON.parse(files.get('dziennik.json')!.toString()) as Chain;
    expect(chain.firstBrokenLine).toBeNull();
    expect(chain.invoice.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['invoice.issued', 'invoice.sent', 'invoice.accepted', 'invoice.upoStored']),
    );
    expect(chain.announcements.length).toBeGreaterThan(0);
    const lines = [...chain.invoice, ...chain.announcements];
    for (const line of lines) expect(hashOf(line)).toBe(line.hash);
    // Lines that follow each other in the journal hang together.
    const byId = new Map(lines.map((line) => [line.id, line]));
    const linked = lines.filter((line) => byId.has(line.id - 1));
    expect(linked.length).toBeGreaterThan(0);
    for (const line of linked) expect(line.previous).toBe(byId.get(line.id - 1)?.hash);
    const [first] = chain.invoice;
    expect(hashOf({ ...first!, at: first!.at + 1 })).not.toBe(first!.hash);
    expect(hashOf({ ...first!, data: first!.data.replace('}', ' }') })).not.toBe(first!.hash);
  });

  it.skipIf(!has('sha256sum'))(`lists every file as sha256sum reads it${needs('sha256sum')}`, async () => {
    const { id } = await deliveredAfterFailure();
    const { files } = await evidenceOf(id);
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder.path, name)), { recursive: true });
      writeFileSync(join(folder.path, name), bytes);
    }
    const said = execFileSync('sha256sum', ['--strict', '-c', 'spis.txt'], { cwd: folder.path }).toString();
    expect(said.trim().split('\n')).toHaveLength(files.size - 1);
  });

  it('of one that waits online has no print, and of one that waits offline the print it would have', async () => {
    const { call } = world;
    await call('queue.pause');
    const online = await call('invoice.issue', validDraft());
    const { files } = await evidenceOf(online.id);
    expect([...files.keys()].filter((name) => /pdf|komunikat|certyfikat/.test(name))).toEqual([]);
    expect(files.get('czytaj.txt')!.toString()).toContain('Wydruku jeszcze nie ma');
    await call('mode.set', { mode: 'offline24' });
    const offline = await call('invoice.issue', validDraft());
    const waiting = await evidenceOf(offline.id);
    expect([...waiting.files.keys()].filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    expect(waiting.files.get('czytaj.txt')!.toString()).toContain('nikomu go nie wydano');
    // Making it handed nothing over.
    expect((await call('invoice.get', { id: offline.id })).prints).toEqual([]);
  });

  it('of no invoice is refused', async () => {
    await expect(world.call('evidence.make', { invoiceId: 'nie-ma' })).rejects.toMatchObject({
      code: 'invoice.notFound',
    });
  });
});
