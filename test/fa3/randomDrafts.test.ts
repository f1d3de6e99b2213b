import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileProblems } from '../../electron/fa3/fileProblems.ts';
import { loadXsdGate, type XsdGate } from '../../electron/fa3/xsdGate.ts';
import { paymentForms } from '../../shared/domain/fa3/payment.ts';
import { vatRates, type DraftLine } from '../../shared/domain/fa3/line.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller } from '../support/drafts.ts';

/** Text as people type it: Polish letters, markup, blanks, emoji. */
const letters = fc.constantFrom(
  ...'aąćęłńóśźżĄŻ09 .,-/&<>"\']\u00a0\t\n',
  ']]>',
  '&amp;',
  '🗼',
  '\u0085',
  'Ω',
);
const text = (maxLength: number) =>
  fc
    .array(letters, { maxLength: Math.min(40, maxLength) })
    .map((parts) => `x${parts.join('')}`)
    .filter((value) => [...value].length <= maxLength);

const decimal = (maxInteger: number, maxFraction: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: maxInteger }), fc.integer({ min: 0, max: maxFraction }), fc.nat())
    .map(([whole, digits, seed]) =>
      digits === 0 ? String(whole) : `${whole}.${String(seed).padStart(digits, '0').slice(-digits)}`,
    );

const lines = fc.array(
  fc.record({
    name: text(512),
    unit: fc.oneof(fc.constant(''), text(256)),
    quantity: decimal(99_999, 6).filter((value) => /[1-9]/.test(value)),
    netPrice: decimal(9_999_999, 8),
    vatRate: fc.constantFrom(
      ...vatRates.filter((rate) => rate !== '0 WDT' && rate !== 'OSS' && rate !== 'margin'),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

const days = fc.constantFrom('2026-11-20', '2026-12-31', '2016-07-01', '2050-01-01');
const address = fc.record(
  { country: fc.constantFrom('PL', 'DE', 'XI'), line1: text(512), line2: text(512) },
  { requiredKeys: ['country', 'line1'] },
);
const drafts: fc.Arbitrary<InvoiceDraft> = fc
  .record(
    {
      buyer: fc.record(
        {
          id: fc.constantFrom<InvoiceDraft['buyer']['id']>(
            { kind: 'nip', nip: '526-587-76-35' },
            { kind: 'eu', country: 'NL', vatNumber: 'NL123456789B01' },
            { kind: 'other', country: 'US', number: '12-345 & <6>' },
            { kind: 'other', number: 'ABC' },
            { kind: 'none' },
          ),
          name: text(512),
          address,
          email: fc.constant('żółw@example.pl'),
        },
        { requiredKeys: ['id', 'name', 'address'] },
      ),
      lines,
      exemptionBasis: fc.record({ kind: fc.constantFrom('act', 'directive', 'other'), text: text(256) }),
      saleDate: days,
      placeOfIssue: text(256),
      payment: fc.record(
        { form: fc.constantFrom(...paymentForms), dueDate: days, paidOn: days },
        { requiredKeys: ['form'] },
      ),
      splitPayment: fc.boolean(),
      note: text(3500),
    },
    { requiredKeys: ['buyer', 'lines', 'exemptionBasis'] },
  )
  .map((draft) => InvoiceDraft.parse(draft));

/** An exact fraction; nothing here is shared with the code under test. */
interface Rational {
  top: bigint;
  bottom: bigint;
}
const rational = (value: string): Rational => {
  const [whole = '0', fraction = ''] = value.split('.');
  return { top: BigInt(whole + fraction), bottom: 10n ** BigInt(fraction.length) };
};
const roundHalfUp = ({ top, bottom }: Rational): bigint => (2n * top + bottom) / (2n * bottom);

function expectedTotals(some: readonly DraftLine[]) {
  const percents: Record<string, bigint> = {
    ...{ '23': 23n, '22': 22n, '8': 8n, '7': 7n, '5': 5n, '4': 4n, '3': 3n },
  };
  const nets = new Map<string, bigint>();
  for (const { quantity = '', netPrice = '', vatRate } of some) {
    const [q, p] = [rational(quantity), rational(netPrice)];
    const net = roundHalfUp({ top: 100n * q.top * p.top, bottom: q.bottom * p.bottom });
    nets.set(vatRate, (nets.get(vatRate) ?? 0n) + net);
  }
  return [...nets].map(([rate, net]) => {
    const vat = roundHalfUp({ top: net * (percents[rate] ?? 0n), bottom: 100n });
    return { rate, netGrosze: Number(net), vatGrosze: Number(vat), grossGrosze: Number(net + vat) };
  });
}

let gate: XsdGate;
beforeAll(async () => {
  gate = await loadXsdGate();
});

describe('any draft without problems', () => {
  it('becomes valid FA(3) whose totals are exact', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(draftProblems(draft)).toEqual([]);
        const invoice = issueInvoice({
          ...{ draft, seller, number: 'FV/1/11/2026', issueDate: '2026-11-20' },
          createdAt: Date.UTC(2026, 10, 20, 11),
        });
        const bytes = Buffer.from(buildFa3(invoice));
        expect(gate.validate(bytes)).toEqual([]);
        expect(fileProblems(bytes)).toEqual([]);

        const expected = expectedTotals(draft.lines);
        const byRate = (a: { rate: string }, b: { rate: string }) => a.rate.localeCompare(b.rate);
        expect([...invoice.rates].sort(byRate)).toEqual(expected.sort(byRate));
        expect(invoice.grossGrosze).toBe(expected.reduce((sum, it) => sum + it.grossGrosze, 0));
      }),
      { numRuns: 200 },
    );
  });
});
