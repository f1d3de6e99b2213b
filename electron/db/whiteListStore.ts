import { z } from 'zod';
import { Buyer } from '../../shared/domain/fa3/party.ts';
import type { Sqlite } from './openDatabase.ts';

/** What the Ministry's list said of a NIP, as far as the program needs it; `found` is null for a NIP it does not have. */
export const WhiteListAnswer = z.object({
  found: Buyer.nullable(),
  vatStatus: z.string().nullable(),
  accounts: z.array(z.string()),
});
export type WhiteListAnswer = z.infer<typeof WhiteListAnswer>;

export type WhiteListStore = ReturnType<typeof createWhiteListStore>;

/** The last answer for every NIP that was asked about, for days without a network. */
export function createWhiteListStore(sqlite: Sqlite) {
  const get = sqlite.prepare<[string], { asked_on: string; answer: string }>(
    'SELECT asked_on, answer FROM white_list_answer WHERE nip = ?',
  );
  const put = sqlite.prepare(
    `INSERT INTO white_list_answer (nip, asked_on, answer) VALUES (?, ?, ?)
     ON CONFLICT (nip) DO UPDATE SET asked_on = excluded.asked_on, answer = excluded.answer`,
  );
  return {
    get: (nip: string): (WhiteListAnswer & { askedOn: string }) | null => {
      const row = get.get(nip);
      return row ? { ...WhiteListAnswer.parse(JSON.parse(row.answer)), askedOn: row.asked_on } : null;
    },
    /** `askedOn` is a Warsaw day. */
    put: (nip: string, askedOn: string, answer: WhiteListAnswer): void =>
      void put.run(nip, askedOn, JSON.stringify(answer)),
  };
}
