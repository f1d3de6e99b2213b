import type { CompanyProfile, InvoiceDetails } from '../../shared/contract/types.ts';
import type { KeepingFacts } from '../../shared/domain/alerts.ts';
import { createBackups } from '../backup/createBackups.ts';
import { createBackupThread } from '../db/backupThread.ts';
import type { Db } from '../db/openDatabase.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { publicCertificate } from '../db/safeStore.ts';
import type { Documents } from '../features/documents.ts';
import { createEvidence } from '../features/evidence/createEvidence.ts';
import { createRecovery, type RecoveryPorts } from '../features/recovery/createRecovery.ts';
import { createRestoring } from '../features/keeping/createRestoring.ts';
import { moveOut } from '../features/keeping/moveOut.ts';
import type { Prints } from '../features/prints.ts';
import type { Keystore } from '../keystore/createKeystore.ts';
import type { Clock, Log, OsVault } from './ports.ts';
import type { GoOnWith } from './restartable.ts';
import type { Stores } from './stores.ts';

interface Ports extends Pick<
  RecoveryPorts,
  'numbering' | 'remember' | 'gateway' | 'isOnline' | 'invoiceChanged' | 'found'
> {
  clock: Clock;
  log: Log;
  db: Db;
  dataDir: string;
  osVault: OsVault | null;
  stores: Stores;
  keystore: Keystore;
  documents: Documents;
  prints: Prints;
  details(invoice: InvoiceRecord): InvoiceDetails;
  company(): CompanyProfile | null;
  /** @throws AppError `company.missing` */
  requireCompany(): CompanyProfile;
  /** @throws AppError `company.twice` */
  refuseTwice(company: CompanyProfile): Promise<void>;
  goOnWith: GoOnWith;
  changed(): void;
}

export type KeepingParts = ReturnType<typeof createKeepingParts>;

/** Backups, the move to another computer, and what proves an invoice. */
export function createKeepingParts({ stores, requireCompany, ...ports }: Ports) {
  const { settings, journal } = stores;
  const { db, company } = ports;
  const thread = createBackupThread();
  const backups = createBackups({ ...ports, settings, journal, thread });
  const recovery = createRecovery({ ...ports, ...stores });

  /** What warnings say of backups. */
  const facts = (): KeepingFacts => {
    const it = company();
    const restored = settings.get('restored') ?? null;
    return {
      ...backups.outcome(),
      // In the sandbox there is nothing to lose.
      isOff: (settings.get('backupFolder') ?? '') === '' && it?.environment.name !== 'sandbox',
      restored: restored && { ...restored, ksef: recovery.view() },
      movedOutAt: settings.get('movedOutAt') ?? null,
    };
  };

  return {
    ...{ backups, facts, recovery },
    restoring: createRestoring({ ...ports, thread }),
    moveOut: (password: string) =>
      moveOut({ ...ports, settings, journal, thread, company: requireCompany }, password),
    evidence: createEvidence({
      ...{ ...stores, ...ports, company: requireCompany },
      certificate: (serial) => publicCertificate(db.sqlite, serial),
    }),
  };
}
