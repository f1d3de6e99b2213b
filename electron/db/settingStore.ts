import { z } from 'zod';
import { AccountCheck } from '../../shared/contract/accountTypes.ts';
import { FirstStartStep } from '../../shared/contract/firstStartTypes.ts';
import { JpkTaxpayer } from '../../shared/contract/exportTypes.ts';
import { WatchSettings } from '../../shared/contract/importTypes.ts';
import { LogoView } from '../../shared/contract/lookTypes.ts';
import { Recovery } from '../../shared/contract/recoveryTypes.ts';
import { MailSettings, MailTemplate } from '../../shared/contract/mailTypes.ts';
import { BackupOutcome } from '../../shared/contract/backupTypes.ts';
import { CompanyProfile } from '../../shared/contract/types.ts';
import { WindowPreferences } from '../../shared/contract/windowTypes.ts';
import { CertificateCheck } from '../../shared/contract/keystoreTypes.ts';
import { InvoiceLook } from '../../shared/domain/invoiceLook.ts';
import { Series, SeriesKind } from '../../shared/domain/series.ts';
import { Mode } from '../../shared/domain/mode.ts';
import { PrintLook } from '../../shared/domain/printLook.ts';
import type { Sqlite } from './openDatabase.ts';

/** Every setting with its shape; a value that does not parse counts as absent. */
const settings = {
  company: CompanyProfile,
  queuePaused: z.boolean(),
  manualMode: z
    .object({
      ...{
        mode: Mode,
        since: z.int(),
        reason: z.string().nullable(),
        by: z.string().nullable().default(null),
      },
      /** The announcement that was entered with it. */
      announcement: z.string().nullable().default(null),
    })
    .nullable(),
  sandboxPort: z.int(),
  certificateCheck: CertificateCheck,
  /** Serial number and step of the last reminder that was put into the journal. */
  certificateReminded: z.object({ serial: z.string(), step: z.int() }),
  autoLockMinutes: z.int(),
  /** Series that differ from those a new firm begins with, by kind. */
  series: z.partialRecord(SeriesKind, Series),
  /** The mark of this desk in invoice numbers. */
  desk: z.string(),
  /** A correction whose original has its number waits for the user's word. */
  askBeforeCorrections: z.boolean(),
  /** Issuing adds unknown buyers and goods; on unless switched off. */
  bookRemembering: z.boolean(),
  /** The Ministry's list of VAT payers may be asked. */
  lookUp: z.boolean(),
  /** What that list said of bank accounts, the newest first. */
  accountChecks: z.array(AccountCheck),
  /** Certificates that sealed a UPO, by SHA-256 fingerprint. */
  upoSeals: z.array(z.string()),
  jpkTaxpayer: JpkTaxpayer,
  watch: WatchSettings,
  printLook: PrintLook,
  printLogo: LogoView.nullable(),
  /** Never the password: that is in the safe. */
  mail: MailSettings,
  /** The text of messages to whoever has none of their own. */
  mailTemplate: MailTemplate.nullable(),
  /** Where backups are put; empty: nowhere. */
  backupFolder: z.string(),
  backupOutcome: BackupOutcome,
  /** Only in a copy: when it was made. */
  backupMadeAt: z.int(),
  /** This folder began with what was in a backup, or came from another computer. */
  restored: z.object({ at: z.int(), madeAt: z.int().nullable(), moved: z.boolean() }),
  /** How far KSeF was asked for what was issued after that backup. */
  recovery: Recovery,
  /** The firm has left this computer. */
  movedOutAt: z.int().nullable(),
  /** What an earlier version did not know yet is missing. */
  window: WindowPreferences.partial(),
  /** Only in the company of a drill: whose it is, and since when. */
  drillOf: z.object({
    ...{ owner: z.string(), startedAt: z.int() },
    company: CompanyProfile.pick({ nip: true, name: true, address: true, account: true, email: true }),
  }),
  /** How far setting the company up has come; null once it is done. */
  firstStart: FirstStartStep.nullable(),
  /** Whether the login that is in the safe was tried, and worked. */
  loginTest: z.object({ at: z.int(), passed: z.boolean() }).nullable(),
  /** What the list of invoices begins with: an own view's id, or the name of a built-in one. */
  firstView: z.string(),
  listColumns: InvoiceLook.shape.columns,
};
type Settings = { [K in keyof typeof settings]: z.infer<(typeof settings)[K]> };

export interface SettingStore {
  get<K extends keyof Settings>(key: K): Settings[K] | undefined;
  set<K extends keyof Settings>(key: K, value: Settings[K]): void;
}

export function createSettingStore(sqlite: Sqlite): SettingStore {
  const select = sqlite.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?');
  const upsert = sqlite.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    get: <K extends keyof Settings>(key: K) => {
      const row = select.get(key);
      return row && (settings[key].safeParse(JSON.parse(row.value)).data as Settings[K] | undefined);
    },
    set: (key, value) => void upsert.run(key, JSON.stringify(value)),
  };
}
