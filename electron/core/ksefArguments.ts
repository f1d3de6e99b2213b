import type { KsefAddresses } from './environmentAt.ts';

/** Flags that name a KSeF by hand: an official environment, or a sandbox on this machine (`environmentAt`). */
export const ksefOptions = {
  ksef: { type: 'string' },
  qr: { type: 'string' },
  latarnia: { type: 'string' },
} as const;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The KSeF that the flags name; nothing where they name none. */
export function ksefOf(values: { readonly [K in keyof typeof ksefOptions]?: unknown }): {
  ksef?: KsefAddresses;
} {
  const apiUrl = text(values.ksef)?.replace(/\/v2\/?$/, '');
  if (apiUrl === undefined) return {};
  return { ksef: { apiUrl, qrUrl: text(values.qr), latarniaUrl: text(values.latarnia) } };
}
