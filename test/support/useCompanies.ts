import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createCompanies, type CompaniesCore } from '../../electron/core/companies.ts';
import type { CorePorts } from '../../electron/core/corePorts.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { createCaller, type Caller } from '../../shared/contract/caller.ts';
import type { EventMessage } from '../../shared/contract/events.ts';
import { startOutside, storyWay, type OutsideProgram } from './outsideProgram.ts';
import { startSandbox } from './checkedSandbox.ts';
import { plainVault } from './plainVault.ts';

export interface CompaniesWorld {
  sandbox: RunningSandbox;
  dataDir: string;
  program: CompaniesCore;
  /** Where it runs in a process of its own (outsideProgram.ts), reached by calls alone. */
  outside: OutsideProgram | undefined;
  events: EventMessage[];
  logged: string[];
  /** To the company that is shown. */
  call: Caller;
  /** To a company by its id, whichever is shown. */
  callOf(company: string): Caller;
  restart(meanwhile?: () => void): Promise<void>;
}

/** Its companies are reached by calls, as by everybody. */
const companiesOf = ({ core }: OutsideProgram): CompaniesCore => ({
  ...core,
  get companies(): CompaniesCore['companies'] {
    throw new Error('a program in another process is reached by calls alone');
  },
});

/**
 * A program for several companies on an empty data folder, with one KSeF; new for every test. `ports` are for a program
 * in the test's own process.
 */
export function useCompanies(ports: Partial<CorePorts> = {}, way = storyWay()): CompaniesWorld {
  const begin = async (): Promise<void> => {
    if (way !== 'inside') {
      world.outside = await startOutside(way, world.dataDir, world.sandbox);
      world.program = companiesOf(world.outside);
      return;
    }
    const write = (event: string, data?: object) =>
      void world.logged.push(JSON.stringify({ event, ...data }));
    const { url: apiUrl, qrUrl, latarniaUrl } = world.sandbox;
    world.program = await createCompanies({
      ...{ dataDir: world.dataDir, log: { info: write, error: write }, clock: systemClock },
      ...{ osVault: plainVault, background: true, ksef: { apiUrl, qrUrl, latarniaUrl }, ...ports },
    });
    world.program.onEvent((message) => world.events.push(message));
  };
  const world = {
    ...{ events: [] as EventMessage[], logged: [] as string[], outside: undefined },
    call: createCaller((text) => world.program.call(text)),
    callOf: (company) =>
      createCaller((text) =>
        world.program.call(JSON.stringify({ ...(JSON.parse(text) as object), company })),
      ),
    restart: async (meanwhile = () => undefined) => {
      await world.program.close();
      meanwhile();
      await begin();
    },
  } as CompaniesWorld;
  beforeEach(async () => {
    world.dataDir = mkdtempSync(join(tmpdir(), 'latarnik-companies-'));
    world.sandbox = await startSandbox({ clock: ports.clock ?? systemClock, program: true });
    world.events.length = world.logged.length = 0;
    await begin();
  });
  afterEach(async () => {
    await (world.outside ? world.outside.kill() : world.program.close());
    await world.sandbox.close();
    rmSync(world.dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
  return world;
}
