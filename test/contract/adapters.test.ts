import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMain } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Core } from '../../electron/core/corePorts.ts';
import { createCore } from '../../electron/core/createCore.ts';
import { documentHeaders } from '../../electron/core/webDelivery.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { startServer, type BrowserServer } from '../../electron/host-browser/server.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { startBrowserHost, type RunningHost } from '../support/browserHost.ts';

// The only stand-in: Electron itself can't run here, its adapter can.
vi.mock('electron', () => ({ protocol: {} }));
const { connectIpc } = await import('../../electron/host-electron/ipcAdapter.ts');

const cli = join(import.meta.dirname, '../../electron/host-cli/main.ts');
let folder: string;
let core: Core;
let server: BrowserServer;
let origin: string;
let cookie: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-contract-'));
  const log = { info: () => undefined, error: () => undefined };
  core = await createCore({
    dataDir: join(folder, 'core'),
    clock: systemClock,
    log,
    osVault: null,
    background: false,
  });
  server = await startServer(core, folder);
  origin = new URL(server.entrance).origin;
  const body = server.entrance.split('#token=')[1]!;
  const answer = await fetch(`${origin}/session`, { method: 'POST', body, headers: { Origin: origin } });
  cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
});
afterAll(async () => {
  await server.close();
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

const openSocket = (headers: Record<string, string>) =>
  new Promise<WebSocket>((resolve, reject) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers });
    socket.on('open', () => resolve(socket));
    socket.on('error', reject);
  });

async function overWebSocket(text: string): Promise<string> {
  const socket = await openSocket({ Cookie: cookie, Origin: origin });
  const answer = new Promise<string>((resolve) =>
    socket.on('message', (data: Buffer) => resolve((JSON.parse(data.toString()) as { body: string }).body)),
  );
  socket.send(JSON.stringify({ id: 1, body: text }));
  return answer.finally(() => socket.close());
}

type Handler = (event: unknown, text: unknown) => Promise<string>;
const ourFrame = { senderFrame: { parent: null, url: 'app://latarnik/index.html' }, sender: { id: 7 } };
function overIpc(text: string, event: unknown = ourFrame): Promise<string> {
  let handler: Handler | undefined;
  const ipc = { handle: (_: string, it: Handler) => (handler = it) } as Pick<IpcMain, 'handle'>;
  connectIpc(ipc, core, () => ({ id: 7, send: () => undefined }) as never);
  return handler!(event, text);
}

const adapters: [string, (text: string) => Promise<string>][] = [
  ['the core itself', (text) => core.call(text)],
  ['the browser host', overWebSocket],
  ['the Electron host', (text) => overIpc(text)],
];

describe('every host gives the answers of the core', () => {
  it.each(adapters)('%s', async (_, call) => {
    const questions = [
      JSON.stringify({ method: 'invoice.list', input: {} }),
      JSON.stringify({ method: 'keystore.status' }),
      JSON.stringify({ method: 'invoice.get', input: { id: 'LAT-none' } }),
      JSON.stringify({ method: 'no.such' }),
      JSON.stringify({ method: 'invoice.get', input: 5 }),
      'not json',
    ];
    for (const question of questions) {
      expect(JSON.parse(await call(question))).toEqual(JSON.parse(await core.call(question)));
    }
  });
});

describe('the command line', () => {
  // Not in the way of this process: its own server drops connections that it can't answer for seconds.
  const run = (args: string[], input = '') =>
    new Promise<{ code: number; out: string }>((resolve) => {
      const all = [cli, '--data', join(folder, 'cli'), '--json', ...args];
      const child = execFile(process.execPath, all, { maxBuffer: 10_000_000 }, (error, out) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out }),
      );
      child.stdin?.end(input);
    });
  const json = (text: string) => JSON.parse(text) as Record<string, never>;

  it('makes any call, with JSON as text or on standard input', async () => {
    expect(json((await run(['call', 'invoice.list', '{}'])).out)).toEqual({ total: 0, items: [] });
    expect(json((await run(['call', 'invoice.list', '-'], '{"limit": 5}')).out)).toEqual({
      total: 0,
      items: [],
    });
  });

  it('tells failures with a code, a Polish sentence and an exit code', async () => {
    const { code, out } = await run(['call', 'invoice.get', '{"id": "LAT-none"}']);
    expect(code).toBe(1);
    const { title } = describeError({ code: 'invoice.notFound', details: { id: 'LAT-none' } });
    expect(json(out).error).toMatchObject({ code: 'invoice.notFound', message: { title } });
    expect((await run(['call', 'invoice.get', '{'])).code).toBe(2);
    expect((await run(['call', 'no.such'])).code).toBe(2);
    expect((await run(['no-such-verb'])).code).toBe(2);
  });

  it('lists every call with its schemas', async () => {
    const methods = JSON.parse((await run(['methods'])).out) as {
      method: string;
      input: { type?: string };
    }[];
    expect(methods.find((it) => it.method === 'invoice.issue')?.input.type).toBe('object');
    expect(methods.length).toBeGreaterThan(15);
  });

  it('refuses to send a token to an address that is neither KSeF nor this machine', async () => {
    const { out } = await run(['--ksef', 'https://ksef.example.com', 'call', 'app.status']);
    expect(json(out).error).toMatchObject({ code: 'company.badEnvironment' });
  });
});

