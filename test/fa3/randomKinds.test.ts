import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstDifference } from '../../electron/fa3/sameContent.ts';
import { loadXsdGate, type XsdGate } from '../../electron/fa3/xsdGate.ts';
import { parseXml } from '../../electron/fa3/xmlTree.ts';
import { invoiceKinds, type InvoiceDraft } from '../../shared/domain/draft.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import type { DraftLine, VatRate } from '../../shared/domain/fa3/line.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { readDraft } from '../../shared/fa3/readDraft.ts';
import { seller } from '../support/drafts.ts';
import { ofKind } from '../support/randomDrafts.ts';

/** Exact fractions of big integers: nothing here is shared with the code under test. */
const top = (text: string) => BigInt(text.replace('.', ''));
const scale = (text: string) => 10n ** BigInt(text.split('.')[1]?.length ?? 0);
const rounded = (a: bigint, b: bigint): bigint => (a < 0n ? -rounded(-a, b) : (2n * a + b) / (2n * b));
const percents: Partial<Record<VatRate, string>> = {
  ...{ '23': '23', '22': '22', '8': '8', '7': '7', '5': '5', '4': '4', '3': '3', OSS: '21.5' },
};
function lineGrosze(it: DraftLine): bigint {
  const price = it.netPrice ?? it.grossPrice ?? '0';
  const [q, p, d] = [it.quantity ?? '0', price, it.discount ?? '0'];
  // quantity × (price − discount), over one denominator
  const unit = top(p) * scale(d) - top(d) * scale(p);
  return rounded(100n * top(q) * unit, scale(q) * scale(p) * scale(d));
}
function expectedRates(some: readonly DraftLine[], pricing: 'net' | 'gross') {
  const sums = new Map<VatRate, bigint>();
  for (const it of some) sums.set(it.vatRate, (sums.get(it.vatRate) ?? 0n) + lineGrosze(it));
  return new Map(
    [...sums].map(([vatRate, sum]) => {
      const percent = percents[vatRate] ?? '0';
      const [a, b] = [top(percent), scale(percent)];
      const vat = pricing === 'net' ? rounded(sum * a, 100n * b) : rounded(sum * a, 100n * b + a);
      return [vatRate, pricing === 'net' ? { net: sum, vat } : { net: sum - vat, vat }] as const;
    }),
  );
}

let gate: XsdGate;
beforeAll(async () => {
  gate = await loadXsdGate();
});
const issued = (draft: InvoiceDraft) =>
  issueInvoice({
    ...{ draft, seller, number: 'X/1', issueDate: '2026-11-20' },
    createdAt: Date.UTC(2026, 10, 20, 11),
  });

describe.each(invoiceKinds)('any invoice of kind %s', (kind) => {
  it('passes the schema, adds up at every level, and reads back as the same', () => {
    fc.assert(
      fc.property(ofKind(kind), (draft) => {
        expect(draftProblems(draft)).toEqual([]);
        const invoice = issued(draft);
        const xml = Buffer.from(buildFa3(invoice));
        expect(gate.validate(xml)).toEqual([]);
        for (const it of invoice.rates) expect(it.netGrosze + it.vatGrosze).toBe(it.grossGrosze);
        expect(invoice.netGrosze + invoice.vatGrosze).toBe(invoice.grossGrosze);

        const back = readDraft(parseXml(xml));
        if (draft.settled) back.draft.settled = draft.settled;
        // A correction says no pricing without lines, and differences of advances are told by their sums.
        const again = issueInvoice({ ...back, draft: { ...back.draft, splitPayment: invoice.splitPayment } });
        expect(firstDifference(xml, Buffer.from(buildFa3(again)))).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(['VAT', 'KOR', 'ROZ'] as const)('totals of kind %s', (kind) => {
  it('equal an exact calculation with fractions', () => {
    fc.assert(
      fc.property(ofKind(kind), (draft) => {
        const { pricing, lines } = draft;
        const after = expectedRates(
          lines.filter(({ before }) => !before),
          pricing,
        );
        const before = expectedRates(
          lines.filter((it) => it.before),
          pricing,
        );
        for (const { rate: vatRate, netGrosze, vatGrosze } of issued(draft).rates) {
          const [a, b] = [after.get(vatRate), before.get(vatRate)];
          const settled = (draft.settled ?? [])
            .flatMap(({ rates }) => rates)
            .filter((it) => it.rate === vatRate);
          const off = (of: 'netGrosze' | 'vatGrosze') => BigInt(settled.reduce((sum, it) => sum + it[of], 0));
          expect(BigInt(netGrosze)).toBe((a?.net ?? 0n) - (b?.net ?? 0n) - off('netGrosze'));
          expect(BigInt(vatGrosze)).toBe((a?.vat ?? 0n) - (b?.vat ?? 0n) - off('vatGrosze'));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('an advance', () => {
  it('is divided over the rates of its order to the last grosz', () => {
    fc.assert(
      fc.property(ofKind('ZAL'), (draft) => {
        const paid = Number(draft.advances?.[0]?.gross.replace('.', ''));
        const { rates, grossGrosze } = issued(draft);
        expect(grossGrosze).toBe(paid);
        for (const { rate: vatRate, grossGrosze: part, vatGrosze } of rates) {
          const percent = percents[vatRate] ?? '0';
          const [a, b] = [top(percent), scale(percent)];
          expect(BigInt(vatGrosze)).toBe(rounded(BigInt(part) * a, 100n * b + a));
        }
      }),
      { numRuns: 150 },
    );
  });
});
