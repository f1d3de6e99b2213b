import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { documentHeaders } from '../../electron/core/webDelivery.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { createJournalStore } from '../../electron/db/journalStore.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { builtInTemplates } from '../../shared/i18n/mail.ts';
import { describeEntry } from '../../shared/i18n/journal.ts';
import { eventually, untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { readMail } from '../support/readMail.ts';
import { useFirm } from '../support/useFirm.ts';
import { messageOf, testMailNetwork, useMail } from '../support/useMail.ts';

const world = useFirm({}, { mailNetwork: testMailNetwork });
const mail = useMail();

const buyer = { ...validDraft().buyer, email: 'ksiegowosc@zolw.example' };
const archived = async () => {
  const { id } = await world.call('invoice.issue', validDraft({ buyer }));
  await untilArchived(world.call, [id]);
  return id;
};
const bytesOf = async (fileId: string) => Buffer.from((await world.firm.core.readFile(fileId)).bytes);
const setUp = (change = {}) => world.call('mail.setSettings', mail.settings(change));
const history = (invoiceId: string) => world.call('mail.history', { invoiceId });
const kinds = async (id: string) =>
  (await world.call('invoice.get', { id })).journal
    .toSorted((a, b) => a.id - b.id)
    .flatMap(({ kind }) => (kind.startsWith('mail.') ? [kind] : []));

describe('a message about an invoice', () => {
  it('is proposed with its buyer’s address, its text filled in, and the print chosen', async () => {
    const id = await archived();
    const { number, ksefNumber, issueDate } = await world.call('invoice.get', { id });
    const { to, subject, body, documents, way, problem } = await world.call('mail.compose', {
      invoiceId: id,
    });
    expect({ to, subject, way, problem }).toEqual({
      ...{ to: buyer.email, way: 'eml', problem: null },
      subject: `Faktura ${number} – ${world.sandbox.company.name}`,
    });
    expect(body).toContain(`Numer KSeF: ${ksefNumber}`);
    expect(body).toContain(`z dnia ${issueDate.split('-').reverse().join('.')}`);
    expect(documents.map(({ kind, chosen }) => [kind, chosen])).toEqual([
      ...[
        ['pdf', true],
        ['xml', false],
        ['upo', false],
      ],
    ]);
    const wanted = await world.call('mail.compose', { invoiceId: id, documents: ['pdfDuplicate'] });
    expect(wanted.documents[0]).toMatchObject({ kind: 'pdfDuplicate', chosen: true });
  });

  it('goes to the address of the customer’s card, in the customer’s own words', async () => {
    const { email: _, ...without } = buyer;
    await world.call('customer.save', { buyer });
    const [customer] = await world.call('customer.search', { text: buyer.name });
    const own = { ...builtInTemplates.en, body: 'Amount: {kwota}\nDue: {termin}\n{nieznane}' };
    const customerId = customer!.id;
    expect(await world.call('mail.setTemplate', { customerId, template: own })).toEqual({
      ...{ template: own, isOwn: true },
    });
    const { id, number } = await world.call('invoice.issue', validDraft({ buyer: without }));
    const composed = await world.call('mail.compose', { invoiceId: id });
    expect(composed).toMatchObject({ to: buyer.email, body: 'Amount: 123.00 PLN\n{nieznane}' });
    expect(composed.subject).toContain(`Invoice ${number}`);
    await world.call('mail.setTemplate', { customerId, template: null });
    expect((await world.call('mail.compose', { invoiceId: id })).subject).toContain('Faktura');
    await untilArchived(world.call, [id]);
  });

  it('has the text of the customer that another one was merged with', async () => {
    const template = { ...builtInTemplates.en, subject: 'His own' };
    const keep = await world.call('customer.save', { buyer: { ...buyer, name: 'Żółw A' } });
    const drop = await world.call('customer.save', { buyer: { ...buyer, name: 'Żółw B' }, evenIfTwin: true });
    await world.call('mail.setTemplate', { customerId: drop.id, template });
    await world.call('customer.merge', { keep: keep.id, drop: drop.id });
    expect(await world.call('mail.template', { customerId: keep.id })).toEqual({ template, isOwn: true });
  });

  it('without words of its own says what the firm usually says', async () => {
    const template = { language: 'pl' as const, subject: 'Nowa faktura {numer}', body: 'Proszę.' };
    await world.call('mail.setTemplate', { template });
    const { id, number } = await world.call('invoice.issue', validDraft({ buyer }));
    expect(await world.call('mail.compose', { invoiceId: id })).toMatchObject({
      ...{ subject: `Nowa faktura ${number}`, body: 'Proszę.' },
    });
    expect(await world.call('mail.setTemplate', { template: null })).toEqual({
      ...{ template: builtInTemplates.pl, isOwn: false },
    });
    await untilArchived(world.call, [id]);
  });
});

describe('a message that the program sends', () => {
  it('carries the documents byte for byte, and the journal says what went to whom', async () => {
    const id = await archived();
    await setUp();
    const sent = await world.call('mail.send', messageOf(id, { subject: 'Faktura za żółte łódki' }));
    expect(sent).toMatchObject({ to: ['jan@x.example', 'ania@x.example'], refused: [] });
    const [received] = mail.server.received;
    expect(received).toMatchObject({ to: sent.to, encrypted: true });
    const { headers, parts } = readMail(received!.raw);
    expect(headers.get('subject')).toBe('Faktura za żółte łódki');
    expect(headers.get('to')).toBe('Jan Żuraw <jan@x.example>');
    expect(headers.get('cc')).toBe('ania@x.example');
    expect(headers.get('message-id')).toBe(`<${sent.messageId}>`);
    expect(headers.has('x-unsent')).toBe(false);
    const [text, pdf, xml] = parts;
    expect(text!.content.toString('utf8').trim()).toBe('Dzień dobry');
    expect(pdf).toMatchObject({ type: 'application/pdf', content: await bytesOf(`${id}.pdf`) });
    expect(xml).toMatchObject({ type: 'application/xml', content: await bytesOf(`${id}.xml`) });
    expect(mail.server.violations).toEqual([]);

    const documents = [pdf, xml].map((it) => ({
      ...{ name: it!.fileName, sha256: createHash('sha256').update(it!.content).digest('hex') },
    }));
    expect(await history(id)).toMatchObject([
      {
        outcome: 'sent',
        way: 'smtp',
        to: sent.to,
        subject: 'Faktura za żółte łódki',
        documents,
        problem: null,
      },
    ]);
    expect(await kinds(id)).toEqual(['mail.started', 'mail.sent']);
    const { journal } = await world.call('invoice.get', { id });
    const told = describeEntry(journal.find(({ kind }) => kind === 'mail.sent')!);
    expect(told).toBe(
      `do: jan@x.example, ania@x.example · „Faktura za żółte łódki” · ${pdf!.fileName}, ${xml!.fileName}`,
    );
    expect(
      world.firm.events.filter(({ event }) => event === 'mail.progress').map(({ data }) => data),
    ).toEqual(
      ['documents', 'connecting', 'sending', 'confirming'].map((phase) => ({ invoiceId: id, phase })),
    );
  });

  it('turns an online invoice that KSeF does not have into an offline one first, as every print does', async () => {
    await setUp();
    await world.call('mode.set', { mode: 'online' });
    await world.call('queue.pause');
    const { id } = await world.call('invoice.issue', validDraft());
    await world.call('mail.send', messageOf(id, { documents: ['pdf'] }));
    expect(await world.call('invoice.get', { id })).toMatchObject({ mode: 'offline24' });
    expect(readMail(mail.server.received[0]!.raw).parts[1]!.content).toEqual(await bytesOf(`${id}.pdf`));
  });

  it('says whom the server did not take', async () => {
    const id = await archived();
    await setUp();
    const sent = await world.call('mail.send', messageOf(id, { cc: 'nikt@x.example' }));
    expect(sent).toMatchObject({ to: ['jan@x.example'], refused: ['nikt@x.example'] });
    expect(await history(id)).toMatchObject([{ outcome: 'sent', refused: ['nikt@x.example'] }]);
  });

  it('that was refused is told with the reason, and leaves nothing out of the journal', async () => {
    const id = await archived();
    await setUp();
    mail.server.fault = 'refuseMessage';
    await expect(world.call('mail.send', messageOf(id))).rejects.toMatchObject({ code: 'mail.refused' });
    expect(await history(id)).toMatchObject([{ outcome: 'failed', problem: { code: 'mail.refused' } }]);
    expect(await kinds(id)).toEqual(['mail.started', 'mail.failed']);
  });

  it('of which the end is unknown is told so, and never sent again by itself', async () => {
    const id = await archived();
    await setUp();
    mail.server.fault = 'dropAfterData';
    await expect(world.call('mail.send', messageOf(id))).rejects.toMatchObject({ code: 'mail.unclear' });
    mail.server.fault = null;
    await world.restart();
    expect(await history(id)).toMatchObject([{ outcome: 'unclear', problem: { code: 'mail.unclear' } }]);
    expect(await kinds(id)).toEqual(['mail.started', 'mail.unclear']);
    expect(mail.server.received).toEqual([]);
  });

  it('over which the program died may have arrived too', async () => {
    const id = await archived();
    const documents = [{ name: 'a.pdf', sha256: '00' }];
    const record = { messageId: 'm', way: 'smtp', to: ['jan@x.example'], subject: 'F', documents };
    await world.restart(() => {
      const db = openDatabase(world.firm.dataDir);
      createJournalStore(db.sqlite, systemClock).add('mail.started', record, id);
      db.close();
    });
    expect(await history(id)).toMatchObject([{ outcome: 'unclear', problem: null, to: record.to }]);
  });

  it('is one at a time of an invoice, and can be broken off', async () => {
    const id = await archived();
    await setUp();
    mail.server.fault = 'silent';
    const first = world.call('mail.send', messageOf(id));
    const refused = expect(first).rejects.toMatchObject({ code: 'mail.cancelled' });
    await eventually('it is under way', async () => (await history(id))[0]?.outcome === 'sending');
    await expect(world.call('mail.send', messageOf(id))).rejects.toMatchObject({ code: 'mail.running' });
    await world.call('mail.cancel', { invoiceId: id });
    await refused;
    expect(await history(id)).toMatchObject([{ outcome: 'failed', problem: { code: 'mail.cancelled' } }]);
    mail.server.fault = null;
    await world.call('mail.send', messageOf(id));
    expect((await history(id)).map(({ outcome }) => outcome)).toEqual(['sent', 'failed']);
  });

  it('is ended by the end of the program, and the journal knows', async () => {
    const id = await archived();
    await setUp();
    mail.server.fault = 'silentAfterData';
    const sent = expect(world.call('mail.send', messageOf(id))).rejects.toMatchObject({
      code: 'mail.unclear',
    });
    await eventually('all of it went out', () =>
      Promise.resolve(
        world.firm.events.some((it) => it.event === 'mail.progress' && it.data.phase === 'confirming'),
      ),
    );
    await world.restart();
    await sent;
    expect(await kinds(id)).toEqual(['mail.started', 'mail.unclear']);
  });

  it('is refused at the field that is wrong, before anything is made', async () => {
    const { id } = await world.call('invoice.issue', validDraft());
    await setUp();
    const many = Array.from({ length: 21 }, (_, nr) => `a${nr}@x.pl`).join();
    const wrong: [object, string, object][] = [
      [{ to: 'jan' }, 'mail.badAddress', { path: 'to', value: 'jan' }],
      [{ cc: 'a@x.pl, b' }, 'mail.badAddress', { path: 'cc', value: 'b' }],
      [{ to: ' , ' }, 'mail.noRecipient', { path: 'to' }],
      [{ to: many }, 'mail.tooManyRecipients', { path: 'to' }],
      [{ subject: '\r\n ' }, 'mail.noSubject', { path: 'subject' }],
      [{ documents: [] }, 'mail.noDocuments', { path: 'documents' }],
    ];
    for (const [change, code, details] of wrong) {
      await expect(world.call('mail.send', messageOf(id, change))).rejects.toMatchObject({ code, details });
    }
    expect(await history(id)).toEqual([]);
    expect(mail.server.commands).toEqual([]);
  });
});

describe('a message for the system’s mail program', () => {
  it('is a draft in a file, with the documents in it', async () => {
    await world.call('series.set', { kind: 'VAT', template: 'Żółw/{nr}/{RRRR}', restart: 'yearly' });
    const id = await archived();
    const file = await world.call('mail.eml', messageOf(id, { subject: 'a\r\nBcc: zly@x.example' }));
    expect(file).toMatchObject({ mediaType: 'message/rfc822' });
    expect(file.name).toMatch(/^Żółw-1-\d{4}\.eml$/);
    // A browser would try to show it as a page.
    expect(documentHeaders(file, true)['Content-Disposition']).toMatch(/^attachment;/);
    const raw = await bytesOf(file.fileId);
    expect(raw.toString('latin1')).not.toMatch(/[^\x20-\x7e\r\n]|\r(?!\n)|[^\r]\n/);
    const { headers, parts } = readMail(raw);
    expect(headers.get('x-unsent')).toBe('1');
    expect(headers.get('subject')).toBe('a Bcc: zly@x.example');
    expect(headers.has('bcc')).toBe(false);
    expect(parts.map(({ fileName }) => fileName).slice(1)).toEqual([
      ...[file.name.replace('.eml', '.pdf'), file.name.replace('.eml', '.xml')],
    ]);
    expect(parts[1]!.content).toEqual(await bytesOf(`${id}.pdf`));
    expect(parts[2]!.content).toEqual(await bytesOf(`${id}.xml`));
    expect(parts[1]!.headers.get('content-transfer-encoding')).toBe('base64');
    expect(await history(id)).toMatchObject([{ outcome: 'drafted', way: 'eml' }]);
  });

  it('may leave the recipient to the mail program', async () => {
    const id = await archived();
    const { fileId } = await world.call('mail.eml', messageOf(id, { to: '', cc: '', documents: ['xml'] }));
    expect(readMail(await bytesOf(fileId)).headers.has('to')).toBe(false);
  });
});
