import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import { warsawDay } from '../../../shared/domain/warsawTime.ts';
import type { ProgramClient } from '../session/client.ts';
import type { Route } from '../session/route.ts';
import { afresh, correctionFormOf, emptyForm, formOf, type InvoiceForm } from './form/invoiceForm.ts';

/** What a form begins with. */
export type Source =
  /** `wanted`: the kind of document that was asked for. */
  | { kind: 'empty'; wanted?: string }
  | { kind: 'copy' | 'saved' | 'proforma' | 'import' | 'reissue' | 'correction'; id: string };

const ofKind = 'kind:';
const prefixes = ['copy', 'saved', 'proforma', 'import'] as const;

/** The source that an address names: `#/new/copy:ID`, `#/new/kind:ZAL`, `#/new/ID` for one issued again, `#/correct/ID`. */
export function sourceOf({ screen, id }: Route): Source {
  if (id === undefined) return { kind: 'empty' };
  if (id.startsWith(ofKind)) return { kind: 'empty', wanted: id.slice(ofKind.length) };
  if (screen === 'correct') return { kind: 'correction', id };
  const prefix = prefixes.find((it) => id.startsWith(`${it}:`));
  return prefix === undefined ? { kind: 'reissue', id } : { kind: prefix, id: id.slice(prefix.length + 1) };
}

/** What a form is kept under while it is filled in. */
export const keyOf = (source: Source): string =>
  source.kind === 'empty' ? 'new' : `${source.kind}:${source.id}`;

/** What a form begins with, and what it is about. */
export interface Beginning {
  form: InvoiceForm;
  /** The invoice that is corrected or issued again. */
  invoice?: InvoiceSummary;
  /** The saved draft that it goes on with: it is done when the invoice is issued, a template is not. */
  saved?: { id: string; name: string; isTemplate: boolean };
}

/** Asks for what a form begins with. @throws AppError of the calls. @param today Warsaw day. */
export async function beginningOf(
  source: Source,
  client: ProgramClient,
  { today, account }: { today: string; account: string | undefined },
): Promise<Beginning> {
  if (source.kind === 'empty') return { form: emptyForm(today, account) };
  const { kind, id } = source;
  if (kind === 'saved') {
    const { name, kind: savedKind, draft, changedAt } = await client.call('saved.get', { id });
    const isTemplate = savedKind !== 'draft';
    const form = isTemplate ? afresh(draft, warsawDay(changedAt), today) : formOf(draft);
    return { form, saved: { id, name, isTemplate } };
  }
  if (kind === 'proforma') {
    const { issueDate } = await client.call('proforma.get', { id });
    return { form: afresh(await client.call('proforma.toInvoice', { id }), issueDate, today) };
  }
  if (kind === 'import') return { form: formOf(await client.call('import.draft', { key: id })) };
  const [draft, invoice] = await Promise.all([
    client.call('invoice.draft', { id }),
    client.call('invoice.get', { id }),
  ]);
  if (kind === 'copy') return { form: afresh(draft, invoice.issueDate, today) };
  return { form: kind === 'correction' ? correctionFormOf(draft, invoice) : formOf(draft), invoice };
}
