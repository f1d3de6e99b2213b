import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, searchAlternatives } from '../../shared/domain/searchText.ts';

describe('a text folded for searching', () => {
  it.each([
    ['Zażółć Gęślą JAŹŃ', 'zazolc gesla jazn'],
    ['Łódź', 'lodz'],
    ['Straße Ærø Þór', 'strasse aero thor'],
    ['A.B.C. Sp. z o.o.', 'a b c sp z o o'],
    ['526-025-09-95', '5260250995'],
    ['526-02-50-995', '5260250995'],
    ['PL 526 025 09 95', '5260250995'],
    ['PL5260250995', '5260250995'],
    ['FV/12/11/2026', 'fv 12 11 2026'],
    ['ul. Długa 12, 81-350 Gdynia', 'ul dluga 12 81 350 gdynia'],
    ['so\u00adft\u200bhy\ufeffphen', 'softhyphen'],
    ['\u00a0', ''],
  ])('%s is %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('is the same when folded again, whatever it was', () => {
    const piece = fc.constantFrom(
      'PL',
      'pl ',
      '526',
      '025',
      ' ',
      '-',
      '09',
      '95',
      '5260250995',
      '\u0142',
      'x',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).toBe(folded);
      }),
    );
  });

  it('does not tell small letters from capitals, nor composed ones from their parts', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'a\u0105\u0107\u0119\u0142\u0144\u00f3\u015b\u017a\u017c '),
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(foldForSearch(text.toUpperCase())).toBe(foldForSearch(text));
        expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text));
      }),
    );
  });
});

describe('what is looked for', () => {
  it.each([
    ['Kow Gdy', [['kow', 'gdy']]],
    ['526-025', [['526025'], ['526', '025']]],
    ['526 025 09 95', [['5260250995']]],
    ['PL526', [['526'], ['pl526']]],
    ['  ', []],
    ['-', []],
  ])('%s: %j', (text, alternatives) => {
    expect(searchAlternatives(text)).toEqual(alternatives);
  });
});
