import { createHash } from 'node:crypto';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import type { InvoiceDraft } from '../../shared/domain/draft.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { kodI, kodIIText, kodIIUrl } from '../../shared/domain/kodQr.ts';
import { isOfflineMode, type Mode } from '../../shared/domain/mode.ts';
import { sellerOf } from '../../shared/domain/seller.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import type { KodIISigner } from '../core/ports.ts';
import { fileProblems, maxInvoiceBytes, maxWithAttachmentBytes } from '../fa3/fileProblems.ts';
import type { XsdGate } from '../fa3/xsdGate.ts';

const problemsTold = 20;

export interface ComposePorts {
  gate: XsdGate;
  /** Throws `keystore.*` when KOD II can't be signed. */
  offlineSigner(): KodIISigner;
}

interface ComposeInput {
  draft: InvoiceDraft;
  company: CompanyProfile;
  number: string;
  /** Warsaw day. */
  issueDate: string;
  /** Instant. */
  createdAt: number;
  mode: Mode;
}

/** The link of KOD II, signed. */
export function signedKodII(
  { company: { nip, environment }, sha256 }: { company: CompanyProfile; sha256: string },
  signer: KodIISigner,
): string {
  const { certificateSerial } = signer;
  const { qrUrl } = environment;
  const context = { type: 'Nip', value: nip } as const;
  const text = kodIIText({ qrUrl, context, sellerNip: nip, certificateSerial, sha256Base64Url: sha256 });
  return kodIIUrl({ qrUrl, text, signature: signer.sign(text) });
}

/**
 * The XML of an invoice, past the schema, with its hash and the codes of its mode. Nothing is stored.
 * @throws AppError `draft.*`, `keystore.*`
 */
export function composeInvoice(
  { gate, offlineSigner }: ComposePorts,
  { draft, company, number, issueDate, createdAt, mode }: ComposeInput,
) {
  const signer = isOfflineMode(mode) ? offlineSigner() : null;
  const seller = sellerOf(company, draft.currency);
  const invoice = issueInvoice({ draft, seller, number, issueDate, createdAt });
  const xml = Buffer.from(buildFa3(invoice), 'utf8');
  const mostBytes = invoice.draft.attachment ? maxWithAttachmentBytes : maxInvoiceBytes;
  const problems = [...fileProblems(xml, mostBytes), ...gate.validate(xml)];
  if (problems.length > 0) {
    throw new AppError('draft.againstSchema', { problems: problems.slice(0, problemsTold) });
  }
  const sha256 = createHash('sha256').update(xml).digest('base64url');
  // Invoices of a total failure carry no codes (offline-rules.md 1).
  const outsideKsef = mode === 'awaria-calkowita';
  const { qrUrl } = company.environment;
  return {
    xml,
    record: {
      ...{ number, issueDate, mode, sha256, draft: invoice.draft, currency: invoice.draft.currency },
      ...{ buyerName: invoice.draft.buyer.name, grossGrosze: invoice.grossGrosze },
      kod1Url: outsideKsef
        ? null
        : kodI({ qrUrl, sellerNip: seller.nip, issueDate, sha256Base64Url: sha256 }),
      kod2Url: signer && signedKodII({ company, sha256 }, signer),
      certificateSerial: signer?.certificateSerial ?? null,
    },
  };
}
