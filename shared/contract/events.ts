import { z } from 'zod';
import { ModeStatus } from './modeTypes.ts';
import { AlertView, InvoiceId, QueueStatus } from './types.ts';
import { KeystoreStatus } from './keystoreTypes.ts';
import { mailPhases } from './mailTypes.ts';

/** Everything the core pushes to its hosts; values are plain JSON. */
export const events = {
  'invoice.changed': z.object({ id: InvoiceId }),
  'queue.changed': QueueStatus,
  /** One line of `Wysyłanie 1 z 5…`: which invoice (the first one of a package), what is done with it, n of m. */
  'queue.progress': z.object({
    current: z.int(),
    total: z.int(),
    number: z.string(),
    invoiceId: InvoiceId.nullable(),
    phase: z.enum(['preparing', 'session', 'sending', 'confirming', 'upo', 'finished']),
    /** About how long the rest takes, in ms, by what KSeF's limits leave; null when that can't be told. */
    etaMs: z.int().nullable(),
  }),
  'mode.changed': ModeStatus,
  'alert.changed': z.array(AlertView),
  'keystore.changed': KeystoreStatus,
  /** Everything of the firm may be another; `company`: another one is shown since. */
  'company.changed': z.object({ company: z.string().optional() }),
  /** What is told of a company that is not shown. */
  'companies.changed': z.object({}),
  /** Files on their way in, or the watched folder. */
  'import.changed': z.object({}),
  /** How far a message about an invoice is on its way. */
  'mail.progress': z.object({ invoiceId: InvoiceId, phase: z.enum(mailPhases) }),
  /** Of many messages one after another. */
  'mail.manyProgress': z.object({ done: z.int(), total: z.int() }),
  /** How far the self-test is: what is tried now, and how many points have an outcome. */
  'selfTest.changed': z.object({
    ...{ id: z.string(), running: z.string().nullable(), finished: z.boolean() },
    ...{ done: z.int(), total: z.int() },
  }),
  /** How many of a file's invoices are in it; told once making it takes a while. */
  'export.progress': z.object({ done: z.int(), total: z.int() }),
} as const;

export type EventName = keyof typeof events;
export type EventData<E extends EventName> = z.output<(typeof events)[E]>;
/** One pushed event as it travels. */
export type EventMessage = { [E in EventName]: { event: E; data: EventData<E> } }[EventName];
