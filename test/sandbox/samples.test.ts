import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { createPlainClient, logInByToken } from '../support/ksefClient.ts';
import { zip } from '../support/packages.ts';
import { needsSharedData, readSharedText, sharedData } from '../support/sharedData.ts';

/** What KSeF says to each of the Ministry's samples, with its placeholders filled in; the rest are valid invoices. */
const refused: Record<string, { code: number; why: string }> = {
  'cs-multiple-subject3.xml': { code: 430, why: 'both NIP and IDWew in one Podmiot3' },
  'java-custom-subject3.xml': { code: 430, why: 'loose text where the official test inserts an element' },
  'pdfgen-invoice.xml': { code: 410, why: 'another seller, whose number cannot be filled in' },
  'cs-with-attachment.xml': { code: 415, why: 'attachments go in batches only' },
};
const buyerNip = '5260250274';

let sandbox: RunningSandbox;
let client: ReturnType<typeof createPlainClient>;
let nip: string;

beforeAll(async () => {
  sandbox = await startSandbox({ clock: systemClock, rateFactor: 10 });
  client = createPlainClient(sandbox.url);
  nip = sandbox.company.nip;
  await logInByToken(client, sandbox);
});
afterAll(() => sandbox.close());

function filled(name: string, number = name): Buffer {
  const today = warsawDay(systemClock.now());
  const values: Record<string, string> = {
    ...{ nip, nip_podmiot1: nip, invoice_number: number, invoicing_date: today },
    ...{ subject2nip: buyerNip, subject3nip: buyerNip, nipOdbiorca: buyerNip, selfInvocingNip: buyerNip },
    ...{ idwew1_podmiot3: `${nip}-12345`, idwew2_podmiot3: `${nip}-12346` },
  };
  const text = readSharedText('samples', 'fa3', name);
  return Buffer.from(text.replace(/#(\w+)#/g, (_, key: string) => values[key] ?? buyerNip));
}

describe.skipIf(sharedData === null)(`the Ministry’s samples${needsSharedData}`, () => {
  const names = sharedData === null ? [] : readdirSync(join(sharedData, 'samples', 'fa3')).toSorted();

  it.each(names)('%s gets the verdict it should', async (name) => {
    const session = await client.openSession();
    const { json } = await client.send(session, filled(name));
    const path = `/v2/sessions/${session.reference}/invoices/${String(json.referenceNumber)}`;
    const { status } = (await client.request('GET', path)).json;
    expect(status).toMatchObject({ code: refused[name]?.code ?? 200 });
  });

  it('with an attachment is accepted in a batch, once the firm has said that it sends attachments', async () => {
    const inBatch = async (number: string) => {
      const file = { name: 'a.xml', bytes: filled('cs-with-attachment.xml', number) };
      const batch = await client.openBatch(await zip([file]));
      await client.upload(batch.uploads[0]!, batch.parts[0]!);
      await client.request('POST', `/v2/sessions/batch/${batch.reference}/close`);
      const path = `/v2/sessions/${batch.reference}/invoices`;
      await expect.poll(async () => (await client.request('GET', path)).json.invoices).toHaveLength(1);
      return (await client.request('GET', path)).json.invoices;
    };
    expect(await inBatch('Z/1')).toMatchObject([{ status: { code: 415 } }]);
    await client.request('POST', '/v2/testdata/attachment', { nip });
    expect(await inBatch('Z/2')).toMatchObject([{ status: { code: 200 } }]);
    const session = await client.openSession();
    const { json } = await client.send(session, filled('cs-with-attachment.xml', 'Z/3'));
    const reference = String(json.referenceNumber);
    const answer = await client.request('GET', `/v2/sessions/${session.reference}/invoices/${reference}`);
    expect(answer.json.status).toMatchObject({ code: 415 });
  });
});
