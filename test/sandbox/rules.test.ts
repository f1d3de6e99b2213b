import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { createPlainClient, logInByToken, sha256 } from '../support/ksefClient.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';

const noon = Date.parse('2026-11-20T11:00:00Z');
let clock: MovableClock;
let sandbox: RunningSandbox;
let client: ReturnType<typeof createPlainClient>;

const start = async (options: Partial<Parameters<typeof startSandbox>[0]> = {}) => {
  sandbox = await startSandbox({ clock, ...options });
  client = createPlainClient(sandbox.url);
  await logInByToken(client, sandbox);
};
beforeEach(async () => {
  clock = createMovableClock(noon);
  await start();
});
afterEach(() => sandbox.close());

const broken = (number: string) =>
  Buffer.from(
    invoiceXml({ number })
      .toString()
      .replace(/<P_15>.*<\/P_15>/, ''),
  );
type Session = Awaited<ReturnType<typeof client.openSession>>;
const verdictIn = async (session: Session, xml: Uint8Array, change: object = {}) => {
  const sent = await client.send(session, xml, change);
  if (sent.status !== 202) return (sent.json.errors as { code: number }[])[0]?.code;
  const path = `/v2/sessions/${session.reference}/invoices/${String(sent.json.referenceNumber)}`;
  return ((await client.request('GET', path)).json.status as { code: number }).code;
};

describe('a technical correction', () => {
  const correcting = (xml: Uint8Array) => ({ offlineMode: true, hashOfCorrectedInvoice: sha256(xml) });

  it('takes the place of a refused offline invoice, once', async () => {
    const session = await client.openSession();
    expect(await verdictIn(session, broken('FV/1'), { offlineMode: true })).toBe(430);
    expect(await verdictIn(session, invoiceXml({ number: 'FV/1' }), correcting(broken('FV/1')))).toBe(200);
    const again = invoiceXml({ number: 'FV/2' });
    expect(await verdictIn(session, again, correcting(broken('FV/1')))).toBe(21166);
  });

  it('that is refused itself can be followed by another, for the same original', async () => {
    const session = await client.openSession();
    await verdictIn(session, broken('FV/1'), { offlineMode: true });
    const stillWrong = Buffer.concat([broken('FV/1'), Buffer.from('\n')]);
    expect(await verdictIn(session, stillWrong, correcting(broken('FV/1')))).toBe(430);
    expect(await verdictIn(session, invoiceXml({ number: 'FV/1' }), correcting(broken('FV/1')))).toBe(200);
  });

  it('of an accepted invoice, of a missing one or of another firm’s is refused', async () => {
    const session = await client.openSession();
    const accepted = invoiceXml({ number: 'FV/1' });
    await verdictIn(session, accepted, { offlineMode: true });
    expect(await verdictIn(session, invoiceXml({ number: 'FV/2' }), correcting(accepted))).toBe(21167);
    expect(await verdictIn(session, invoiceXml({ number: 'FV/2' }), correcting(Buffer.from('x')))).toBe(
      21405,
    );
    const others = invoiceXml({ number: 'FV/3', nip: '5260250274' });
    expect(await verdictIn(session, others, { offlineMode: true })).toBe(410);
    expect(await verdictIn(session, invoiceXml({ number: 'FV/3' }), correcting(others))).toBe(21167);
  });

  it('is for offline invoices only', async () => {
    const session = await client.openSession();
    await verdictIn(session, broken('FV/1'), { offlineMode: true });
    const online = { ...correcting(broken('FV/1')), offlineMode: false };
    expect(await verdictIn(session, invoiceXml({ number: 'FV/1' }), online)).toBe(21405);
  });

  it('has to wait until the invoice it corrects is judged', async () => {
    await sandbox.close();
    await start({ delays: { invoice: [60_000, 60_000] } });
    const session = await client.openSession();
    await client.send(session, broken('FV/1'), { offlineMode: true });
    expect(await verdictIn(session, invoiceXml({ number: 'FV/1' }), correcting(broken('FV/1')))).toBe(21167);
    clock.moveTo(clock.now() + 60_000);
    expect(await verdictIn(session, invoiceXml({ number: 'FV/1' }), correcting(broken('FV/1')))).toBe(100);
  });

  it('shows in the metadata what it corrected', async () => {
    const session = await client.openSession();
    await verdictIn(session, broken('FV/1'), { offlineMode: true });
    await verdictIn(session, invoiceXml({ number: 'FV/1' }), correcting(broken('FV/1')));
    const dateRange = { dateType: 'Issue', from: '2026-11-01T00:00:00Z', to: '2026-11-30T00:00:00Z' };
    const filters = { subjectType: 'Subject1', dateRange, invoiceNumber: 'FV/1' };
    const { json } = await client.request('POST', '/v2/invoices/query/metadata', filters);
    expect(json).toMatchObject({
      hasMore: false,
      invoices: [
        {
          ...{ invoiceNumber: 'FV/1', invoicingMode: 'Offline', invoiceType: 'Vat', currency: 'PLN' },
          ...{ invoiceHash: sha256(invoiceXml({ number: 'FV/1' })) },
          hashOfCorrectedInvoice: sha256(broken('FV/1')),
        },
      ],
    });
  });
});

