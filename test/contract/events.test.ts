import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Core } from '../../electron/core/corePorts.ts';
import { createCore } from '../../electron/core/createCore.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { startServer, type BrowserServer } from '../../electron/host-browser/server.ts';
import { createCaller } from '../../shared/contract/caller.ts';

vi.mock('electron', () => ({ protocol: {} }));
const { connectIpc } = await import('../../electron/host-electron/ipcAdapter.ts');

let folder: string;
let core: Core;
let server: BrowserServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-events-'));
  const log = { info: () => undefined, error: () => undefined };
  core = await createCore({ dataDir: folder, clock: systemClock, log, osVault: null, background: false });
  server = await startServer(core, folder);
});
afterAll(async () => {
  await server.close();
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openSocket(): Promise<WebSocket> {
  const { origin, hash } = new URL(server.entrance);
  const body = hash.slice('#token='.length);
  const answer = await fetch(`${origin}/session`, { method: 'POST', body, headers: { Origin: origin } });
  const Cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  const address = `${origin.replace('http', 'ws')}/rpc`;
  const socket = new WebSocket(address, { headers: { Cookie, Origin: origin } });
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  return socket;
}

it('every host passes on the events of the core, the same and in the same order', async () => {
  const fromCore: unknown[] = [];
  const fromIpc: unknown[] = [];
  const fromSocket: unknown[] = [];
  core.onEvent((message) => fromCore.push(message));
  const window = { id: 7, send: (_: string, message: unknown) => fromIpc.push(message) };
  connectIpc({ handle: () => undefined }, core, () => window as never);
  const socket = await openSocket();
  socket.on('message', (data: Buffer) => fromSocket.push(JSON.parse(data.toString())));

  const call = createCaller((text) => core.call(text));
  await call('mode.set', { mode: 'offline24', reason: 'test' });
  await call('queue.pause');
  await call('queue.resume');

  expect(fromCore).not.toHaveLength(0);
  expect(fromIpc).toEqual(fromCore);
  await vi.waitFor(() => expect(fromSocket).toHaveLength(fromCore.length));
  expect(fromSocket).toEqual(fromCore);
  socket.close();
});
