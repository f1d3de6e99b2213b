import { z } from 'zod';
import { BackupContents, BackupPart, BackupStatus } from './backupTypes.ts';
import { call, nothing } from './call.ts';
import { RecoveryView } from './recoveryTypes.ts';
import { CompanyProfile, FileRef } from './types.ts';

const upload = z.uuid();
const password = z.string().max(1024).default('');

/** Copies of the whole firm: made by themselves, restored into an empty folder, or moved to another computer. */
export const backupCalls = {
  'backup.status': call('Where backups go, and how the last one went.', nothing, BackupStatus),
  'backup.set': call(
    'Puts backups into a folder from now on, every day; empty: no backups.',
    z.strictObject({ folder: z.string().max(1000) }),
    BackupStatus,
  ),
  'backup.make': call('Makes a backup now, and reads it back.', nothing, BackupStatus),
  'backup.moveOut': call(
    'Writes the firm with its keys into one encrypted file, for the computer that issues from then on.',
    z.strictObject({ password: z.string().max(1024) }),
    FileRef,
  ),

  'backup.recovery': call(
    'After a restore: what KSeF was asked for and what came of it; null of a firm that was never restored.',
    nothing,
    RecoveryView.nullable(),
  ),
  'backup.askKsef': call(
    'Asks KSeF once more for what was issued after the backup; what is here already stays as it is.',
    nothing,
    RecoveryView.nullable(),
  ),

  'backup.begin': call(
    'Before there is a company: begins to take in a file to restore from.',
    nothing,
    z.object({ upload }),
  ),
  'backup.part': call(
    'The next part of the file, from this byte on.',
    z.strictObject({ upload, offset: z.int().min(0), base64: BackupPart }),
    z.object({ sizeBytes: z.int() }),
  ),
  'backup.kind': call(
    'What kind of file it is: a move needs its password.',
    z.strictObject({ upload }),
    z.object({ kind: z.enum(['backup', 'move']) }),
  ),
  'backup.inspect': call(
    'Says what is in the file; nothing is changed.',
    z.strictObject({ upload, password }),
    BackupContents,
  ),
  'backup.restore': call(
    'Puts the firm of an inspected file into the empty folder; the program goes on with it.',
    z.strictObject({ upload, passphrase: password }),
    CompanyProfile,
  ),
};