describe('the check digit of a NIP', () => {
  const wrongBuyer = () => {
    const xml = invoiceXml().toString();
    const [nip = ''] = /(?<=<Podmiot2>.*?<NIP>)\d{10}/s.exec(xml) ?? [];
    const wrong = `${nip.slice(0, 9)}${(Number(nip[9]) + 1) % 10}`;
    return Buffer.from(xml.replace(nip, wrong));
  };

  it('is checked as production does', async () => {
    expect(await verdictIn(await client.openSession(), wrongBuyer())).toBe(450);
  });

  it('is not checked where the sandbox is to be like TEST', async () => {
    await sandbox.close();
    await start({ checksNipDigits: false });
    expect(await verdictIn(await client.openSession(), wrongBuyer())).toBe(200);
  });
});

describe('the limits of a session', () => {
  const limit = (change: object) => {
    const usual = { maxInvoiceSizeInMB: 1, maxInvoiceWithAttachmentSizeInMB: 3, maxInvoices: 10_000 };
    const body = { onlineSession: { ...usual, ...change }, batchSession: usual };
    return client.request('POST', '/v2/testdata/limits/context/session', body);
  };

  it('on the number of invoices answer 21155', async () => {
    await limit({ maxInvoices: 1 });
    const session = await client.openSession();
    expect(await verdictIn(session, invoiceXml({ number: 'FV/1' }))).toBe(200);
    expect(await verdictIn(session, invoiceXml({ number: 'FV/2' }))).toBe(21155);
  });

  it('on the size of an invoice refuse the invoice, and can be read and set back', async () => {
    await limit({ maxInvoiceSizeInMB: 0 });
    expect((await client.request('GET', '/v2/limits/context')).json).toMatchObject({
      onlineSession: { maxInvoiceSizeInMB: 0 },
    });
    const session = await client.openSession();
    expect(await verdictIn(session, invoiceXml())).toBe(430);
    await client.request('DELETE', '/v2/testdata/limits/context/session');
    expect(await verdictIn(session, invoiceXml())).toBe(200);
  });
});

describe('a session', () => {
  it('whose key KSeF cannot open fails with 415 and takes nothing', async () => {
    const encryption = {
      encryptedSymmetricKey: Buffer.alloc(256, 1).toString('base64'),
      initializationVector: Buffer.alloc(16).toString('base64'),
    };
    const session = await client.openSession({ encryption });
    expect(session.status).toBe(201);
    const { json } = await client.request('GET', `/v2/sessions/${session.reference}`);
    expect(json.status).toMatchObject({ code: 415 });
    expect(await verdictIn(session, invoiceXml())).toBe(21180);
  });

  it('closed without an invoice is cancelled; with refused ones only it has failed', async () => {
    const empty = await client.openSession();
    await client.request('POST', `/v2/sessions/online/${empty.reference}/close`);
    const failed = await client.openSession();
    await verdictIn(failed, broken('FV/1'));
    await client.request('POST', `/v2/sessions/online/${failed.reference}/close`);
    const good = await client.openSession();
    await verdictIn(good, invoiceXml());
    await client.request('POST', `/v2/sessions/online/${good.reference}/close`);
    const listed = async (query: string) => {
      const { json } = await client.request('GET', `/v2/sessions?sessionType=Online&${query}`);
      return (json.sessions as { referenceNumber: string }[]).map((it) => it.referenceNumber);
    };
    expect(await listed('statuses=Cancelled')).toEqual([empty.reference]);
    expect(await listed('statuses=Failed')).toEqual([failed.reference]);
    expect(await listed('statuses=Succeeded&statuses=Failed')).toEqual([good.reference, failed.reference]);
    expect(await listed(`referenceNumber=${good.reference}`)).toEqual([good.reference]);
    expect(await listed('dateCreatedFrom=2026-11-21T00:00:00Z')).toEqual([]);
  });

  it('that runs out of its 12 hours is closed by KSeF, with its UPO', async () => {
    const session = await client.openSession();
    await verdictIn(session, invoiceXml());
    clock.moveTo(noon + 13 * 3_600_000);
    await logInByToken(client, sandbox);
    const { json } = await client.request('GET', `/v2/sessions/${session.reference}`);
    expect(json).toMatchObject({ status: { code: 200 }, upo: { pages: [{}] } });
  });
});

