import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { kodI, kodIIText, kodIIUrl } from '../../shared/domain/kodQr.ts';
import { needsSharedData, readSharedText, sharedData } from '../support/sharedData.ts';

const sha256Base64Url = 'UtQp9Gpc51y-u3xApZjIjgkpZ01js-J8KflSPW8WzIE';
const input = {
  qrUrl: 'https://qr-test.ksef.mf.gov.pl',
  context: { type: 'Nip', value: '1111111111' } as const,
  sellerNip: '1111111111',
  certificateSerial: '01F20A5D352AE590',
  sha256Base64Url,
};

describe('KOD I', () => {
  it.each(['https://qr-test.ksef.mf.gov.pl', 'https://qr-test.ksef.mf.gov.pl/'])(
    'has the date day-first (%s)',
    (qrUrl) => {
      expect(kodI({ qrUrl, sellerNip: '1111111111', issueDate: '2026-02-01', sha256Base64Url })).toBe(
        `https://qr-test.ksef.mf.gov.pl/invoice/1111111111/01-02-2026/${sha256Base64Url}`,
      );
    },
  );
});

describe('KOD II', () => {
  it('signs the address without its scheme', () => {
    const text = kodIIText(input);
    expect(text).toBe(
      `qr-test.ksef.mf.gov.pl/certificate/Nip/1111111111/1111111111/01F20A5D352AE590/${sha256Base64Url}`,
    );
    expect(kodIIUrl({ qrUrl: input.qrUrl, text, signature: 'abc_-' })).toBe(`https://${text}/abc_-`);
  });

  it('keeps the port and scheme of the sandbox', () => {
    const qrUrl = 'http://127.0.0.1:4711';
    const text = kodIIText({ ...input, qrUrl });
    expect(text.startsWith('127.0.0.1:4711/certificate/Nip/')).toBe(true);
    expect(kodIIUrl({ qrUrl, text, signature: 'x' })).toBe(`http://${text}/x`);
  });
});

interface KodVectors {
  kod1: {
    qrBaseUrl: string;
    sellerNip: string;
    P_1: string;
    invoiceSha256Base64: string;
    invoiceUtf8?: string;
    expectedUrl: string;
  }[];
  kod2: {
    inputs?: Record<
      'qrHost' | 'contextIdentifierValue' | 'sellerNip' | 'certificateSerialNumber' | 'invoiceSha256Base64',
      string
    >;
    stringToSign: string;
    signatureBase64url?: string;
    signatureP1363Base64url?: string;
    expectedUrl?: string;
    expectedUrlP1363?: string;
  }[];
}

describe.skipIf(!sharedData)(`the vectors${needsSharedData}`, () => {
  const { kod1, kod2 } = sharedData
    ? (JSON.parse(readSharedText('vectors.json')) as KodVectors)
    : { kod1: [], kod2: [] };
  const toBase64Url = (text: string): string => Buffer.from(text, 'base64').toString('base64url');

  it('give the same KOD I', () => {
    for (const vector of kod1) {
      const sha256 =
        vector.invoiceUtf8 === undefined
          ? toBase64Url(vector.invoiceSha256Base64)
          : createHash('sha256').update(vector.invoiceUtf8).digest('base64url');
      const { qrBaseUrl: qrUrl, sellerNip, P_1: issueDate } = vector;
      expect(kodI({ qrUrl, sellerNip, issueDate, sha256Base64Url: sha256 })).toBe(vector.expectedUrl);
    }
  });

  it('give the same KOD II', () => {
    for (const vector of kod2) {
      const host = vector.stringToSign.split('/')[0] ?? '';
      if (vector.inputs) {
        const { contextIdentifierValue: value, sellerNip, certificateSerialNumber } = vector.inputs;
        const text = kodIIText({
          qrUrl: `https://${vector.inputs.qrHost}`,
          context: { type: 'Nip', value },
          sellerNip,
          certificateSerial: certificateSerialNumber,
          sha256Base64Url: toBase64Url(vector.inputs.invoiceSha256Base64),
        });
        expect(text).toBe(vector.stringToSign);
      }
      const signature = vector.signatureBase64url ?? vector.signatureP1363Base64url ?? '';
      expect(kodIIUrl({ qrUrl: `https://${host}`, text: vector.stringToSign, signature })).toBe(
        vector.expectedUrl ?? vector.expectedUrlP1363,
      );
    }
  });
});
