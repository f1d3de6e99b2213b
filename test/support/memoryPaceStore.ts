import type { PaceStore } from '../../electron/core/ports.ts';

/** Counts requests in memory only. */
export function createMemoryPaceStore(): PaceStore {
  const requests: { group: string; at: number }[] = [];
  let blockedUntil = 0;
  let limits: ReturnType<PaceStore['limits']> = null;
  return {
    requests: (since) => requests.filter(({ at }) => at > since),
    add: (group, at) => void requests.push({ group, at }),
    blockedUntil: () => blockedUntil,
    block: (until) => {
      blockedUntil = until;
    },
    limits: () => limits,
    setLimits: (at, given) => {
      limits = { at, limits: given };
    },
  };
}
