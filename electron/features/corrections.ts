import type { WaitingCorrectionView } from '../../shared/contract/types.ts';
import { isCorrection, type InvoiceDraft } from '../../shared/domain/draft.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import { isAccepted } from '../../shared/domain/lifecycle.ts';
import type { Mode } from '../../shared/domain/mode.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { Clock } from '../core/ports.ts';
import type { CorrectionStore, WaitingCorrection } from '../db/correctionStore.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import type { SettingStore } from '../db/settingStore.ts';
import { newInternalId } from './internalId.ts';

interface CorrectionPorts {
  clock: Clock;
  db: Db;
  invoices: InvoiceStore;
  corrections: CorrectionStore;
  journal: JournalStore;
  settings: SettingStore;
  /** Issues a draft now. @throws AppError `draft.*`, `keystore.*` */
  issue(draft: InvoiceDraft): InvoiceRecord;
  mode(): Mode;
  changed(): void;
}

export type Corrections = ReturnType<typeof createCorrections>;

/**
 * Corrections of our own invoices (offline-rules.md 3). The XML of a correction carries the KSeF number of what it
 * corrects, so it is frozen and issued only when there is one; until then it waits as a finished draft. What KSeF never
 * gets – issued in a total failure, or freed by one – is corrected as an invoice from outside KSeF.
 */
export function createCorrections(ports: CorrectionPorts) {
  const { clock, db, invoices, corrections, journal, settings, issue, mode, changed } = ports;

  /** Whether the correction can be issued now, and with which number; null: it has to wait. */
  const basisOf = (original: InvoiceRecord): { ksefNumber: string | undefined } | null => {
    if (isAccepted(original.state)) return { ksefNumber: original.ksefNumber ?? undefined };
    const isOutside = original.state === 'exempt' || mode() === 'awaria-calkowita';
    return isOutside ? { ksefNumber: undefined } : null;
  };

  const withOriginal = (
    draft: InvoiceDraft,
    { number, issueDate }: InvoiceRecord,
    ksefNumber: string | undefined,
  ): InvoiceDraft => {
    const [, ...others] = draft.correction?.originals ?? [];
    const original = { number, issueDate, ...(ksefNumber !== undefined && { ksefNumber }) };
    return { ...draft, correction: { ...draft.correction, originals: [original, ...others] } };
  };

  const issueNow = ({ id, draft, originalId }: WaitingCorrection): InvoiceRecord | null => {
    const original = invoices.get(originalId);
    const basis = basisOf(original);
    if (!basis) return null;
    try {
      return db.transaction(() => {
        const issued = issue(withOriginal(draft, original, basis.ksefNumber));
        corrections.remove(id);
        journal.add('correction.issued', { number: issued.number, original: original.number }, issued.id);
        return issued;
      });
    } catch (error) {
      if (!isAppError(error)) throw error;
      // For want of a certificate, say: it is tried again when that changes.
      corrections.setProblem(id, { code: error.code, details: error.details });
      return null;
    }
  };

  return {
    /**
     * Issues a correction of one of our invoices, or keeps it until KSeF has numbered that.
     * @returns the issued invoice, or the id under which it waits
     * @param settle what else belongs to the same transaction, with the id of the correction once it is issued
     * @throws AppError `invoice.notFound`, `correction.notACorrection`, `correction.ofRejected`, `draft.*`, `keystore.*`
     */
    enter: (
      originalId: string,
      raw: InvoiceDraft,
      settle: (invoiceId?: string) => void = () => {},
    ): { issued: InvoiceRecord } | { waiting: string } => {
      if (!isCorrection(raw.kind)) throw new AppError('correction.notACorrection', {});
      const original = invoices.get(originalId);
      // What KSeF refused is mended or issued again, not corrected: it was never issued there.
      if (original.state === 'rejected')
        throw new AppError('correction.ofRejected', { number: original.number });
      const basis = basisOf(original);
      const draft = withOriginal(raw, original, basis?.ksefNumber);
      if (basis) {
        return db.transaction(() => {
          const issued = issue(draft);
          settle(issued.id);
          return { issued };
        });
      }
      const problem = draftProblems(draft)[0];
      if (problem) throw new AppError(problem.code, problem.details);
      const id = newInternalId(warsawDay(clock.now()));
      db.transaction(() => {
        corrections.add({ id, originalId, draft, enteredAt: clock.now() });
        journal.add('correction.entered', { original: original.number }, originalId);
        settle();
      });
      changed();
      return { waiting: id };
    },

    /** Issues what has its number now; called when an invoice, the mode or the safe changed. */
    look: (): InvoiceRecord[] => {
      if (settings.get('askBeforeCorrections')) return [];
      const issued = corrections.list().flatMap((it) => issueNow(it) ?? []);
      if (issued.length > 0) changed();
      return issued;
    },

    /** The user says so, where the program was told to ask. @throws AppError `correction.notYet` */
    issueWaiting: (id: string): InvoiceRecord => {
      const waiting = corrections.list().find((it) => it.id === id);
      const issued = waiting && issueNow(waiting);
      if (!issued) throw new AppError('correction.notYet', {});
      changed();
      return issued;
    },

    /** Gives one up before it was issued: no number was used. */
    drop: (id: string): void => {
      const waiting = corrections.list().find((it) => it.id === id);
      if (!waiting) return;
      db.transaction(() => {
        corrections.remove(id);
        journal.add('correction.dropped', {}, waiting.originalId);
      });
      changed();
    },

    list: (): WaitingCorrectionView[] =>
      corrections.list().map(({ id, originalId, draft, enteredAt, problem }) => {
        const original = invoices.get(originalId);
        const isReady = basisOf(original) !== null;
        return {
          ...{
            id,
            originalId,
            originalNumber: original.number,
            kind: draft.kind,
            enteredAt,
            isReady,
            problem,
          },
          buyerName: draft.buyer.name,
        };
      }),
  };
}
