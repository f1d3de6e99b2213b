import { execFileSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKodIISigner } from '../../electron/keystore/kodIISigner.ts';
import type { PrintState } from '../../electron/pdf/renderInvoicePdf.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { kodIIText, kodIIUrl } from '../../shared/domain/kodQr.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller } from './drafts.ts';
import { has } from './programs.ts';

const qrUrl = 'https://qr-test.ksef.mf.gov.pl';
const sha256 = 'UtQp9Gpc51y-u3xApZjIjgkpZ01js-J8KflSPW8WzIE';
export const issuedAt = Date.parse('2026-11-20T11:00:00Z');
export const ksefNumber = '5223006143-20261121-0123456789AB-3C';

/** The FA(3) XML of a draft among the fixtures, as issued by the tests' firm. */
export function printableXml(fixture: string): Buffer {
  const file = join(import.meta.dirname, '../fixtures/drafts', fixture);
  const draft = InvoiceDraft.parse(JSON.parse(readFileSync(file, 'utf8')));
  return xmlOfDraft(draft);
}

export const xmlOfDraft = (draft: InvoiceDraft): Buffer =>
  Buffer.from(
    buildFa3(
      issueInvoice({ draft, seller, number: 'FV/1/11/2026', issueDate: '2026-11-20', createdAt: issuedAt }),
    ),
  );

/** A KOD II link with a real signature, because its length decides the size of the code. */
export function signedLink(kind: 'EC' | 'RSA'): string {
  const pair: { publicKey: KeyObject; privateKey: KeyObject } =
    kind === 'EC'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificateSerial = '01F20A5D352AE590';
  const text = kodIIText({
    ...{ qrUrl, certificateSerial, sha256Base64Url: sha256 },
    context: { type: 'Nip', value: seller.nip },
    sellerNip: seller.nip,
  });
  const key = createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const signer = createKodIISigner(certificateSerial, key, pair.publicKey);
  return kodIIUrl({ qrUrl, text, signature: signer.sign(text) });
}

/** An invoice issued in offline24, waiting. */
export const printState = (change: Partial<PrintState> = {}): PrintState => ({
  ...{ mode: 'offline24', ksefNumber: null, acceptedAt: null, issuedAt, training: false },
  kod1Url: `${qrUrl}/invoice/${seller.nip}/20-11-2026/${sha256}`,
  kod2Url: signedLink('EC'),
  ...change,
});

/** Whether a PDF can be read here (pdftotext, pdfinfo). */
export const pdfReader = has('pdftotext') && has('pdfinfo');

function ask(program: string, pdf: Uint8Array, args: (file: string) => string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'latarnik-paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const found = execFileSync(program, args(file), {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
    return found.replace(/\u00a0/g, ' ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is on the pages, as one line of words in the order of reading. */
export const paperText = (pdf: Uint8Array): string =>
  ask('pdftotext', pdf, (file) => [file, '-']).replace(/\s+/g, ' ');

/** The same with the lines and columns where they stand. */
export const paperLayout = (pdf: Uint8Array): string =>
  ask('pdftotext', pdf, (file) => ['-layout', file, '-']);

/** What `pdfinfo` says: pages, sizes. */
export const paperInfo = (pdf: Uint8Array): string => ask('pdfinfo', pdf, (file) => [file]);

/** The structure that a screen reader follows, with its texts. */
export const paperStructure = (pdf: Uint8Array): string =>
  ask('pdfinfo', pdf, (file) => ['-struct-text', file]);

export const pageCount = (pdf: Uint8Array): number => Number(/^Pages:\s+(\d+)/m.exec(paperInfo(pdf))?.[1]);
