import type { AttemptView } from '../../shared/contract/types.ts';
import type { ErrorView } from '../../shared/contract/basicTypes.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceVersion } from '../db/versionStore.ts';
import type { PrintState } from '../pdf/renderInvoicePdf.ts';

interface History {
  /** Earlier XML of the invoice, oldest first. */
  versions: readonly InvoiceVersion[];
  /** Oldest first. */
  attempts: readonly AttemptView[];
  /** The earlier version that is printed, from 1; the invoice as it is now when absent. */
  version: number | undefined;
  /** Printed as the buyer got it first, whatever KSeF said later. */
  isAsFirst: boolean;
}

type Standing = Pick<PrintState, 'refused' | 'replaced' | 'technicalCorrectionOf' | 'exempt'>;

/** What became of an invoice, or of an earlier version of it, as far as its print has to tell. */
export function printStanding(
  invoice: Pick<InvoiceRecord, 'state' | 'mode' | 'number' | 'problem'>,
  { versions, attempts, version, isAsFirst }: History,
): Standing {
  const earlier = version === undefined ? undefined : versions[version - 1];
  const corrected = correctedBy(versions, earlier && version !== undefined ? version - 1 : versions.length);
  const { problem, replacedAt } = earlier ?? { problem: invoice.problem, replacedAt: null };
  const isExempt = invoice.state === 'exempt';
  const isRefused = earlier ? problem !== null : invoice.state === 'rejected' && !isAsFirst;
  return {
    ...(isRefused && { refused: { at: refusedAt(attempts, replacedAt), code: codeOf(problem) } }),
    ...(earlier && {
      replaced: { at: earlier.replacedAt, why: earlier.why, number: invoice.number },
    }),
    ...(corrected && { technicalCorrectionOf: corrected }),
    // Said only where the mode does not say it already: one content, one kept print.
    ...(!earlier && !isAsFirst && isExempt !== (invoice.mode === 'awaria-calkowita') && { exempt: isExempt }),
  };
}

/** The last refusal, of a replaced version the last one before it was replaced. */
const refusedAt = (attempts: readonly AttemptView[], before: number | null): number | null =>
  attempts.findLast(
    ({ outcome, finishedAt }) =>
      outcome === 'refused' && finishedAt !== null && (before === null || finishedAt <= before),
  )?.finishedAt ?? null;

const codeOf = (problem: ErrorView | null): number | null => {
  const code = problem?.details.code;
  return typeof code === 'number' ? code : null;
};

/** A technical correction refers to the very first XML of its row, whose code the buyer holds (ksef-protocol.md 11.2). */
function correctedBy(
  versions: readonly InvoiceVersion[],
  index: number,
): { sha256: string; version: number } | null {
  let first = index;
  while (versions[first - 1]?.why === 'technicalCorrection') first -= 1;
  const found = versions[first];
  return first === index || found === undefined ? null : { sha256: found.sha256, version: first + 1 };
}
