import { createHash } from 'node:crypto';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import type { InvoiceDraft } from '../../shared/domain/draft.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { kodI, kodIIText, kodIIUrl } from '../../shared/domain/kodQr.ts';
import { advance } from '../../shared/domain/lifecycle.ts';
import { isOfflineMode, type Mode } from '../../shared/domain/mode.ts';
import { formatNumber, seriesPeriod } from '../../shared/domain/series.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { newInternalId } from './internalId.ts';
import type { Clock, KodIISigner } from '../core/ports.ts';
import type { InvoiceRecord, InvoiceStore } from '../db/invoiceStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import type { SeriesStore } from '../db/seriesStore.ts';
import type { Deadlines } from '../modes/deadlines.ts';
import { fileProblems } from '../fa3/fileProblems.ts';
import type { XsdGate } from '../fa3/xsdGate.ts';

const seriesTemplate = 'FV/{nr}/{MM}/{RRRR}';

export interface IssuePorts {
  clock: Clock;
  db: Db;
  invoices: InvoiceStore;
  series: SeriesStore;
  journal: JournalStore;
  gate: XsdGate;
  /** Throws `keystore.*` when KOD II can't be signed. */
  offlineSigner(): KodIISigner;
  deadlines: Deadlines;
}

export type Issuing = ReturnType<typeof createIssuing>;

/** Issues invoices, and turns an online one that can't leave into an offline24 one. */
export function createIssuing({
  clock,
  db,
  invoices,
  series,
  journal,
  gate,
  offlineSigner,
  deadlines,
}: IssuePorts) {
  const signedKodII = (qrUrl: string, nip: string, sha256: string, signer: KodIISigner): string => {
    const { certificateSerial } = signer;
    const context = { type: 'Nip', value: nip } as const;
    const text = kodIIText({ qrUrl, context, sellerNip: nip, certificateSerial, sha256Base64Url: sha256 });
    return kodIIUrl({ qrUrl, text, signature: signer.sign(text) });
  };

  return {
    /**
     * Rules → number → XML → schema → codes → one transaction. Before its commit nothing exists and no number
     * is used up; after it the invoice does, whatever happens to the program.
     * @throws AppError `draft.*`, `keystore.*`
     */
    issue: (draft: InvoiceDraft, company: CompanyProfile, mode: Mode): InvoiceRecord => {
      const problem = draftProblems(draft)[0];
      if (problem) throw new AppError(problem.code, problem.details);
      const signer = isOfflineMode(mode) ? offlineSigner() : null;
      return db.transaction(() => {
        const now = clock.now();
        const issueDate = warsawDay(now);
        const nr = series.take(seriesTemplate, seriesPeriod(seriesTemplate, issueDate));
        const number = formatNumber(seriesTemplate, nr, issueDate);
        const { nip, name, address, account, email } = company;
        const seller = { nip, name, address, account, email };
        const invoice = issueInvoice({ draft, seller, number, issueDate, createdAt: now });
        const xml = Buffer.from(buildFa3(invoice), 'utf8');
        const problems = [...fileProblems(xml), ...gate.validate(xml)];
        if (problems.length > 0)
          throw new AppError('draft.againstSchema', { problems: problems.slice(0, 20) });

        const sha256 = createHash('sha256').update(xml).digest('base64url');
        // Invoices of a total failure carry no codes and never enter the queue (offline-rules.md 1).
        const outsideKsef = mode === 'awaria-calkowita';
        const { qrUrl } = company.environment;
        const record: InvoiceRecord = {
          id: newInternalId(issueDate),
          ...{ number, issueDate, issuedAt: now, mode, sha256 },
          state: advance('draft', outsideKsef ? 'issuedOutsideKsef' : 'issued'),
          draft: invoice.draft,
          buyerName: invoice.draft.buyer.name,
          grossGrosze: invoice.grossGrosze,
          currency: 'PLN',
          kod1Url: outsideKsef ? null : kodI({ qrUrl, sellerNip: nip, issueDate, sha256Base64Url: sha256 }),
          kod2Url: signer && signedKodII(qrUrl, nip, sha256, signer),
          certificateSerial: signer?.certificateSerial ?? null,
          ...{ sessionReference: null, invoiceReference: null, ksefNumber: null, acceptedAt: null },
          ...{ nextTryAt: now, tries: 0, problem: null, toldDeadline: null, sentAnyway: false },
        };
        const toldDeadline = deadlines.chainOf(record);
        invoices.insert({ ...record, toldDeadline }, xml);
        const certificateSerial = record.certificateSerial ?? undefined;
        const told = { deadline: toldDeadline.at(-1)?.result, chain: toldDeadline };
        journal.add('invoice.issued', { number, mode, sha256, certificateSerial, ...told }, record.id);
        return invoices.get(record.id);
      });
    },

    /**
     * An online invoice that could not be delivered becomes an offline24 one before its print leaves: KOD II is
     * added, the XML and its hash stay (offline-rules.md 3).
     * @throws AppError `keystore.*`
     */
    turnOffline: (invoice: InvoiceRecord, company: CompanyProfile): void => {
      const signer = offlineSigner();
      const kod2Url = signedKodII(company.environment.qrUrl, company.nip, invoice.sha256, signer);
      const { certificateSerial } = signer;
      db.transaction(() => {
        invoices.change(invoice.id, { mode: 'offline24', kod2Url, certificateSerial, problem: null });
        journal.add('invoice.turnedOffline24', { certificateSerial }, invoice.id);
        deadlines.recomputeOf(invoice.id);
      });
    },
  };
}
