import { execFileSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { createKodIISigner } from '../../electron/keystore/kodIISigner.ts';
import { plainPaperLook, type Logo, type PaperLook } from '../../electron/pdf/paper.ts';
import type { Print, PrintState } from '../../electron/pdf/renderInvoicePdf.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { kodIIText, kodIIUrl } from '../../shared/domain/kodQr.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller } from './drafts.ts';

const qrUrl = 'https://qr-test.ksef.mf.gov.pl';
export const printedAt = Date.parse('2026-11-20T11:00:00Z');
export const sha256 = 'UtQp9Gpc51y-u3xApZjIjgkpZ01js-J8KflSPW8WzIE';
export const kod1Url = `${qrUrl}/invoice/${seller.nip}/20-11-2026/${sha256}`;
const certificateSerial = '01F20A5D352AE590';

const fixtures = join(import.meta.dirname, '../fixtures');
const jsonIn = (folder: string): string[] =>
  readdirSync(join(fixtures, folder)).flatMap((file) =>
    file.endsWith('.json') ? [`${folder}/${file}`] : [],
  );

/** Drafts whose prints are looked at: `drafts/…` of everyday work, `kinds/…` one of every kind. */
export const draftFiles: string[] = [...jsonIn('drafts'), ...jsonIn('kinds')];

export const draftIn = (file: string): InvoiceDraft =>
  InvoiceDraft.parse(JSON.parse(readFileSync(join(fixtures, file), 'utf8')));

/** FA(3) of a draft (a file of `test/fixtures`, or given), issued on 20 November 2026. */
export function xmlOf(draft: string | InvoiceDraft, number = 'FV/1/11/2026'): Buffer {
  const it = typeof draft === 'string' ? draftIn(draft) : draft;
  const issue = { draft: it, seller, number, issueDate: '2026-11-20', createdAt: printedAt };
  return Buffer.from(buildFa3(issueInvoice(issue)));
}

/** A KOD II link with a real signature, because its length decides the size of the code; and who can verify it. */
export function signedKodII(kind: 'EC' | 'RSA'): { url: string; publicKey: KeyObject } {
  const pair: { publicKey: KeyObject; privateKey: KeyObject } =
    kind === 'EC'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const context = { type: 'Nip', value: seller.nip } as const;
  const issuer = { qrUrl, context, sellerNip: seller.nip, certificateSerial };
  const text = kodIIText({ ...issuer, sha256Base64Url: sha256 });
  const privateKey = createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const signer = createKodIISigner(certificateSerial, privateKey, pair.publicKey);
  return { url: kodIIUrl({ qrUrl, text, signature: signer.sign(text) }), publicKey: pair.publicKey };
}
export const kod2Url = signedKodII('EC').url;

/** An invoice that was just issued in offline24, with both codes. */
export const printState = (change: Partial<PrintState> = {}): PrintState => ({
  ...{ mode: 'offline24', ksefNumber: null, acceptedAt: null, issuedAt: printedAt },
  ...{ kod1Url, kod2Url, training: false },
  ...change,
});

/** A print of an offline24 invoice that waits for KSeF, in the plain look, with what a test is about. */
export const printOf = (
  draft: string | InvoiceDraft,
  { state, look, number }: { state?: Partial<PrintState>; look?: Partial<PaperLook>; number?: string } = {},
): Print => ({
  xml: xmlOf(draft, number),
  state: printState(state),
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
