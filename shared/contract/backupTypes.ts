import { z } from 'zod';
import { environmentNames } from '../domain/environment.ts';
import { ErrorView, Instant } from './basicTypes.ts';

/** What became of backups so far: the last good one, and what is wrong since. */
export const BackupOutcome = z.object({
  last: z.object({ at: Instant, name: z.string(), sizeBytes: z.int() }).nullable(),
  problem: ErrorView.nullable(),
});
export type BackupOutcome = z.infer<typeof BackupOutcome>;

/** Where backups go, what is there, and whether one is being made. */
export const BackupStatus = BackupOutcome.extend({
  folder: z.string(),
  running: z.boolean(),
  /** Backups of this firm in the folder, newest first; null while it can't be read. */
  found: z.array(z.object({ name: z.string(), at: Instant, sizeBytes: z.int() })).nullable(),
  /** When the firm was moved to another computer, which issues its invoices since. */
  movedOutAt: Instant.nullable(),
});
export type BackupStatus = z.infer<typeof BackupStatus>;

/** What is in a file that a firm can be restored from. */
export const BackupContents = z.object({
  /** `move`: it was made to move the firm to another computer. */
  kind: z.enum(['backup', 'move']),
  company: z.object({ name: z.string(), nip: z.string(), environment: z.enum(environmentNames) }),
  invoices: z.int(),
  lastInvoice: z.object({ number: z.string(), issuedAt: Instant }).nullable(),
  madeAt: Instant.nullable(),
  /**
   * Whether certificates and the login will work here: `open` at once, `passphrase` with the safe's old one,
   * `lost`: they were sealed by another computer's keychain and have to be read in again.
   */
  keys: z.enum(['open', 'passphrase', 'lost']),
  /** The safe gets a passphrase here. */
  needsPassphrase: z.boolean(),
});
export type BackupContents = z.infer<typeof BackupContents>;

/** A file is given in parts, for it may be larger than a call: up to 8 MB each, as Base64. */
export const backupPartBytes = 8 * 1024 * 1024;
export const BackupPart = z.base64().max(Math.ceil(backupPartBytes / 3) * 4 + 4);
