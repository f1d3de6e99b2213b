import type { Input, Output } from '../../shared/contract/contract.ts';
import type { InvoiceDetails, JournalEntry } from '../../shared/contract/types.ts';

/** A part of the journal of a fake program. */
export function fakeJournalPage(
  lines: readonly JournalEntry[],
  invoices: readonly InvoiceDetails[],
  { search = '', kind, invoiceId, limit, offset }: Input<'journal.page'>,
): Output<'journal.page'> {
  const numbers = new Map(invoices.map(({ id, number }) => [id, number]));
  const some = lines.filter(
    (it) =>
      it.kind.includes(search) &&
      (kind === undefined || it.kind === kind) &&
      (invoiceId === undefined || it.invoiceId === invoiceId),
  );
  return {
    total: some.length,
    items: some.slice(offset, offset + limit).map((it) => ({
      ...it,
      invoiceNumber: it.invoiceId === null ? null : (numbers.get(it.invoiceId) ?? null),
    })),
  };
}
