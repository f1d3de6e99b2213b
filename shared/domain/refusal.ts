import type { InvoiceState } from './lifecycle.ts';
import { isOfflineMode, type Mode } from './mode.ts';

/**
 * What can be done about an invoice that KSeF refused: send the same XML again, send new XML of the same content that
 * refers to the refused one, or mend the content and issue it anew.
 */
export const remedies = ['sendAgain', 'technicalCorrection', 'reissue'] as const;
export type Remedy = (typeof remedies)[number];

export interface Refused {
  state: InvoiceState;
  mode: Mode;
  /** A code of the catalogue, and for `ksef.invoiceRejected` KSeF's own `code` in the details. */
  problem: { code: string; details: Record<string, unknown> } | null;
}

/** Nothing is wrong with the file: the firm lacks a permission, or its consent to attachments. */
const lacksRight = new Set<unknown>([410, 415]);

/**
 * The remedies of a refused invoice, the best one first (ksef-protocol.md 6.5 and 11.2). The buyer holds the print of
 * an offline invoice, so its content stays: only its XML may change. An online one was never handed over.
 */
export function remediesFor({ state, mode, problem }: Refused): Remedy[] {
  if (state !== 'rejected') return [];
  // Its number belongs to another document in KSeF: only a new number helps.
  if (problem?.code === 'ksef.duplicateOfOther') return ['reissue'];
  if (lacksRight.has(problem?.details.code)) {
    return isOfflineMode(mode) ? ['sendAgain'] : ['sendAgain', 'reissue'];
  }
  return isOfflineMode(mode) ? ['technicalCorrection', 'sendAgain'] : ['reissue', 'sendAgain'];
}
