import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../shared/contract/types.ts';
import { drillSteps } from '../../shared/domain/drill/steps.ts';
import { eventually } from '../support/company.ts';
import { draftOf, validDraft } from '../support/drafts.ts';
import { paperText, pdfReader } from '../support/papers.ts';
import { pdfProblems } from '../support/pdfRules.ts';
import { useCompanies } from '../support/useCompanies.ts';
import { uploadOf } from '../support/uploads.ts';

const world = useCompanies({ userName: 'ania' });
const address = { line1: 'ul. Portowa 7', line2: '81-350 Gdynia' };

/** A firm with a customer, a good and a series of its own. */
async function firm(): Promise<void> {
  const { nip, name, ksefToken } = world.sandbox.company;
  await world.call('company.create', { nip, name, address, ksefToken });
  const { p12, password } = world.sandbox.certificates.offline;
  await world.call('keystore.import', { files: [uploadOf(p12)], password });
  await world.call('series.set', { kind: 'VAT', template: 'SKLEP/{nr}/{RRRR}', restart: 'yearly', last: 7 });
  await world.call('invoice.issue', draftOf('Farba biała'));
  await eventually('the firm’s invoice is in KSeF', async () => {
    const { items } = await world.call('invoice.list', {});
    return items.every(({ state }) => state === 'archived');
  });
}
/** Every file of the firm's folder outside the drill's, without what SQLite writes when it likes. */
const filesOfFirm = (): string[] =>
  readdirSync(world.dataDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('drill') && statSync(join(world.dataDir, path)).isFile())
    .filter((path) => !/sqlite|logs|companies\.json/.test(path))
    .map(
      (path) =>
        `${path} ${createHash('sha256')
          .update(readFileSync(join(world.dataDir, path)))
          .digest('hex')}`,
    )
    .sort();
const bytesOf = async (fileId: string) => (await world.program.readFile(fileId)).bytes;
/** On a roll the mark is black as all the rest. */
const rollKinds = new Set<DocumentKind>(['till', 'tillConfirmation']);
/** Pixels of the upper edge of the first page that have the colour of the mark. */
function markedPixels(pdf: Uint8Array): number {
  const ppm = execFileSync('pdftoppm', ['-r', '50', '-f', '1', '-l', '1', '-'], { input: pdf });
  const [head = '', width = ''] = /^P6\n(\d+) \d+\n255\n/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  const edge = ppm.subarray(head.length, head.length + 3 * Number(width) * 15);
  let found = 0;
  for (let at = 0; at + 2 < edge.length; at += 3) {
    if (edge[at]! > 230 && edge[at + 1]! > 180 && edge[at + 1]! < 220 && edge[at + 2]! < 110) found += 1;
  }
  return found;
}
const untilMode = (mode: string) =>
  eventually(mode, async () => {
    const status = await world.call('mode.status');
    return status.mode === mode;
  });

