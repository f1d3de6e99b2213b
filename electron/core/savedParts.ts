import type { CompanyProfile } from '../../shared/contract/types.ts';
import type { Db } from '../db/openDatabase.ts';
import type { Numbering } from '../features/numbering.ts';
import type { PrintLooks } from '../features/printLook.ts';
import { createProformas } from '../features/proformas.ts';
import { createRecurring, type RecurringPorts } from '../features/recurring.ts';
import { createSettleSource } from '../features/settleSource.ts';
import { createSavedDrafts } from '../features/savedDrafts.ts';
import type { Clock, Log } from './ports.ts';
import type { Stores } from './stores.ts';

interface SavedPorts extends Pick<RecurringPorts, 'freshMode' | 'issue' | 'mayIssue' | 'issued'> {
  clock: Clock;
  log: Log;
  db: Db;
  stores: Stores;
  numbering: Numbering;
  looks: PrintLooks;
  /** @throws AppError `company.missing` */
  requireCompany(): CompanyProfile;
  /** What waits for a person has changed. */
  changed(): void;
}

export type SavedParts = ReturnType<typeof createSavedParts>;

/** Whatever is on its way to an invoice: drafts, templates, recurring invoices, proformas. */
export function createSavedParts({
  stores,
  numbering,
  looks,
  requireCompany,
  changed,
  ...ports
}: SavedPorts) {
  const { clock, db } = ports;
  const { forms, invoices, journal, saved } = stores;
  const recurring = createRecurring({ ...ports, saved, journal, changed });
  const proformas = createProformas({
    ...{ clock, db, invoices, numbering, looks, journal, requireCompany, proformas: stores.proformas },
  });
  return {
    recurring,
    settleSource: createSettleSource({ clock, forms, saved, proformas }),
    savedDrafts: createSavedDrafts({
      ...{ clock, db, saved, journal, recurring, forms },
      changed: () => {
        recurring.look();
        changed();
      },
    }),
    proformas,
  };
}
