import type { ConflictView, InvoiceDetails, InvoiceSummary, UpoFacts } from '../../shared/contract/types.ts';
import { nipOf } from '../../shared/domain/invoiceSearch.ts';
import { lineValueGrosze } from '../../shared/domain/lineValue.ts';
import { paymentDayOf, saleDayOf } from '../../shared/domain/listedDays.ts';
import { invoiceTotals } from '../../shared/domain/vat.ts';
import type { Clock } from '../core/ports.ts';
import type { CarryStore } from '../db/carryStore.ts';
import type { DeliveryStore } from '../db/deliveryStore.ts';
import type { InvoiceHead, InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { VersionStore } from '../db/versionStore.ts';
import { announcementView } from '../modes/announced.ts';
import type { Deadlines } from '../modes/deadlines.ts';
import { isAppError } from '../../shared/errors/appError.ts';
import { readUpo } from '../pdf/upo/readUpo.ts';
import { readFa3 } from '../pdf/readFa3.ts';
import { deadlineView } from '../queue/deadlineView.ts';
import type { Prints } from './prints.ts';

export interface ViewPorts {
  clock: Clock;
  deliveries: DeliveryStore;
  journal: JournalStore;
  deadlines: Deadlines;
  versions: VersionStore;
  carries: CarryStore;
  prints: Pick<Prints, 'list'>;
  invoices: Pick<InvoiceStore, 'files'>;
}

export type InvoiceViews = ReturnType<typeof createInvoiceViews>;

/** Stored invoices as the contract shows them. */
export function createInvoiceViews({
  clock,
  deliveries,
  journal,
  deadlines,
  versions,
  carries,
  prints,
  invoices,
}: ViewPorts) {
  const listed = (invoice: InvoiceHead): InvoiceSummary => {
    const { id, number, issueDate, issuedAt, mode, state, buyerName, grossGrosze, currency } = invoice;
    const { ksefNumber, problem, held, buyerNip, saleDay, paymentDay } = invoice;
    const deadline = deadlineView(deadlines.trace(invoice).deadline, clock.now());
    return {
      ...{ id, number, issueDate, issuedAt, mode, state, buyerName, grossGrosze, currency },
      ...{ ksefNumber, problem, deadline, held, buyerNip, saleDay, paymentDay, kind: invoice.kind },
      carriedOutAt: state === 'unclear' ? carries.carriedOutAt(id) : null,
      inProcessing: state === 'processing' ? deliveries.receivedAs(id) : null,
    };
  };
  const summary = (invoice: InvoiceRecord): InvoiceSummary =>
    listed({
      ...{ ...invoice, kind: invoice.draft.kind, buyerNip: nipOf(invoice.draft.buyer.id) },
      ...{ saleDay: saleDayOf(invoice), paymentDay: paymentDayOf(invoice.draft) },
    });
  const conflictOf = (id: string): ConflictView | null => {
    const found = versions.conflict(id);
    if (!found) return null;
    const { ksefNumber, xml } = found;
    if (!xml) return { ksefNumber, document: null };
    const { issueDate, buyer, total, currency } = readFa3(xml);
    return { ksefNumber, document: { issueDate, buyerName: buyer.name ?? '', gross: total, currency } };
  };
  const details = (invoice: InvoiceRecord): InvoiceDetails => {
    const { draft, kod1Url, kod2Url, certificateSerial, acceptedAt } = invoice;
    return {
      ...summary(invoice),
      buyer: draft.buyer,
      lines: draft.lines.map((line) => ({ ...line, valueGrosze: lineValueGrosze(line, draft.pricing) })),
      totals: invoiceTotals(draft).rates,
      payment: draft.payment ?? null,
      sha256Base64Url: invoice.sha256,
      ...{ kod1Url, kod2Url, certificateSerial, acceptedAt },
      deadlineSteps: deadlines.trace(invoice).steps.map(({ basis, result, ...step }) => ({
        ...step,
        announcement: basis && announcementView(basis),
        result: deadlineView(result, clock.now()),
      })),
      versions: versions.list(invoice.id).map(({ replacedAt, why, number, issueDate, problem }, index) => ({
        ...{ version: index + 1, replacedAt, why, number, issueDate, problem },
      })),
      conflict: conflictOf(invoice.id),
      upo: upoFactsOf(invoices.files(invoice.id).upo, invoice.ksefNumber),
      prints: prints.list(invoice.id),
      attempts: deliveries.attempts(invoice.id),
      journal: journal.list({ invoiceId: invoice.id, limit: 200, offset: 0 }),
    };
  };
  return { listed, summary, details };
}

/** What a UPO says of an invoice; null without one, and of one that can't be read: the file itself is still there. */
function upoFactsOf(xml: Uint8Array | null, ksefNumber: string | null): UpoFacts | null {
  if (!xml) return null;
  try {
    const { receiver, session, documents, part, signature } = readUpo(xml);
    const its = documents.find((it) => it.ksefNumber === ksefNumber);
    if (!its) return null;
    return {
      ...{ receiver, session, sentAt: its.sentAt, numberedAt: its.numberedAt },
      ...{ signedAt: signature?.signedAt ?? null, documents: Number(part?.total ?? documents.length) },
    };
  } catch (error) {
    if (isAppError(error, 'pdf.unreadableXml')) return null;
    throw error;
  }
}
