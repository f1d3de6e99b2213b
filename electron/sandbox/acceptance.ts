import { createHash } from 'node:crypto';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { warsawDay } from '../../shared/domain/calendar.ts';
import { makeKsefNumber } from '../../shared/domain/ksefNumber.ts';
import { ksefReasons } from '../../shared/i18n/ksefStatus.ts';
import { fileProblems } from '../fa3/fileProblems.ts';
import type { XsdGate } from '../fa3/xsdGate.ts';
import type { SandboxDb } from './database.ts';
import { newTechnicalPart } from './references.ts';

const fa3 = { fa: 'http://crd.gov.pl/wzor/2025/06/25/13775/' };

/** What KSeF reads from an invoice. */
export interface InvoiceFacts {
  nip: string;
  kind: string;
  number: string;
  issueDate: string;
}

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
  offlineMode: boolean;
  receivedAt: number;
}

/** Judges invoices as KSeF does: file, schema, permission, date, uniqueness; then numbers them. */
export function createAcceptance(db: SandboxDb, gate: XsdGate) {
  const original = db.prepare<[string, string, string], { ksef_number: string; session: string }>(
    'SELECT ksef_number, session FROM invoice WHERE nip = ? AND kind = ? AND number = ? AND code = 200',
  );
  return ({ xml, contextNip, offlineMode, receivedAt }: Submission): Verdict => {
    const problems = [...fileProblems(xml), ...gate.validate(xml)];
    if (problems.length > 0) {
      return { code: 430, details: problems.slice(0, 10).map((it) => `${it.xpath}: ${it.message}`) };
    }
    const { hasAttachment, ...facts } = readFacts(xml);
    const today = warsawDay(receivedAt);
    if (facts.nip !== contextNip) return { code: 410, details: [ksefReasons.otherSeller], facts };
    if (hasAttachment) return { code: 415, details: [ksefReasons.attachmentOnlyInBatch], facts };
    if (facts.issueDate > today) return { code: 450, details: [ksefReasons.futureDate], facts };
    const known = original.get(facts.nip, facts.kind, facts.number);
    if (known) {
      return {
        code: 440,
        details: [ksefReasons.duplicate(known.ksef_number)],
        extensions: {
          originalSessionReferenceNumber: known.session,
          originalKsefNumber: known.ksef_number,
        },
        facts,
      };
    }
    // An invoice declared online that comes after its P_1 day is an offline one (ksef-protocol.md 11.1).
    const mode = offlineMode || facts.issueDate < today ? 'Offline' : 'Online';
    const ksefNumber = makeKsefNumber({ nip: facts.nip, day: today, technical: newTechnicalPart() });
    return { code: 200, details: [], facts, mode, ksefNumber };
  };
}

function readFacts(xml: Uint8Array): InvoiceFacts & { hasAttachment: boolean } {
  const document = XmlDocument.fromBuffer(xml);
  try {
    const text = (path: string) => {
      const node = document.get(path, fa3);
      return node instanceof XmlElement ? node.content : '';
    };
    return {
      nip: text('/fa:Faktura/fa:Podmiot1/fa:DaneIdentyfikacyjne/fa:NIP'),
      kind: text('/fa:Faktura/fa:Fa/fa:RodzajFaktury'),
      number: text('/fa:Faktura/fa:Fa/fa:P_2'),
      issueDate: text('/fa:Faktura/fa:Fa/fa:P_1'),
      hasAttachment: document.get('/fa:Faktura/fa:Zalacznik', fa3) !== null,
    };
  } finally {
    document.dispose();
  }
}

/** SHA-256 as KSeF's JSON writes it. */
export const sha256Base64 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64');
