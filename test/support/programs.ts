import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Is a program (xmllint, openssl, zbarimg…) on the PATH? Tests that need a missing one are skipped. */
export const has = (program: string): boolean =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)));

/** Ends the names of tests that are skipped for want of a program. */
export function needs(...programs: string[]): string {
  const missing = programs.filter((program) => !has(program));
  return missing.length === 0 ? '' : ` [skipped: no ${missing.join(', ')}]`;
}
