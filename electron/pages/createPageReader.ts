import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/errors/appError.ts';
import type {
  PagePicture,
  PageReply,
  PageRequest,
  PageSize,
  PageTask,
  PageTasks,
  PageWorkerData,
  ReadCode,
} from './pageProtocol.ts';

/**
 * PDFs as a printer and a scanner see them. Everything runs in a worker thread; PDFs are read one after another.
 * Every function throws AppError `print.readerFailed`: `pdf` when the bytes can't be read, `timeout` or `stopped` when
 * the worker hung or died – the next call gets a new one.
 */
export interface PageReader {
  /** Sizes of all pages at a dpi, in pixels; nothing is drawn. */
  sizes(pdf: Uint8Array, dpi: number): Promise<PageSize[]>;
  /** PNG of the pages named (from 1), or of all. */
  pictures(pdf: Uint8Array, dpi: number, pages?: number[]): Promise<PagePicture[]>;
  /** Every QR code on its pages, read from a grey raster. */
  codes(pdf: Uint8Array, dpi?: number): Promise<ReadCode[]>;
  /** Every QR code in a PNG. */
  codesOfPicture(png: Uint8Array): Promise<string[]>;
  /** Ends the worker; what it was doing fails. */
  close(): Promise<void>;
}

export interface PageReaderOptions {
  /** Starts the worker; tests put a bad one in its place. */
  start?: () => Promise<Worker>;
  timeoutMs?: number;
  idleMs?: number;
}

/** A page takes some 40 ms, a print of 1,000 lines about two seconds; an old computer ten times that. */
const usualTimeoutMs = 60_000;
/** A worker holds some 40 MB. */
const usualIdleMs = 60_000;
const paperDpi = 150;

const require = createRequire(import.meta.url);

/** From source a file of its own; in the bundle a script beside it, which an archive (asar) hands out as text. */
async function startWorker(): Promise<Worker> {
  const [pdfiumWasm, zxingWasm] = await Promise.all([
    readFile(require.resolve('@hyzyla/pdfium/pdfium.wasm')),
    readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm')),
  ]);
  const data: PageWorkerData = { pdfiumWasm, zxingWasm };
  if (import.meta.filename.endsWith('.ts'))
    return new Worker(new URL('./pageWorker.ts', import.meta.url), { workerData: data });
  const script = readFileSync(join(import.meta.dirname, 'pageWorker.cjs'), 'utf8');
  return new Worker(script, { eval: true, workerData: data });
}

/** Costs nothing until it is asked something; its worker ends when it has had nothing to do for a while. */
export function createPageReader(options: PageReaderOptions = {}): PageReader {
  const { start = startWorker, timeoutMs = usualTimeoutMs, idleMs = usualIdleMs } = options;
  let worker: Promise<Worker> | null = null;
  let idle: NodeJS.Timeout | undefined;
  let tasks = 0;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const begin = async (): Promise<Worker> => {
    const it = await start();
    // Whoever waits for an answer listens too; one that dies idle is only replaced.
    it.on('error', () => undefined);
    const begun = worker;
    it.once('exit', () => {
      if (worker === begun) worker = null;
    });
    return it;
  };

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await (await ending?.catch(() => null))?.terminate();
  };

  /** Sends one task and waits for its answer, or for the worker's end. */
  const exchange = (to: Worker, request: PageRequest): Promise<PageReply> =>
    new Promise((resolve, reject) => {
      const failed = (failure: 'timeout' | 'stopped', cause?: unknown) => {
        settled();
        void end();
        reject(new AppError('print.readerFailed', { failure }, cause));
      };
      const answered = (reply: PageReply) => {
        settled();
        resolve(reply);
      };
      const died = (cause: unknown) => failed('stopped', cause);
      const timer = setTimeout(() => failed('timeout'), timeoutMs);
      const settled = () => {
        clearTimeout(timer);
        to.off('message', answered).off('error', died).off('exit', died);
      };
      to.on('message', answered).on('error', died).on('exit', died);
      to.postMessage(request);
    });

  const once = async <T extends PageTask>(
    task: T,
    input: PageTasks[T]['input'],
  ): Promise<PageTasks[T]['answer']> => {
    if (closed) throw new AppError('print.readerFailed', { failure: 'stopped' });
    clearTimeout(idle);
    worker ??= begin();
    let to: Worker;
    try {
      to = await worker;
    } catch (error) {
      worker = null;
      throw new AppError('print.readerFailed', { failure: 'stopped' }, error);
    }
    to.ref();
    const reply = await exchange(to, { id: tasks++, task, input });
    // A waiting worker keeps no program alive.
    to.unref();
    idle = setTimeout(() => void end(), idleMs).unref();
    if ('problem' in reply) {
      throw new AppError('print.readerFailed', { failure: 'pdf' }, new Error(reply.problem));
    }
    return reply.answer as PageTasks[T]['answer'];
  };

  const ask = <T extends PageTask>(
    task: T,
    input: PageTasks[T]['input'],
  ): Promise<PageTasks[T]['answer']> => {
    const answer = last.then(() => once(task, input));
    last = answer.catch(() => undefined);
    return answer;
  };

  return {
    sizes: (pdf, dpi) => ask('sizes', { pdf, dpi }),
    pictures: (pdf, dpi, pages) => ask('pictures', { pdf, dpi, pages: pages ?? null }),
    codes: (pdf, dpi = paperDpi) => ask('codes', { pdf, dpi }),
    codesOfPicture: (png) => ask('codesOfPicture', { png }),
    close: async () => {
      closed = true;
      await end();
    },
  };
}
