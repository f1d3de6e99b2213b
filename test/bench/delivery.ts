import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  authenticateWithToken,
  KSeFClient,
  OfflineInvoiceWorkflow,
  type OfflineInvoiceMetadata,
} from 'ksef-client-ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { startSandbox } from '../../electron/sandbox/startSandbox.ts';
import { eventually, setUpCompany, startTestCore } from '../support/company.ts';
import { fillQueue } from '../support/fillQueue.ts';

/**
 * From the connection's return to the last number and UPO, on a KSeF without delays and limits, in the same process:
 * `npm run bench:delivery`. The last column is the work of this program alone: the sandbox's is the same for both.
 */
const counts = [100, 1_000, 10_000];
void [authenticateWithToken, KSeFClient, OfflineInvoiceWorkflow, mkdtempSync, rmSync, tmpdir, join];
export type Unused = OfflineInvoiceMetadata;

for (const count of counts) {
  const sandbox = await startSandbox({ clock: systemClock, rateFactor: 100_000 });
  let firm = await startTestCore(sandbox, { background: false });
  await setUpCompany(firm.call, sandbox);
  await firm.core.close();
  fillQueue(firm.dataDir, count, systemClock.now());
  const before = process.cpuUsage();
  const start = performance.now();
  firm = await startTestCore(sandbox, { dataDir: firm.dataDir });
  let peak = 0;
  await eventually(
    'all accepted with their UPO',
    async () => {
      peak = Math.max(peak, process.memoryUsage().rss);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return (await firm.call('invoice.list', { states: ['archived'], limit: 1 })).total === count;
    },
    600_000,
  );
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${count} invoices: ${(count / seconds).toFixed(0)}/s · ${((user + system) / 1000 / count).toFixed(2)} ms of CPU each · peak ${(peak / 1e9).toFixed(2)} GB`,
  );
  await firm.remove();
  await sandbox.close();
}
