import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKodIISigner } from '../../electron/keystore/kodIISigner.ts';
import { renderInvoicePdf, type PrintState } from '../../electron/pdf/renderInvoicePdf.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { kodI, kodIIText, kodIIUrl } from '../../shared/domain/kodQr.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller } from './drafts.ts';

const drafts = join(import.meta.dirname, '../fixtures/drafts');
const issuedAt = Date.parse('2026-11-20T11:00:00Z');
const common = {
  qrUrl: 'https://qr-test.ksef.mf.gov.pl',
  sellerNip: seller.nip,
  sha256Base64Url: 'UtQp9Gpc51y-u3xApZjIjgkpZ01js-J8KflSPW8WzIE',
};

export type KeyKind = 'EC' | 'RSA';
type KeyPair = { publicKey: KeyObject; privateKey: KeyObject };
const pairs: Partial<Record<KeyKind, KeyPair>> = {};
/** The key that signs KOD II of these prints; one of a kind in a process. */
export const keyOf = (kind: KeyKind): KeyPair =>
  (pairs[kind] ??=
    kind === 'EC'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 }));

const links: Partial<Record<KeyKind, { kod1Url: string; kod2Url: string }>> = {};
/** Links with a real signature, whose length decides the size of the code. */
export function printedLinks(kind: KeyKind): { kod1Url: string; kod2Url: string } {
  const { privateKey, publicKey } = keyOf(kind);
  const certificateSerial = '01F20A5D352AE590';
  const context = { type: 'Nip', value: seller.nip } as const;
  const text = kodIIText({ ...common, context, certificateSerial });
  return (links[kind] ??= {
    kod1Url: kodI({ ...common, issueDate: '2026-11-20' }),
    kod2Url: kodIIUrl({
      ...{ qrUrl: common.qrUrl, text },
      signature: createKodIISigner(certificateSerial, privateKey, publicKey).sign(text),
    }),
  });
}

/** A finished print of a fixture, issued offline unless the state says otherwise. */
export function printedInvoice({
  draft = '01-firma-z-nip.json',
  key = 'EC',
  state = {},
}: { draft?: string; key?: KeyKind; state?: Partial<PrintState> } = {}): Promise<Uint8Array> {
  const invoice = issueInvoice({
    draft: InvoiceDraft.parse(JSON.parse(readFileSync(join(drafts, draft), 'utf8'))),
    ...{ seller, number: 'FV/1/11/2026', issueDate: '2026-11-20', createdAt: issuedAt },
  });
  return renderInvoicePdf({
    xml: Buffer.from(buildFa3(invoice)),
    state: {
      ...{ mode: 'offline24', ksefNumber: null, acceptedAt: null, issuedAt, training: false },
      ...printedLinks(key),
      ...state,
    },
  });
}
