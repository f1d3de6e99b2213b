import { isAccepted, isWaiting, type InvoiceState } from '../lifecycle.ts';
import type { Mode } from '../mode.ts';

/** What staff go through in an outage drill, in this order. */
export const drillSteps = [
  'issueOnline',
  'disconnect',
  'issueOffline',
  'handOver',
  'announceFailure',
  'issueInFailure',
  'endFailure',
  'reconnect',
  'allAccepted',
] as const;
export type DrillStep = (typeof drillSteps)[number];

/** What really happened in the drill's company. */
export interface DrillFacts {
  invoices: readonly { mode: Mode; state: InvoiceState }[];
  /** A print of an invoice issued offline was handed over. */
  handedOver: boolean;
  /** Whether the trainer ever did so. */
  disconnected: boolean;
  failureAnnounced: boolean;
  failureEnded: boolean;
  reconnected: boolean;
}

/** Steps that were really done; nobody ticks them by hand. */
export function doneSteps(facts: DrillFacts): Record<DrillStep, boolean> {
  const { invoices, handedOver, disconnected, failureAnnounced, failureEnded, reconnected } = facts;
  const has = (mode: Mode): boolean => invoices.some((it) => it.mode === mode);
  return {
    issueOnline: invoices.some(({ mode, state }) => mode === 'online' && isAccepted(state)),
    disconnect: disconnected,
    issueOffline: has('offline24'),
    handOver: handedOver,
    announceFailure: failureAnnounced,
    issueInFailure: has('offline-awaria'),
    endFailure: failureEnded,
    reconnect: reconnected,
    allAccepted: has('offline24') && has('offline-awaria') && !invoices.some(({ state }) => isWaiting(state)),
  };
}

/** The first step that is still to be done; null when there is none. */
export const nextStep = (done: Readonly<Record<DrillStep, boolean>>): DrillStep | null =>
  drillSteps.find((step) => !done[step]) ?? null;
