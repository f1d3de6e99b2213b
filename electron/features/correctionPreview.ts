import type { CorrectionPreview, XmlLines } from '../../shared/contract/refusalTypes.ts';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import { lineDiff } from '../../shared/domain/lineDiff.ts';
import { correctionObstacle } from '../../shared/domain/refusal.ts';
import { xmlLines } from '../../shared/domain/xmlLines.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { DeliveryStore } from '../db/deliveryStore.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { VersionStore } from '../db/versionStore.ts';
import { compareContent } from '../fa3/sameContent.ts';
import type { AfterRefusal } from './afterRefusal.ts';

/** So many values that stay are shown; the rest is counted. */
const mostSame = 400;
const mostDifferences = 200;
/** So many lines of one part, and so many signs of a line: an attachment may have megabytes. */
const mostLines = 400;
const mostSigns = 300;

/** Both files side by side, each element a line. */
function linesOf(before: Uint8Array, after: Uint8Array): XmlLines[] {
  const read = (bytes: Uint8Array) => xmlLines(Buffer.from(bytes).toString('utf8'));
  const short = (line: string) => (line.length > mostSigns ? `${line.slice(0, mostSigns)}…` : line);
  return lineDiff(read(before), read(after)).map(({ kind, lines }) => ({
    kind,
    lines: lines.slice(0, mostLines).map(short),
    left: Math.max(0, lines.length - mostLines),
  }));
}

export interface PreviewPorts {
  invoices: InvoiceStore;
  versions: VersionStore;
  deliveries: DeliveryStore;
  afterRefusal: AfterRefusal;
}

export type CorrectionPreviews = ReturnType<typeof createCorrectionPreviews>;

/** A technical correction as it would be, for a person to look at before it is made. Nothing is stored. */
export function createCorrectionPreviews({ invoices, versions, deliveries, afterRefusal }: PreviewPorts) {
  const compared = (invoice: InvoiceRecord, company: CompanyProfile, xml: Uint8Array) => {
    const { xml: next } = afterRefusal.composeCorrection(invoice, company);
    const found = compareContent(xml, next);
    if (!found) throw new AppError('refusal.otherContent', { number: invoice.number, path: '/' });
    const { differences, same } = found;
    return {
      ...{ sizeBytes: next.length, sameCount: same.length, same: same.slice(0, mostSame) },
      differences: differences.slice(0, mostDifferences),
      lines: linesOf(xml, next),
    };
  };

  return {
    /** @throws AppError `invoice.notFound` */
    of: (id: string, company: CompanyProfile): CorrectionPreview => {
      const invoice = invoices.get(id);
      const { problem, sha256, correctsSha256, number } = invoice;
      const { xml } = invoices.files(id);
      const obstacle = correctionObstacle(invoice);
      const refusedAt =
        deliveries.attempts(id).findLast(({ outcome }) => outcome === 'refused')?.finishedAt ?? null;
      const known = {
        ...{ obstacle, refusal: invoice.state === 'rejected' ? problem : null, refusedAt },
        ...{ before: { sha256, sizeBytes: xml.length }, firstSha256: correctsSha256 ?? sha256 },
        earlier: versions.list(id).filter(({ why }) => why === 'technicalCorrection').length,
      };
      if (obstacle !== null) return { ...known, problem: null, comparison: null };
      try {
        const comparison = compared(invoice, company, xml);
        const other = comparison.differences.find(({ kind }) => kind === 'content');
        const details = { number, path: other?.path ?? '' };
        return { ...known, problem: other ? { code: 'refusal.otherContent', details } : null, comparison };
      } catch (error) {
        if (!isAppError(error)) throw error;
        return { ...known, problem: { code: error.code, details: error.details }, comparison: null };
      }
    },
  };
}
