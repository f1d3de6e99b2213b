/**
 * `npm run bench:window`: how long until the window shows something and can be used, cold (Node has nothing compiled)
 * and warm, with 10 and 100 000 stored invoices; what memory both halves take; and how long a key waits for its letter
 * while 1 000 invoices are being delivered. Each beside something of the same run. Not a test: nothing passes or fails.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { systemClock } from '../../electron/core/systemClock.ts';
import { startServer } from '../../electron/host-browser/server.ts';
import { startSandbox } from '../../electron/sandbox/startSandbox.ts';
import { launchUsersBrowser } from '../support/browser.ts';
import { startBrowserHost } from '../support/browserHost.ts';
import { eventually, setUpCompany, startTestCore } from '../support/company.ts';
import { fillInvoices } from '../support/fillInvoices.ts';
import { fillQueue } from '../support/fillQueue.ts';

const built = resolve(import.meta.dirname, '../../build/renderer');
const rounds = 5;
const deliveredWhileTyping = 1_000;
const keys = 120;

const middle = (values: number[], at = 0.5): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * at)] ?? NaN;
const tell = (what: string, figure: string) => console.log(`${what.padEnd(56)} ${figure}`);
const ms = (value: number) => `${value.toFixed(0).padStart(6)} ms`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0).padStart(6)} MB`;

/** Resident memory of a process, in bytes. */
const residentBytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) * 1_000;

async function bareNodeMs(): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await new Promise((done) => spawn(process.execPath, ['-e', '0']).on('exit', done));
    times.push(performance.now() - start);
  }
  return middle(times);
}

interface Start {
  /** From the first line of the program to the first pixels, and to the list with its rows. */
  paintMs: number;
  usableMs: number;
  coreBytes: number;
  heapBytes: number;
}

async function startOnce(browser: Browser, dataDir: string): Promise<Start> {
  const begun = performance.now();
  const program = await startBrowserHost(dataDir);
  const served = performance.now() - begun;
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'pl-PL' });
  const page = await context.newPage();
  const opened = performance.now();
  // The token is in the fragment, so the screen is asked for once the window is in.
  await page.goto(program.url);
  await page.getByRole('navigation', { name: 'Główne menu' }).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const usableMs = served + performance.now() - opened;
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  await page.evaluate(() => (window.location.hash = '#/invoices'));
  await page.getByRole('grid', { name: 'Faktury' }).getByRole('link').first().waitFor();
  const heapBytes = await heapOf(page);
  const coreBytes = residentBytes(program.process.pid ?? NaN);
  await context.close();
  await program.stop();
  return { paintMs: served + paint, usableMs, coreBytes, heapBytes };
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

async function measureStarts(browser: Browser, stored: number, bare: number): Promise<void> {
  const sandbox = await startSandbox({ clock: systemClock });
  const firm = await startTestCore(sandbox, { background: false, osVault: null });
  await setUpCompany(firm.call, sandbox).catch(() => undefined);
  await firm.core.close();
  await sandbox.close();
  fillInvoices(firm.dataDir, stored, systemClock.now());

  const cache = mkdtempSync(join(tmpdir(), 'latarnik-compiled-'));
  process.env.NODE_COMPILE_CACHE = cache;
  const cold = await startOnce(browser, firm.dataDir);
  const warm: Start[] = [];
  for (let round = 0; round < rounds; round += 1) warm.push(await startOnce(browser, firm.dataDir));
  const of = (what: keyof Start) => middle(warm.map((it) => it[what]));

  console.log(`\n${stored} stored invoices`);
  const line = (what: string, value: number) =>
    tell(what, `${ms(value)}   ${(value / bare).toFixed(1)} × bare Node`);
  line('first paint, cold', cold.paintMs);
  line('usable window, cold', cold.usableMs);
  line(`first paint, warm (median of ${rounds})`, of('paintMs'));
  line(`usable window, warm (median of ${rounds})`, of('usableMs'));
  tell('memory of the core (resident)', megabytes(of('coreBytes')));
  tell('heap of the window, with the list open', megabytes(of('heapBytes')));
  for (const folder of [cache, firm.dataDir]) rmSync(folder, { recursive: true, force: true });
}

/** How long after each key its letter is on the screen, by the browser's own clock. */
async function typeInto(page: Page): Promise<number[]> {
  const field = page.getByLabel('Nazwa nabywcy', { exact: true });
  await field.fill('');
  await field.evaluate((input) => {
    const waits: number[] = [];
    Object.assign(window, { waits });
    input.addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - timeStamp)));
    });
  });
  await field.pressSequentially('abcdefghij'.repeat(keys / 10), { delay: 40 });
  return page.evaluate(() => (window as unknown as { waits: number[] }).waits);
}

async function measureTyping(browser: Browser): Promise<void> {
  const sandbox = await startSandbox({ clock: systemClock });
  const firm = await startTestCore(sandbox);
  await setUpCompany(firm.call, sandbox);
  await firm.call('queue.pause');
  await firm.core.close();
  fillQueue(firm.dataDir, deliveredWhileTyping, systemClock.now());
  const again = await startTestCore(sandbox, { dataDir: firm.dataDir });
  const server = await startServer(again.core, built);
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(server.entrance);
  await page.getByRole('navigation', { name: 'Główne menu' }).waitFor();
  await page.keyboard.press('n');
  await page.getByLabel('Nazwa nabywcy', { exact: true }).waitFor();
  const idle = await typeInto(page);
  await again.call('queue.resume');
  await eventually('delivery goes on', async () => (await again.call('queue.status')).sending);
  const busy = await typeInto(page);
  const { waiting } = await again.call('queue.status');
  console.log(
    `\nA key to its letter on the screen (${keys} keys; the program, KSeF and the window on one machine)`,
  );
  for (const [what, at] of [
    ['median', 0.5],
    ['95 of 100', 0.95],
  ] as const) {
    const [before, meanwhile] = [middle(idle, at), middle(busy, at)];
    tell(`${what}: nothing goes on`, ms(before));
    tell(
      `${what}: ${deliveredWhileTyping} invoices are delivered`,
      `${ms(meanwhile)}   ${(meanwhile / before).toFixed(1)} × nothing goes on`,
    );
  }
  tell('delivered while typing', String(deliveredWhileTyping - waiting));
  await page.context().close();
  await server.close();
  await again.remove();
  await sandbox.close();
}

const browser = await launchUsersBrowser();
const bare = await bareNodeMs();
for (const stored of [10, 100_000]) await measureStarts(browser, stored, bare);
await measureTyping(browser);
await browser.close();
