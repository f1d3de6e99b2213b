import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transferCode, type Transfer } from '../../shared/domain/transferCode.ts';

const account = '61109010140000071219812874';
const transfer = (change: Partial<Transfer> = {}): Transfer => ({
  ...{ nip: '5223006143', account, amountGrosze: 1200, recipient: 'Odbiorca 1', title: 'FV 1234/34/2012' },
  ...change,
});

describe('the transfer code of the Polish banks (ZBP, Standard 2D)', () => {
  it('holds nine fields in their order', () => {
    expect(transferCode(transfer())).toBe(`5223006143|PL|${account}|001200|Odbiorca 1|FV 1234/34/2012|||`);
  });

  it('leaves the NIP out for a person', () => {
    expect(transferCode(transfer({ nip: null }))).toBe(`|PL|${account}|001200|Odbiorca 1|FV 1234/34/2012|||`);
  });

  it.each([
    ['with spaces', '61 1090 1014 0000 0712 1981 2874'],
    ['as an IBAN', 'PL61109010140000071219812874'],
  ])('takes an account %s', (_, written) => {
    expect(transferCode(transfer({ account: written }))?.split('|')[2]).toBe(account);
  });

  it.each([
    ['wrong check digits', { account: '62109010140000071219812874' }],
    ['a German account', { account: 'DE89370400440532013000' }],
    ['nothing to pay', { amountGrosze: 0 }],
    ['money to give back', { amountGrosze: -100 }],
    ['no recipient', { recipient: ' | ' }],
    ['no title', { title: '' }],
  ] satisfies [string, Partial<Transfer>][])('does not exist for %s', (_, change) => {
    expect(transferCode(transfer(change))).toBeNull();
  });

  it('never breaks its fields, whatever the texts are', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 1, max: 10 ** 12 }), (recipient, title, amountGrosze) => {
        const code = transferCode(transfer({ recipient, title, amountGrosze }));
        if (code === null) return;
        const fields = code.split('|');
        expect(fields).toHaveLength(9);
        expect([...(fields[4] ?? '')].length).toBeLessThanOrEqual(20);
        expect([...(fields[5] ?? '')].length).toBeLessThanOrEqual(32);
        expect(fields[3]).toMatch(/^\d{6,}$/);
        expect(Number(fields[3])).toBe(amountGrosze);
        expect(fields.slice(6)).toEqual(['', '', '']);
      }),
    );
  });

  it('has letters that every scanner reads alike, and the marks of invoice numbers', () => {
    const fields = transferCode(transfer({ recipient: 'Żółć & Gęś', title: 'FV-1/11/2026 (K1)' }))?.split(
      '|',
    );
    expect(fields?.slice(4, 6)).toEqual(['Zolc & Ges', 'FV-1/11/2026 (K1)']);
  });
});
