import { practiceOf } from '../../shared/domain/practice.ts';
import { createHash } from 'node:crypto';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { verificationCodes, type ExpectedCode } from '../../shared/domain/printCodes.ts';
import { kodI } from '../../shared/domain/kodQr.ts';
import { sellerOf } from '../../shared/domain/seller.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { sampleDraft, sampleNumber } from '../../shared/i18n/print/sample.ts';
import type { PaperLook } from '../pdf/paper.ts';
import { renderInvoicePdf, type PrintState } from '../pdf/renderInvoicePdf.ts';

/**
 * A print of a made-up invoice, marked as a sample on the page and under its code. Nothing is stored and no number used.
 * @param now instant
 * @returns the PDF, and what its codes say
 */
export async function printSample(
  company: CompanyProfile,
  look: PaperLook,
  now: number,
): Promise<{ bytes: Uint8Array; codes: ExpectedCode[] }> {
  const draft = sampleDraft();
  const issueDate = warsawDay(now);
  const invoice = issueInvoice({
    draft,
    seller: sellerOf(company, draft.currency),
    number: sampleNumber,
    issueDate,
    createdAt: now,
  });
  const xml = Buffer.from(buildFa3(invoice), 'utf8');
  const sha256Base64Url = createHash('sha256').update(xml).digest('base64url');
  const kod1Url = kodI({
    qrUrl: company.environment.qrUrl,
    sellerNip: company.nip,
    issueDate,
    sha256Base64Url,
  });
  const state: PrintState = {
    ...{ mode: 'online', ksefNumber: null, acceptedAt: null, issuedAt: now, kod1Url, kod2Url: null },
    ...{ training: practiceOf(company), document: { kind: 'sample' } },
  };
  return { bytes: await renderInvoicePdf({ xml, look, state }), codes: verificationCodes(state) };
}
