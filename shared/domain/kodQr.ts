/** Who acts: the context of the login, in KSeF's exact writing. */
export interface KodIIContext {
  type: 'Nip' | 'InternalId' | 'NipVatUe' | 'PeppolId';
  value: string;
}

export interface KodIInput {
  /** Origin of the QR pages, e.g. `https://qr.ksef.mf.gov.pl`. */
  qrUrl: string;
  sellerNip: string;
  /** `P_1`. */
  issueDate: string;
  /** SHA-256 of the XML bytes, Base64URL without padding. */
  sha256Base64Url: string;
}

export interface KodIIInput {
  qrUrl: string;
  context: KodIIContext;
  sellerNip: string;
  /** 16 upper-case hex digits. */
  certificateSerial: string;
  sha256Base64Url: string;
}

const withoutTrailingSlash = (url: string): string => url.replace(/\/+$/, '');
const scheme = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Address behind KOD I: leads to the invoice in KSeF. The date is day-first with hyphens. */
export function kodI({ qrUrl, sellerNip, issueDate, sha256Base64Url }: KodIInput): string {
  const dayFirst = issueDate.split('-').reverse().join('-');
  return `${withoutTrailingSlash(qrUrl)}/invoice/${sellerNip}/${dayFirst}/${sha256Base64Url}`;
}

/** The text that KOD II signs: its address without the scheme and without the signature, as UTF-8. */
export function kodIIText({
  qrUrl,
  context,
  sellerNip,
  certificateSerial,
  sha256Base64Url,
}: KodIIInput): string {
  const host = withoutTrailingSlash(qrUrl).replace(scheme, '');
  return [
    host,
    'certificate',
    context.type,
    context.value,
    sellerNip,
    certificateSerial,
    sha256Base64Url,
  ].join('/');
}

/** Address behind KOD II; `signature` is Base64URL over `text`. */
export function kodIIUrl(parts: { qrUrl: string; text: string; signature: string }): string {
  const found = scheme.exec(parts.qrUrl)?.[0] ?? 'https://';
  return `${found}${parts.text}/${parts.signature}`;
}
