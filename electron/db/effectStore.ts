import { z } from 'zod';
import type { Sqlite } from './openDatabase.ts';

const Deadline = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: z.string() }),
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('none') }),
]);
const Chain = z.array(z.object({ result: Deadline })).min(1);
const Moved = z.object({ from: Deadline.nullable(), to: Deadline });

export type EffectStore = ReturnType<typeof createEffectStore>;

/** What an announced event did to invoices, as their chains of reasons and the journal keep it. */
export function createEffectStore(sqlite: Sqlite) {
  // Both are JSON that the program writes itself, so the event stands in them exactly so.
  const relying = sqlite.prepare<[string], { id: string; number: string; told: string }>(
    `SELECT id, number, told_deadline AS told FROM invoice WHERE instr(told_deadline, ?) ORDER BY issued_at DESC`,
  );
  const moved = sqlite.prepare<[string], { invoiceId: string; number: string; at: number; data: string }>(
    `SELECT j.invoice_id AS invoiceId, i.number, j.at, j.data FROM journal j JOIN invoice i ON i.id = j.invoice_id
     WHERE j.kind = 'deadline.changed' AND EXISTS (
       SELECT 1 FROM json_each(j.data, '$.causes') c WHERE json_extract(c.value, '$.event') = ?)
     ORDER BY j.id DESC`,
  );
  return {
    /** Newest first, and how many there are. */
    relying: (event: string, limit: number) => {
      const all = relying.all(`"event":${JSON.stringify(event)}`);
      return {
        total: all.length,
        items: all.slice(0, limit).map(({ id, number, told }) => ({
          ...{ id, number },
          deadline: Chain.parse(JSON.parse(told)).at(-1)!.result,
        })),
      };
    },
    moved: (event: string, limit: number) => {
      const all = moved.all(event);
      return {
        total: all.length,
        items: all.slice(0, limit).map(({ data, ...row }) => ({ ...row, ...Moved.parse(JSON.parse(data)) })),
      };
    },
  };
}
