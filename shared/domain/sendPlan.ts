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
  const oneByOneMs = quota.interactiveMs(queued.length) + queued.length * interactiveEachMs;
  const kinds = [queued.filter(({ offline }) => offline), queued.filter(({ offline }) => !offline)];
  const batches = kinds.flatMap((some) => chunks(some, mostInBatch));
  const asBatchesMs = quota.batchWaitMs + batches.length * batchMs;
  if (quota.batchRefused || oneByOneMs <= asBatchesMs) return { interactive: [...queued], batches: [] };
  return { interactive: [], batches };
}
