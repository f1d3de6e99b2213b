import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPasted } from '../../shared/domain/cleanText.ts';
import { forbiddenCharacter } from '../../shared/domain/text.ts';

describe('a pasted text', () => {
  it.each([
    ['controls go', 'To\u0000ner\u0007 HP\u007f', 'Toner HP', 3],
    ['soft hyphens and zero-width characters go', 'Pa\u00adpier\u200b\ufeff', 'Papier', 3],
    ['no-break and thin blanks become plain ones', '1\u00a0234\u202f567', '1 234 567', 2],
    [
      'letters of Windows-1250 are given back',
      '\u008cwi\u0119tokrzyska \u009ar\u009f',
      'Świętokrzyska šrź',
      3,
    ],
    ['what was lost already goes', 'Ko\ufffdło', 'Koło', 1],
    ['lone halves of characters go', 'a\ud800b', 'ab', 1],
    ['line ends become one kind, and tabs stay', 'a\r\nb\rc\td', 'a\nb\nc\td', 0],
    ['what is fine stays', 'Zażółć gęślą jaźń – 5 €, 漢字 😀', 'Zażółć gęślą jaźń – 5 €, 漢字 😀', 0],
  ])('%s', (_, text, cleaned, removed) => {
    expect(cleanPasted(text)).toEqual({ text: cleaned, removed });
  });

  it('holds nothing that KSeF refuses, and needs no second cleaning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: cleaned } = cleanPasted(text);
        expect(forbiddenCharacter(cleaned)).toBeNull();
        expect(cleanPasted(cleaned)).toEqual({ text: cleaned, removed: 0 });
      }),
    );
  });
});
