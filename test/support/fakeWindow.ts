import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type { InvoiceDetails, JournalEntry } from '../../shared/contract/types.ts';
import { firstPreferences, type WindowPreferences } from '../../shared/contract/windowTypes.ts';
import { newsKinds } from '../../shared/domain/news.ts';

type Handlers = { [M in Method]: (input: Input<M>) => Output<M> | Promise<Output<M>> };

/** What a window remembers, kept by the page of the test as a program keeps it; and news of the invoices. */
export function fakeWindow(
  journalLines: () => JournalEntry[],
  invoices: readonly InvoiceDetails[],
): Partial<Handlers> {
  const key = 'fake-window';
  const read = (): WindowPreferences => ({
    ...firstPreferences,
    ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<WindowPreferences>),
  });
  return {
    'window.preferences': read,
    'window.setPreferences': (change) => {
      const changed = { ...read(), ...change };
      sessionStorage.setItem(key, JSON.stringify(changed));
      return changed;
    },
    'window.news': ({ limit }) => {
      const rejected = invoices.filter(({ state }) => state === 'rejected');
      return [
        ...rejected.map(({ id, issuedAt }, index): JournalEntry => ({
          ...{ id: 950 + index, at: issuedAt, kind: 'invoice.rejected', invoiceId: id, data: {} },
        })),
        ...journalLines().filter(({ kind }) => newsKinds.some((it) => it === kind)),
      ]
        .sort((a, b) => b.id - a.id)
        .slice(0, limit);
    },
  };
}
