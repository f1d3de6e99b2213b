import type { Deadline } from '../../shared/domain/deadline.ts';
import type { AppError } from '../../shared/errors/appError.ts';
import type { Clock, KsefGateway, Log } from '../core/ports.ts';
import type { DeliveryStore } from '../db/deliveryStore.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { VersionStore } from '../db/versionStore.ts';
import type { SettingStore } from '../db/settingStore.ts';
import type { Db } from '../db/openDatabase.ts';

/** What every step of a delivery works with. */
export interface QueuePorts {
  clock: Clock;
  log: Log;
  db: Db;
  invoices: InvoiceStore;
  deliveries: DeliveryStore;
  versions: VersionStore;
  journal: JournalStore;
  settings: SettingStore;
  gateway: KsefGateway;
  /** A folder for packages on their way; emptied when they are gone. */
  outbox: string;
  /** The firm whose invoices these are. */
  sellerNip(): string;
  deadlineOf(invoice: Omit<InvoiceRecord, 'draft'>): Deadline;
  /**
   * Makes an online invoice an offline24 one before its print leaves: KOD II is signed, the XML stays.
   * @throws AppError `keystore.*`
   */
  turnOffline(invoice: InvoiceRecord): void;
  invoiceChanged(id: string): void;
}

/** A failure as it is stored beside an invoice or an attempt. */
export const problemOf = (error: AppError) => ({ code: error.code, details: error.details });
