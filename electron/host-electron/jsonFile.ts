import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** What a JSON file says, or `otherwise` where there is none, or none that can be read. */
export function readJson<T>(file: string, schema: z.ZodType<T>, otherwise: T): T {
  try {
    const read = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data : otherwise;
  } catch {
    return otherwise;
  }
}

/** Writes it whole or not at all: a computer that loses its power in between has the old one. @throws system errors */
export function writeJson(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.new`;
  rmSync(next, { force: true }); // of a write that was cut off, perhaps open to others
  const handle = openSync(next, 'wx', 0o600);
  try {
    writeFileSync(handle, JSON.stringify(value));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
}
