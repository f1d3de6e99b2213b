import type { backupCalls } from '../../shared/contract/backupCalls.ts';
import type { evidenceCalls } from '../../shared/contract/evidenceCalls.ts';
import type { KeepingParts } from './keepingParts.ts';
import type { Handlers } from './router.ts';

/** Backups, what comes back from them, and evidence. */
export const backupHandlers = ({
  backups,
  recovery,
  restoring,
  moveOut,
  evidence,
}: KeepingParts): Pick<Handlers, keyof typeof backupCalls | keyof typeof evidenceCalls> => ({
  'backup.status': () => backups.status(),
  'backup.set': ({ folder }) => backups.set(folder),
  'backup.make': () => backups.make(),
  'backup.recovery': () => recovery.view(),
  'backup.askKsef': async () => {
    await recovery.again();
    return recovery.view();
  },
  'backup.moveOut': ({ password }) => moveOut(password),
  'backup.begin': () => restoring.begin(),
  'backup.part': ({ upload, offset, base64 }) =>
    restoring.part(upload, offset, Buffer.from(base64, 'base64')),
  'backup.kind': ({ upload }) => restoring.kind(upload),
  'backup.inspect': ({ upload, password }) => restoring.inspect(upload, password),
  'backup.restore': ({ upload, passphrase }) => restoring.restore(upload, passphrase),
  'evidence.make': ({ invoiceId }) => evidence.make(invoiceId),
});
