import { describe, expect, it } from 'vitest';
import { isBankAccount, normaliseBankAccount } from '../../shared/domain/iban.ts';

describe('bank account', () => {
  it.each([
    ['61 1090 1014 0000 0712 1981 2874', true],
    ['PL61109010140000071219812874', true],
    ['pl61-1090-1014-0000-0712-1981-2874', true],
    ['DE89 3704 0044 0532 0130 00', true],
    ['GB82 WEST 1234 5698 7654 32', true],
    ['61109010140000071219812875', false],
    ['16109010140000071219812874', false],
    ['6110901014000007121981287', false],
    ['PL6110901014000007121981287', false],
    ['DE89370400440532013001', false],
    ['', false],
  ])('%s: %s', (typed, valid) => expect(isBankAccount(normaliseBankAccount(typed))).toBe(valid));
});
