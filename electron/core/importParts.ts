import type { Db } from '../db/openDatabase.ts';
import { createImports, type ImportPorts } from '../features/imports/createImports.ts';
import { createWatchedFolder, type WatchPorts } from '../features/imports/watchedFolder.ts';
import type { Clock, Log } from './ports.ts';
import type { Stores } from './stores.ts';

interface Ports
  extends
    Pick<ImportPorts, 'company' | 'issue' | 'issued' | 'changed'>,
    Pick<WatchPorts, 'dataDir' | 'freshMode'> {
  clock: Clock;
  log: Log;
  db: Db;
  stores: Stores;
}

export type ImportParts = ReturnType<typeof createImportParts>;

/** Invoices from files, given on the screen or left in the watched folder. */
export function createImportParts({ stores, ...ports }: Ports) {
  const { imports: store, journal, settings } = stores;
  const imports = createImports({ ...ports, journal, imports: store });
  const watchedFolder = createWatchedFolder({ ...ports, journal, settings, store, imports });
  return { imports, watchedFolder };
}
