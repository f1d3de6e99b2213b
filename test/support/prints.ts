import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { createKodIISigner } from '../../electron/keystore/kodIISigner.ts';
import { plainPaperLook, type Logo, type PaperLook } from '../../electron/pdf/paper.ts';
import { renderInvoicePdf, type Print, type PrintState } from '../../electron/pdf/renderInvoicePdf.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { kodI, kodIIText, kodIIUrl } from '../../shared/domain/kodQr.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller } from './drafts.ts';

export const printedAt = Date.parse('2026-11-20T11:00:00Z');
export const ksefNumber = '5223006143-20261121-0123456789AB-3C';
export const sha256 = 'UtQp9Gpc51y-u3xApZjIjgkpZ01js-J8KflSPW8WzIE';
const issued = { number: 'FV/1/11/2026', issueDate: '2026-11-20' };

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
export function xmlOf(draft: string | InvoiceDraft, number = issued.number): Buffer {
  const it = typeof draft === 'string' ? draftIn(draft) : draft;
  const issue = { ...issued, draft: it, seller, number, createdAt: printedAt };
  return Buffer.from(buildFa3(issueInvoice(issue)));
}

export type KeyKind = 'EC' | 'RSA';
type KeyPair = { publicKey: KeyObject; privateKey: KeyObject };
const pairs: Partial<Record<KeyKind, KeyPair>> = {};
/** The key that signs KOD II of these prints; one of a kind in a process. */
export const keyOf = (kind: KeyKind): KeyPair =>
  (pairs[kind] ??=
    kind === 'EC'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 }));

type Links = { kod1Url: string; kod2Url: string };
const links: Partial<Record<KeyKind, Links>> = {};
/** Links with a real signature, because its length decides the size of the code. */
export const linksOf = (kind: KeyKind): Links => (links[kind] ??= signedLinks(kind));

function signedLinks(kind: KeyKind): Links {
  const { privateKey, publicKey } = keyOf(kind);
  const qrUrl = 'https://qr-test.ksef.mf.gov.pl';
  const certificateSerial = '01F20A5D352AE590';
  const invoice = { qrUrl, sellerNip: seller.nip, sha256Base64Url: sha256 };
  const context = { type: 'Nip', value: seller.nip } as const;
  const text = kodIIText({ ...invoice, context, certificateSerial });
  const { sign } = createKodIISigner(certificateSerial, privateKey, publicKey);
  return {
    kod1Url: kodI({ ...invoice, issueDate: issued.issueDate }),
    kod2Url: kodIIUrl({ qrUrl, text, signature: sign(text) }),
  };
}

/** An invoice that was just issued in offline24, with both codes. */
export const printState = (change: Partial<PrintState> = {}): PrintState => ({
  ...{ mode: 'offline24', ksefNumber: null, acceptedAt: null, issuedAt: printedAt },
  ...{ ...linksOf('EC'), training: false },
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

/** A finished print of an everyday draft, as `printOf` has it. */
export const printedInvoice = (
  state: Partial<PrintState> = {},
  draft = 'drafts/01-firma-z-nip.json',
): Promise<Uint8Array> => renderInvoicePdf(printOf(draft, { state }));

/** One colour, without transparency. */
export const logoOf = (width: number, height: number): Logo => {
  const png = new PNG({ width, height });
  png.data.fill(0x40);
  return { bytes: PNG.sync.write(png, { colorType: 2, inputHasAlpha: true }), width, height };
};
