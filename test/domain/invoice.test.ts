import { describe, expect, it } from 'vitest';
import { draftTotals, issueInvoice } from '../../shared/domain/invoice.ts';
import { seller, validDraft } from '../support/drafts.ts';

const rest = {
  seller,
  number: 'FV/1/11/2026',
  issueDate: '2026-11-20',
  createdAt: Date.UTC(2026, 10, 20, 11),
};

describe('issuing', () => {
  it('gives nets, totals and a normalised draft, the same each time', () => {
    const draft = validDraft({
      lines: [{ name: ' A ', quantity: '3', netPrice: '0.335', vatRate: '23' }],
      payment: { account: 'PL61 1090 1014 0000 0712 1981 2874' },
    });
    const invoice = issueInvoice({ draft, ...rest });
    expect(invoice.lines).toMatchObject([{ name: 'A', valueGrosze: 101 }]);
    expect(invoice).toMatchObject({ netGrosze: 101, vatGrosze: 23, grossGrosze: 124, splitPayment: false });
    expect(invoice.draft.payment?.account).toBe('PL61109010140000071219812874');
    expect(issueInvoice({ draft, ...rest })).toEqual(invoice);
  });

  it.each([
    ['a transfer', 'transfer', '61109010140000071219812874'],
    ['cash', 'cash', undefined],
  ] as const)('for %s takes the account of the seller: %s, %s', (_, form, account) => {
    const invoice = issueInvoice({ draft: validDraft({ payment: { form } }), ...rest });
    expect(invoice.draft.payment?.account).toBe(account);
  });

  it('refuses a draft with a problem', () => {
    expect(() => issueInvoice({ draft: validDraft({ lines: [] }), ...rest })).toThrow(
      expect.objectContaining({ code: 'draft.noLines' }),
    );
  });
});

describe('totals of a form', () => {
  const line = { name: '', unit: '', quantity: '2', netPrice: '10', vatRate: '23' as const };

  it('skip lines that are not finished', () => {
    const totals = draftTotals(
      validDraft({ lines: [line, { ...line, quantity: '' }, { ...line, netPrice: '1,5' }] }),
    );
    expect(totals).toMatchObject({
      netGrosze: 2000,
      grossGrosze: 2460,
      lineValues: [2000, null, null],
      tooLarge: false,
    });
  });

  it('say when an amount is over the limit', () => {
    expect(draftTotals(validDraft({ lines: [line, { ...line, netPrice: '90071992547409' }] }))).toEqual({
      ...{ rates: [], netGrosze: 0, vatGrosze: 0, grossGrosze: 0 },
      ...{ lineValues: [null, null], tooLarge: true },
    });
  });
});
