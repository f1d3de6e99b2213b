import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { has } from './programs.ts';

/** Whether codes on paper can be read here (zbarimg, pdftoppm). */
export const scanner = has('zbarimg') && has('pdftoppm');

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Every QR code on a PDF's pages, as a scanner reads them from paper at 200 dpi. */
export function scan(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'latarnik-scan-'));
  try {
    const file = join(folder, 'print.pdf');
    writeFileSync(file, pdf);
    run('pdftoppm', '-r', '200', '-gray', '-png', file, join(folder, 'page'));
    const pages = readdirSync(folder).filter((it) => it.endsWith('.png'));
    return pages.flatMap((page) => {
      try {
        const codes = run('zbarimg', '--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', join(folder, page));
        return codes.trim().split('\n');
      } catch {
        return []; // zbarimg ends with an error where a page has no code
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
