import { z } from 'zod';
import { InvoiceDraft } from '../domain/draft.ts';
import { Schedule } from '../domain/recurring.ts';
import { Day, ErrorView, Grosze, Instant } from './basicTypes.ts';

/** A form as the window keeps it while it is filled in: text that only the window understands. */
export const KeptForm = z.object({ key: z.string(), form: z.string(), changedAt: Instant });
export type KeptForm = z.infer<typeof KeptForm>;

export const savedKinds = ['draft', 'template', 'recurring'] as const;
export const SavedKind = z.enum(savedKinds);
export type SavedKind = z.infer<typeof SavedKind>;

export const SavedId = z.string().min(1).max(64);
export const FormKey = z.string().min(1).max(100);

/** What an invoice is made of: done with by the issuing itself, so that it is not found again and issued twice. */
export const MadeOf = z.strictObject({
  /** A kept form. */
  form: FormKey.optional(),
  /** A saved draft; a template stays. */
  saved: SavedId.optional(),
  proforma: SavedId.optional(),
});
export type MadeOf = z.infer<typeof MadeOf>;

/** A draft kept for later. It may be unfinished. */
export const SavedView = z.object({
  id: SavedId,
  kind: SavedKind,
  name: z.string(),
  draft: InvoiceDraft,
  changedAt: Instant,
  /** Of a recurring one: when it comes again. */
  schedule: Schedule.nullable(),
  /** The day on which it falls due next; of one that waits, the day on which it did. */
  next: Day.nullable(),
  /** How many times have fallen due and were not issued yet. */
  waiting: z.int(),
  /** Why it could not be issued when it was to be. */
  problem: ErrorView.nullable(),
});
export type SavedView = z.infer<typeof SavedView>;

/** What is saved: a new one, or a known one anew. A recurring one keeps its schedule where none is given. */
export const SavedInput = z.strictObject({
  id: SavedId.optional(),
  kind: SavedKind,
  name: z.string().trim().min(1).max(200),
  draft: InvoiceDraft,
  schedule: Schedule.optional(),
});
export type SavedInput = z.infer<typeof SavedInput>;

/** A proforma: an offer in the shape of an invoice, which never goes to KSeF. */
export const ProformaView = z.object({
  id: SavedId,
  number: z.string(),
  issueDate: Day,
  issuedAt: Instant,
  buyerName: z.string(),
  grossGrosze: Grosze,
  currency: z.string(),
  /** The invoice that it became. */
  invoice: z.object({ id: z.string(), number: z.string() }).nullable(),
});
export type ProformaView = z.infer<typeof ProformaView>;
