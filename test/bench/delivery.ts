import { KSeFClient } from 'ksef-client-ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { startSandbox } from '../../electron/sandbox/startSandbox.ts';
import { eventually, setUpCompany, startTestCore } from '../support/company.ts';
import { fillQueue } from '../support/fillQueue.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';

/**
 * From the connection's return to the last number and UPO, on a KSeF without delays and limits in the same process,
 * beside the offline workflow of `ksef-client-ts`: `npm run bench:delivery`. The sandbox's work is in both.
 */
const counts = [100, 1_000, 10_000];

interface Measured {
  perSecond: number;
  cpuMs: number;
}
const measure = async (count: number, work: () => Promise<void>): Promise<Measured> => {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { perSecond: count / seconds, cpuMs: (user + system) / 1000 / count };
};

/** What `ksef-client-ts` does with the same invoices: one by one, without their numbers and UPO. */
async function theirs(count: number): Promise<Measured> {
  const sandbox = await startSandbox({ clock: systemClock, rateFactor: 100_000 });
  const client = new KSeFClient({ baseUrl: sandbox.url, apiVersion: 'v2', rateLimit: null });
  await client.loginWithToken(sandbox.company.ksefToken, sandbox.company.nip);
  const issueDate = warsawDay(systemClock.now());
  const waiting = Array.from({ length: count }, (_, index) => ({
    ...{
      id: String(index),
      invoiceNumber: `IN/${index}`,
      status: 'GENERATED',
      submitBy: '2099-01-01T00:00:00Z',
    },
    invoiceXml: invoiceXml({ number: `IN/${index}`, issueDate }).toString(),
  }));
  const storage = { list: () => waiting, get: (id: string) => waiting[Number(id)], update: () => undefined };
  const measured = await measure(count, async () => {
    await client.offline.submit(client, { storage: storage as never });
  });
  await sandbox.close();
  return measured;
}

for (const count of counts) {
  const sandbox = await startSandbox({ clock: systemClock, rateFactor: 100_000 });
  let firm = await startTestCore(sandbox, { background: false });
  await setUpCompany(firm.call, sandbox);
  await firm.core.close();
  fillQueue(firm.dataDir, count, systemClock.now());
  let peak = 0;
  const ours = await measure(count, async () => {
    firm = await startTestCore(sandbox, { dataDir: firm.dataDir });
    const done = async () => {
      peak = Math.max(peak, process.memoryUsage().rss);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return (await firm.call('invoice.list', { states: ['archived'], limit: 1 })).total === count;
    };
    await eventually('all accepted with their UPO', done, 600_000);
  });
  await firm.remove();
  await sandbox.close();
  const other = await theirs(count);
  const ratio = (a: number, b: number) => `× ${(a / b).toFixed(2)}`;
  console.log(
    [
      `${count} invoices: ${ours.perSecond.toFixed(0)}/s ${ratio(ours.perSecond, other.perSecond)} of ksef-client-ts`,
      `${ours.cpuMs.toFixed(2)} ms of CPU each ${ratio(ours.cpuMs, other.cpuMs)}`,
      `peak ${(peak / 1e9).toFixed(2)} GB`,
    ].join(' · '),
  );
}
