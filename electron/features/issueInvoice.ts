import type { CompanyProfile } from '../../shared/contract/types.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import type { InvoiceDraft } from '../../shared/domain/draft.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import { advance } from '../../shared/domain/lifecycle.ts';
import type { Mode } from '../../shared/domain/mode.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { newInternalId } from './internalId.ts';
import type { Clock } from '../core/ports.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import type { Deadlines } from '../modes/deadlines.ts';
import type { Numbering } from './numbering.ts';
import type { Remember } from './rememberInvoice.ts';
import { composeInvoice, signedKodII, type ComposePorts } from './composeInvoice.ts';

export interface IssuePorts extends ComposePorts {
  clock: Clock;
  db: Db;
  invoices: InvoiceStore;
  numbering: Numbering;
  journal: JournalStore;
  deadlines: Deadlines;
  remember: Remember;
}

export type Issuing = ReturnType<typeof createIssuing>;

/** Issues invoices, and turns an online one that can't leave into an offline24 one. */
export function createIssuing(ports: IssuePorts) {
  const { clock, db, invoices, numbering, journal, offlineSigner, deadlines, remember } = ports;

  return {
    /**
     * Rules → number → XML → schema → codes → one transaction. Before its commit nothing exists and no number
     * is used up; after it the invoice does, whatever happens to the program.
     * @param settle what else belongs to this transaction, with the id of the invoice
     * @throws AppError `draft.*`, `keystore.*`
     */
    issue: (
      draft: InvoiceDraft,
      company: CompanyProfile,
      mode: Mode,
      settle: (invoiceId: string) => void = () => {},
    ): InvoiceRecord => {
      const problem = draftProblems(draft)[0];
      if (problem) throw new AppError(problem.code, problem.details);
      return db.transaction(() => {
        const now = clock.now();
        const issueDate = warsawDay(now);
        const number = numbering.take(draft.kind, issueDate);
        const { xml, record: composed } = composeInvoice(ports, {
          ...{ draft, company, number, issueDate, createdAt: now, mode },
        });
        const record: InvoiceRecord = {
          ...composed,
          ...{ id: newInternalId(issueDate), issuedAt: now },
          // Invoices of a total failure never enter the queue (offline-rules.md 1).
          state: advance('draft', mode === 'awaria-calkowita' ? 'issuedOutsideKsef' : 'issued'),
          ...{ sessionReference: null, invoiceReference: null, ksefNumber: null, acceptedAt: null },
          ...{ nextTryAt: now, tries: 0, problem: null, toldDeadline: null, sentAnyway: false },
          ...{ correctsSha256: null, held: false },
        };
        const toldDeadline = deadlines.chainOf(record);
        invoices.insert({ ...record, toldDeadline }, xml);
        const { sha256 } = record;
        const certificateSerial = record.certificateSerial ?? undefined;
        const told = { deadline: toldDeadline.at(-1)?.result, chain: toldDeadline };
        journal.add('invoice.issued', { number, mode, sha256, certificateSerial, ...told }, record.id);
        remember({ draft: record.draft, issueDate, issuedAt: now });
        settle(record.id);
        return invoices.get(record.id);
      });
    },

    /**
     * An online invoice that could not be delivered becomes an offline24 one before its print leaves: KOD II is
     * added, the XML and its hash stay (offline-rules.md 3).
     * @throws AppError `keystore.*`
     */
    turnOffline: ({ id, sha256 }: InvoiceRecord, company: CompanyProfile): void => {
      const signer = offlineSigner();
      const kod2Url = signedKodII({ company, sha256 }, signer);
      const { certificateSerial } = signer;
      db.transaction(() => {
        invoices.change(id, { mode: 'offline24', kod2Url, certificateSerial, problem: null });
        journal.add('invoice.turnedOffline24', { certificateSerial }, id);
        deadlines.recomputeOf(id);
      });
    },
  };
}
