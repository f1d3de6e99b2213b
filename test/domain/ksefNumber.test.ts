import { describe, expect, it } from 'vitest';
import { crc8, isKsefNumber, ksefNumberPattern, makeKsefNumber } from '../../shared/domain/ksefNumber.ts';
import { needsSharedData, readSharedText, sharedData } from '../support/sharedData.ts';

interface Vector {
  ksefNumber: string;
  valid?: boolean;
  patternMatch?: boolean;
}

describe('KSeF number', () => {
  it('has the standard CRC-8', () => expect(crc8('123456789')).toBe('F4'));

  it.each([
    ['5265877635-20250826-0100001AF629-AF', true],
    ['5265877635-20250826-0100001AF629-AE', false],
    ['5265877635-20250826-0100001af629-af', false],
    ['5265877635-20250826-0100001AF629XAF', false],
    ['5265877635-20250826-010000-1AF629-AF', false],
    ['', false],
  ])('%s: %s', (text, valid) => expect(isKsefNumber(text)).toBe(valid));

  it('is made with its CRC', () => {
    const made = makeKsefNumber({ nip: '5265877635', day: '2025-08-26', technical: '0100001AF629' });
    expect(made).toBe('5265877635-20250826-0100001AF629-AF');
  });

  it.skipIf(!sharedData)(`agrees with every vector${needsSharedData}`, () => {
    const vectors = (JSON.parse(readSharedText('vectors.json')) as { ksefNumber: Vector[] }).ksefNumber;
    for (const { ksefNumber, valid, patternMatch } of vectors) {
      if (valid !== undefined) expect(isKsefNumber(ksefNumber), ksefNumber).toBe(valid);
      if (patternMatch !== undefined)
        expect(ksefNumberPattern.test(ksefNumber), ksefNumber).toBe(patternMatch);
    }
  });
});
