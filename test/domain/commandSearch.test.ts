import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCommands } from '../../shared/domain/commandSearch.ts';

const all = [
  { title: 'Nowa faktura zaliczkowa', words: 'zaliczka' },
  { title: 'Przejdź: Faktury' },
  { title: 'Wyślij teraz', words: 'dosłać kolejka' },
  { title: 'Wstrzymaj wysyłanie', words: 'pauza' },
  { title: 'Ustawienia: Poczta', words: 'e-mail smtp' },
];
const titles = (typed: string): string[] => findCommands(typed, all).map(({ title }) => title);

describe('commands are found', () => {
  it('by beginnings of words in any order, without Polish marks', () => {
    expect(titles('zalicz fakt')).toEqual(['Nowa faktura zaliczkowa']);
    expect(titles('WYSLIJ')[0]).toBe('Wyślij teraz');
    expect(titles('przejdz')).toEqual(['Przejdź: Faktury']);
  });
  it('by words that do not stand in the title, after those whose title fits', () => {
    expect(titles('pauza')).toEqual(['Wstrzymaj wysyłanie']);
    expect(titles('smtp')).toEqual(['Ustawienia: Poczta']);
  });
  it('with letters left out', () => {
    expect(titles('fktra')).toContain('Nowa faktura zaliczkowa');
    expect(titles('wstrzmaj')).toEqual(['Wstrzymaj wysyłanie']);
  });
  it('all of them for nothing, none for what stands nowhere', () => {
    expect(titles('  ')).toHaveLength(all.length);
    expect(titles('xyz')).toEqual([]);
    expect(titles('faktura xyz')).toEqual([]);
    expect(titles('???')).toEqual([]);
  });
  it('whole titles find themselves first, whatever they are', () => {
    const words = fc.string({ unit: fc.constantFrom(...'aąbcćłżó xyz'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.nat(), (names, nr) => {
        const wanted = names[nr % names.length]!;
        const found = findCommands(
          wanted,
          names.map((title) => ({ title })),
        );
        expect(found.map(({ title }) => title)).toContain(wanted);
      }),
    );
  });
});
