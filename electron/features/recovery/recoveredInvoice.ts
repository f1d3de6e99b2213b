import { createHash } from 'node:crypto';
import type { CompanyProfile } from '../../../shared/contract/types.ts';
import { kodI } from '../../../shared/domain/kodQr.ts';
import { isKsefNumber } from '../../../shared/domain/ksefNumber.ts';
import { advance } from '../../../shared/domain/lifecycle.ts';
import { warsawInstant } from '../../../shared/domain/warsawTime.ts';
import { AppError, isAppError } from '../../../shared/errors/appError.ts';
import type { ReadInvoice } from '../../../shared/fa3/readDraft.ts';
import type { StoredInvoice } from '../../core/ports.ts';
import type { InvoiceRecord } from '../../db/invoiceRows.ts';
import { readOwnXml } from '../importXml.ts';
import { newInternalId } from '../internalId.ts';

/**
 * The invoice that a document of KSeF's archive is, as this program would keep it. KOD II is not made again: with a
 * KSeF number nobody needs it.
 * @param now when the rest is asked for: its UPO
 * @throws AppError `ksef.malformedAnswer` where KSeF's own words do not agree, `pdf.unreadableXml`,
 * `import.otherSeller` for a document that FA(3) of this firm can't be
 */
export function recoveredInvoice(
  xml: Uint8Array,
  stored: StoredInvoice,
  company: Pick<CompanyProfile, 'nip' | 'environment'>,
  now: number,
): InvoiceRecord {
  const hash = createHash('sha256').update(xml).digest();
  const disagrees = (problem: string) => new AppError('ksef.malformedAnswer', { problem });
  if (hash.toString('base64') !== stored.invoiceHash) throw disagrees('invoiceHash');
  if (!isKsefNumber(stored.ksefNumber)) throw disagrees('ksefNumber');
  const { draft, number, issueDate, createdAt, grossGrosze } = readFa3(xml, company);
  if (number !== stored.number || issueDate !== stored.issueDate) throw disagrees('invoiceNumber');
  const sha256 = hash.toString('base64url');
  const { qrUrl } = company.environment;
  // Other programs write what they like there; it was not issued after KSeF had it.
  const wrote = Number.isNaN(createdAt) ? stored.receivedAt : createdAt;
  const issuedAt = Math.min(Math.max(wrote, warsawInstant(issueDate, 0)), stored.receivedAt);
  return {
    ...{ id: newInternalId(issueDate), number, issueDate, issuedAt, draft, grossGrosze, sha256 },
    ...{ currency: draft.currency, buyerName: draft.buyer.name },
    // Which of the offline modes it was, KSeF does not say.
    mode: stored.mode === 'Online' ? 'online' : 'offline24',
    state: advance('draft', 'recovered'),
    kod1Url: kodI({ qrUrl, sellerNip: company.nip, issueDate, sha256Base64Url: sha256 }),
    ...{ kod2Url: null, certificateSerial: null, sessionReference: null, invoiceReference: null },
    ...{ ksefNumber: stored.ksefNumber, acceptedAt: stored.acquiredAt, nextTryAt: now, tries: 0 },
    ...{ problem: null, toldDeadline: null, sentAnyway: false, correctsSha256: null, held: false },
  };
}

/** @throws AppError `pdf.unreadableXml`, `import.otherSeller` */
function readFa3(xml: Uint8Array, company: Pick<CompanyProfile, 'nip'>): ReadInvoice {
  try {
    return readOwnXml(xml, company);
  } catch (error) {
    if (isAppError(error)) throw error;
    // A form of another kind has values where ours has none.
    throw new AppError('pdf.unreadableXml', { problem: 'not a draft' }, error);
  }
}
