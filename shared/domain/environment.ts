import { z } from 'zod';

export const environmentNames = ['sandbox', 'test', 'demo', 'production'] as const;
export const EnvironmentName = z.enum(environmentNames);
export type EnvironmentName = z.infer<typeof EnvironmentName>;

/** Addresses of one KSeF: API origin (paths start with `/v2`), QR pages, and Latarnia where there is one. */
export const Environment = z.object({
  name: EnvironmentName,
  apiUrl: z.url(),
  qrUrl: z.url(),
  latarniaUrl: z.url().nullable(),
});
export type Environment = z.infer<typeof Environment>;

/** Official addresses (ksef-protocol.md 1). DEMO has no Latarnia named in any source. */
export const officialEnvironments: Record<Exclude<EnvironmentName, 'sandbox'>, Environment> = {
  test: {
    name: 'test',
    apiUrl: 'https://api-test.ksef.mf.gov.pl',
    qrUrl: 'https://qr-test.ksef.mf.gov.pl',
    latarniaUrl: 'https://api-latarnia-test.ksef.mf.gov.pl',
  },
  demo: {
    name: 'demo',
    apiUrl: 'https://api-demo.ksef.mf.gov.pl',
    qrUrl: 'https://qr-demo.ksef.mf.gov.pl',
    latarniaUrl: null,
  },
  production: {
    name: 'production',
    apiUrl: 'https://api.ksef.mf.gov.pl',
    qrUrl: 'https://qr.ksef.mf.gov.pl',
    latarniaUrl: 'https://api-latarnia.ksef.mf.gov.pl',
  },
};
