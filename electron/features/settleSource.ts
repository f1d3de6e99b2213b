import type { MadeOf } from '../../shared/contract/savedTypes.ts';
import { isAppError } from '../../shared/errors/appError.ts';
import type { Clock } from '../core/ports.ts';
import type { FormStore } from '../db/formStore.ts';
import type { SavedStore } from '../db/savedStore.ts';
import type { Proformas } from './proformas.ts';

interface SettlePorts {
  clock: Clock;
  forms: FormStore;
  saved: SavedStore;
  proformas: Pick<Proformas, 'invoiced'>;
}

/** Where an invoice came from is done with; `invoiceId` is absent for a correction that still waits. */
export type SettleSource = (madeOf: MadeOf | undefined, invoiceId?: string) => void;

/**
 * To be called in the transaction that issues: a program that dies a moment later must find neither the form nor the
 * draft again, or the same sale would be invoiced twice. What is gone already stops no invoice.
 */
export const createSettleSource =
  ({ clock, forms, saved, proformas }: SettlePorts): SettleSource =>
  ({ form, saved: draftId, proforma } = {}, invoiceId) => {
    if (form !== undefined) forms.remove(form);
    unlessGone(() => {
      const draft = draftId === undefined ? null : saved.get(draftId);
      if (draft?.kind === 'draft' && draft.removedAt === null)
        saved.put({ ...draft, removedAt: clock.now() });
    });
    unlessGone(() => {
      if (proforma !== undefined && invoiceId !== undefined) proformas.invoiced(proforma, invoiceId);
    });
  };

function unlessGone(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isAppError(error, 'saved.notFound') && !isAppError(error, 'proforma.notFound')) throw error;
  }
}
