import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  customerFields,
  customerOfRow,
  rowOfCustomer,
  type CustomerFacts,
} from '../../shared/domain/book/customerRow.ts';
import { goodFields, goodOfRow, rowOfGood } from '../../shared/domain/book/goodRow.ts';
import { vatRates } from '../../shared/domain/fa3/line.ts';
import { paymentForms } from '../../shared/domain/fa3/payment.ts';
import { bookHeading, guessMatching, readCell, readDecimal, writeCell } from '../../shared/i18n/bookTable.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((it) => it.trim() === it);
const customers: fc.Arbitrary<CustomerFacts> = fc.record({
  buyer: fc.record(
    {
      id: fc.oneof(
        fc.constant({ kind: 'nip' as const, nip: '5265877635' }),
        fc.constant({ kind: 'eu' as const, country: 'EL', vatNumber: '123456789' }),
        fc.constant({ kind: 'other' as const, country: 'US', number: '12-34' }),
        fc.constant({ kind: 'none' as const }),
      ),
      name: text,
      address: fc.record({ country: fc.constantFrom('PL', 'DE'), line1: text, line2: text, gln: text }),
      correspondence: fc.record({ country: fc.constantFrom('PL', 'DE'), line1: text }),
      ...{ email: text, phone: text, eori: text, customerNumber: text },
      contacts: fc.array(fc.record({ email: text, phone: text }), { minLength: 1, maxLength: 2 }),
      ...{ localGovernmentUnit: fc.constant(true as const), vatGroupMember: fc.constant(true as const) },
    },
    { requiredKeys: ['id', 'name'] },
  ),
  note: fc.option(text),
  payment: fc.option(
    fc.record({ form: fc.constantFrom(...paymentForms), days: fc.option(fc.nat({ max: 3650 })) }),
  ),
  currency: fc.option(fc.constantFrom('PLN', 'EUR')),
});
/** Through the words of a file. */
const throughFile = <R extends Record<string, string | undefined>>(row: R): R =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, readCell(field, writeCell(field, value ?? ''))]),
  ) as R;

describe('a row of a table', () => {
  it('gives back any customer', () => {
    fc.assert(
      fc.property(customers, (customer) => {
        expect(customerOfRow(throughFile(rowOfCustomer(customer)), null)).toEqual(customer);
      }),
    );
  });

  it('gives back a good of any rate', () => {
    for (const vatRate of vatRates) {
      const line = { name: 'x', unit: 'kg', netPrice: '1.50', vatRate };
      expect(goodOfRow(throughFile(rowOfGood(line)), null)).toEqual({ line, problems: [] });
    }
  });

  it('changes nothing where its cells are empty', () => {
    fc.assert(
      fc.property(customers, (customer) => {
        expect(customerOfRow({}, customer)).toEqual(customer);
      }),
    );
  });

  it.each([
    [
      { street: 'ul. Długa', house: '5', flat: '3', postcode: '81-350', city: 'Gdynia' },
      'ul. Długa 5/3',
      '81-350 Gdynia',
    ],
    [
      { house: '7', postcode: '84-104', city: 'Jastrzębia Góra' },
      'Jastrzębia Góra 7',
      '84-104 Jastrzębia Góra',
    ],
    [{ street: 'ul. Długa 5', city: 'Gdynia' }, 'ul. Długa 5', 'Gdynia'],
    [{ city: 'Gdynia' }, 'Gdynia', undefined],
    [{ line1: 'Rynek 1', street: 'inna', line2: '00-001 W' }, 'Rynek 1', '00-001 W'],
  ])('with the address %j', (row, line1, line2) => {
    const { address } = customerOfRow({ name: 'x', ...row }, null).buyer;
    expect([address?.line1, address?.line2]).toEqual([line1, line2]);
  });

  it.each([
    [{ nip: '526-587-76-35' }, { kind: 'nip', nip: '526-587-76-35' }],
    [{ nip: 'DE123456789' }, { kind: 'eu', country: 'DE', vatNumber: '123456789' }],
    [{ nip: 'PL5265877635' }, { kind: 'nip', nip: 'PL5265877635' }],
    [{ nip: '-' }, { kind: 'none' }],
    [{ vatNumber: 'GR 123456789' }, { kind: 'eu', country: 'EL', vatNumber: '123456789' }],
    [
      { vatNumber: '123', idCountry: 'CZ' },
      { kind: 'eu', country: 'CZ', vatNumber: '123' },
    ],
    [
      { idNumber: '7', idCountry: 'US' },
      { kind: 'other', country: 'US', number: '7' },
    ],
  ])('with the number %j', (row, id) => {
    expect(customerOfRow({ name: 'x', ...row }, null).buyer.id).toEqual(id);
  });
});

describe('columns of other programs', () => {
  it.each([
    [
      'customers',
      ['Akronim', 'Nazwa', 'Ulica', 'Nr domu', 'Kod pocztowy', 'Miejscowość', 'NIP', 'Saldo'],
      ['customerNumber', 'name', 'street', 'house', 'postcode', 'city', 'nip', null],
    ],
    [
      'customers',
      ['LP', 'NAZWA KONTRAHENTA', 'N I P', 'adres e-mail', 'Termin płatności', 'Sposób zapłaty'],
      [null, 'name', 'nip', 'email', 'paymentDays', 'paymentForm'],
    ],
    [
      'goods',
      ['Symbol', 'Nazwa', 'J.m.', 'Cena netto', 'VAT', 'Stan'],
      ['index', 'name', 'unit', 'netPrice', 'vatRate', null],
    ],
  ] as const)('of %s %j are known by their headings', (kind, columns, expected) => {
    expect(guessMatching(kind, columns)).toEqual(expected);
  });

  it('have each field once, and those the program writes have all', () => {
    const written = goodFields.map((field) => bookHeading('goods', field));
    expect(guessMatching('goods', written)).toEqual([...goodFields]);
    const all = customerFields.map((field) => bookHeading('customers', field));
    expect(guessMatching('customers', all)).toEqual([...customerFields]);
    expect(guessMatching('goods', ['Nazwa', 'Nazwa', 'Cena', 'Netto'])).toEqual([
      'name',
      null,
      null,
      'netPrice',
    ]);
  });
});

describe('a decimal of a file', () => {
  it.each([
    ['1 234,50 zł', '1234.50'],
    ['1\u00a0234,5', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1,234.50', '1234.50'],
    ['1.234.567', '1234567.00'],
    ['12.5', '12.50'],
    ['0,12345678', '0.12345678'],
    [',5', '0.50'],
    ['007', '7.00'],
    ['-3', '-3.00'],
    ['1 234 PLN', '1234.00'],
    ['dużo', 'dużo'],
    ['1-2', '1-2'],
  ])('%s is %s', (written, decimal) => expect(readDecimal(written)).toBe(decimal));
});
