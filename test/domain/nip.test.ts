import { describe, expect, it } from 'vitest';
import { isNip, normaliseNip } from '../../shared/domain/nip.ts';
import { needsSharedData, readSharedText, sharedData } from '../support/sharedData.ts';

describe('NIP', () => {
  it.each([
    ['5265877635', true],
    ['1111111111', true],
    ['5265877636', false],
    ['1234567890', false],
    ['0000000000', false],
    ['526587763', false],
    ['526-587-76-35', false],
    ['', false],
  ])('%s is a NIP: %s', (nip, valid) => expect(isNip(nip)).toBe(valid));

  it.each([
    ['526-587-76-35', '5265877635'],
    ['PL 526 587 76 35', '5265877635'],
    ['pl5265877635', '5265877635'],
    ['526\u2013587\u201376\u201335\u200b', '5265877635'],
  ])('%s is written as %s', (typed, expected) => expect(normaliseNip(typed)).toBe(expected));

  it.skipIf(!sharedData)(`agrees with every vector${needsSharedData}`, () => {
    const { nip } = JSON.parse(readSharedText('vectors.json')) as { nip: { nip: string; valid: boolean }[] };
    expect(nip.map((it) => isNip(it.nip))).toEqual(nip.map((it) => it.valid));
  });
});
