import { describe, expect, it } from 'vitest';
import {
  accountFor,
  companyAccountProblems,
  type CompanyAccount,
} from '../../shared/domain/companyAccounts.ts';
import { polishAccount } from '../../shared/domain/iban.ts';

const zloty: CompanyAccount = { number: '61109010140000071219812874', currency: 'PLN' };
const euro: CompanyAccount = {
  ...{ number: 'DE89370400440532013000', currency: 'EUR', bankName: 'Commerzbank', swift: 'COBADEFF' },
};
const wrong = (accounts: CompanyAccount[]) =>
  companyAccountProblems(accounts).map(({ code, details }) => [code, details.path]);

describe('the accounts of a firm', () => {
  it('stand as they are, however they are typed', () => {
    expect(
      wrong([
        { ...zloty, number: '61 1090 1014 0000 0712 1981 2874' },
        { ...euro, swift: ' cobadeff ' },
      ]),
    ).toEqual([]);
  });

  it.each<[string, CompanyAccount[], string[]]>([
    ['a wrong number', [zloty, { ...euro, number: 'DE00' }], ['draft.badAccount', 'accounts.1.number']],
    ['the same one twice', [zloty, zloty], ['draft.badAccount', 'accounts.1.number']],
    ['no number', [{ ...zloty, number: ' ' }], ['draft.badAccount', 'accounts.0.number']],
    ['no such currency', [{ ...zloty, currency: 'ZŁ' }], ['draft.badCurrency', 'accounts.0.currency']],
    ['no such bank code', [{ ...euro, swift: 'COBA' }], ['draft.badCode', 'accounts.0.swift']],
    [
      'a bank of 257 letters',
      [{ ...euro, bankName: 'x'.repeat(257) }],
      ['draft.tooLong', 'accounts.0.bankName'],
    ],
  ])('are not: %s', (_, accounts, problem) => expect(wrong(accounts)).toEqual([problem]));

  it('an invoice takes the first in its currency, else the first of all', () => {
    expect(accountFor([zloty, euro], 'EUR')).toBe(euro);
    expect(accountFor([zloty, euro], 'USD')).toBe(zloty);
    expect(accountFor([], 'PLN')).toBeUndefined();
  });

  it('the Ministry’s list writes a Polish account without PL', () => {
    expect(polishAccount('PL 61 1090 1014 0000 0712 1981 2874')).toBe('61109010140000071219812874');
    expect(polishAccount('61109010140000071219812874')).toBe('61109010140000071219812874');
    expect(polishAccount('61109010140000071219812875')).toBeNull();
    expect(polishAccount('DE89370400440532013000')).toBeNull();
  });
});
