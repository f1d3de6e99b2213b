import type { SafeStore, StoredCertificate } from '../../electron/core/ports.ts';

/** What the database keeps for the keystore, in memory, with everything that was ever written to look at. */
export function createMemorySafeStore(): SafeStore & { everything(): Buffer } {
  const certificates: StoredCertificate[] = [];
  const secrets = new Map<string, Uint8Array>();
  return {
    certificate: (slot) => certificates.findLast((it) => it.slot === slot) ?? null,
    addCertificate: (it) => void certificates.push(it),
    secret: (name) => secrets.get(name) ?? null,
    putSecret: (name, sealed) => void secrets.set(name, sealed),
    dropSecret: (name) => void secrets.delete(name),
    dropCertificates: () => void certificates.splice(0),
    everything: () => Buffer.concat([...certificates.map((it) => it.sealedKey), ...secrets.values()]),
  };
}
