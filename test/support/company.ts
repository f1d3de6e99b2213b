import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core, CorePorts } from '../../electron/core/corePorts.ts';
import { createCore } from '../../electron/core/createCore.ts';
import { pause } from '../../electron/core/pause.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { Log } from '../../electron/core/ports.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { createCaller, type Caller } from '../../shared/contract/caller.ts';
import type { EventMessage } from '../../shared/contract/events.ts';
import { plainVault } from './plainVault.ts';
import { watchTimers } from './watchTimers.ts';
import type { OutsideProgram } from './outsideProgram.ts';
import { uploadOf } from './uploads.ts';

export interface TestCore {
  core: Core;
  call: Caller;
  dataDir: string;
  events: EventMessage[];
  logged: string[];
  /** Where it runs in a process of its own, with its window: nothing is told in `events` and `logged` then. */
  outside?: OutsideProgram;
  /** Closes the program and deletes its folder. @throws Error if the program left a timer running. */
  remove(): Promise<void>;
}

/**
 * Starts the program on a folder of its own (or a given one) against a running sandbox. Its safe opens with the
 * system's keychain; a passphrase, which takes scrypt a third of a second each time, is `osVault: null`.
 */
export async function startTestCore(
  sandbox: Pick<RunningSandbox, 'url' | 'qrUrl' | 'latarniaUrl'>,
  options: Partial<CorePorts> = {},
): Promise<TestCore> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'latarnik-test-'));
  const logged: string[] = [];
  const write = (event: string, data?: object) => void logged.push(JSON.stringify({ event, ...data }));
  const log: Log = { info: write, error: write };
  const { url: apiUrl, qrUrl, latarniaUrl } = sandbox;
  const timers = watchTimers(options.clock ?? systemClock);
  const core = await createCore({
    ...{ dataDir, log, osVault: plainVault, background: true },
    ksef: { apiUrl, qrUrl, latarniaUrl },
    ...options,
    clock: timers.clock,
  });
  const events: EventMessage[] = [];
  core.onEvent((message) => events.push(message));
  return {
    ...{ core, dataDir, events, logged },
    call: createCaller((text) => core.call(text)),
    remove: async () => {
      await core.close();
      rmSync(dataDir, { recursive: true, force: true });
      timers.expectNone();
    },
  };
}

/** Sets up the sandbox's own company, ready to issue offline. */
export async function setUpCompany(call: Caller, sandbox: RunningSandbox): Promise<void> {
  const { nip, name, ksefToken } = sandbox.company;
  const address = { line1: 'ul. Portowa 7', line2: '81-350 Gdynia' };
  await call('company.create', { nip, name, address, ksefToken });
  const { p12, password } = sandbox.certificates.offline;
  const file = uploadOf(p12);
  await call('keystore.import', { files: [file], password });
}

/** Waits until `reached` holds. Fails after `limitMs` with what was waited for. */
export async function eventually(
  what: string,
  reached: () => Promise<boolean>,
  limitMs = 20_000,
): Promise<void> {
  const limit = systemClock.now() + limitMs;
  while (!(await reached())) {
    if (systemClock.now() > limit) throw new Error(`waited in vain: ${what}`);
    await pause(systemClock, 25);
  }
}

/** Waits until KSeF has accepted all these invoices and their UPO is stored. */
export const untilArchived = (call: Caller, ids: readonly string[]): Promise<void> =>
  eventually('all invoices accepted', async () => {
    const invoices = await Promise.all(ids.map((id) => call('invoice.get', { id })));
    return invoices.every(({ state }) => state === 'archived');
  });
