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
  interactive.length > 0
    ? quota.interactiveMs(interactive.length) + interactive.length * interactiveEachMs
    : quota.batchWaitMs + batches.length * batchMs;

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

/**
 * How to send so that all is accepted soonest: few invoices one by one, many as packages.
 * @param queued nearest deadline first
 */
export function planSending<T extends { offline: boolean }>(
  queued: readonly T[],
  quota: SendQuota,
): SendPlan<T> {
  const oneByOne: SendPlan<T> = { interactive: [...queued], batches: [] };
  const kinds = [queued.filter(({ offline }) => offline), queued.filter(({ offline }) => !offline)];
  const packages: SendPlan<T> = {
    interactive: [],
    batches: kinds.flatMap((some) => chunks(some, mostInBatch)),
  };
  return quota.batchRefused || planMs(oneByOne, quota) <= planMs(packages, quota) ? oneByOne : packages;
}
