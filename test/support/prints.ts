import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { plainPaperLook, type Logo, type PaperLook } from '../../electron/pdf/paper.ts';
import type { Print, PrintState } from '../../electron/pdf/renderInvoicePdf.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller } from './drafts.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
export const issuedAt = Date.parse('2026-11-20T11:00:00Z');
const qrUrl = 'https://qr-test.ksef.mf.gov.pl';
export const sha256 = 'UtQp9Gpc51y-u3xApZjIjgkpZ01js-J8KflSPW8WzIE';
export const kod1Url = `${qrUrl}/invoice/${seller.nip}/20-11-2026/${sha256}`;
/** As long as one signed by an EC key; its signature proves nothing. */
export const kod2Url = `${qrUrl}/certificate/Nip/${seller.nip}/${seller.nip}/01F20A5D352AE590/${sha256}/${'A'.repeat(86)}`;

export const draftIn = (file: string): InvoiceDraft =>
  InvoiceDraft.parse(JSON.parse(readFileSync(join(fixtures, file), 'utf8')));

/** FA(3) of a draft (`drafts/…`, `kinds/…`, or given), issued on 20 November 2026. */
export function xmlOfDraft(draft: string | InvoiceDraft, number = 'FV/1/11/2026'): Buffer {
  const it = typeof draft === 'string' ? draftIn(draft) : draft;
  const issue = { draft: it, seller, number, issueDate: '2026-11-20', createdAt: issuedAt };
  return Buffer.from(buildFa3(issueInvoice(issue)));
}

/** A print of an offline24 invoice that waits for KSeF, in the plain look, with what a test is about. */
export const printOf = (
  draft: string | InvoiceDraft,
  { state, look, number }: { state?: Partial<PrintState>; look?: Partial<PaperLook>; number?: string } = {},
): Print => ({
  xml: xmlOfDraft(draft, number),
  state: {
    ...{ mode: 'offline24', ksefNumber: null, acceptedAt: null, issuedAt, kod1Url, kod2Url, training: false },
    ...state,
  },
  look: { ...plainPaperLook, ...look },
});

/** One colour, without transparency. */
export const logoOf = (width: number, height: number): Logo => {
  const png = new PNG({ width, height });
  png.data.fill(0x40);
  return { bytes: PNG.sync.write(png, { colorType: 2, inputHasAlpha: true }), width, height };
};

/** The text of a PDF as a reader copies it, on one line. */
export const textOf = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(
    /[\s\u00a0]+/g,
    ' ',
  );

export const pagesOf = (pdf: Uint8Array): number =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }))?.[1]);
