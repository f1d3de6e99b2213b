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

/** Nothing is wrong with the file: the firm lacks a permission, or its consent to attachments (ksef-protocol.md 6.5). */
const lackingRights = { 410: 'permission', 415: 'attachmentConsent' } as const;

/** Which right KSeF misses by a refusal's code; null where the right is not what is wrong. */
export function lackingRight(code: unknown): 'permission' | 'attachmentConsent' | null {
  return code === 410 || code === 415 ? lackingRights[code] : null;
}

/**
 * The remedies of a refused invoice, the best one first (ksef-protocol.md 6.5 and 11.2). The buyer holds the print of
 * an offline invoice, so its content stays: only its XML may change. An online one was never handed over.
 */
export function remediesFor({ state, mode, problem }: Refused): Remedy[] {
  if (state !== 'rejected') return [];
  // Its number belongs to another document in KSeF: only a new number helps.
  if (problem?.code === 'ksef.duplicateOfOther') return ['reissue'];
  if (lackingRight(problem?.details.code) !== null) {
    return isOfflineMode(mode) ? ['sendAgain'] : ['sendAgain', 'reissue'];
  }
  return isOfflineMode(mode) ? ['technicalCorrection', 'sendAgain'] : ['reissue', 'sendAgain'];
}

/** Why a technical correction is not the way for an invoice. */
export const correctionObstacles = [
  ...(['notRefused', 'online', 'numberTaken', 'permission', 'attachmentConsent'] as const),
] as const;
export type CorrectionObstacle = (typeof correctionObstacles)[number];

/**
 * What forbids a technical correction (ksef-protocol.md 11.2): it is for offline invoices that KSeF refused for
 * their file; null where nothing does.
 */
export function correctionObstacle(invoice: Refused): CorrectionObstacle | null {
  const { state, mode, problem } = invoice;
  if (state !== 'rejected') return 'notRefused';
  if (problem?.code === 'ksef.duplicateOfOther') return 'numberTaken';
  return lackingRight(problem?.details.code) ?? (isOfflineMode(mode) ? null : 'online');
}
