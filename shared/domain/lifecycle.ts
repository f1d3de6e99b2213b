import { AppError } from '../errors/appError.ts';

/** The only place that can name a next state of an issued invoice (style.md 6). */
const next = {
  draft: { issued: 'queued', issuedOutsideKsef: 'exempt', recovered: 'accepted' },
  queued: { sendStarted: 'sending', dutyLifted: 'exempt', carriedOut: 'unclear' },
  sending: { received: 'processing', notSent: 'queued', outcomeUnknown: 'unclear' },
  unclear: { found: 'processing', notFound: 'queued', numberAssigned: 'accepted', refused: 'rejected' },
  processing: { numberAssigned: 'accepted', refused: 'rejected', cancelledByKsef: 'queued' },
  rejected: {
    technicallyCorrected: 'queued',
    sentAgain: 'queued',
    issued: 'queued',
    issuedOutsideKsef: 'exempt',
  },
  accepted: { upoStored: 'archived' },
  archived: {},
  exempt: { sentAnyway: 'queued', dutyRestored: 'queued' },
} as const satisfies Record<string, Record<string, string>>;

export type InvoiceState = keyof typeof next;
export const invoiceStates = Object.keys(next) as [InvoiceState, ...InvoiceState[]];
type EventsOf<S extends InvoiceState> = keyof (typeof next)[S];
export type LifecycleEvent = { [S in InvoiceState]: EventsOf<S> }[InvoiceState];

/**
 * The state after `event`.
 * @throws AppError `lifecycle.illegal` when the event cannot happen in `from`.
 */
export function advance(from: InvoiceState, event: LifecycleEvent): InvoiceState {
  const events: Partial<Record<LifecycleEvent, InvoiceState>> = next[from];
  const to = events[event];
  if (to === undefined) throw new AppError('lifecycle.illegal', { from, event });
  return to;
}

/** States in which KSeF does not have the invoice for certain yet: they stand in the queue. */
export const isWaiting = (state: InvoiceState): boolean =>
  state === 'queued' || state === 'sending' || state === 'unclear' || state === 'processing';

/** KSeF has given its number: the user sees `Zaakceptowana`. */
export const isAccepted = (state: InvoiceState): boolean => state === 'accepted' || state === 'archived';
