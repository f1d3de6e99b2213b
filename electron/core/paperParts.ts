import { join } from 'node:path';
import type { EventData } from '../../shared/contract/events.ts';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import type { Deadline } from '../../shared/domain/deadline.ts';
import { practiceOf } from '../../shared/domain/practice.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { sampleNumber } from '../../shared/i18n/print/sample.ts';
import type { Db } from '../db/openDatabase.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { createDocuments, type Documents, type GivenFile } from '../features/documents.ts';
import { createExports } from '../features/exports/createExports.ts';
import { createHandingOver } from '../features/handOver.ts';
import { createPrintGuard } from '../features/printGuard.ts';
import type { PrintLooks } from '../features/printLook.ts';
import { printSample } from '../features/printSample.ts';
import type { Clock, Log } from './ports.ts';
import { createPrintParts } from './printParts.ts';
import type { Stores } from './stores.ts';

interface Ports {
  clock: Clock;
  log: Log;
  db: Db;
  dataDir: string;
  stores: Stores;
  looks: PrintLooks;
  company(): CompanyProfile | null;
  /** @throws AppError `company.missing` */
  requireCompany(): CompanyProfile;
  deadlineOf(invoice: InvoiceRecord): Deadline;
  /** Whether the queue would send now. */
  maySend(): boolean;
  /** @throws AppError `keystore.*` */
  turnOffline(invoice: InvoiceRecord): void;
  /** Before a print leaves: what nobody sends in the background goes now. */
  deliver(): Promise<void>;
  /** A file of whatever part has it. @throws AppError `file.notFound` */
  look(fileId: string): Promise<GivenFile>;
  /** There is a print that nobody asked for. */
  changed(id: string): void;
  exportProgress(data: EventData<'export.progress'>): void;
}

/** What leaves the program on paper and in files: prints with their proof, documents, exports, and what a buyer gets. */
export function createPaperParts({ clock, log, db, dataDir, stores, looks, ...ports }: Ports) {
  const { invoices, versions, deliveries, journal, settings } = stores;
  const { maySend, turnOffline, deadlineOf, requireCompany } = ports;
  const folder = join(dataDir, 'exports');
  const mayPrint = createPrintGuard({ clock, invoices, turnOffline, maySend });
  const { prints, pages, prove } = createPrintParts({
    ...{ clock, log, db, journal, store: stores.prints, look: ports.look, changed: ports.changed },
    orderOf: (id) => documents.orderOf(id),
  });
  const documents: Documents = createDocuments({
    ...{ invoices, versions, deliveries, looks, prints },
    training: () => practiceOf(ports.company()),
    today: () => warsawDay(clock.now()),
    printable: async (id) => {
      await ports.deliver();
      await mayPrint(id);
    },
  });
  const handingOver = createHandingOver({
    ...{ invoices, documents, folder },
    training: () => ports.company()?.training ?? false,
  });
  const exports = createExports({
    ...{ clock, invoices, settings, journal, documents, company: requireCompany, deadlineOf, folder },
    rightPrint: handingOver.rightPrint,
    progress: ports.exportProgress,
  });
  return {
    ...{ prints, pages, documents, handingOver, exports },
    /** Prints a sample and reads its codes back. @throws AppError `company.missing`, `print.*` */
    proveSample: async (): Promise<void> => {
      const { bytes, codes } = await printSample(requireCompany(), looks.firm(), clock.now());
      await prove(bytes, sampleNumber, codes);
    },
  };
}
