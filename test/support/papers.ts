import { execFileSync } from 'node:child_process';
import { has } from './programs.ts';

/** Whether a PDF can be read here (pdftotext, pdfinfo). */
export const pdfReader = has('pdftotext') && has('pdfinfo');

function ask(program: string, pdf: Uint8Array, ...args: string[]): string {
  const found = execFileSync(program, args, {
    ...{ input: pdf, encoding: 'utf8', maxBuffer: 2 ** 28 },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return found.replaceAll('\u00a0', ' ');
}

/** What is on the pages, as one line of words in the order of reading. */
export const paperText = (pdf: Uint8Array): string => ask('pdftotext', pdf, '-', '-').replace(/\s+/g, ' ');

/** The same with the lines and columns where they stand. */
export const paperLayout = (pdf: Uint8Array): string => ask('pdftotext', pdf, '-layout', '-', '-');

/** Row by row, as one line of words. */
export const paperRows = (pdf: Uint8Array): string => paperLayout(pdf).replace(/\s+/g, ' ');

/** What `pdfinfo` says: pages, sizes. */
export const paperInfo = (pdf: Uint8Array): string => ask('pdfinfo', pdf, '-');

/** The structure that a screen reader follows, with its texts. */
export const paperStructure = (pdf: Uint8Array): string => ask('pdfinfo', pdf, '-struct-text', '-');

export const pageCount = (pdf: Uint8Array): number => Number(/^Pages:\s+(\d+)/m.exec(paperInfo(pdf))?.[1]);
