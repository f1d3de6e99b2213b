import { createPrivateKey, webcrypto, X509Certificate, type KeyObject } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { z } from 'zod';
import { ErrorView } from '../../shared/contract/basicTypes.ts';
import type { AppError } from '../../shared/errors/appError.ts';
import type { SafeStore } from '../core/ports.ts';
import { nameOids, type SubjectNames } from '../pki/subjectNames.ts';
import type { Safe } from './safe.ts';

const sealedName = 'order';
/** KSeF recommends EC P-256: its codes are half as big on paper. */
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const Pending = z.object({
  name: z.string(),
  startedAt: z.int(),
  /** PKCS#8, Base64. */
  key: z.string(),
  csr: z.string(),
  /** KSeF's number of the order; null while it is not known whether KSeF has it. */
  reference: z.string().nullable(),
  failure: ErrorView.nullable(),
});
type Pending = z.infer<typeof Pending>;

/** An order without its key. */
export type OrderView = Omit<Pending, 'key'>;

/**
 * A certificate that is being ordered: its key is made here and sealed before KSeF hears of it, so that a certificate
 * that was issued while the program died still has its key.
 */
export function createCertificateOrder(store: SafeStore, safe: Safe) {
  const read = (): Pending | null => {
    const sealed = store.secret(sealedName);
    if (!sealed || sealed.length === 0) return null;
    return Pending.parse(JSON.parse(safe.open(sealedName, sealed).toString('utf8')));
  };
  const write = (order: Pending): void =>
    store.putSecret(sealedName, safe.seal(sealedName, Buffer.from(JSON.stringify(order), 'utf8')));
  const change = (part: Partial<Pending>): void => {
    const order = read();
    if (order) write({ ...order, ...part });
  };

  return {
    /** @throws AppError `keystore.locked` */
    pending: (): OrderView | null => {
      const order = read();
      if (!order) return null;
      const { key: _, ...view } = order;
      return view;
    },
    exists: (): boolean => (store.secret(sealedName)?.length ?? 0) > 0,

    /** Makes and seals the key pair, and the PKCS#10 request with exactly KSeF's names. */
    begin: async (name: string, names: SubjectNames, startedAt: number): Promise<OrderView> => {
      const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
      const request = await x509.Pkcs10CertificateRequestGenerator.create({
        name: (Object.keys(nameOids) as (keyof SubjectNames)[]).flatMap((key) => {
          const value = names[key];
          return value === undefined ? [] : [{ [nameOids[key]]: [value] }];
        }),
        keys: keys as CryptoKeyPair,
        signingAlgorithm: algorithm,
      });
      const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
      const csr = Buffer.from(request.rawData).toString('base64');
      const view = { name, startedAt, csr, reference: null, failure: null };
      write({ ...view, key: pkcs8.toString('base64') });
      pkcs8.fill(0);
      return view;
    },
    accepted: (reference: string): void => change({ reference }),
    failed: ({ code, details }: AppError): void => change({ failure: ErrorView.parse({ code, details }) }),

    /** The ordered key beside a certificate (DER); null when the certificate was not made for it. */
    match: (der: Uint8Array): { key: KeyObject; certificate: X509Certificate } | null => {
      const order = read();
      if (!order) return null;
      const certificate = new X509Certificate(der);
      const key = createPrivateKey({ key: Buffer.from(order.key, 'base64'), format: 'der', type: 'pkcs8' });
      return certificate.checkPrivateKey(key) ? { key, certificate } : null;
    },
    drop: (): void => store.putSecret(sealedName, new Uint8Array()),
  };
}

export type CertificateOrders = ReturnType<typeof createCertificateOrder>;
