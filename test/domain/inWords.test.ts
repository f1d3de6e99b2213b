import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords } from '../../shared/i18n/inWords.ts';

/** Numerals as a reader knows them, without a rule of how they are put together. */
const numerals: Record<string, bigint> = {
  ...{ zero: 0n, jeden: 1n, dwa: 2n, trzy: 3n, cztery: 4n, pięć: 5n, sześć: 6n, siedem: 7n, osiem: 8n },
  ...{ dziewięć: 9n, dziesięć: 10n, jedenaście: 11n, dwanaście: 12n, trzynaście: 13n, czternaście: 14n },
  ...{ piętnaście: 15n, szesnaście: 16n, siedemnaście: 17n, osiemnaście: 18n, dziewiętnaście: 19n },
  ...{ dwadzieścia: 20n, trzydzieści: 30n, czterdzieści: 40n, pięćdziesiąt: 50n, sześćdziesiąt: 60n },
  ...{ siedemdziesiąt: 70n, osiemdziesiąt: 80n, dziewięćdziesiąt: 90n, sto: 100n, dwieście: 200n },
  ...{ trzysta: 300n, czterysta: 400n, pięćset: 500n, sześćset: 600n, siedemset: 700n, osiemset: 800n },
  dziewięćset: 900n,
};
const powers: [RegExp, bigint][] = [
  [/^tysi(ąc|ące|ęcy)$/, 1_000n],
  [/^milion(y|ów)?$/, 1_000_000n],
  [/^miliard(y|ów)?$/, 1_000_000_000n],
  [/^bilion(y|ów)?$/, 1_000_000_000_000n],
  [/^biliard(y|ów)?$/, 1_000_000_000_000_000n],
];

/** Reads words back as grosze, knowing nothing of how they were written. */
function read(text: string): { grosze: bigint; unit: string } {
  const words = text.split(' ');
  const isMinus = words[0] === 'minus';
  const cents = /^(\d\d)\/100$/.exec(words.at(-1) ?? '')?.[1];
  const unit = words.at(-2) ?? '';
  let [total, group] = [0n, 0n];
  for (const word of words.slice(isMinus ? 1 : 0, -2)) {
    const power = powers.find(([shape]) => shape.test(word));
    const numeral = numerals[word];
    if (power) [total, group] = [total + group * power[1], 0n];
    else if (numeral === undefined) throw new Error(`no numeral: ${word}`);
    else group += numeral;
  }
  const grosze = (total + group) * 100n + BigInt(cents ?? 'no cents');
  return { grosze: isMinus ? -grosze : grosze, unit };
}

const decimalOf = (grosze: bigint): string => {
  const size = (grosze < 0n ? -grosze : grosze).toString().padStart(3, '0');
  return `${grosze < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
};

describe('an amount in words', () => {
  it.each([
    ['0', 'zero złotych 00/100'],
    ['0.01', 'zero złotych 01/100'],
    ['1', 'jeden złoty 00/100'],
    ['2.5', 'dwa złote 50/100'],
    ['5.00', 'pięć złotych 00/100'],
    ['12.00', 'dwanaście złotych 00/100'],
    ['14.00', 'czternaście złotych 00/100'],
    ['21.00', 'dwadzieścia jeden złotych 00/100'],
    ['22.00', 'dwadzieścia dwa złote 00/100'],
    ['101.00', 'sto jeden złotych 00/100'],
    ['112.00', 'sto dwanaście złotych 00/100'],
    ['123.00', 'sto dwadzieścia trzy złote 00/100'],
    ['1000.00', 'jeden tysiąc złotych 00/100'],
    ['1001.00', 'jeden tysiąc jeden złotych 00/100'],
    ['1234.56', 'jeden tysiąc dwieście trzydzieści cztery złote 56/100'],
    ['2865.80', 'dwa tysiące osiemset sześćdziesiąt pięć złotych 80/100'],
    ['12000.00', 'dwanaście tysięcy złotych 00/100'],
    ['22003.00', 'dwadzieścia dwa tysiące trzy złote 00/100'],
    ['1000000.00', 'jeden milion złotych 00/100'],
    ['5000004.00', 'pięć milionów cztery złote 00/100'],
    ['2001000000.00', 'dwa miliardy jeden milion złotych 00/100'],
    ['-104.20', 'minus sto cztery złote 20/100'],
    ['-0.00', 'zero złotych 00/100'],
  ])('%s zł is %s', (amount, words) => {
    expect(amountInWords(amount, 'PLN')).toBe(words);
  });

  it('names another currency by its code', () => {
    expect(amountInWords('1234.50', 'EUR')).toBe('jeden tysiąc dwieście trzydzieści cztery EUR 50/100');
  });

  it.each(['', 'abc', '1,50', '1.234', '1e5', '12345678901234567'])('is nothing for "%s"', (amount) => {
    expect(amountInWords(amount, 'PLN')).toBeNull();
  });

  it('is read back as the same amount, whatever it is', () => {
    const most = 999_999_999_999_999_999n;
    fc.assert(
      fc.property(fc.bigInt({ min: -most, max: most }), (grosze) => {
        expect(read(amountInWords(decimalOf(grosze), 'PLN') ?? '').grosze).toBe(grosze);
      }),
      { numRuns: 3000 },
    );
  });

  it('has the złoty in the case that its last two digits ask for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (whole) => {
        const { unit } = read(amountInWords(String(whole), 'PLN') ?? '');
        const isFew = /(^|[^1])[2-4]$/.test(String(whole));
        expect(unit).toBe(whole === 1 ? 'złoty' : isFew ? 'złote' : 'złotych');
      }),
    );
  });
});
