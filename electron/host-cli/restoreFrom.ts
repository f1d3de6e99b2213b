import { open } from 'node:fs/promises';
import { backupPartBytes, type BackupContents } from '../../shared/contract/backupTypes.ts';
import type { Caller } from '../../shared/contract/caller.ts';
import type { CompanyProfile } from '../../shared/contract/types.ts';

/**
 * Restores the firm of a file, as the first screen does: given in parts, looked into, then put in place.
 * @param tell what is in it, before anything is changed
 * @throws AppError `backup.*`, `company.exists`; whatever the disk says
 */
export async function restoreFrom(
  call: Caller,
  path: string,
  { password, passphrase }: { password: string; passphrase: string },
  tell: (contents: BackupContents) => void,
): Promise<CompanyProfile> {
  const file = await open(path);
  try {
    const { upload } = await call('backup.begin');
    const part = Buffer.alloc(backupPartBytes);
    for (let offset = 0; ;) {
      const { bytesRead } = await file.read(part, 0, part.byteLength, offset);
      if (bytesRead === 0) break;
      await call('backup.part', { upload, offset, base64: part.toString('base64', 0, bytesRead) });
      offset += bytesRead;
    }
    tell(await call('backup.inspect', { upload, password }));
    return await call('backup.restore', { upload, passphrase });
  } finally {
    await file.close();
  }
}
