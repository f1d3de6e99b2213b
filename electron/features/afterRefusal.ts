import type { CompanyProfile } from '../../shared/contract/types.ts';
import type { InvoiceDraft } from '../../shared/domain/draft.ts';
import type { Mode } from '../../shared/domain/mode.ts';
import { remediesFor, type Remedy } from '../../shared/domain/refusal.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { VersionStore } from '../db/versionStore.ts';
import { firstDifference } from '../fa3/sameContent.ts';
import { composeInvoice } from './composeInvoice.ts';
import type { IssuePorts } from './issueInvoice.ts';

interface RefusalPorts extends IssuePorts {
  versions: VersionStore;
}

export type AfterRefusal = ReturnType<typeof createAfterRefusal>;

/** What a person does about an invoice that KSeF refused. What was issued before is kept, whatever comes after it. */
export function createAfterRefusal(ports: RefusalPorts) {
  const { clock, db, invoices, versions, journal, deadlines, numbering, remember } = ports;

  /** @throws AppError `invoice.notFound`, `refusal.notPossible` */
  const refused = (id: string, remedy: Remedy): InvoiceRecord => {
    const invoice = invoices.get(id);
    const possible = remediesFor(invoice);
    if (!possible.includes(remedy)) throw new AppError('refusal.notPossible', { number: invoice.number });
    return invoice;
  };

  /** The file of a technical correction: made anew of the same invoice. @throws AppError `draft.*`, `keystore.*` */
  const composeCorrection = (
    { draft, number, issueDate, mode }: Pick<InvoiceRecord, 'draft' | 'number' | 'issueDate' | 'mode'>,
    company: CompanyProfile,
  ) => composeInvoice(ports, { draft, company, number, issueDate, createdAt: clock.now(), mode });

  return {
    composeCorrection,

    /**
     * The same XML once more, after a permission or a consent was given.
     * @throws AppError `invoice.notFound`, `refusal.notPossible`
     */
    sendAgain: (id: string): InvoiceRecord => {
      refused(id, 'sendAgain');
      db.transaction(() => {
        invoices.move(id, 'sentAgain', { problem: null, nextTryAt: clock.now() });
        journal.add('invoice.sentAgain', {}, id);
      });
      return invoices.get(id);
    },

    /**
     * New XML of the same content in the place of an offline invoice's refused one (ksef-protocol.md 11.2). It refers
     * to the very first XML, whose code the buyer holds, also when an earlier correction was refused too.
     * @throws AppError `invoice.notFound`, `refusal.notPossible`, `refusal.otherContent`, `draft.*`, `keystore.*`
     */
    correctTechnically: (id: string, company: CompanyProfile): InvoiceRecord => {
      const invoice = refused(id, 'technicalCorrection');
      const { number, issuedAt, sha256, correctsSha256 } = invoice;
      const now = clock.now();
      const { xml, record } = composeCorrection(invoice, company);
      const difference = firstDifference(invoices.files(id).xml, xml);
      if (difference !== null) throw new AppError('refusal.otherContent', { number, path: difference });
      const first = correctsSha256 ?? sha256;
      db.transaction(() => {
        versions.keep(id, 'technicalCorrection', now);
        const replacement = { ...record, issuedAt, correctsSha256: first };
        invoices.replaceXml(id, 'technicallyCorrected', replacement, xml, now);
        journal.add('invoice.technicallyCorrected', { sha256: record.sha256, corrects: first }, id);
        deadlines.recomputeOf(id);
      });
      return invoices.get(id);
    },

    /**
     * Mended content as a new XML of today, under the same number unless KSeF has another document under it. The
     * buyer never got the refused one, or has to give it back.
     * @throws AppError `invoice.notFound`, `refusal.notPossible`, `draft.*`, `keystore.*`
     */
    reissue: (id: string, draft: InvoiceDraft, company: CompanyProfile, mode: Mode): InvoiceRecord => {
      const { number: before, problem } = refused(id, 'reissue');
      db.transaction(() => {
        const now = clock.now();
        const issueDate = warsawDay(now);
        const number =
          problem?.code === 'ksef.duplicateOfOther' ? numbering.take(draft.kind, issueDate) : before;
        const { xml, record } = composeInvoice(ports, {
          ...{ draft, company, number, issueDate, createdAt: now, mode },
        });
        versions.keep(id, 'reissue', now);
        const event = mode === 'awaria-calkowita' ? 'issuedOutsideKsef' : 'issued';
        invoices.replaceXml(id, event, { ...record, issuedAt: now, correctsSha256: null }, xml, now);
        journal.add('invoice.reissued', { number, before, mode, sha256: record.sha256 }, id);
        deadlines.recomputeOf(id);
        remember({ draft: record.draft, issueDate, issuedAt: now });
      });
      return invoices.get(id);
    },
  };
}
