import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppWindow } from '../../electron/host-browser/appWindow.ts';
import { hostText } from '../../shared/i18n/host.ts';
import { startBrowserHost } from '../support/browserHost.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'latarnik-mishaps-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (host: string, args: string[], cwd = folder) =>
  spawnSync(process.execPath, [join(root, 'electron', host, 'main.ts'), ...args], { cwd, encoding: 'utf8' });

describe('the browser host', () => {
  it('outlives callers that hang up in the middle of an upgrade', async () => {
    const host = await startBrowserHost(join(folder, 'reset'));
    const { port, origin } = new URL(host.url);
    const upgrade =
      `GET /rpc HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
    const hangUp = () =>
      new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(upgrade);
          socket.resetAndDestroy();
        });
        socket.on('error', () => undefined).on('close', () => resolve());
      });
    for (let caller = 0; caller < 300; caller++) await hangUp();
    expect((await fetch(origin)).status).toBe(200);
    await host.stop();
  });

  it('says in Polish that it cannot have the port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const flags = ['--no-open', '--data', join(folder, 'port'), '--port'];
    const taken = run('host-browser', [...flags, String(port)]);
    other.close();
    expect(taken).toMatchObject({ status: 1, stderr: `${hostText.portTaken(port)}\n` });
    expect(run('host-browser', [...flags, 'abc'])).toMatchObject({
      status: 1,
      stderr: `${hostText.badPort('abc')}\n`,
    });
  });

  it.runIf(process.platform !== 'win32').each([
    ['is no program', 'x', 0o600],
    ['gives up at once', '#!/bin/sh\nexit 1\n', 0o700],
  ])('hears of a browser that %s', async (_, content, mode) => {
    const browser = join(folder, 'browser');
    writeFileSync(browser, content);
    chmodSync(browser, mode);
    await new Promise<void>((resolve) => openAppWindow(browser, 'http://127.0.0.1/', folder, resolve));
  });
});

describe('the command line', () => {
  const cli = (...args: string[]) => run('host-cli', ['--data', join(folder, 'cli'), '--json', ...args]);
  it.each([
    ['a file that is not there', ['issue', '/no/such.json'], 1, 'file.unusable'],
    ['a certificate that is not there', ['import', '/no/such.p12'], 1, 'file.unusable'],
    ['an input file that is not there', ['call', 'invoice.get', '@/no/such.json'], 1, 'file.unusable'],
    ['an unknown mode', ['mode', 'no-such'], 2, 'ipc.badInput'],
    ['an unknown kind of document', ['save', 'LAT-1', 'no-such', 'x'], 2, 'ipc.badInput'],
  ])('answers %s with a code', (_, args, status, code) => {
    const answer = cli(...args);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.stdout)).toMatchObject({ error: { code } });
  });

  it('does nothing at all with a misspelt option or an empty folder name', () => {
    const before = readdirSync(folder);
    expect(cli('--no-sent', 'status')).toMatchObject({ status: 2, stdout: '' });
    expect(run('host-cli', ['--data=', 'status'])).toMatchObject({ status: 2, stdout: '' });
    expect(readdirSync(folder)).toEqual(before);
  });
});
