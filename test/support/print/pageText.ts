import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { page } from '../../../electron/pdf/layout/theme.ts';

/** A word and its box, points from the top left corner of its page (from 1). */
export interface Word {
  text: string;
  page: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const run = (...args: string[]): string =>
  execFileSync('pdftotext', args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Keeps a PDF for Poppler's programs. */
export function saved(folder: string, name: string, bytes: Uint8Array): string {
  const file = `${folder}/${name.replace(/[^\w-]/g, '_')}.pdf`;
  writeFileSync(file, bytes);
  return file;
}

/** The text between head and foot of all pages, in the order in which it was drawn, then with its layout, then all. */
export function textsOf(file: string): { drawn: string; laidOut: string; whole: string } {
  const frame = (from: number, last: number | null, top: number): string =>
    run(
      ...['-raw', '-f', String(from), ...(last === null ? [] : ['-l', String(last)])],
      ...['-x', '0', '-y', String(Math.floor(top)), '-W', String(Math.ceil(page.width))],
      ...['-H', String(Math.floor(page.bottom + 1) - Math.floor(top))],
      ...[file, '-'],
    );
  return {
    drawn: frame(1, 1, 0) + (pagesOf(file) > 1 ? frame(2, null, page.continuedTop - 3) : ''),
    laidOut: run('-layout', file, '-'),
    whole: run(file, '-'),
  };
}

/** How many pages a file has. */
export const pagesOf = (file: string): number =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]);

const wordLine = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/;

/** Every word of every page with its box. */
export function wordsOf(file: string): Word[] {
  const words: Word[] = [];
  let number = 0;
  for (const line of run('-bbox', file, '-').split('\n')) {
    if (line.includes('<page ')) number += 1;
    const [, left, top, right, bottom, text] = wordLine.exec(line) ?? [];
    if (text === undefined) continue;
    words.push({
      ...{ text, page: number, left: Number(left), top: Number(top) },
      ...{ right: Number(right), bottom: Number(bottom) },
    });
  }
  return words;
}

/** Words out of the frame of their page, and pairs that overlap; empty when the layout is sound. */
export function layoutProblems(words: Word[]): string[] {
  const out = words.filter(
    (one) =>
      one.left < page.left - 1 || one.right > page.right + 1.5 || one.top < 0 || one.bottom > page.foot + 14,
  );
  return [...out.map((one) => `${at(one)} leaves the frame`), ...overlaps(words)];
}

const at = (one: Word): string =>
  `p. ${one.page} “${one.text}” (${Math.round(one.left)}, ${Math.round(one.top)})`;

function overlaps(words: Word[]): string[] {
  const problems: string[] = [];
  const byPage = Map.groupBy(words, (one) => one.page);
  for (const onPage of byPage.values()) {
    const sorted = onPage.toSorted((a, b) => a.top - b.top);
    sorted.forEach((one, index) => {
      for (let next = index + 1; next < sorted.length; next++) {
        const other = sorted[next]!;
        if (other.top > core(one).bottom) break;
        if (isOver(one, other)) problems.push(`${at(one)} overlaps ${at(other)}`);
      }
    });
  }
  return problems;
}

/** A box is as high as the font's tallest and deepest signs; letters are in its middle. */
const core = (one: Word): { top: number; bottom: number } => {
  const edge = (one.bottom - one.top) * 0.2;
  return { top: one.top + edge, bottom: one.bottom - edge };
};

const isOver = (a: Word, b: Word): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.4 &&
  Math.min(core(a).bottom, core(b).bottom) - Math.max(core(a).top, core(b).top) > 0.2;
