import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintState } from '../../../electron/pdf/renderInvoicePdf.ts';
import { InvoiceDraft } from '../../../shared/domain/draft.ts';
import { issueInvoice } from '../../../shared/domain/invoice.ts';
import { buildFa3 } from '../../../shared/fa3/buildFa3.ts';
import { seller } from '../drafts.ts';
import { kinds } from '../kinds.ts';

const issuedAt = Date.parse('2026-11-20T11:00:00Z');

/** An invoice issued offline, with both codes; their links are of the usual length. */
export const printState: PrintState = {
  mode: 'offline24',
  ksefNumber: null,
  acceptedAt: null,
  issuedAt,
  kod1Url: `https://qr-test.ksef.mf.gov.pl/invoice/5223006143/20-11-2026/${'UtQp9Gpc51y-'.repeat(3)}`,
  kod2Url: `https://qr-test.ksef.mf.gov.pl/certificate/Nip/5223006143/${'UtQp9Gpc51y-'.repeat(12)}`,
  training: false,
};

const issued = (draft: InvoiceDraft): string =>
  Buffer.from(
    buildFa3(
      issueInvoice({ draft, seller, number: 'FV/1/11/2026', issueDate: '2026-11-20', createdAt: issuedAt }),
    ),
  ).toString();

const drafts = join(import.meta.dirname, '../../fixtures/drafts');

/** Every draft of the fixtures as an issued invoice: its name and its XML. */
export const printedFixtures: [string, string][] = [
  ...readdirSync(drafts)
    .filter((name) => name.endsWith('.json'))
    .map((name): [string, string] => [
      name,
      issued(InvoiceDraft.parse(JSON.parse(readFileSync(join(drafts, name), 'utf8')))),
    ]),
  ...kinds.map(({ file, draft }): [string, string] => [file, issued(draft)]),
];
