import type { Deadline } from '../../shared/domain/deadline.ts';
import type { InvoiceState } from '../../shared/domain/lifecycle.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';

/** States in which the queue still has a step to make. */
const statesInQueue = ['unclear', 'queued', 'processing', 'accepted'] as const satisfies InvoiceState[];

const noDay = '9999-12-31';
const dayOf = (deadline: Deadline): string => (deadline.kind === 'day' ? deadline.day : noDay);

/** Nearest deadline first, then the order of issuing; an open deadline comes last. */
export function inOrder<I extends Pick<InvoiceRecord, 'issuedAt'>>(
  invoices: readonly I[],
  deadlineOf: (invoice: I) => Deadline,
): I[] {
  const keyed = invoices.map((invoice) => ({ invoice, day: dayOf(deadlineOf(invoice)) }));
  keyed.sort((a, b) => a.day.localeCompare(b.day) || a.invoice.issuedAt - b.invoice.issuedAt);
  return keyed.map(({ invoice }) => invoice);
}

/** Invoices that the queue has a step to make with, oldest first: not those that the user keeps back. */
export const inQueue = (invoices: InvoiceStore): InvoiceRecord[] =>
  invoices.inStates(statesInQueue).filter(({ held, state }) => !(held && state === 'queued'));

/** No step with an invoice is put off for longer. */
const longestDelayMs = 3_600_000;

/** When the next step with an invoice is due. A time too far away is of a clock that has been put back since. */
export const dueAt = ({ nextTryAt }: Pick<InvoiceRecord, 'nextTryAt'>, now: number): number =>
  nextTryAt > now + longestDelayMs ? now : nextTryAt;

/** When the queue has to be woken next, or null when nothing waits. */
export const nextWake = (invoices: readonly InvoiceRecord[], now: number): number | null =>
  invoices.length === 0 ? null : Math.min(...invoices.map((it) => dueAt(it, now)));

/**
 * How long to wait before asking for a status again: quick at first, patient on KSeF's bad days. Each pause is a small
 * part of the wait so far, so that an answer is never found much later than it was there.
 */
export const pollDelayMs = (tries: number): number => Math.round(Math.min(100 * 1.15 ** tries, 120_000));

/** The same for a session's list, of which KSeF allows 20 a minute. */
export const listDelayMs = (tries: number): number => Math.round(Math.min(500 * 1.2 ** tries, 120_000));