describe('the browser host lets nobody else in', () => {
  const enter = (headers: Record<string, string>, body = 'guess') =>
    fetch(`${origin}/session`, { method: 'POST', body, headers }).then(({ status }) => status);

  it('with a wrong or used token', async () => {
    expect(await enter({ Origin: origin })).toBe(403);
    expect(await enter({ Origin: origin }, server.entrance.split('#token=')[1])).toBe(403);
  });
  it('from a page of another origin', async () => {
    expect(await enter({ Origin: 'http://evil.example' })).toBe(403);
    await expect(openSocket({ Cookie: cookie, Origin: 'http://evil.example' })).rejects.toThrow('401');
  });
  it('without the cookie', async () => {
    await expect(openSocket({ Origin: origin })).rejects.toThrow('401');
    expect((await fetch(`${origin}/files/LAT-1.pdf`)).status).toBe(401);
  });
  it('under another host name', async () => {
    const port = new URL(origin).port;
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(421);
  });
  it('with a frame that is not ours', async () => {
    const socket = await openSocket({ Cookie: cookie, Origin: origin });
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.send('hello');
    expect(await closed).toBe(1008);
  });
  it('nor out of its folder', async () => {
    expect((await fetch(`${origin}/..%2f..%2fetc/passwd`)).status).toBe(404);
  });
});

describe('a picture inside the browser’s window', () => {
  it('is shown in place, for whoever has the cookie', async () => {
    const ref = { fileId: 'LAT-1.pdf.1', name: '1.png', mediaType: 'image/png', sizeBytes: 3 };
    const openFile = () => Promise.resolve({ ref, bytes: Buffer.from('png') });
    const pictures = await startServer({ call: core.call, onEvent: core.onEvent, openFile }, folder);
    const address = new URL(pictures.entrance).origin;
    const token = pictures.entrance.split('#token=')[1]!;
    const entered = await fetch(`${address}/session`, {
      ...{ method: 'POST', body: token, headers: { Origin: address } },
    });
    const headers = { Cookie: entered.headers.get('set-cookie')!.split(';')[0]! };
    const shown = await fetch(`${address}/files/LAT-1.pdf.1?view`, { headers });
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/);
    expect((await fetch(`${address}/files/LAT-1.pdf.1?view`)).status).toBe(401);
    await pictures.close();
  });
});

describe('a document in a window', () => {
  const ref = { fileId: 'x', name: 'FV żółta.xml', sizeBytes: 1 };
  it('runs nothing unless it is a PDF, which its viewer could not show then', () => {
    const of = (mediaType: string) => documentHeaders({ ...ref, mediaType }, true)['Content-Security-Policy'];
    expect(of('application/xml')).toContain('sandbox');
    expect(of('application/pdf')).toBeUndefined();
  });
  it('keeps its Polish name', () => {
    const headers = documentHeaders({ ...ref, mediaType: 'application/xml' }, false);
    expect(headers['Content-Disposition']).toBe(`attachment; filename*=UTF-8''FV%20%C5%BC%C3%B3%C5%82ta.xml`);
  });
});

describe('the Electron host lets nobody else in', () => {
  const refused = {
    ok: false,
    error: { code: 'ipc.badRequest', kind: 'user', details: { problem: 'sender' } },
  };
  const question = JSON.stringify({ method: 'app.status' });
  it.each([
    ['a frame inside the page', { ...ourFrame, senderFrame: { parent: {}, url: 'app://latarnik/' } }],
    ['another address', { ...ourFrame, senderFrame: { parent: null, url: 'https://evil.example/' } }],
    ['another window', { ...ourFrame, sender: { id: 8 } }],
    ['a frame that is gone', { ...ourFrame, senderFrame: null }],
  ])('%s', async (_, event) => expect(JSON.parse(await overIpc(question, event))).toEqual(refused));
});

describe('one data folder', () => {
  let host: RunningHost;
  it('is not opened by a second program', async () => {
    host = await startBrowserHost(join(folder, 'shared'));
    const run = () =>
      execFileSync(process.execPath, [cli, '--data', join(folder, 'shared'), '--json', 'status'], {
        stdio: 'pipe',
      });
    expect(run).toThrow();
    try {
      run();
    } catch (error) {
      expect(String((error as { stdout: Buffer }).stdout)).toContain('data.inUse');
    }
    await host.stop();
  });
});
