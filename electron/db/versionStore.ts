import { z } from 'zod';
import { ErrorView } from '../../shared/contract/basicTypes.ts';
import { Mode } from '../../shared/domain/mode.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Sqlite } from './openDatabase.ts';

/** Why an issued XML was replaced. */
export const replacementReasons = ['technicalCorrection', 'reissue'] as const;
export type ReplacementReason = (typeof replacementReasons)[number];

const Row = z
  .object({
    ...{ replaced_at: z.int(), why: z.enum(replacementReasons), number: z.string(), issue_date: z.string() },
    ...{ issued_at: z.int(), mode: Mode, sha256: z.string(), kod1_url: z.string().nullable() },
    ...{ kod2_url: z.string().nullable(), problem: z.string().nullable() },
  })
  .transform((row) => ({
    replacedAt: row.replaced_at,
    why: row.why,
    number: row.number,
    issueDate: row.issue_date,
    issuedAt: row.issued_at,
    mode: row.mode,
    sha256: row.sha256,
    kod1Url: row.kod1_url,
    kod2Url: row.kod2_url,
    problem: row.problem === null ? null : ErrorView.parse(JSON.parse(row.problem)),
  }));
/** An invoice as it was issued before KSeF refused it. Instants in ms. */
export type InvoiceVersion = z.infer<typeof Row>;

export type VersionStore = ReturnType<typeof createVersionStore>;

/** Earlier XML of invoices that KSeF refused, and the other documents that it has under our numbers: never rewritten. */
export function createVersionStore(sqlite: Sqlite) {
  const keep = sqlite.prepare(
    `INSERT INTO invoice_version (invoice_id, replaced_at, why, number, issue_date, issued_at, mode, draft, xml, sha256,
       kod1_url, kod2_url, certificate_serial, problem)
     SELECT id, ?, ?, number, issue_date, issued_at, mode, draft, xml, sha256, kod1_url, kod2_url, certificate_serial,
       problem FROM invoice WHERE id = ?`,
  );
  const ofInvoice = sqlite.prepare<[string]>(
    'SELECT * FROM invoice_version WHERE invoice_id = ? ORDER BY id',
  );
  const xmlOf = sqlite
    .prepare<[string, number], Uint8Array>(
      'SELECT xml FROM invoice_version WHERE invoice_id = ? ORDER BY id LIMIT 1 OFFSET ?',
    )
    .pluck();
  const addConflict = sqlite.prepare(
    `INSERT INTO conflict (invoice_id, ksef_number, xml, found_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (invoice_id) DO UPDATE SET ksef_number = excluded.ksef_number, xml = excluded.xml,
       found_at = excluded.found_at`,
  );
  const conflict = sqlite.prepare<[string], { ksefNumber: string; xml: Uint8Array | null }>(
    'SELECT ksef_number AS ksefNumber, xml FROM conflict WHERE invoice_id = ?',
  );

  return {
    /** Keeps what is issued now, before it is replaced in the same transaction. */
    keep: (invoiceId: string, why: ReplacementReason, at: number): void => void keep.run(at, why, invoiceId),
    /** Oldest first. */
    list: (invoiceId: string): InvoiceVersion[] => ofInvoice.all(invoiceId).map((row) => Row.parse(row)),
    /** XML of the n-th version, from 1. @throws AppError `invoice.documentMissing` */
    xml: (invoiceId: string, version: number): Uint8Array => {
      const xml = xmlOf.get(invoiceId, version - 1);
      if (!xml) throw new AppError('invoice.documentMissing', { id: invoiceId, kind: `xml ${version}` });
      return xml;
    },

    /** Another document that KSeF has under the invoice's number; `xml` where the firm may read it. */
    addConflict: (invoiceId: string, ksefNumber: string, xml: Uint8Array | null, at: number): void =>
      void addConflict.run(invoiceId, ksefNumber, xml, at),
    conflict: (invoiceId: string): { ksefNumber: string; xml: Uint8Array | null } | null =>
      conflict.get(invoiceId) ?? null,
  };
}
