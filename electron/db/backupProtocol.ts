import type { BackupFacts } from './backupFile.ts';

/** What the worker is started for: to copy a database, or to say what is in a file. */
export type BackupTask =
  { do: 'copy'; source: string; target: string; at: number } | { do: 'inspect'; file: string };

export interface BackupWorkerData {
  task: BackupTask;
  /** Where the database driver is: a script that came out of an archive as text can't look for it. */
  driver: string;
}

/** Errors lose their class on the way between threads; `systemCode` is what the disk or SQLite said. */
export type BackupReply =
  | { ok: true; facts: BackupFacts }
  | { ok: false; app: { code: string; details: unknown } }
  | { ok: false; app: null; message: string; systemCode: string | null };
