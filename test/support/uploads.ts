import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A file as a window sends it. */
export const uploadOf = (path: string): { name: string; base64: string } => ({
  name: basename(path),
  base64: readFileSync(path).toString('base64'),
});

/** The code that some work is refused with. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'no error';
}
