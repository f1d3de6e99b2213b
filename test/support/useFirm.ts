import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { CorePorts } from '../../electron/core/corePorts.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { createCaller } from '../../shared/contract/caller.ts';
import { startSandbox, type CheckedOptions } from './checkedSandbox.ts';
import { eventually, setUpCompany, startTestCore, type TestCore } from './company.ts';
import { startOutside, storyWay, type StoryWay } from './outsideProgram.ts';

export interface FirmWorld {
  sandbox: RunningSandbox;
  firm: TestCore;
  call: TestCore['call'];
  /** Closes the program, and starts it again on its folder after `meanwhile`. */
  restart(meanwhile?: () => void | Promise<void>): Promise<void>;
  untilState(id: string, state: string): Promise<void>;
  untilMode(mode: string): Promise<void>;
}

/**
 * A firm and its KSeF, new for every test of the file and gone after it. `ports` are for a program in the test's own
 * process: stories that need them are told in no other (notInElectron.ts), but for the certificate of a mail server.
 */
export function useFirm(
  options: Partial<CheckedOptions> = {},
  ports: Partial<CorePorts> = {},
  way: StoryWay = storyWay(),
): FirmWorld {
  const world = {
    restart: async (meanwhile: () => void | Promise<void> = () => {}) => {
      const { dataDir } = world.firm;
      await world.firm.core.close();
      await meanwhile();
      await begin(dataDir);
    },
    untilState: (id, state) =>
      eventually(`${id} is ${state}`, async () => (await world.call('invoice.get', { id })).state === state),
    untilMode: (mode) =>
      eventually(`mode ${mode}`, async () => (await world.call('mode.status')).mode === mode),
  } as FirmWorld;
  const begin = async (dataDir?: string) => {
    world.firm =
      way === 'inside'
        ? await startTestCore(world.sandbox, { ...ports, ...(dataDir !== undefined && { dataDir }) })
        : await startOutsideFirm(way, world.sandbox, ports.mailNetwork?.ca, dataDir);
    world.call = world.firm.call;
  };
  beforeEach(async () => {
    world.sandbox = await startSandbox({ clock: systemClock, program: true, ...options });
    await begin();
    await setUpCompany(world.call, world.sandbox);
  });
  afterEach(async () => {
    await world.firm.remove();
    await world.sandbox.close();
  });
  return world;
}

async function startOutsideFirm(
  way: Exclude<StoryWay, 'inside'>,
  sandbox: RunningSandbox,
  mailCertificate: string | undefined,
  dataDir = mkdtempSync(join(tmpdir(), 'latarnik-outside-')),
): Promise<TestCore> {
  const trusted = `${dataDir}.pem`;
  if (mailCertificate !== undefined) writeFileSync(trusted, mailCertificate);
  const outside = await startOutside(
    ...([way, dataDir, sandbox] as const),
    mailCertificate === undefined ? undefined : trusted,
  );
  const { core, kill } = outside;
  return {
    ...{ core, dataDir, events: [], logged: [], outside },
    call: createCaller((text) => core.call(text)),
    remove: async () => {
      await kill();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
      rmSync(trusted, { force: true });
    },
  };
}
