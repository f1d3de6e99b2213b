import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared/data');

/** The folder with official samples, schemas and vectors, or null on machines that do not have it. */
export const sharedData: string | null = existsSync(join(folder, 'vectors.json')) ? folder : null;

/** Ends the names of tests that are skipped for want of that folder. */
export const needsSharedData = sharedData === null ? ' [skipped: no ../shared/data]' : '';

/** A file of the folder as text; only inside tests that are skipped without it. */
export function readSharedText(...path: string[]): string {
  if (sharedData === null) throw new Error('no ../shared/data');
  return readFileSync(join(sharedData, ...path), 'utf8');
}
