import type { BackupStatus } from '../../shared/contract/backupTypes.ts';
import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { now } from './fakeProgramData.ts';

type Handlers = { [M in Method]: (input: Input<M>) => Output<M> | Promise<Output<M>> };

const upload = '5b0c2f0e-6f5e-4c3e-9a55-0d6f6a1c9b11';

/** Backups as a program in memory tells of them; a file whose name ends in `przenosiny` needs the password `latarnia morska`. */
export function fakeBackups(): Partial<Handlers> {
  let kind: 'backup' | 'move' = 'backup';
  const backup = (daysAgo: number) => ({
    ...{ name: `latarnik-${daysAgo}.kopia`, at: now - daysAgo * 86_400_000, sizeBytes: 12_400_000 },
  });
  let status: BackupStatus = {
    ...{ folder: '', running: false, last: null, problem: null, found: null, movedOutAt: null },
  };
  return {
    'backup.status': () => status,
    'backup.set': ({ folder }) => {
      if (folder === '/nie-ma') throw new AppError('backup.badFolder', { folder, problem: 'ENOENT' });
      const found = folder === '' ? null : [backup(0), backup(1), backup(9)];
      return (status = { ...status, folder, found, last: found?.[0] ?? null });
    },
    'backup.make': () => status,
    'backup.recovery': () => null,
    'backup.askKsef': () => null,
    'backup.moveOut': () => ({
      ...{ fileId: 'export', name: 'latarnik.przenosiny', mediaType: 'application/octet-stream' },
      sizeBytes: 1000,
    }),
    'backup.begin': () => ({ upload }),
    'backup.part': ({ base64, offset }) => {
      kind = atob(base64).startsWith('{"latarnik":"move"') ? 'move' : 'backup';
      return { sizeBytes: offset + base64.length };
    },
    'backup.kind': () => ({ kind }),
    'backup.inspect': ({ password }) => {
      if (kind === 'move' && password !== 'latarnia morska') throw new AppError('backup.wrongPassword', {});
      return {
        ...{ kind, invoices: 128, madeAt: now - 3_600_000 },
        company: { name: 'Sklep Żeglarski „Keja”', nip: '5265877635', environment: 'production' },
        lastInvoice: { number: 'FV/128/11/2026', issuedAt: now - 7_200_000 },
        ...(kind === 'move'
          ? ({ keys: 'passphrase', needsPassphrase: false } as const)
          : ({ keys: 'lost', needsPassphrase: true } as const)),
      };
    },
    'backup.restore': () => {
      throw new AppError('keystore.passphraseTooShort', { min: 8 });
    },
  };
}
