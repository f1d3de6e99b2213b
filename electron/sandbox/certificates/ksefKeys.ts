import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { sandboxNames } from '../../../shared/i18n/ksefStatus.ts';
import type { Clock } from '../../core/ports.ts';
import type { SandboxDb } from '../database.ts';
import { makeKsefKey } from './authority.ts';

/** The two of KSeF's public list, and the Ministry's seal under a UPO. */
export const KeyUsage = z.enum(['KsefTokenEncryption', 'SymmetricKeyEncryption', 'UpoSeal']);
export type KeyUsage = z.infer<typeof KeyUsage>;

/** A key of KSeF's, with its private half. */
export interface KsefKey {
  usage: KeyUsage;
  publicKeyId: string;
  certificateId: string;
  /** DER, Base64. */
  certificate: string;
  validFrom: number;
  validTo: number;
  privateKey: KeyObject;
}

interface KeyRow {
  usage: KeyUsage;
  certificate: string;
  key_pem: string;
  valid_from: number;
  valid_to: number;
}

const dayMs = 86_400_000;
const lifeMs = 10 * 365 * dayMs;

/** KSeF's own keys: made at the first start, changed on demand (ksef-protocol.md 4). */
export async function loadKsefKeys(db: SandboxDb, clock: Clock) {
  const insert = db.prepare(
    'INSERT INTO ksef_key (usage, certificate, key_pem, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)',
  );
  const select = db.prepare<[], KeyRow>('SELECT * FROM ksef_key WHERE withdrawn_at IS NULL ORDER BY rowid');
  const withdraw = db.prepare(
    'UPDATE ksef_key SET withdrawn_at = ? WHERE usage = ? AND withdrawn_at IS NULL',
  );
  let keys: KsefKey[] = [];

  const make = async (usage: KeyUsage): Promise<void> => {
    const now = clock.now();
    const { certificate, keyPem } = await makeKsefKey(sandboxNames.ministry, now - dayMs, now + lifeMs);
    insert.run(usage, certificate, keyPem, now - dayMs, now + lifeMs);
  };
  const read = (): void => {
    keys = select.all().map((row) => {
      const privateKey = createPrivateKey(row.key_pem);
      const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
      return {
        ...{ usage: row.usage, certificate: row.certificate, privateKey },
        publicKeyId: sha256(spki),
        certificateId: sha256(Buffer.from(row.certificate, 'base64')),
        ...{ validFrom: row.valid_from, validTo: row.valid_to },
      };
    });
  };
  const of = (usage: KeyUsage): KsefKey[] => keys.filter((it) => it.usage === usage);

  read();
  const missing = KeyUsage.options.filter((usage) => of(usage).length === 0);
  await Promise.all(missing.map(make));
  read();

  return {
    of,
    newest: (usage: KeyUsage): KsefKey => of(usage).at(-1)!,
    /** A new key; the old one stays beside it for a while, or in an emergency is gone at once. */
    rotate: async (usage: KeyUsage, emergency: boolean): Promise<void> => {
      if (emergency) withdraw.run(clock.now(), usage);
      await make(usage);
      read();
    },
  };
}

export type KsefKeys = Awaited<ReturnType<typeof loadKsefKeys>>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');
