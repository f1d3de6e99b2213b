import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isAppError } from '../../shared/errors/appError.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { waitingIn } from '../../shared/domain/waitingIn.ts';
import { hostText } from '../../shared/i18n/host.ts';
import { createCompanies, type CompaniesCore } from '../core/companies.ts';
import { dataFolder } from '../core/dataFolder.ts';
import { createFileLog } from '../core/fileLog.ts';
import { ksefOf, ksefOptions } from '../core/ksefArguments.ts';
import { systemClock } from '../core/systemClock.ts';
import { createSystemNetwork } from '../core/systemNetwork.ts';
import { systemUserName } from '../core/userName.ts';
import { findBrowser, hasDisplay, openAppWindow } from './appWindow.ts';
import { startServer, type BrowserServer } from './server.ts';

const rendererFolder = resolve(import.meta.dirname, '../../build/renderer');
/** A window must be missing at two looks in a row: one look can fall into the moment of a reload. */
const lookEveryMs = 5_000;
const looksBeforeLeaving = 2;

const { values } = parseArgs({
  strict: false,
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    json: { type: 'boolean' },
    ...ksefOptions,
  },
});

async function main(): Promise<void> {
  if (!existsSync(join(rendererFolder, 'index.html'))) return fail(hostText.notBuilt);
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail(hostText.badPort(String(values.port)));
  const dataDir = typeof values.data === 'string' ? resolve(values.data) : dataFolder();
  const passphrase = process.env.LATARNIK_PASSPHRASE;
  const core = await createCompanies({
    ...{ dataDir, clock: systemClock, log: createFileLog(dataDir, systemClock), osVault: null },
    ...{ network: createSystemNetwork(systemClock), ...systemUserName() },
    ...(passphrase !== undefined && { passphrase }),
    ...ksefOf(values),
    background: true,
  });
  const server = await startServer(core, rendererFolder, port).catch(async (error: NodeJS.ErrnoException) => {
    await core.close();
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return null;
    throw error;
  });
  if (server === null) return fail(hostText.portTaken(port));
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
  console.log(hostText.windowOpened);
  openAppWindow(browser, server.entrance, join(dataDir, 'window'), () => {
    if (server.windows() === 0) console.log(hostText.openYourself(server.entrance));
  });
  leaveAfterLastWindow(core, server, stop);
}

/** With the last window closed the program goes on while invoices of any company wait for KSeF, then leaves. */
function leaveAfterLastWindow(core: CompaniesCore, server: BrowserServer, stop: () => void): void {
  let seen = false;
  let empty = 0;
  let told = false;
  const look = async (): Promise<void> => {
    empty = server.windows() > 0 ? 0 : empty + 1;
    seen ||= empty === 0;
    if (seen && empty >= looksBeforeLeaving) {
      const waiting = waitingIn(await core.companies.list());
      if (waiting === 0) return stop();
      if (!told) console.log(hostText.stillDelivering(waiting));
      told = true;
    }
    systemClock.schedule(lookEveryMs, () => void look());
  };
  systemClock.schedule(lookEveryMs, () => void look());
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
