import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDiff, type LinePart } from '../../shared/domain/lineDiff.ts';
import { xmlLines } from '../../shared/domain/xmlLines.ts';

const side = (parts: readonly LinePart[], not: LinePart['kind']): string[] =>
  parts.flatMap(({ kind, lines }) => (kind === not ? [] : lines));
const changesIn = (parts: readonly LinePart[]): number =>
  parts.reduce((sum, { kind, lines }) => sum + (kind === 'same' ? 0 : lines.length), 0);
const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

/** The length of the longest common subsequence, the slow way. */
function longestCommon(left: readonly string[], right: readonly string[]): number {
  const row = new Array<number>(right.length + 1).fill(0);
  for (const it of left) {
    let diagonal = 0;
    right.forEach((other, index) => {
      const above = row[index + 1] ?? 0;
      row[index + 1] = it === other ? diagonal + 1 : Math.max(above, row[index] ?? 0);
      diagonal = above;
    });
  }
  return row.at(-1) ?? 0;
}

describe('two texts line by line', () => {
  it('put together again are both texts, with no part empty and no two neighbours alike', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const parts = lineDiff(before, after);
        expect(side(parts, 'added')).toEqual(before);
        expect(side(parts, 'removed')).toEqual(after);
        expect(parts.every(({ lines }) => lines.length > 0)).toBe(true);
        expect(parts.every(({ kind }, index) => kind !== parts[index - 1]?.kind)).toBe(true);
      }),
    );
  });

  it('have as few changes as there can be', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const fewest = before.length + after.length - 2 * longestCommon(before, after);
        expect(changesIn(lineDiff(before, after))).toBe(fewest);
      }),
    );
  });

  it('that have nothing in common are one after the other, however long', () => {
    const before = Array.from({ length: 2000 }, (_, nr) => `a${nr}`);
    const after = Array.from({ length: 2000 }, (_, nr) => `b${nr}`);
    expect(lineDiff(before, after).map(({ kind, lines }) => [kind, lines.length])).toEqual([
      ['removed', 2000],
      ['added', 2000],
    ]);
    expect(lineDiff([], [])).toEqual([]);
  });

  it('a change in the middle leaves what is around it', () => {
    expect(lineDiff(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([
      { kind: 'same', lines: ['a'] },
      { kind: 'removed', lines: ['b'] },
      { kind: 'added', lines: ['x'] },
      { kind: 'same', lines: ['c'] },
    ]);
  });
});

describe('an XML text in lines', () => {
  it('has one element a line, a value beside its element, and is indented', () => {
    const xml =
      '\ufeff<?xml version="1.0"?><Faktura a=">"><Fa><P_2>FV/1</P_2><Pusty/><B></B>\n</Fa><!-- > --></Faktura>';
    expect(xmlLines(xml)).toEqual([
      '<?xml version="1.0"?>',
      '<Faktura a=">">',
      '  <Fa>',
      '    <P_2>FV/1</P_2>',
      '    <Pusty/>',
      '    <B></B>',
      '  </Fa>',
      '  <!-- > -->',
      '</Faktura>',
    ]);
  });

  it('takes whatever it is given, and loses nothing but blanks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '/', 'a', ' ', '"', '!', '-', '?', '\n') }),
        (text) => {
          const squeezed = (it: string) => it.replace(/\s+/g, '');
          expect(squeezed(xmlLines(text).join(''))).toBe(squeezed(text));
        },
      ),
    );
  });
});
