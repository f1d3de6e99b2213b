import { z } from 'zod';
import { InvoiceKind } from '../domain/draft.ts';
import { ErrorView, Grosze, Instant } from './basicTypes.ts';
import { InvoiceId } from './types.ts';

/** At most so many files wait on the screen. */
export const mostImportedFiles = 500;

const IssuedAs = z.object({ invoiceId: InvoiceId, number: z.string() });

/** What an FA(3) file says, as far as it can be read, and what became of it. */
export const ImportEntry = z.object({
  key: z.string(),
  name: z.string(),
  /** Picked on the screen, or found in the watched folder. */
  source: z.enum(['picked', 'folder']),
  /** Null where the file is no invoice of this firm. */
  content: z
    .object({
      kind: InvoiceKind,
      /** Of the document in the file: neither is kept. */
      ...{ number: z.string(), issueDate: z.string() },
      ...{ buyerName: z.string(), grossGrosze: Grosze, currency: z.string() },
    })
    .nullable(),
  /** What keeps it from being issued. */
  problems: z.array(ErrorView),
  /** The same bytes were issued before. */
  issuedBefore: IssuedAs.nullable(),
  issued: IssuedAs.nullable(),
  /** Why it was not issued when it was tried. */
  failure: ErrorView.nullable(),
});
export type ImportEntry = z.infer<typeof ImportEntry>;

export const watchModes = ['ask', 'issue'] as const;
/** A folder whose FA(3) files are issued by themselves, or wait on the import screen. */
export const WatchSettings = z.strictObject({
  folder: z.string().trim().max(1000),
  enabled: z.boolean(),
  mode: z.enum(watchModes),
});
export type WatchSettings = z.infer<typeof WatchSettings>;

export const WatchStatus = WatchSettings.extend({
  /** Why files are not taken now. */
  problem: ErrorView.nullable(),
  /** Files that are there and not done with. */
  waiting: z.int(),
  lastLookAt: Instant.nullable(),
});
export type WatchStatus = z.infer<typeof WatchStatus>;
