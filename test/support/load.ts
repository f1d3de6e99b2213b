import { pause } from '../../electron/core/pause.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { startSandbox } from '../../electron/sandbox/startSandbox.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { invoiceXml } from './invoiceXml.ts';
import { createPlainClient, logInByToken } from './ksefClient.ts';
import { tarGz, zip } from './packages.ts';

const partSize = 10_000_000;

/** A sandbox that takes any number of requests, and a client that has logged in. */
export async function startForLoad() {
  const sandbox = await startSandbox({ clock: systemClock, rateFactor: 100_000 });
  const client = createPlainClient(sandbox.url);
  await logInByToken(client, sandbox);
  return { sandbox, client };
}
type Client = Awaited<ReturnType<typeof startForLoad>>['client'];

/** So many different invoices of today. */
export function manyInvoices(count: number): Buffer[] {
  const xml = invoiceXml({ number: 'NUMBER', issueDate: warsawDay(systemClock.now()) }).toString();
  return Array.from({ length: count }, (_, at) => Buffer.from(xml.replace('NUMBER', `FV/${at + 1}`)));
}

export const packed = (invoices: readonly Buffer[], compressionType: 'Zip' | 'TarGz'): Promise<Buffer> =>
  (compressionType === 'Zip' ? zip : tarGz)(invoices.map((bytes, at) => ({ name: `${at + 1}.xml`, bytes })));

/** Sends a package in one batch session; returns the session. */
export async function sendBatch(client: Client, bytes: Buffer, compressionType: 'Zip' | 'TarGz') {
  const batch = await client.openBatch(bytes, { compressionType, partSize });
  for (const [at, upload] of batch.uploads.entries()) await client.upload(upload, batch.parts[at]!);
  await client.request('POST', `/v2/sessions/batch/${batch.reference}/close`);
  return batch.reference;
}

/** Sends invoices one by one in an interactive session; returns the session. */
export async function sendOneByOne(client: Client, invoices: readonly Buffer[]): Promise<string> {
  const session = await client.openSession();
  for (const invoice of invoices) await client.send(session, invoice);
  await client.request('POST', `/v2/sessions/online/${session.reference}/close`);
  return session.reference;
}

/** Waits for the session's UPO; returns the KSeF numbers in it. @throws Error when the session fails */
export async function confirmedNumbers(client: Client, session: string): Promise<string[]> {
  for (;;) {
    const { json } = await client.request('GET', `/v2/sessions/${session}`);
    const { code } = json.status as { code: number };
    if (code > 200) throw new Error(`session ${code}`);
    if (code === 200) {
      const { pages } = json.upo as { pages: { downloadUrl: string }[] };
      const upo = await Promise.all(pages.map(async (it) => (await fetch(it.downloadUrl)).text()));
      return [...upo.join('').matchAll(/<NumerKSeFDokumentu>([^<]+)</g)].map(([, number = '']) => number);
    }
    await pause(systemClock, 50);
  }
}
