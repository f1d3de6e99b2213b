import { createAlertStore } from '../db/alertStore.ts';
import { createEffectStore } from '../db/effectStore.ts';
import { createAnnouncementStore } from '../db/announcementStore.ts';
import { createCarryStore } from '../db/carryStore.ts';
import { createCorrectionStore } from '../db/correctionStore.ts';
import { createDeliveryStore } from '../db/deliveryStore.ts';
import { createFormStore } from '../db/formStore.ts';
import { createHomeStore } from '../db/homeStore.ts';
import { createImportStore } from '../db/importStore.ts';
import { createInvoiceStore } from '../db/invoiceStore.ts';
import { createJournalChain } from '../db/journalChain.ts';
import { createJournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import { createPaceStore } from '../db/paceStore.ts';
import { createPrintStore } from '../db/printStore.ts';
import { createProformaStore } from '../db/proformaStore.ts';
import { createRecoveryStore } from '../db/recoveryStore.ts';
import { createSafeStore } from '../db/safeStore.ts';
import { createSavedStore } from '../db/savedStore.ts';
import { createSelfTestStore } from '../db/selfTestStore.ts';
import { createSeenStore } from '../db/seenStore.ts';
import { createSeriesStore } from '../db/seriesStore.ts';
import { createSettingStore } from '../db/settingStore.ts';
import { createVersionStore } from '../db/versionStore.ts';
import { createViewStore } from '../db/viewStore.ts';
import type { Clock } from './ports.ts';

export type Stores = ReturnType<typeof createStores>;

/** One store per table; lists of customers and goods have theirs in `bookParts.ts`. */
export const createStores = ({ sqlite }: Db, clock: Clock) => ({
  alerts: createAlertStore(sqlite),
  announcements: createAnnouncementStore(sqlite),
  effects: createEffectStore(sqlite),
  carries: createCarryStore(sqlite),
  chain: createJournalChain(sqlite),
  corrections: createCorrectionStore(sqlite),
  deliveries: createDeliveryStore(sqlite),
  forms: createFormStore(sqlite),
  home: createHomeStore(sqlite),
  imports: createImportStore(sqlite),
  invoices: createInvoiceStore(sqlite),
  journal: createJournalStore(sqlite, clock),
  pace: createPaceStore(sqlite),
  prints: createPrintStore(sqlite),
  proformas: createProformaStore(sqlite),
  recovery: createRecoveryStore(sqlite),
  safe: createSafeStore(sqlite),
  saved: createSavedStore(sqlite),
  seen: createSeenStore(sqlite),
  selfTests: createSelfTestStore(sqlite),
  series: createSeriesStore(sqlite),
  settings: createSettingStore(sqlite),
  versions: createVersionStore(sqlite),
  views: createViewStore(sqlite),
});
