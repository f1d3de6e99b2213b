/**
 * `npm run bench`: the times a user feels, each beside something of the same machine and minute, so that the ratio
 * says more than the milliseconds. Not a test: nothing here passes or fails.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { systemClock } from '../../electron/core/systemClock.ts';
import { startSandbox } from '../../electron/sandbox/startSandbox.ts';
import { launchUsersBrowser } from '../support/browser.ts';
import { startBrowserHost } from '../support/browserHost.ts';
import { setUpCompany, startTestCore, untilArchived } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';

const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const start = performance.now();
  const value = await work();
  return [performance.now() - start, value];
};
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
const tell = (what: string, ms: number, beside: string, ratio: number) =>
  console.log(`${what.padEnd(44)} ${ms.toFixed(0).padStart(6)} ms   ${ratio.toFixed(1)} × ${beside}`);

const bareNode = () =>
  new Promise<void>((resolve) => spawn(process.execPath, ['-e', '0']).on('exit', () => resolve()));
const bare = median(await Promise.all([1, 2, 3].map(async () => (await timed(bareNode))[0])));

const browser = await launchUsersBrowser();
const [, host] = await timed(() => startBrowserHost());
await host.stop();
const [start, usable] = await timed(async () => {
  const program = await startBrowserHost(host.dataDir);
  const page = await browser.newPage();
  await page.goto(program.url);
  await page.getByRole('button', { name: 'Zacznij z firmą szkoleniową' }).waitFor();
  return program;
});
tell('start of the program to a usable window', start, 'bare Node', start / bare);
await usable.stop();
await browser.close();
rmSync(host.dataDir, { recursive: true, force: true });

const sandbox = await startSandbox({ clock: systemClock });
const { call, core, remove } = await startTestCore(sandbox);
await setUpCompany(call, sandbox);
await call('mode.set', { mode: 'offline24' });
const issuing: number[] = [];
const printing: number[] = [];
for (let nr = 0; nr < 30; nr++) {
  const [issued, { id }] = await timed(() => call('invoice.issue', draftOf(`Pozycja ${nr}`)));
  const [printed] = await timed(async () =>
    core.readFile((await call('invoice.document', { id, kind: 'pdf' })).fileId),
  );
  issuing.push(issued);
  printing.push(printed);
}
const issueToPdf = median(issuing) + median(printing);
tell(
  'issue an offline invoice (median of 30)',
  median(issuing),
  'of issue to PDF',
  median(issuing) / issueToPdf,
);
tell(
  'its PDF with two codes (median of 30)',
  median(printing),
  'of issue to PDF',
  median(printing) / issueToPdf,
);
await call('mode.set', { mode: 'online' });
await untilArchived(
  call,
  (await call('invoice.list', {})).items.map(({ id }) => id),
);

await call('mode.set', { mode: 'offline24' });
const five: string[] = [];
for (let nr = 0; nr < 5; nr++) five.push((await call('invoice.issue', draftOf(`Piąta ${nr}`))).id);
const [delivered] = await timed(async () => {
  await call('mode.set', { mode: 'online' });
  await untilArchived(call, five);
});
const [roundTrip] = await timed(() => fetch(`${sandbox.url}/v2/security/public-key-certificates`));
tell(
  'five invoices back online, all with UPO',
  delivered,
  'one request to the sandbox',
  delivered / roundTrip,
);
await remove();
await sandbox.close();
