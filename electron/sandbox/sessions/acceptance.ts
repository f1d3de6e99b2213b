import { createHash } from 'node:crypto';
import { warsawDay } from '../../../shared/domain/warsawTime.ts';
import { makeKsefNumber } from '../../../shared/domain/ksefNumber.ts';
import { isNip } from '../../../shared/domain/nip.ts';
import { ksefReasons } from '../../../shared/i18n/ksefStatus.ts';
import { fileProblems } from '../../fa3/fileProblems.ts';
import type { XsdGate } from '../../fa3/xsdGate.ts';
import type { Permissions } from '../access/permissions.ts';
import type { SandboxDb } from '../database.ts';
import type { ContextLimits } from '../limits.ts';
import { newTechnicalPart } from '../references.ts';
import { readInvoiceFacts, type InvoiceFacts } from './invoiceFacts.ts';
import type { SessionKind } from './sessionStore.ts';

/** KSeF's megabyte (ksef-protocol.md 2). */
const bytesPerMB = 1_000_000;

/** KSeF's judgement of one invoice (ksef-protocol.md 6.5 and 14). */
export interface Verdict {
  code: number;
  details: string[];
  extensions?: Record<string, string>;
  facts?: InvoiceFacts;
  mode?: 'Online' | 'Offline';
  ksefNumber?: string;
}

export interface Submission {
  xml: Uint8Array;
  contextNip: string;
  kind: SessionKind;
  limits: ContextLimits['onlineSession'];
  offlineMode: boolean;
  isTechnicalCorrection: boolean;
  /** When KSeF counts it as sent: the moment itself, or of a batch the moment it was opened. */
  invoicingAt: number;
  /** When it is judged. */
  now: number;
}

export interface AcceptancePorts {
  db: SandboxDb;
  gate: XsdGate;
  permissions: Permissions;
  /** Production checks the digits of every NIP, TEST does not (ksef-protocol.md 1). */
  checksNipDigits: boolean;
  /** Whether every file is refused now, as a trainer wants it. */
  refusesFiles(): boolean;
}

/** Judges invoices as KSeF does: file, schema, size, permission, attachment, dates, uniqueness; then numbers them. */
export function createAcceptance({ db, gate, permissions, checksNipDigits, refusesFiles }: AcceptancePorts) {
  const original = db.prepare<[string, string, string], { ksef_number: string; session: string }>(
    'SELECT ksef_number, session FROM invoice WHERE nip = ? AND kind = ? AND number = ? AND code = 200',
  );

  return (submission: Submission): Verdict => {
    const { xml, contextNip, limits, offlineMode, invoicingAt, now } = submission;
    const problems = [...fileProblems(xml, Infinity), ...gate.validate(xml)];
    if (problems.length > 0) {
      return { code: 430, details: problems.slice(0, 10).map((it) => `${it.xpath}: ${it.message}`) };
    }
    if (refusesFiles()) return { code: 430, details: [ksefReasons.trainer] };
    const facts = readInvoiceFacts(xml);
    const no = (code: number, ...details: string[]): Verdict => ({ code, details, facts });

    const { maxInvoiceSizeInMB, maxInvoiceWithAttachmentSizeInMB } = limits;
    const maxMB = facts.hasAttachment ? maxInvoiceWithAttachmentSizeInMB : maxInvoiceSizeInMB;
    if (xml.length > maxMB * bytesPerMB) return no(430, ksefReasons.tooBig(xml.length, maxMB));
    if (!permissions.mayIssueFor(contextNip, facts.nip)) return no(410, ksefReasons.otherSeller);
    if (facts.hasAttachment) {
      // A technical correction goes out in an interactive session even with an attachment (ksef-protocol.md 11.2).
      if (submission.kind !== 'Batch' && !submission.isTechnicalCorrection) {
        return no(415, ksefReasons.attachmentOnlyInBatch);
      }
      if (!permissions.attachments(contextNip, now).allowed) return no(415, ksefReasons.noAttachmentConsent);
    }
    const today = warsawDay(invoicingAt);
    if (facts.issueDate > warsawDay(now)) return no(450, ksefReasons.futureDate);
    const wrongNip = checksNipDigits ? facts.nips.find((nip) => !isNip(nip)) : undefined;
    if (wrongNip !== undefined) return no(450, ksefReasons.wrongNip(wrongNip));
    const known = original.get(facts.nip, facts.kind, facts.number);
    if (known) {
      const { session: originalSessionReferenceNumber, ksef_number: originalKsefNumber } = known;
      return {
        ...no(440, ksefReasons.duplicate(originalKsefNumber)),
        extensions: { originalSessionReferenceNumber, originalKsefNumber },
      };
    }
    // An invoice declared online that comes after its P_1 day is an offline one (ksef-protocol.md 11.1).
    const mode = offlineMode || facts.issueDate < today ? 'Offline' : 'Online';
    const day = warsawDay(now);
    const ksefNumber = makeKsefNumber({ nip: facts.nip, day, technical: newTechnicalPart() });
    return { code: 200, details: [], facts, mode, ksefNumber };
  };
}

export type Judge = ReturnType<typeof createAcceptance>;

/** SHA-256 as KSeF's JSON writes it. */
export const sha256Base64 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64');
