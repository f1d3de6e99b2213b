import { setImmediate } from 'node:timers/promises';
import type { JournalCheck, JournalRow } from '../../shared/contract/journalCalls.ts';
import type { FileRef, JournalEntry, JournalFilter } from '../../shared/contract/types.ts';
import { addDays, warsawDay, warsawInstant } from '../../shared/domain/warsawTime.ts';
import {
  describeEntry,
  journalColumns,
  journalFileName,
  journalKindName,
  journalKindsNamed,
} from '../../shared/i18n/journal.ts';
import { journalKindsNamed as kindsNamedInEnglish } from '../../shared/i18n/english/journal.ts';
import type { Clock } from '../core/ports.ts';
import type { ChainPlace, JournalLine, JournalQuery, JournalStore } from '../db/journalStore.ts';
import type { Column } from '../tables/column.ts';
import { tableMediaTypes } from '../tables/mediaTypes.ts';
import { writeCsv } from '../tables/writeCsv.ts';

export interface JournalPorts {
  clock: Clock;
  journal: JournalStore;
  handOut(name: string, mediaType: string, bytes: Uint8Array): FileRef;
}

/** What each area's kinds begin with; `other` is whatever is in none of them. */
const prefixesOf = {
  mode: ['mode', 'ksef', 'latarnia'],
  announcement: ['announcement'],
  deadline: ['deadline', 'alert'],
  invoice: ['invoice', 'recurring', 'proforma', 'print', 'export', 'import', 'watch', 'mail', 'evidence'],
  queue: ['queue'],
  certificate: ['keystore'],
} as const;

/** Lines whose hashes are counted without a rest: some milliseconds. */
const checkedAtOnce = 2_000;

const midnight = (day: string): number => warsawInstant(day, 0);

function queryOf({ invoiceId, area, kind, search = '', from, to }: JournalFilter): JournalQuery {
  const text = search.trim();
  return {
    invoiceId,
    ...(kind !== undefined && { kinds: [kind] }),
    ...(area === 'other'
      ? { notPrefixes: Object.values(prefixesOf).flat() }
      : area && { prefixes: prefixesOf[area] }),
    // Whoever searches reads the names in the language of the window.
    ...(text !== '' && {
      search: { text, kinds: [...new Set([...journalKindsNamed(text), ...kindsNamedInEnglish(text)])] },
    }),
    from: from === undefined ? undefined : midnight(from),
    before: to === undefined ? undefined : midnight(addDays(to, 1)),
  };
}

const inWarsaw = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function* cellsOf(lines: Iterable<JournalLine>): Generator<string[]> {
  for (const line of lines) {
    yield [
      ...[String(line.id), inWarsaw.format(line.at), journalKindName(line.kind), line.kind],
      ...[line.invoiceNumber ?? '', describeEntry(line), JSON.stringify(line.data), line.hash],
    ];
  }
}
const columns = journalColumns.map((title, index): Column<string[]> => ({
  ...{ title, kind: 'text' },
  of: (row) => row[index] ?? null,
}));

export type JournalFeature = ReturnType<typeof createJournalFeature>;

/** The journal as a person asks for it, on the screen and as a file for an accountant. */
export function createJournalFeature({ clock, journal, handOut }: JournalPorts) {
  return {
    list: ({ limit, offset, ...filter }: JournalFilter & { limit: number; offset: number }): JournalEntry[] =>
      journal.list({ ...queryOf(filter), limit, offset }),

    /** Newest first, with how many there are in all. */
    page: ({
      limit,
      offset,
      ...filter
    }: JournalFilter & { limit: number; offset: number }): { total: number; items: JournalRow[] } => {
      const query = queryOf(filter);
      const { total, lines } = journal.page({ ...query, limit, offset });
      return { total, items: lines };
    },

    /** Follows the chain from the first line to the last, with rests in between: nothing else waits for it. */
    check: async (): Promise<JournalCheck> => {
      let at: ChainPlace = { id: 0, hash: '', count: 0, brokenAt: null };
      for (;;) {
        const next = journal.follow(at, checkedAtOnce);
        if (next.brokenAt !== null || next.count - at.count < checkedAtOnce) {
          const { brokenAt } = next;
          return { count: next.count, brokenAt, checkedAt: clock.now() };
        }
        at = next;
        await setImmediate();
      }
    },

    /** CSV of every line that a filter lets through. */
    export: (filter: JournalFilter): FileRef => {
      const bytes = writeCsv(columns, cellsOf(journal.lines(queryOf(filter))));
      return handOut(journalFileName(warsawDay(clock.now())), tableMediaTypes.csv, bytes);
    },
  };
}