describe('lists', () => {
  it('come in pages, told by a continuation token', async () => {
    const session = await client.openSession();
    for (let nr = 1; nr <= 12; nr += 1) {
      clock.moveTo(noon + nr * 200);
      await client.send(session, invoiceXml({ number: `FV/${nr}` }));
    }
    const path = `/v2/sessions/${session.reference}/invoices?pageSize=10`;
    const first = await client.request('GET', path);
    expect(first.json.invoices).toHaveLength(10);
    const token = { 'x-continuation-token': String(first.json.continuationToken) };
    const second = await client.request('GET', path, undefined, token);
    expect(second.json.invoices).toMatchObject([{ ordinalNumber: 11 }, { ordinalNumber: 12 }]);
    expect(second.json).not.toHaveProperty('continuationToken');
    const wrong = await client.request('GET', path, undefined, { 'x-continuation-token': '!' });
    expect(wrong.json).toMatchObject({ errors: [{ code: 21418 }] });
    const tooMany = await client.request('GET', path.replace('10', '1001'));
    expect(tooMany.json).toMatchObject({ errors: [{ code: 21405 }] });
  });
});

describe('the metadata', () => {
  const query = async (change: object) =>
    client.request('POST', '/v2/invoices/query/metadata?pageSize=10', {
      subjectType: 'Subject1',
      dateRange: { dateType: 'Invoicing', from: '2026-11-01T00:00:00Z', to: '2026-11-30T00:00:00Z' },
      ...change,
    });

  it('find what was accepted, by what is known of it', async () => {
    const session = await client.openSession();
    await verdictIn(session, invoiceXml({ number: 'FV/1' }), { offlineMode: true });
    await verdictIn(session, invoiceXml({ number: 'FV/2' }));
    const found = async (change: object) =>
      ((await query(change)).json.invoices as { invoiceNumber: string }[]).map((it) => it.invoiceNumber);
    expect(await found({})).toEqual(['FV/1', 'FV/2']);
    expect(await found({ invoicingMode: 'Offline' })).toEqual(['FV/1']);
    expect(await found({ invoiceNumber: 'FV/2' })).toEqual(['FV/2']);
    expect(await found({ amount: { type: 'Brutto', from: 1e9 } })).toEqual([]);
    expect(await found({ subjectType: 'Subject2' })).toEqual([]);
    expect(await found({ currencyCodes: ['EUR'] })).toEqual([]);
    expect(await found({ invoiceTypes: ['Kor'] })).toEqual([]);
    expect(await found({ hasAttachment: false, formType: 'FA', isSelfInvoicing: false })).toHaveLength(2);
  });

  it('are not for more than three months, nor for what is not stored yet', async () => {
    const dateRange = { dateType: 'Issue', from: '2026-01-01T00:00:00Z', to: '2026-11-30T00:00:00Z' };
    expect((await query({ dateRange })).json).toMatchObject({ errors: [{ code: 21405 }] });
    const future = {
      ...{ dateType: 'PermanentStorage', from: '2026-12-01T00:00:00Z', to: '2026-12-02T00:00:00Z' },
      restrictToPermanentStorageHwmDate: true,
    };
    expect((await query({ dateRange: future })).json).toMatchObject({ errors: [{ code: 21183 }] });
  });
});

describe('the keys of KSeF', () => {
  const rotate = (emergency: boolean) =>
    sandbox.perform({ do: 'rotateKey', usage: 'SymmetricKeyEncryption', emergency });
  const known = async () => {
    const { json } = await client.request('GET', '/v2/security/public-key-certificates');
    return Object.values(json as Record<string, { usage: string[]; publicKeyId: string }>)
      .filter((it) => it.usage.includes('SymmetricKeyEncryption'))
      .map((it) => it.publicKeyId);
  };

  it('are changed side by side, or at once: then the old one is refused with 21470', async () => {
    const [old] = await known();
    await rotate(false);
    expect(await known()).toEqual([old, expect.any(String)]);
    expect(await verdictIn(await client.openSession(), invoiceXml())).toBe(200);
    await rotate(true);
    expect(await known()).not.toContain(old);
    const encryption = {
      ...{ encryptedSymmetricKey: 'AAAA', initializationVector: 'AAAA', publicKeyId: old },
    };
    expect((await client.openSession({ encryption })).json).toMatchObject({ errors: [{ code: 21470 }] });
  });
});
