import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKodIISigner } from '../../electron/keystore/kodIISigner.ts';
import type { PrintState } from '../../electron/pdf/renderInvoicePdf.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { kodIIText, kodIIUrl } from '../../shared/domain/kodQr.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller } from './drafts.ts';

export const qrUrl = 'https://qr-test.ksef.mf.gov.pl';
export const printedAt = Date.parse('2026-11-20T11:00:00Z');
const sha256 = 'UtQp9Gpc51y-u3xApZjIjgkpZ01js-J8KflSPW8WzIE';
const certificateSerial = '01F20A5D352AE590';

const fixtures = join(import.meta.dirname, '../fixtures');
const jsonIn = (folder: string): string[] =>
  readdirSync(join(fixtures, folder)).flatMap((file) =>
    file.endsWith('.json') ? [`${folder}/${file}`] : [],
  );

/** Drafts whose prints are looked at: `drafts/…` of everyday work, `kinds/…` one of every kind. */
export const draftFiles: string[] = [...jsonIn('drafts'), ...jsonIn('kinds')];

/** FA(3) of a draft of `test/fixtures`, as issued on 2026-11-20. */
export function xmlOf(file: string): Buffer {
  const draft = InvoiceDraft.parse(JSON.parse(readFileSync(join(fixtures, file), 'utf8')));
  const issue = { draft, seller, number: 'FV/1/11/2026', issueDate: '2026-11-20', createdAt: printedAt };
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

/** An invoice that was just issued in offline24, with both codes. */
export const printState = (change: Partial<PrintState> = {}): PrintState => ({
  mode: 'offline24',
  ksefNumber: null,
  acceptedAt: null,
  issuedAt: printedAt,
  kod1Url: `${qrUrl}/invoice/${seller.nip}/20-11-2026/${sha256}`,
  kod2Url: signedKodII('EC').url,
  training: false,
  ...change,
});
