import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Log } from './ports.ts';

const maxBytes = 2_000_000;

/** A log of JSON lines in `dir/logs/latarnik.log`; one older file is kept. Logging never fails a call. */
export function createFileLog(dir: string, clock: Clock): Log {
  const folder = join(dir, 'logs');
  const file = join(folder, 'latarnik.log');
  const write = (level: string, event: string, data: Record<string, unknown> = {}) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.1`);
      appendFileSync(
        file,
        JSON.stringify({ at: new Date(clock.now()).toISOString(), level, event, ...data }) + '\n',
      );
    } catch {
      // A full disk must not stop an invoice because of a log line.
    }
  };
  return {
    info: (event, data) => write('info', event, data),
    error: (event, data) => write('error', event, data),
  };
}
