import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Caller } from '../../shared/contract/caller.ts';

/** A folder for backups, new for every test and gone after it. */
export function useFolder(): { path: string } {
  const folder = { path: '' };
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'latarnik-kopie-'));
  });
  afterEach(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}

/** Gives a file to a program that has no company yet, as the window does: in parts. */
export async function giveFile(
  call: Caller,
  bytes: Uint8Array,
  partBytes = 1024 * 1024,
): Promise<{ upload: string }> {
  const { upload } = await call('backup.begin');
  for (let offset = 0; offset < bytes.byteLength; offset += partBytes) {
    const base64 = Buffer.from(bytes.subarray(offset, offset + partBytes)).toString('base64');
    await call('backup.part', { upload, offset, base64 });
  }
  return { upload };
}

/** The newest backup of a firm. */
export async function newestBackup(call: Caller): Promise<Buffer> {
  const { folder, found } = await call('backup.status');
  return readFileSync(join(folder, found?.[0]?.name ?? 'none'));
}
