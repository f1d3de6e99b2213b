import type { CompanyProfile } from '../../shared/contract/types.ts';
import { createAutoLock } from '../features/autoLock.ts';
import { createCertificates } from '../features/certificates.ts';
import { createKeystore, type Keystore } from '../keystore/createKeystore.ts';
import { createPace } from '../ksef/pace.ts';
import { createGateways } from './gateways.ts';
import type { Clock, Log, OsVault } from './ports.ts';
import type { Stores } from './stores.ts';

interface KeyPorts {
  clock: Clock;
  log: Log;
  stores: Stores;
  osVault: OsVault | null;
  /** A safe of another program in the place of one of its own. */
  lent: Keystore | undefined;
  /** Ends every request to KSeF. */
  signal: AbortSignal;
  company(): CompanyProfile | null;
  /** Whether KSeF answers at the moment. */
  isOnline(): boolean;
  /** The safe, or a certificate in it, is no longer as it was. */
  changed(): void;
}

export type KeyParts = ReturnType<typeof createKeyParts>;

/** The safe, its certificates, and the ways to KSeF that they open. */
export function createKeyParts({
  clock,
  log,
  stores,
  osVault,
  lent,
  signal,
  company,
  isOnline,
  changed,
}: KeyPorts) {
  const { settings, journal } = stores;
  const keystore = lent ?? createKeystore({ clock, osVault, store: stores.safe });
  const { gateway, certificateGateway, testLogin } = createGateways({
    ...{ clock, keystore, company, signal },
    pace: createPace({ clock, store: stores.pace }),
  });
  const certificates = createCertificates({
    ...{ clock, log, keystore, settings, journal, gateway, certificateGateway, isOnline, changed },
  });
  const autoLock = createAutoLock({
    clock,
    minutes: () => settings.get('autoLockMinutes') ?? 0,
    lock: () => {
      keystore.lock();
      changed();
    },
  });
  return { keystore, gateway, certificates, autoLock, testLogin };
}
