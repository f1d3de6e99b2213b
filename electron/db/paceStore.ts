import { z } from 'zod';
import { rateGroups } from '../../shared/domain/rateLimits.ts';
import type { PaceStore } from '../core/ports.ts';
import type { Sqlite } from './openDatabase.ts';

const Limit = z.object({ perSecond: z.int(), perMinute: z.int(), perHour: z.int() });
const Limits = z.partialRecord(z.enum(rateGroups), Limit);

const keptMs = 3_600_000;
const forgetEvery = 200;

/** Requests of the last hour by group, so that a restart does not forget what KSeF still counts. */
export function createPaceStore(sqlite: Sqlite): PaceStore {
  const since = sqlite.prepare<[number], { group: string; at: number }>(
    'SELECT "group", at FROM request WHERE at > ? ORDER BY at',
  );
  const insert = sqlite.prepare('INSERT INTO request ("group", at) VALUES (?, ?)');
  const forget = sqlite.prepare('DELETE FROM request WHERE at < ?');
  const blocked = sqlite.prepare<[], number>('SELECT until FROM request_block').pluck();
  const block = sqlite.prepare(
    'INSERT INTO request_block (id, until) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET until = excluded.until',
  );
  const limits = sqlite.prepare<[], { at: number; limits: string }>('SELECT at, limits FROM request_limits');
  const setLimits = sqlite.prepare(
    `INSERT INTO request_limits (id, at, limits) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET at = excluded.at, limits = excluded.limits`,
  );
  let added = 0;
  let blockedUntil = blocked.get() ?? 0;
  return {
    requests: (from) => since.all(from),
    add: (group, at) => {
      insert.run(group, at);
      added += 1;
      if (added % forgetEvery === 0) forget.run(at - keptMs);
    },
    blockedUntil: () => blockedUntil,
    block: (until) => {
      blockedUntil = until;
      block.run(until);
    },
    limits: () => {
      const row = limits.get();
      return row ? { at: row.at, limits: Limits.parse(JSON.parse(row.limits)) } : null;
    },
    setLimits: (at, given) => void setLimits.run(at, JSON.stringify(given)),
  };
}
