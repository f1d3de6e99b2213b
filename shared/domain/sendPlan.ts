/** What is left of KSeF's limits, in ms from now. */
export interface SendQuota {
  /** Until so many single invoices have left, each in its turn. */
  interactiveMs(count: number): number;
  /** Until a batch session may be opened. */
  batchWaitMs: number;
  /** A batch was refused a moment ago. */
  batchRefused: boolean;
}

export interface SendPlan<T> {
  /** One by one, in this order. */
  interactive: T[];
  /** Packages, each of one kind: KSeF takes `offlineMode` for a whole package (ksef-protocol.md 7). */
  batches: T[][];
}

/** About how long a plan takes until KSeF has taken everything, in ms. */
export const planMs = <T>({ interactive, batches }: SendPlan<T>, quota: SendQuota): number =>
  (interactive.length === 0
    ? 0
    : quota.interactiveMs(interactive.length) + interactive.length * interactiveEachMs) +
  (batches.length === 0 ? 0 : quota.batchWaitMs + batches.length * batchMs);

/** A package is packed, uploaded, unpacked and judged: about so long until the first number comes. */
const batchMs = 15_000;
/** One request and its answer. */
const interactiveEachMs = 150;
const mostInBatch = 10_000;

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Packages of one kind each, as large as KSeF takes them. */
const packed = <T extends Sendable>(some: readonly T[]): T[][] =>
  [some.filter(({ offline }) => offline), some.filter(({ offline }) => !offline)].flatMap((kind) =>
    chunks(kind, mostInBatch),
  );

/** An invoice as far as planning goes. */
export interface Sendable {
  offline: boolean;
  /** KSeF takes it in an interactive session only: a technical correction (ksef-protocol.md 11.2). */
  onlySingly: boolean;
  /** KSeF takes it in a package only: it has an attachment (ksef-protocol.md 7). */
  onlyPacked: boolean;
}

/**
 * How to send so that all is accepted soonest: few invoices one by one, many as packages.
 * @param queued nearest deadline first
 */
export function planSending<T extends Sendable>(queued: readonly T[], quota: SendQuota): SendPlan<T> {
  const isPacked = ({ onlySingly, onlyPacked }: Sendable) => onlyPacked && !onlySingly;
  const free = queued.filter((it) => !isPacked(it));
  const oneByOne: SendPlan<T> = { interactive: free, batches: [] };
  const packages: SendPlan<T> = {
    interactive: free.filter(({ onlySingly }) => onlySingly),
    batches: packed(free.filter(({ onlySingly }) => !onlySingly)),
  };
  if (quota.batchRefused || planMs(oneByOne, quota) <= planMs(packages, quota)) {
    return { interactive: free, batches: packed(queued.filter(isPacked)) };
  }
  return { ...packages, batches: packed(queued.filter(({ onlySingly }) => !onlySingly)) };
}
