import type { SafeStore, StoredCertificate } from '../core/ports.ts';
import type { Sqlite } from './openDatabase.ts';

interface CertificateRow {
  slot: StoredCertificate['slot'];
  serial: string;
  certificate: Uint8Array;
  sealed_key: Uint8Array;
  imported_at: number;
}

/** Certificates and secrets as the keystore sealed them; older certificates stay for what they signed. */
export function createSafeStore(sqlite: Sqlite): SafeStore {
  const newest = sqlite.prepare<[string], CertificateRow>(
    // Without its key (`loseKeys`) a certificate only proves what it signed.
    'SELECT * FROM certificate WHERE slot = ? AND length(sealed_key) > 0 ORDER BY id DESC LIMIT 1',
  );
  const insert = sqlite.prepare(
    'INSERT INTO certificate (slot, serial, certificate, sealed_key, imported_at) VALUES (?, ?, ?, ?, ?)',
  );
  const secret = sqlite.prepare<[string], { sealed: Uint8Array }>('SELECT sealed FROM secret WHERE name = ?');
  const putSecret = sqlite.prepare(
    'INSERT INTO secret (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed',
  );
  const dropSecret = sqlite.prepare('DELETE FROM secret WHERE name = ?');
  return {
    certificate: (slot) => {
      const row = newest.get(slot);
      if (!row) return null;
      const { sealed_key: sealedKey, imported_at: importedAt, ...rest } = row;
      return { ...rest, sealedKey, importedAt };
    },
    addCertificate: (it) => void insert.run(it.slot, it.serial, it.certificate, it.sealedKey, it.importedAt),
    secret: (name) => secret.get(name)?.sealed ?? null,
    putSecret: (name, sealed) => void putSecret.run(name, sealed),
    dropSecret: (name) => void dropSecret.run(name),
    dropCertificates: () => void sqlite.exec('DELETE FROM certificate'),
  };
}

/** The safe can't be opened on this computer: what was sealed goes, certificates stay for what they signed. */
export function loseKeys(sqlite: Sqlite): void {
  sqlite.exec(`DELETE FROM secret; UPDATE certificate SET sealed_key = x''`);
}

/** DER bytes of a certificate of the firm, whatever became of its key. */
export const publicCertificate = (sqlite: Sqlite, serial: string): Uint8Array | null =>
  sqlite
    .prepare<[string], Uint8Array>('SELECT certificate FROM certificate WHERE serial = ? LIMIT 1')
    .pluck()
    .get(serial) ?? null;