describe('an outage drill', { timeout: 120_000 }, () => {
  it('is the firm’s copy with a KSeF of its own, stamps every paper, and leaves a record and nothing else', async () => {
    await firm();
    const before = {
      files: filesOfFirm(),
      series: await world.call('series.list'),
      invoices: await world.call('invoice.list', {}),
      customers: (await world.call('customer.list', {})).total,
      inKsef: world.sandbox.records.invoices().length,
    };

    const { company } = await world.call('drill.start');
    const status = await world.call('app.status');
    expect(status).toMatchObject({ companyId: company, company: { drill: true, training: true } });
    expect(status.company).toMatchObject({
      nip: world.sandbox.company.nip,
      name: `ĆWICZENIE · ${world.sandbox.company.name}`,
    });
    // Its KSeF is no other's, although the program was given one.
    expect(status.company?.environment.apiUrl).not.toBe(world.sandbox.url);
    expect((await world.call('customer.list', {})).total).toBe(before.customers);
    expect((await world.call('customer.search', { text: 'zażółć' })).length).toBeGreaterThan(0);
    await expect(world.call('drill.start')).rejects.toMatchObject({ code: 'drill.inDrill' });

    const online = await world.call('invoice.issue', validDraft());
    expect(online.number).toMatch(/^ĆWICZENIE\/SKLEP\/1\/\d{4}$/);
    await eventually(
      'accepted',
      async () => (await world.call('invoice.get', { id: online.id })).state === 'archived',
    );
    await world.call('training.setOutage', { down: true });
    await untilMode('offline24');
    const offline = await world.call('invoice.issue', validDraft());

    // Every kind of print says so, and can be scanned all the same.
    const kinds: DocumentKind[] = [
      ...(['pdf', 'pdfOffline', 'pdfDuplicate', 'confirmation', 'codesSheet'] as const),
      ...rollKinds,
    ];
    for (const kind of kinds) {
      const ref = await world.call('invoice.document', { id: offline.id, kind });
      const pdf = await bytesOf(ref.fileId);
      expect(ref.name).toMatch(/WICZENIE/);
      if (pdfReader) expect(paperText(pdf)).toContain('ĆWICZENIE');
      if (pdfReader && !rollKinds.has(kind)) expect(markedPixels(pdf)).toBeGreaterThan(500);
    }
    const upo = await world.call('invoice.document', { id: online.id, kind: 'upoPdf' });
    if (pdfReader) expect(paperText(await bytesOf(upo.fileId))).toContain('ĆWICZENIE');
    const day = online.issueDate;
    for (const format of ['pdf', 'csv'] as const) {
      const ref = await world.call('export.register', { from: day, to: day, format });
      const bytes = await bytesOf(ref.fileId);
      expect(ref.name).toMatch(/^CWICZENIE-/);
      if (format === 'csv') expect(Buffer.from(bytes).toString('utf8')).toContain('ĆWICZENIE/');
      else if (pdfReader) expect(paperText(bytes)).toContain('ĆWICZENIE');
    }

    // Mail stays here: it is shown, and says what it is.
    const message = {
      ...{ invoiceId: offline.id, to: 'klient@firma.example', cc: '' },
      ...{ subject: 'Faktura', body: 'W załączniku faktura.', documents: ['pdf'] as DocumentKind[] },
    };
    await expect(world.call('mail.send', message)).rejects.toMatchObject({ code: 'drill.mailStays' });
    const shown = await world.call('mail.eml', message);
    expect(shown).toMatchObject({
      mediaType: 'text/plain',
      name: expect.stringMatching(/WICZENIE.*\.txt$/) as string,
    });
    expect(Buffer.from(await bytesOf(shown.fileId)).toString('utf8')).toMatch(/^Subject: =\?UTF-8\?/m);

    await world.call('drill.announceFailure', { announced: true });
    await untilMode('offline-awaria');
    await world.call('invoice.issue', validDraft());
    expect(await world.call('drill.announceFailure', { announced: false })).toMatchObject({
      failureAnnounced: false,
    });
    await world.call('training.setOutage', { down: false });
    await eventually('every step is done', async () => {
      const of = await world.call('drill.status');
      return of !== null && of.steps.every(({ done }) => done);
    });

    // The firm ends it.
    const owner = (await world.call('drill.status'))?.owner ?? '';
    const record = await world.callOf(owner)('drill.finish');
    expect(record).toMatchObject({ by: 'ania', done: drillSteps, invoices: 3 });
    expect((await world.call('app.status')).companyId).toBe(owner);
    expect(existsSync(join(world.dataDir, 'drill', String(record.startedAt)))).toBe(false);
    expect(await world.call('drill.list')).toEqual([record]);
    expect(filesOfFirm()).toEqual(before.files);
    expect(await world.call('series.list')).toEqual(before.series);
    expect(await world.call('invoice.list', {})).toEqual(before.invoices);
    expect(world.sandbox.records.invoices().length).toBe(before.inKsef);
    const kinds2 = (await world.call('journal.list', { area: 'other' })).map(({ kind }) => kind);
    expect(kinds2.slice(0, 2)).toEqual(['drill.finished', 'drill.started']);

    const { fileId } = await world.call('drill.report', { startedAt: record.startedAt });
    const report = await bytesOf(fileId);
    expect(pdfProblems(report)).toEqual([]);
    if (pdfReader) expect(paperText(report)).toContain('Wszystkie kroki zrobione: 9');
  });

  it('asked for twice at once is one, and so is its end', async () => {
    await firm();
    const [one, other] = await Promise.all([world.call('drill.start'), world.call('drill.start')]);
    expect(other).toEqual(one);
    const owner = (await world.call('drill.status'))?.owner ?? '';
    const ends = await Promise.allSettled([1, 2].map(() => world.callOf(owner)('drill.finish')));
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await world.call('drill.list')).toHaveLength(1);
  });

  it('holds nothing real back: the firm loses its KSeF, issues offline and delivers while others practise', async () => {
    await firm();
    await world.call('drill.start');
    await world.call('training.setOutage', { down: true });
    await untilMode('offline24');
    const owner = world.callOf((await world.call('drill.status'))?.owner ?? '');
    const untilFirms = (mode: string) =>
      eventually(`the firm is ${mode}`, async () => (await owner('mode.auto')).mode === mode);

    // What is practised is not the firm's, and what happens to the firm is not the drill's.
    await untilFirms('online');
    await world.sandbox.setDown(true);
    await untilFirms('offline24');
    const real = await owner('invoice.issue', draftOf('Farba zielona'));
    expect(real).toMatchObject({ mode: 'offline24', number: expect.stringMatching(/^SKLEP/) as string });
    expect((await world.call('queue.status')).waiting).toBe(0);
    await world.sandbox.setDown(false);
    await untilFirms('online');
    await eventually(
      'the real invoice is in KSeF',
      async () => (await owner('invoice.get', { id: real.id })).state === 'archived',
    );
    expect((await world.call('mode.status')).mode).toBe('offline24');
    expect(world.sandbox.records.invoices().map(({ number }) => number)).toContain(real.number);
  });

  it('that was not ended is gone after the next start', async () => {
    await firm();
    const { company } = await world.call('drill.start');
    await world.restart();
    expect((await world.call('companies.list')).map(({ id }) => id)).not.toContain(company);
    expect(existsSync(join(world.dataDir, 'drill'))).toBe(false);
    await expect(world.call('drill.finish')).rejects.toMatchObject({ code: 'drill.notRunning' });
    expect(await world.call('drill.list')).toEqual([]);
  });
});
