import { describe, expect, it } from 'vitest';
import { normaliseSeller, sellerProblems, type Seller } from '../../shared/domain/seller.ts';
import { seller } from '../support/drafts.ts';

describe('a seller', () => {
  it('may issue invoices as it stands', () => expect(sellerProblems(seller)).toEqual([]));

  it.each<[string, Partial<Seller>, string, string]>([
    ['wrong check digit', { nip: '5223006144' }, 'draft.badNip', 'nip'],
    ['no name', { name: ' ' }, 'draft.missing', 'name'],
    ['a forbidden character', { name: 'a\u0001' }, 'draft.forbiddenCharacters', 'name'],
    ['no street', { address: { country: 'PL', line1: '' } }, 'draft.missing', 'address.line1'],
    ['no such country', { address: { country: 'QQ', line1: 'x' } }, 'draft.badCountry', 'address.country'],
    ['a wrong account', { account: '123' }, 'draft.badAccount', 'account'],
    ['no e-mail address', { email: 'x' }, 'draft.badEmail', 'email'],
  ])('may not: %s', (_, change, code, path) => {
    expect(sellerProblems({ ...seller, ...change })).toEqual([
      { code, details: expect.objectContaining({ path }) as object },
    ]);
  });

  it('is written without separators and empty fields', () => {
    const typed = { ...seller, nip: 'PL 522-300-61-43', name: ' A \n B ', account: ' ', email: '' };
    expect(normaliseSeller(typed)).toEqual({ nip: '5223006143', name: 'A B', address: seller.address });
  });
});
