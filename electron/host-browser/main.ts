import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createCaller } from '../../shared/contract/caller.ts';
import { isAppError } from '../../shared/errors/appError.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { hostText } from '../../shared/i18n/host.ts';
import { createCore, type Core } from '../core/createCore.ts';
import { dataFolder } from '../core/dataFolder.ts';
import { createFileLog } from '../core/fileLog.ts';
import { systemClock } from '../core/systemClock.ts';
import { findBrowser, hasDisplay, openAppWindow } from './appWindow.ts';
import { startServer, type BrowserServer } from './server.ts';

const rendererFolder = resolve(import.meta.dirname, '../../build/renderer');
/** Long enough to survive a reload of the window. */
const lingerMs = 10_000;

const { values } = parseArgs({
  strict: false,
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    json: { type: 'boolean' },
  },
});

async function main(): Promise<void> {
  if (!existsSync(join(rendererFolder, 'index.html'))) return fail(hostText.notBuilt);
  const dataDir = typeof values.data === 'string' ? resolve(values.data) : dataFolder();
  const passphrase = process.env.LATARNIK_PASSPHRASE;
  const core = await createCore({
    ...{ dataDir, clock: systemClock, log: createFileLog(dataDir, systemClock), osVault: null },
    ...(passphrase !== undefined && { passphrase }),
    background: true,
  });
  const server = await startServer(core, rendererFolder, Number(values.port ?? 0));
  const stop = () =>
    void server
      .close()
      .then(core.close)
      .then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  if (values.json) return console.log(JSON.stringify({ url: server.entrance }));
  const browser = values['no-open'] || !hasDisplay() ? null : findBrowser();
  if (browser === null) return console.log(hostText.openYourself(server.entrance));
  openAppWindow(browser, server.entrance, join(dataDir, 'window'));
  console.log(hostText.windowOpened);
  leaveAfterLastWindow(core, server, stop);
}

/** With the last window closed the program goes on while invoices wait for KSeF, then leaves. */
function leaveAfterLastWindow(core: Core, server: BrowserServer, stop: () => void): void {
  const call = createCaller((text) => core.call(text));
  let seen = false;
  let told = false;
  const look = async (): Promise<void> => {
    seen ||= server.windows() > 0;
    if (seen && server.windows() === 0) {
      const { waiting, paused } = await call('queue.status');
      if (waiting === 0 || paused) return stop();
      if (!told) console.log(hostText.stillDelivering(waiting));
      told = true;
    }
    systemClock.schedule(lingerMs, () => void look());
  };
  systemClock.schedule(lingerMs, () => void look());
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (!isAppError(error)) throw error;
  const { title, body } = describeError(error);
  fail(`${title}\n${body}`);
}
