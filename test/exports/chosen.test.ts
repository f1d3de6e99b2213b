import { describe, expect, it } from 'vitest';
import { createMailMany } from '../../electron/features/mail/mailMany.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { eventually, untilArchived } from '../support/company.ts';
import { createFakeClock } from '../support/fakeClock.ts';
import { validDraft } from '../support/drafts.ts';
import { unzip } from '../support/packages.ts';
import { readMail } from '../support/readMail.ts';
import { useFirm } from '../support/useFirm.ts';
import { testMailNetwork, useMail } from '../support/useMail.ts';

const world = useFirm({}, { mailNetwork: testMailNetwork });
const mail = useMail();
const filesOf = async (fileId: string) => unzip(Buffer.from((await world.firm.core.readFile(fileId)).bytes));
const nameOf = (number: string) => number.replaceAll('/', '-');
const withMail = { ...validDraft().buyer, email: 'ksiegowosc@zolw.example' };

const other = {
  ...{ ...validDraft().buyer, name: 'Bez adresu sp. z o.o.' },
  id: { kind: 'nip' as const, nip: '5260250995' },
};

/** One in KSeF, one offline, and one online that waits while the queue is paused. */
async function three() {
  const { call } = world;
  const sent = await call('invoice.issue', validDraft({ buyer: withMail }));
  await untilArchived(call, [sent.id]);
  await call('queue.pause');
  const waiting = await call('invoice.issue', validDraft({ buyer: withMail }));
  await call('mode.set', { mode: 'offline24' });
  const offline = await call('invoice.issue', validDraft({ buyer: other }));
  return { sent, waiting, offline };
}

describe('a file of chosen invoices', () => {
  it('has the print that is right for each buyer, and names those that can’t be printed yet', async () => {
    const { sent, waiting, offline } = await three();
    const choice = { all: {} };
    const { file, count, failed } = await world.call('export.chosen', { choice, what: 'prints' });
    expect(file?.name).toMatch(/^wydruki-faktur-.*\.zip$/);
    expect(count).toBe(2);
    expect(failed).toMatchObject([
      { invoiceId: waiting.id, number: waiting.number, problem: { code: 'invoice.notInKsefYet' } },
    ]);
    const files = await filesOf(file!.fileId);
    expect([...files.keys()]).toEqual([
      ...[`${nameOf(sent.number)}.pdf`, `${nameOf(offline.number)}-potwierdzenie.pdf`, 'spis.txt'],
    ]);
    const list = files.get('spis.txt')!.toString('utf8');
    expect(list).toContain(`#   ${waiting.number}: `);
    // Nothing was turned into an offline invoice on the way.
    expect((await world.call('invoice.get', { id: waiting.id })).mode).toBe('online');
    expect((await world.call('invoice.get', { id: sent.id })).prints).not.toEqual([]);
  });

  it('has the XML of those that are marked, byte for byte, and of a filter without those that are not', async () => {
    const { sent, waiting, offline } = await three();
    const marked = await world.call('export.chosen', {
      ...{ choice: { ids: [offline.id, sent.id] }, what: 'xml' },
    });
    const files = await filesOf(marked.file!.fileId);
    expect([...files.keys()]).toEqual([
      ...[`${nameOf(offline.number)}.xml`, `${nameOf(sent.number)}.xml`, 'spis.txt'],
    ]);
    const { bytes } = await world.firm.core.readFile(`${sent.id}.xml`);
    expect(Buffer.compare(files.get(`${nameOf(sent.number)}.xml`)!, bytes)).toBe(0);
    const choice = { all: { modes: ['online' as const] }, without: [sent.id] };
    const rest = await world.call('export.chosen', { choice, what: 'csv' });
    const { bytes: csv } = await world.firm.core.readFile(rest.file!.fileId);
    expect(Buffer.from(csv).toString('utf8')).toContain(waiting.number);
    expect(Buffer.from(csv).toString('utf8')).not.toContain(sent.number);
    const [line] = await world.call('journal.list', { area: 'invoice', limit: 1 });
    expect(line).toMatchObject({ kind: 'export.made', data: { what: 'csv', count: 1 } });
  });

  it('of nothing is refused', async () => {
    await expect(
      world.call('export.chosen', { choice: { all: { kinds: ['KOR'] } }, what: 'xml' }),
    ).rejects.toMatchObject({ code: 'export.noneChosen' });
  });
});

