/**
 * `npm run bench:sandbox`: how the sandbox bears a load. The same work ten and a hundred times over, so that the
 * growth says more than the seconds. Ends with an error when an invoice was not accepted, numbered and confirmed.
 */
import {
  confirmedNumbers,
  manyInvoices,
  packed,
  sendBatch,
  sendOneByOne,
  startForLoad,
} from '../support/load.ts';

const megabyte = 1_000_000;

interface Result {
  rate: number;
  /** Of this process, sandbox and client together. */
  peakMB: number;
}
type Run = (count: number) => Promise<Result>;

async function measured(count: number, work: () => Promise<string[]>): Promise<Result> {
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 250);
  const start = performance.now();
  const numbers = await work();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(timer);
  if (new Set(numbers).size !== count) throw new Error(`${numbers.length} of ${count} confirmed`);
  return { rate: count / seconds, peakMB: Math.max(peak, process.memoryUsage.rss()) / megabyte };
}

const inBatch =
  (compressionType: 'Zip' | 'TarGz'): Run =>
  async (count) => {
    const { sandbox, client } = await startForLoad();
    const bytes = await packed(manyInvoices(count), compressionType);
    const result = await measured(count, async () =>
      confirmedNumbers(client, await sendBatch(client, bytes, compressionType)),
    );
    await sandbox.close();
    return result;
  };
const oneByOne: Run = async (count) => {
  const { sandbox, client } = await startForLoad();
  const invoices = manyInvoices(count);
  const result = await measured(count, async () =>
    confirmedNumbers(client, await sendOneByOne(client, invoices)),
  );
  await sandbox.close();
  return result;
};

async function series(name: string, run: Run, counts: number[]): Promise<void> {
  let first: Result | null = null;
  for (const count of counts) {
    const { rate, peakMB } = await run(count);
    first ??= { rate, peakMB };
    const growth = `speed × ${(rate / first.rate).toFixed(2)}, memory × ${(peakMB / first.peakMB).toFixed(2)}`;
    const columns = [name.padEnd(14), String(count).padStart(6), rate.toFixed(0).padStart(6)];
    console.log(`${columns.join(' ')} invoices/s ${peakMB.toFixed(0).padStart(6)} MB   ${growth}`);
  }
}

await series('warming up', oneByOne, [100]);
await series('interactive', oneByOne, [100, 1000]);
await series('batch, ZIP', inBatch('Zip'), [100, 1000, 10_000]);
await series('batch, TAR.GZ', inBatch('TarGz'), [100, 1000, 10_000]);
