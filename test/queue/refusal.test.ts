import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { untilArchived } from '../support/company.ts';
import { draftOf, validDraft } from '../support/drafts.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { sendElsewhere } from '../support/otherProgram.ts';
import { spoilXml } from '../support/spoilXml.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();

const issuedOffline = async () => {
  await world.call('mode.set', { mode: 'offline24' });
  return world.call('invoice.issue', validDraft());
};
/** An offline invoice whose file KSeF refuses for a technical reason: its buyer holds the print. */
const refusedOffline = async () => {
  const { id } = await issuedOffline();
  await world.restart(() => spoilXml(world.firm.dataDir, [id]));
  const issued = await world.call('invoice.get', { id });
  await world.call('mode.auto');
  await world.untilState(id, 'rejected');
  return issued;
};
const bytesOf = async (id: string, kind: 'xml' | 'pdf' | 'conflictPdf', version?: number) => {
  const { fileId } = await world.call('invoice.document', { id, kind, version });
  return (await world.firm.core.readFile(fileId)).bytes;
};

describe('a technical correction', () => {
  it('delivers an offline invoice that KSeF refused for its file, with the hash that its buyer holds', async () => {
    const before = await refusedOffline();
    const { id } = before;
    const refusedXml = Buffer.from(await bytesOf(id, 'xml'));
    const { problem } = await world.call('invoice.get', { id });
    expect(problem).toMatchObject({ code: 'ksef.invoiceRejected', details: { code: 430 } });

    const preview = await world.call('refusal.preview', { id });
    expect(preview).toMatchObject({
      ...{ obstacle: null, problem: null, earlier: 0, firstSha256: before.sha256Base64Url },
      refusal: { code: 'ksef.invoiceRejected', details: { code: 430 } },
    });
    expect(preview.refusedAt).not.toBeNull();
    // What KSeF refused stands before the first element; beside it only the second in which the file was made differs.
    const madeAt = '/Faktura/Naglowek/DataWytworzeniaFa';
    const differences = preview.comparison?.differences.map(({ path, kind }) => [path, kind]);
    expect(differences?.filter(([path]) => path !== madeAt)).toEqual([['/', 'file']]);
    expect(preview.comparison?.differences[0]?.before).toContain('xml-stylesheet');
    expect(preview.comparison?.sameCount).toBeGreaterThan(30);
    const lines = preview.comparison?.lines ?? [];
    expect(lines.filter(({ kind }) => kind === 'removed')[0]?.lines.join()).toContain('xml-stylesheet');
    const known = lines.filter(({ kind }) => kind !== 'added').flatMap((it) => it.lines);
    expect(known.join('').replace(/\s/g, '')).toBe(refusedXml.toString().replace(/\s/g, ''));
    expect(await world.call('invoice.get', { id })).toMatchObject({ state: 'rejected', versions: [] });

    await world.call('invoice.correctTechnically', { id });
    await untilArchived(world.call, [id]);
    const [inKsef] = world.sandbox.records.invoices();
    expect(Buffer.from(inKsef!.correctedHash!, 'base64').toString('base64url')).toBe(before.sha256Base64Url);
    expect(inKsef).toMatchObject({ offlineMode: true, number: before.number });

    const after = await world.call('invoice.get', { id });
    expect(after.issueDate).toBe(before.issueDate);
    expect(after.kod1Url).not.toBe(before.kod1Url);
    expect(after.kod2Url).not.toBe(before.kod2Url);
    expect(after.versions).toMatchObject([{ version: 1, why: 'technicalCorrection', number: before.number }]);
    expect(Buffer.from(await bytesOf(id, 'xml', 1)).equals(refusedXml)).toBe(true);
    expect(
      Buffer.from(await bytesOf(id, 'pdf', 1))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(Buffer.from(await bytesOf(id, 'xml')).toString()).not.toContain('xml-stylesheet');
  });

  it('is refused when it would say something else: the firm’s address was changed meanwhile', async () => {
    const { id } = await refusedOffline();
    const xml = await bytesOf(id, 'xml');
    // The profile is changed behind the program's back: there is no call for it yet.
    await world.restart(() => {
      const db = openDatabase(world.firm.dataDir);
      db.sqlite.exec(
        `UPDATE setting SET value = replace(value, 'Portowa 7', 'Nowa 1') WHERE key = 'company'`,
      );
      db.close();
    });
    const preview = await world.call('refusal.preview', { id });
    expect(preview.problem).toMatchObject({ code: 'refusal.otherContent' });
    expect(preview.comparison?.differences.filter(({ kind }) => kind === 'content')).toEqual([
      {
        ...{ path: '/Faktura/Podmiot1/Adres/AdresL1', kind: 'content' },
        ...{ before: 'ul. Portowa 7', after: 'ul. Nowa 1' },
      },
    ]);
    await expect(world.call('invoice.correctTechnically', { id })).rejects.toMatchObject({
      code: 'refusal.otherContent',
      details: { path: '/Faktura/Podmiot1/Adres/AdresL1' },
    });
    expect(Buffer.from(await bytesOf(id, 'xml')).equals(xml)).toBe(true);
    expect(await world.call('invoice.get', { id })).toMatchObject({ state: 'rejected', versions: [] });
  });

  it('of a correction that was refused too still names the first file', async () => {
    const before = await refusedOffline();
    const { id } = before;
    await world.call('mode.set', { mode: 'offline24' });
    await world.call('invoice.correctTechnically', { id });
    await world.restart(() => spoilXml(world.firm.dataDir, [id]));
    await world.call('mode.auto');
    await world.untilState(id, 'rejected');
    await world.call('invoice.correctTechnically', { id });
    await untilArchived(world.call, [id]);
    const [inKsef] = world.sandbox.records.invoices();
    expect(Buffer.from(inKsef!.correctedHash!, 'base64').toString('base64url')).toBe(before.sha256Base64Url);
    expect((await world.call('invoice.get', { id })).versions).toHaveLength(2);
  });

  it('goes one by one although many others go as a package, and a refusal stops none of them', async () => {
    const { id } = await refusedOffline();
    await world.call('mode.set', { mode: 'offline24' });
    const ids: string[] = [];
    for (let nr = 1; nr <= 40; nr++) {
      ids.push((await world.call('invoice.issue', draftOf(`Pozycja ${nr}`))).id);
    }
    await world.call('invoice.correctTechnically', { id });
    await world.call('mode.auto');
    await untilArchived(world.call, [...ids, id]);
    const sessions = await Promise.all(
      [id, ids[0]!].map(async (it) => (await world.call('invoice.get', { id: it })).attempts.at(-1)?.session),
    );
    expect(sessions[0]).toContain('-SO-');
    expect(sessions[1]).toContain('-SB-');
  });

  it('is not offered for what KSeF took', async () => {
    const { id } = await world.call('invoice.issue', validDraft());
    await untilArchived(world.call, [id]);
    expect(await world.call('refusal.preview', { id })).toMatchObject({
      obstacle: 'notRefused',
      comparison: null,
    });
    for (const method of ['invoice.correctTechnically', 'invoice.sendAgain'] as const) {
      await expect(world.call(method, { id })).rejects.toMatchObject({ code: 'refusal.notPossible' });
    }
  });
});

describe('a number that is another document’s in KSeF', () => {
  it('is shown with both documents, and the invoice is issued again under a new one', async () => {
    const { id, number, issueDate } = await issuedOffline();
    const theirs = invoiceXml({ number, issueDate, nip: world.sandbox.company.nip });
    await sendElsewhere(world.sandbox, theirs);
    await world.call('mode.auto');
    await world.untilState(id, 'rejected');

    const refused = await world.call('invoice.get', { id });
    const [other] = world.sandbox.records.invoices();
    expect(refused.problem).toEqual({
      code: 'ksef.duplicateOfOther',
      details: { originalKsefNumber: other!.ksefNumber },
    });
    expect(refused.conflict).toMatchObject({ ksefNumber: other!.ksefNumber, document: { issueDate } });
    expect(refused.conflict?.document).toMatchObject({ gross: '464.94', currency: 'PLN' });
    expect(refused.grossGrosze).toBe(12_300);
    expect(
      Buffer.from(await bytesOf(id, 'conflictPdf'))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const again = await world.call('invoice.reissue', { id, draft: validDraft() });
    expect(again.number).not.toBe(number);
    await untilArchived(world.call, [id]);
    expect(world.sandbox.records.invoices().map((it) => it.number)).toEqual([number, again.number]);
  });
});

describe('an online invoice that KSeF refused', () => {
  it('was never handed over: it is mended and issued again under its own number', async () => {
    await world.call('queue.pause');
    const { id, number } = await world.call('invoice.issue', validDraft());
    await world.restart(() => spoilXml(world.firm.dataDir, [id]));
    await world.call('queue.resume');
    await world.untilState(id, 'rejected');

    const draft = await world.call('invoice.draft', { id });
    const mended = { ...draft, lines: [{ ...draft.lines[0]!, name: 'Usługa poprawiona' }] };
    const again = await world.call('invoice.reissue', { id, draft: mended });
    expect(again).toMatchObject({ number, state: 'queued', problem: null });
    await untilArchived(world.call, [id]);
    const [inKsef] = world.sandbox.records.invoices();
    expect(inKsef).toMatchObject({ number, correctedHash: null });
    expect(Buffer.from(inKsef!.xml).toString()).toContain('Usługa poprawiona');
    const { journal, versions } = await world.call('invoice.get', { id });
    expect(journal.map(({ kind }) => kind)).toContain('invoice.reissued');
    expect(versions).toMatchObject([{ why: 'reissue', problem: { code: 'ksef.invoiceRejected' } }]);
  });

  it('is issued again with nothing half-done when the mended draft is wrong', async () => {
    await world.call('queue.pause');
    const { id } = await world.call('invoice.issue', validDraft());
    await world.restart(() => spoilXml(world.firm.dataDir, [id]));
    await world.call('queue.resume');
    await world.untilState(id, 'rejected');
    await expect(
      world.call('invoice.reissue', { id, draft: validDraft({ lines: [] }) }),
    ).rejects.toMatchObject({ code: 'draft.noLines' });
    expect(await world.call('invoice.get', { id })).toMatchObject({ state: 'rejected', versions: [] });
  });

  it('sent again as it is, it is refused again', async () => {
    const { id } = await refusedOffline();
    await world.call('invoice.sendAgain', { id });
    await world.untilState(id, 'rejected');
    expect((await world.call('invoice.get', { id })).attempts).toHaveLength(2);
    expect(world.sandbox.records.invoices()).toEqual([]);
  });
});

describe('an invoice that the user keeps back', () => {
  it('is not sent while others are, and goes when it is let go', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { id: held } = await world.call('invoice.issue', validDraft());
    const { id } = await world.call('invoice.issue', draftOf('Inna'));
    expect(await world.call('invoice.hold', { id: held, held: true })).toMatchObject({ held: true });
    await world.call('mode.auto');
    await untilArchived(world.call, [id]);
    expect(await world.call('queue.sendNow')).toEqual({ accepted: 0, rejected: 0, waiting: 0 });
    expect(await world.call('invoice.get', { id: held })).toMatchObject({ state: 'queued', held: true });
    expect(world.sandbox.records.posts()).toBe(1);
    await world.call('invoice.hold', { id: held, held: false });
    await untilArchived(world.call, [held]);
  });
});
