import { z } from 'zod';
import type { Clock } from '../core/ports.ts';
import { tooManyRequests } from './problems.ts';

const Values = z.strictObject({
  perSecond: z.int().min(0),
  perMinute: z.int().min(0),
  perHour: z.int().min(0),
});
export const RateLimits = z.strictObject({
  ...{ onlineSession: Values, batchSession: Values, invoiceSend: Values, invoiceStatus: Values },
  ...{ sessionList: Values, sessionInvoiceList: Values, sessionMisc: Values, invoiceMetadata: Values },
  ...{ invoiceExport: Values, invoiceExportStatus: Values, invoiceDownload: Values, other: Values },
});
export type RateLimits = z.infer<typeof RateLimits>;
export type RateGroup = keyof RateLimits;

const of = (perSecond: number, perMinute: number, perHour: number) => ({ perSecond, perMinute, perHour });

/** What production allows one context from one address (ksef-protocol.md 8.1). */
export const productionRateLimits: RateLimits = {
  onlineSession: of(10, 30, 120),
  batchSession: of(10, 20, 60),
  invoiceSend: of(10, 30, 180),
  invoiceStatus: of(30, 120, 1200),
  sessionList: of(5, 10, 60),
  sessionInvoiceList: of(10, 20, 200),
  sessionMisc: of(10, 120, 1200),
  invoiceMetadata: of(8, 16, 20),
  invoiceExport: of(8, 16, 20),
  invoiceExportStatus: of(10, 60, 600),
  invoiceDownload: of(8, 16, 64),
  other: of(10, 30, 120),
};
/** Of everything that needs no login, per address and endpoint; no longer windows. */
const publicPerSecond = 60;

const windows = [
  { name: 'perSecond', ms: 1_000 },
  { name: 'perMinute', ms: 60_000 },
  { name: 'perHour', ms: 3_600_000 },
] as const;
const hourMs = 3_600_000;

/** Everything counted for one context from one address. */
interface Account {
  /** Times of the requests of the last hour by group. */
  requests: Map<string, number[]>;
  blockedUntil: number;
  /** Times of the offences of the last hour: each doubles the next block. */
  offences: number[];
}

/** One group's requests now, for people who look. */
export interface RateCounter {
  owner: string;
  group: string;
  perSecond: number;
  perMinute: number;
  perHour: number;
  blockedUntil: number | null;
  offences: number;
}

/**
 * KSeF's sliding windows per (context, address) and group. Going over one blocks the whole account until the window
 * has room again, and each offence within an hour doubles the block: KSeF only says that it grows.
 */
export function createRateLimits(clock: Clock, limitsOf: (context: string) => RateLimits, factor = 1) {
  const accounts = new Map<string, Account>();

  const accountOf = (owner: string): Account => {
    const account = accounts.get(owner) ?? { requests: new Map(), blockedUntil: 0, offences: [] };
    accounts.set(owner, account);
    return account;
  };

  const take = (
    owner: string,
    group: string,
    limits: Partial<Record<(typeof windows)[number]['name'], number>>,
  ) => {
    const now = clock.now();
    const account = accountOf(owner);
    const left = account.blockedUntil - now;
    if (left > 0) throw tooManyRequests(group, Math.ceil(left / 1000));
    const requests = (account.requests.get(group) ?? []).filter((at) => at > now - hourMs);
    account.requests.set(group, requests);
    for (const { name, ms } of windows) {
      const limit = limits[name];
      if (limit === undefined) continue;
      const first = requests.length - limit * factor;
      const oldest = limit === 0 ? now : requests[first];
      if (first < 0 || oldest === undefined || oldest <= now - ms) continue;
      account.offences = [...account.offences.filter((at) => at > now - hourMs), now];
      const wait = (oldest + ms - now) * 2 ** (account.offences.length - 1);
      account.blockedUntil = now + Math.max(1000, Math.min(wait, hourMs));
      throw tooManyRequests(`${limit * factor} (${name})`, Math.ceil((account.blockedUntil - now) / 1000));
    }
    requests.push(now);
  };

  return {
    /** Counts a request of a context. `endpoint` tells those of the group `other` apart. @throws KsefProblem 429 */
    takeProtected: (context: string, address: string, group: RateGroup, endpoint: string): void => {
      const counter = group === 'other' ? endpoint : group;
      take(`${context}@${address}`, counter, limitsOf(context)[group]);
    },
    /** @throws KsefProblem 429 */
    takePublic: (address: string, endpoint: string): void =>
      take(`@${address}`, endpoint, { perSecond: publicPerSecond }),

    counters: (): RateCounter[] => {
      const now = clock.now();
      return [...accounts].flatMap(([owner, { requests, blockedUntil, offences }]) =>
        [...requests].map(([group, times]) => {
          const within = (ms: number) => times.filter((at) => at > now - ms).length;
          return {
            ...{ owner, group, perSecond: within(1000), perMinute: within(60_000), perHour: within(hourMs) },
            blockedUntil: blockedUntil > now ? blockedUntil : null,
            offences: offences.filter((at) => at > now - hourMs).length,
          };
        }),
      );
    },
    forgive: (): void => accounts.clear(),
  };
}

export type RateLimiter = ReturnType<typeof createRateLimits>;
