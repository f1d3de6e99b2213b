import fc from 'fast-check';
import { InvoiceDraft, type InvoiceKind } from '../../shared/domain/draft.ts';
import { vatRates, type VatRate } from '../../shared/domain/fa3/line.ts';
import { validDraft } from './drafts.ts';

const decimal = (maxInteger: number, maxFraction: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: maxInteger }), fc.integer({ min: 0, max: maxFraction }), fc.nat())
    .map(([whole, digits, seed]) =>
      digits === 0 ? String(whole) : `${whole}.${String(seed).padStart(digits, '0').slice(-digits)}`,
    );
const rate = fc.constantFrom<VatRate>(...vatRates.filter((it) => it !== '0 WDT'));
const ofRate = (vatRate: VatRate) => ({ vatRate, ...(vatRate === 'OSS' && { ossRate: '21.5' }) });

const line = (pricing: 'net' | 'gross') =>
  fc
    .record({ quantity: decimal(9_999, 6), price: decimal(99_999, 8), vatRate: rate, cheaper: fc.boolean() })
    .map(({ quantity, price, vatRate, cheaper }) => ({
      ...{ name: 'Towar', unit: 'szt.', quantity, ...ofRate(vatRate) },
      ...(pricing === 'net' ? { netPrice: price } : { grossPrice: price }),
      ...(cheaper && { discount: '0.55' }),
    }));
const orderLine = fc
  .record({ quantity: decimal(99, 3), netPrice: decimal(9_999, 2), vatRate: rate })
  .map(({ vatRate, ...it }) => ({ ...it, name: 'Zamówiony', unit: 'szt.', ...ofRate(vatRate) }));
const originals = [{ issueDate: '2026-11-01', number: 'FV/1/11/2026' }];
const basics = {
  buyer: validDraft().buyer,
  exemptionBasis: { kind: 'act', text: 'art. 113 ust. 1' },
  annotations: { margin: 'art' },
} as const;

/** Drafts of a kind that may be issued: any rates, prices, quantities and sums. */
export const ofKind = (kind: InvoiceKind): fc.Arbitrary<InvoiceDraft> =>
  fc.constantFrom<('net' | 'gross')[]>('net', 'gross').chain((pricing) =>
    fc
      .record({
        before: fc.array(line(pricing), { maxLength: 4 }),
        after: fc.array(line(pricing), { minLength: 1, maxLength: 6 }),
        order: fc.array(orderLine, { minLength: 1, maxLength: 4 }),
        paid: fc.integer({ min: 1, max: 9_999_999 }),
        settledNet: fc.integer({ min: 0, max: 99_999 }),
      })
      .map(({ before, after, order, paid, settledNet }) => {
        const isAdvance = kind === 'ZAL' || kind === 'KOR_ZAL';
        const isKor = kind.startsWith('KOR');
        const small = after.slice(0, 1).map((it) => ({ ...it, quantity: '1', discount: undefined }));
        const cheap = small.map((it) => ({
          ...it,
          ...(pricing === 'net' ? { netPrice: '10' } : { grossPrice: '10' }),
        }));
        return InvoiceDraft.parse({
          ...basics,
          ...{ kind, pricing },
          lines: isAdvance
            ? []
            : kind === 'UPR'
              ? cheap
              : [...(isKor ? before.map((it) => ({ ...it, before: true })) : []), ...after],
          ...(isAdvance && { order, advances: [{ day: '2026-11-19', gross: (paid / 100).toFixed(2) }] }),
          ...(kind === 'ROZ' && {
            settled: [{ number: 'FZ/1', rates: [{ rate: '23', netGrosze: settledNet, vatGrosze: 7 }] }],
          }),
          ...(isKor && { correction: { originals, ...(kind !== 'KOR' && { paidBefore: '12.34' }) } }),
        });
      }),
  );