describe('many invoices by e-mail', () => {
  it('go each to its buyer once; who has no address is told before, and what could not go after', async () => {
    const { sent, waiting, offline } = await three();
    const choice = { all: {} };
    expect(await world.call('mail.planMany', { choice })).toMatchObject({
      ...{ total: 3, ready: 2, sentBefore: 0, problem: { code: 'mail.notSet' } },
      withoutAddress: [{ invoiceId: offline.id, number: offline.number }],
    });
    await world.call('mail.setSettings', mail.settings());
    expect((await world.call('mail.planMany', { choice })).problem).toBeNull();
    const report = await world.call('mail.sendMany', { choice });
    expect(report).toMatchObject({ sent: 1, skipped: 1, untried: 0 });
    expect(report.failed).toMatchObject([
      { invoiceId: waiting.id, problem: { code: 'invoice.notInKsefYet' } },
    ]);
    expect(mail.server.received).toHaveLength(1);
    const [message] = mail.server.received;
    expect(message?.to).toEqual(['ksiegowosc@zolw.example']);
    expect(readMail(message!.raw).headers.get('subject')).toContain(sent.number);
    expect(await world.call('mail.sendMany', { choice: { ids: [sent.id] } })).toMatchObject({ skipped: 1 });
    expect(await world.call('mail.planMany', { choice })).toMatchObject({ sentBefore: 1 });
    await world.call('mail.sendMany', { choice: { ids: [sent.id] }, again: true });
    expect(mail.server.received).toHaveLength(2);
  });

  it('are drafts in one ZIP for a firm without a mail server, and nothing leaves', async () => {
    const { sent, waiting, offline } = await three();
    const choice = { all: {} };
    const made = await world.call('mail.draftMany', { choice });
    expect(made).toMatchObject({ made: 1, skipped: 1, failed: [{ invoiceId: waiting.id }] });
    expect(made.file?.name).toBe('wiadomosci-z-fakturami.zip');
    const files = await filesOf(made.file!.fileId);
    expect([...files.keys()]).toEqual([`${nameOf(sent.number)}.eml`]);
    const { headers } = readMail(files.get(`${nameOf(sent.number)}.eml`)!);
    expect(headers.get('to')).toContain('ksiegowosc@zolw.example');
    expect(headers.get('x-unsent')).toBe('1');
    expect(mail.server.received).toEqual([]);
    const { journal } = await world.call('invoice.get', { id: sent.id });
    expect(journal.map(({ kind }) => kind)).toContain('mail.drafted');
    expect(await world.call('mail.draftMany', { choice: { ids: [offline.id] } })).toEqual({
      ...{ file: null, made: 0, skipped: 1, failed: [] },
    });
  });

  it('are told before, and none is sent, where they are more than a mail server takes', async () => {
    const ids = Array.from({ length: 812 }, (_, index) => `${index}`);
    const unused = () => {
      throw new Error('not asked');
    };
    const many = createMailMany({
      ...{ invoices: { chosen: () => ids, get: unused }, clock: createFakeClock(0), folder: '' },
      mail: { compose: unused, history: unused, send: unused, draftFile: unused },
      ...{ documents: { handOutFile: unused }, progress: unused },
    });
    const told = { code: 'mail.tooManyAtOnce', details: { max: 500, chosen: 812 } };
    await expect(many.plan({ ids })).rejects.toMatchObject(told);
    await expect(many.send({ ids }, false)).rejects.toMatchObject(told);
    const { title, body } = describeError(told);
    expect(title).toBe('Wybrano 812\u00a0faktur, a naraz można wysłać najwyżej 500 wiadomości');
    expect(body).toContain('po części');
  });

  it('stop where the server would take none of them', async () => {
    const { sent } = await three();
    const next = await world.call('invoice.issue', validDraft({ buyer: withMail }));
    await world.call('mail.setSettings', mail.settings({ password: 'złe' }));
    const report = await world.call('mail.sendMany', { choice: { ids: [sent.id, next.id] } });
    expect(report).toMatchObject({
      sent: 0,
      untried: 1,
      failed: [{ problem: { code: 'mail.loginRefused' } }],
    });
    await eventually('the journal knows', async () => {
      const { journal } = await world.call('invoice.get', { id: next.id });
      return !journal.some(({ kind }) => kind.startsWith('mail.'));
    });
  });
});
