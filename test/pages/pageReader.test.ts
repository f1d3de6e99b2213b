import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pageWorkerBuild } from '../../electron/host-electron/pageWorkerBuild.ts';
import {
  createPageReader,
  type PageReader,
  type PageReaderOptions,
} from '../../electron/pages/createPageReader.ts';
import { linksOf, printedInvoice } from '../support/prints.ts';

let readers: PageReader[] = [];
const reader = (options?: PageReaderOptions): PageReader => {
  const it = createPageReader(options);
  readers.push(it);
  return it;
};
afterEach(async () => {
  await Promise.all(readers.map((it) => it.close()));
  readers = [];
});

const textsOf = (codes: { text: string }[]) => codes.map(({ text }) => text).sort();

describe('the page reader', () => {
  it('reads both codes of a print, and where they stand', async () => {
    const codes = await reader().codes(await printedInvoice());
    expect(textsOf(codes)).toEqual(Object.values(linksOf('EC')).sort());
    expect(codes.map(({ page }) => page)).toEqual([1, 1]);
  });

  it('tells the sizes of pages and draws the ones that are asked for', async () => {
    const pdf = await printedInvoice({}, 'drafts/04-czterdziesci-pozycji.json');
    const it = reader();
    const sizes = await it.sizes(pdf, 96);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes[0]).toEqual({ width: 794, height: 1123 });
    const [second, ...others] = await it.pictures(pdf, 96, [2]);
    expect(others).toEqual([]);
    const { width, height, data } = PNG.sync.read(Buffer.from(second!.png));
    expect({ page: second!.page, width, height }).toEqual({ page: 2, ...sizes[1] });
    expect(data.some((value) => value < 64)).toBe(true);
    expect(await it.pictures(pdf, 36)).toHaveLength(sizes.length);
  });

  it('says so when the bytes are no PDF, and reads the next one', async () => {
    const it = reader();
    await expect(it.codes(Buffer.from('%PDF-1.7 not really'))).rejects.toMatchObject({
      ...{ code: 'print.readerFailed', details: { failure: 'pdf' } },
    });
    expect(await it.codes(await printedInvoice())).toHaveLength(2);
  });

  it('does what is asked at the same time one after another', async () => {
    const it = reader();
    const pdf = await printedInvoice();
    const answers = await Promise.all([
      it.codes(pdf),
      it.sizes(pdf, 72),
      it.codes(pdf),
      it.pictures(pdf, 30),
    ]);
    expect(answers.map((answer) => answer.length)).toEqual([2, 1, 2, 1]);
  });
});

describe('a worker that', () => {
  const bad = (script: string) => () => Promise.resolve(new Worker(script, { eval: true }));
  const answers = `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ id }) => parentPort.postMessage({ id, answer: [] }));`;
  /** A bad worker the first time, a good one after it. */
  const once = (script: string) => {
    let started = 0;
    return () => bad(started++ === 0 ? script : answers)();
  };
  const pdf = Buffer.from('%PDF');

  it('hangs in a loop is ended; the next call gets another one', async () => {
    const start = once(`require('node:worker_threads').parentPort.on('message', () => { for (;;); });`);
    const it = reader({ start, timeoutMs: 300 });
    const [hung, next] = await Promise.allSettled([it.codes(pdf), it.codes(pdf)]);
    expect(hung).toMatchObject({ reason: { code: 'print.readerFailed', details: { failure: 'timeout' } } });
    expect(next).toMatchObject({ value: [] });
  });

  it.each([
    ['throws', `require('node:worker_threads').parentPort.on('message', () => { throw new Error('x'); });`],
    ['leaves', `require('node:worker_threads').parentPort.on('message', () => process.exit(3));`],
  ])('%s gives an error, and the next call gets another one', async (_, script) => {
    const it = reader({ start: once(script) });
    await expect(it.codes(pdf)).rejects.toMatchObject({
      ...{ code: 'print.readerFailed', details: { failure: 'stopped' } },
    });
    expect(await it.codes(pdf)).toEqual([]);
  });

  it('can’t be started gives an error', async () => {
    const it = reader({ start: () => Promise.reject(new Error('no memory')) });
    await expect(it.sizes(pdf, 96)).rejects.toMatchObject({ code: 'print.readerFailed' });
  });

  it('has nothing to do ends, and is started again when it is needed', async () => {
    let started = 0;
    const ended: Promise<void>[] = [];
    const start = () => {
      started += 1;
      const worker = new Worker(answers, { eval: true });
      ended.push(new Promise((resolve) => worker.once('exit', () => resolve())));
      return Promise.resolve(worker);
    };
    const it = reader({ start, idleMs: 1 });
    await it.codes(pdf);
    await ended[0];
    await it.codes(pdf);
    expect(started).toBe(2);
  });

  it('is at work when the program closes fails, and nothing is asked after that', async () => {
    const it = reader({ start: bad(`require('node:worker_threads').parentPort.on('message', () => {});`) });
    const reading = it.codes(pdf);
    const failed = expect(reading).rejects.toMatchObject({ details: { failure: 'stopped' } });
    await new Promise((resolve) => setImmediate(resolve));
    await it.close();
    await failed;
    await expect(it.codes(pdf)).rejects.toMatchObject({ code: 'print.readerFailed' });
  });
});

describe('the worker as it is packed for Electron', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'latarnik-worker-'));
    await build({ ...pageWorkerBuild, outfile: join(folder, 'pageWorker.cjs') });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads the same codes, run as a script and without files of its own', async () => {
    const require = createRequire(import.meta.url);
    const workerData = {
      pdfiumWasm: readFileSync(require.resolve('@hyzyla/pdfium/pdfium.wasm')),
      zxingWasm: readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')),
    };
    const script = readFileSync(join(folder, 'pageWorker.cjs'), 'utf8');
    const it = reader({ start: () => Promise.resolve(new Worker(script, { eval: true, workerData })) });
    const codes = await it.codes(await printedInvoice());
    expect(textsOf(codes)).toEqual(Object.values(linksOf('EC')).sort());
  });
});
