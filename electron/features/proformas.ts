import { practiceOf, type Practice } from '../../shared/domain/practice.ts';
import type { ProformaView } from '../../shared/contract/savedTypes.ts';
import type { CompanyProfile, FileRef } from '../../shared/contract/types.ts';
import type { InvoiceDraft } from '../../shared/domain/draft.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { sellerOf } from '../../shared/domain/seller.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import type { Clock } from '../core/ports.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import type { ProformaRecord, ProformaStore } from '../db/proformaStore.ts';
import { renderInvoicePdf, type PrintState } from '../pdf/renderInvoicePdf.ts';
import type { StoredFile } from './documents.ts';
import { newInternalId } from './internalId.ts';
import type { Numbering } from './numbering.ts';
import type { PrintLooks } from './printLook.ts';

interface ProformaPorts {
  clock: Clock;
  db: Db;
  proformas: ProformaStore;
  invoices: InvoiceStore;
  numbering: Numbering;
  journal: JournalStore;
  looks: PrintLooks;
  /** @throws AppError `company.missing` */
  requireCompany(): CompanyProfile;
}

export type Proformas = ReturnType<typeof createProformas>;

const fileEnding = '.proforma.pdf';

/** No mode, no codes and no KSeF: a proforma is no invoice. */
const printState = (issuedAt: number, training: Practice): PrintState => ({
  ...{ mode: 'online', ksefNumber: null, acceptedAt: null, issuedAt, kod1Url: null, kod2Url: null, training },
  document: { kind: 'proforma' },
});

/** Proformas: numbered and printed like invoices, never FA(3) on the disk and never sent. */
export function createProformas(ports: ProformaPorts) {
  const { clock, db, proformas, invoices, numbering, journal, looks, requireCompany } = ports;

  const view = ({ id, number, issueDate, issuedAt, draft, grossGrosze, invoiceId }: ProformaRecord) =>
    ({
      ...{ id, number, issueDate, issuedAt, grossGrosze },
      ...{ buyerName: draft.buyer.name, currency: draft.currency },
      invoice: invoiceId === null ? null : { id: invoiceId, number: invoices.get(invoiceId).number },
    }) satisfies ProformaView;

  /** The print as the buyer got it: made once, whatever becomes of the firm's data and of the program. */
  const print = async (id: string): Promise<Uint8Array> => {
    const known = proformas.pdf(id);
    if (known) return known;
    const { draft, seller, number, issueDate, issuedAt } = proformas.get(id);
    const invoice = issueInvoice({ draft, seller, number, issueDate, createdAt: issuedAt });
    const xml = Buffer.from(buildFa3(invoice), 'utf8');
    const state = printState(issuedAt, practiceOf(requireCompany()));
    const made = await renderInvoicePdf({ xml, state, look: looks.lookFor(draft.buyer).look });
    proformas.setPdf(id, made);
    return made;
  };

  const fileOf = async (id: string): Promise<StoredFile> => {
    const bytes = await print(id);
    const name = `${proformas.get(id).number.replace(/[^\p{L}\p{N}]+/gu, '-')}.pdf`;
    const ref = { fileId: `${id}${fileEnding}`, name, mediaType: 'application/pdf' };
    return { ref: { ...ref, sizeBytes: bytes.byteLength }, bytes };
  };

  return {
    /** @throws AppError `proforma.onlyVat`, `draft.*`, `company.missing` */
    issue: (draft: InvoiceDraft): ProformaView => {
      if (draft.kind !== 'VAT') throw new AppError('proforma.onlyVat', {});
      const seller = sellerOf(requireCompany(), draft.currency);
      return db.transaction(() => {
        const now = clock.now();
        const issueDate = warsawDay(now);
        const number = numbering.take('PROFORMA', issueDate);
        const invoice = issueInvoice({ draft, seller, number, issueDate, createdAt: now });
        const it: ProformaRecord = {
          ...{ id: newInternalId(issueDate), number, issueDate, issuedAt: now, draft: invoice.draft, seller },
          ...{ grossGrosze: invoice.grossGrosze, invoiceId: null },
        };
        proformas.insert(it);
        journal.add('proforma.issued', { number });
        return view(it);
      });
    },

    list: (part: { limit: number; offset: number }): { total: number; items: ProformaView[] } => ({
      total: proformas.count(),
      items: proformas.list(part).map(view),
    }),

    /** @throws AppError `proforma.notFound` */
    get: (id: string): ProformaView => view(proformas.get(id)),

    /** @throws AppError `proforma.notFound` */
    document: async (id: string): Promise<FileRef> => (await fileOf(id)).ref,

    /** The bytes behind a proforma's file id; null for other files. @throws AppError `proforma.notFound` */
    file: (fileId: string): Promise<StoredFile> | null =>
      fileId.endsWith(fileEnding) ? fileOf(fileId.slice(0, -fileEnding.length)) : null,

    /** @throws AppError `proforma.notFound` */
    toInvoice: (id: string): InvoiceDraft => proformas.get(id).draft,

    /** Which invoice it became; a later one takes the place of an earlier. @throws AppError `*.notFound` */
    invoiced: (id: string, invoiceId: string): ProformaView => {
      const { number } = invoices.get(invoiceId);
      const it = proformas.get(id);
      db.transaction(() => {
        proformas.setInvoice(id, invoiceId);
        journal.add('proforma.invoiced', { number: it.number, invoice: number }, invoiceId);
      });
      return view({ ...it, invoiceId });
    },
  };
}
