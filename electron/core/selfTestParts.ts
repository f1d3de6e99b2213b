import packageJson from '../../package.json' with { type: 'json' };
import { createSelfTest, type SelfTestPorts } from '../features/selfTest/createSelfTest.ts';
import type { ProgramOrder } from '../features/selfTest/program.ts';
import type { Core, CorePorts } from './corePorts.ts';
import type { Stores } from './stores.ts';

type Ports = Omit<SelfTestPorts, 'version' | 'store' | 'settings' | 'safe' | 'startProgram'> & {
  stores: Stores;
  /** Starts a program like this one. */
  startCore(ports: CorePorts): Promise<Core>;
};

/** The self-test, whose programs are this one's own core on folders of their own. */
export const createSelfTestParts = ({ stores, startCore, ...ports }: Ports) =>
  createSelfTest({
    ...{ ...ports, version: packageJson.version, store: stores.selfTests },
    ...{ settings: stores.settings, safe: stores.safe },
    startProgram: ({ keystore, ...order }: ProgramOrder) =>
      startCore({
        // Its keys are the sandbox's: the system's keychain has nothing to do with them.
        ...{ ...order, log: ports.log, osVault: null, background: true },
        ...(keystore && { lentKeystore: keystore }),
      }),
  });
