import type { Page } from 'playwright-core';
import type { Core } from '../../electron/core/corePorts.ts';
import type { StoredFile } from '../../electron/features/documents.ts';
import type { Transport } from '../../renderer/api/transport.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { launchBrowser } from './browser.ts';
import { startBrowserHost } from './browserHost.ts';
import { findElectron, startElectron } from './electronProgram.ts';
import { savingInBrowser, savingInElectron, type Saving } from './saving.ts';

/**
 * Where the program of a story runs: in the test's own process (as in `npm test`), in a process of its own behind the
 * browser host, or in Electron's (`npm run test:electron`). The last two are reached by nothing but their window.
 */
const ways = ['inside', 'process', 'electron'] as const;
export type StoryWay = (typeof ways)[number];
export const storyWay = (): StoryWay => ways.find((way) => way === process.env.LATARNIK_STORIES) ?? 'inside';

/** A program in another process: all that a story needs of it. */
export interface OutsideProgram {
  /** Carried out through the page: events are not heard. */
  core: Core;
  page: Page;
  save: Saving;
  resize(size: { width: number; height: number }): Promise<void>;
  /** As when the power goes. */
  kill(): Promise<void>;
}

type Addresses = Pick<RunningSandbox, 'url' | 'qrUrl' | 'latarniaUrl'>;

/**
 * Starts the program on a folder, with a sandbox of the test for its KSeF. `trusted` is a file with the certificate of
 * another server of the test: Node reads it, and so does Electron, as long as its fuse of Node's options is not blown
 * (environment-variables.md of its documentation).
 */
export function startOutside(
  way: Exclude<StoryWay, 'inside'>,
  dataDir: string,
  { url, qrUrl, latarniaUrl }: Addresses,
  trusted?: string,
): Promise<OutsideProgram> {
  const flags = ['--ksef', url, '--qr', qrUrl, '--latarnia', latarniaUrl];
  const env = { ...process.env, ...(trusted !== undefined && { NODE_EXTRA_CA_CERTS: trusted }) };
  return way === 'electron' ? inElectron(dataDir, flags, env) : inProcess(dataDir, flags, env);
}

async function inProcess(
  dataDir: string,
  flags: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<OutsideProgram> {
  const host = await startBrowserHost(dataDir, flags, env);
  const browser = await launchBrowser();
  const page = await (await browser.newContext({ locale: 'pl-PL', reducedMotion: 'reduce' })).newPage();
  await page.goto(host.url);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    await browser.close();
    await host.stop(signal);
  };
  return {
    core: coreThrough(page, () => end('SIGTERM')),
    ...{ page, save: savingInBrowser(() => page) },
    resize: (size) => page.setViewportSize(size),
    kill: () => end('SIGKILL'),
  };
}

/** Written by the documentation of Electron and Playwright: the binary was on no machine that this ran on. */
async function inElectron(
  dataDir: string,
  flags: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<OutsideProgram> {
  const found = findElectron();
  if ('missing' in found) throw new Error(found.missing);
  const { app, page, kill } = await startElectron(found.executablePath, dataDir, flags, env);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return {
    core: coreThrough(page, () => app.close()),
    ...{ page, kill, save: savingInElectron(app) },
    resize: (size) =>
      app.evaluate(
        ({ BrowserWindow }, { width, height }) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
        size,
      ),
  };
}

/** The core as its page reaches it: over the preload in Electron, over a socket of its own in a browser. */
export function coreThrough(page: Pick<Page, 'evaluate'>, close: () => Promise<void>): Core {
  const readFile = async (fileId: string): Promise<StoredFile> => {
    const read = await page.evaluate(fetchInPage, `/files/${encodeURIComponent(fileId)}`);
    if (read === null) throw new AppError('file.notFound', { fileId });
    const bytes = Buffer.from(read.base64, 'base64');
    const { mediaType } = read;
    return { ref: { fileId, name: fileId, mediaType, sizeBytes: bytes.byteLength }, bytes };
  };
  return {
    ...{ readFile, openFile: readFile, close },
    call: (text) => page.evaluate(sendInPage, text),
    onEvent: () => {
      throw new Error('the events of a program in another process are not heard');
    },
    deliverDue: () => Promise.reject(new Error('a program in another process delivers by itself')),
  };
}

/** Runs in the page. A browser's may not be let in yet; what was never sent is tried again. */
async function sendInPage(text: string): Promise<string> {
  const preload: Transport | undefined = window.latarnik;
  if (preload) return preload.send(text);
  const connect = () =>
    new Promise<WebSocket | null>((resolve) => {
      const socket = new WebSocket(`ws://${window.location.host}/rpc`);
      socket.onopen = () => resolve(socket);
      socket.onclose = () => resolve(null);
    });
  let socket = await connect();
  for (let tries = 0; socket === null && tries < 100; tries += 1) {
    await new Promise((resolve) => window.setTimeout(resolve, 100));
    socket = await connect();
  }
  const open = socket;
  if (open === null) throw new Error('the program lets nobody in');
  return new Promise((resolve, reject) => {
    open.onmessage = ({ data }) => {
      const frame = JSON.parse(String(data)) as { id?: number; body?: string };
      if (frame.id !== 1) return;
      resolve(frame.body ?? '');
      open.close();
    };
    open.onclose = () => reject(new Error('the program hung up'));
    open.send(JSON.stringify({ id: 1, body: text }));
  });
}

/** Runs in the page. */
async function fetchInPage(address: string): Promise<{ base64: string; mediaType: string } | null> {
  const response = await fetch(address);
  if (!response.ok) return null;
  let binary = '';
  for (const byte of new Uint8Array(await response.arrayBuffer())) binary += String.fromCharCode(byte);
  return { base64: btoa(binary), mediaType: response.headers.get('content-type') ?? '' };
}
