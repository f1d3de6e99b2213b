import { describe, expect, it } from 'vitest';
import { emptyForm, filledLines, nextLine, toDraft } from '../../renderer/screens/newInvoice/invoiceForm.ts';
import { parseRoute } from '../../renderer/screens/session/route.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';

const today = '2026-11-20';

describe('the form of an invoice becomes a draft', () => {
  const form = () => {
    const lines = [{ ...nextLine([]), name: ' Toner HP 59A ', quantity: '2,5', netPrice: '1 189,00' }];
    return {
      ...emptyForm(today, '61109010140000071219812874'),
      nip: 'PL 526-025-09-95',
      name: 'Żegluga Świnoujście S.A.',
      line1: 'ul. Długa 1',
      lines: [...lines, nextLine(lines)],
    };
  };

  it('as Poles type it, without the untouched line at the end', () => {
    const draft = InvoiceDraft.parse(toDraft(form(), today));
    expect(draft.buyer.id).toEqual({ kind: 'nip', nip: '5260250995' });
    expect(draft.lines).toEqual([
      { name: 'Toner HP 59A', unit: 'szt.', quantity: '2.5', netPrice: '1189.00', vatRate: '23' },
    ]);
    expect(draft.payment).toEqual({
      form: 'transfer',
      dueDate: '2026-11-27',
      account: '61109010140000071219812874',
    });
    expect(draftProblems(draft)).toEqual([]);
  });
  it('what is paid already has the day of payment and no due date', () => {
    const draft = toDraft({ ...form(), paymentForm: 'cash', paid: true }, today);
    expect(draft.payment).toEqual({ form: 'cash', paidOn: today });
  });
  it('an untouched form has no lines, so the rules say so at the lines', () => {
    const draft = toDraft(emptyForm(today, undefined), today);
    expect(filledLines(emptyForm(today, undefined).lines)).toEqual([]);
    expect(draftProblems(draft).map(({ code }) => code)).toContain('draft.noLines');
  });
  it('the basis of an exemption goes along only when a line is exempt', () => {
    const [line] = form().lines;
    const exempt = { ...form(), lines: line ? [{ ...line, vatRate: 'zw' as const }] : [] };
    expect(draftProblems(toDraft(exempt, today)).map(({ code }) => code)).toEqual([
      'draft.exemptionBasisMissing',
    ]);
    expect(toDraft(form(), today).exemptionBasis).toBeUndefined();
  });
});

describe('addresses of screens', () => {
  it.each([
    ['#/queue', { screen: 'queue' }],
    ['#/invoices/LAT-1', { screen: 'invoices', id: 'LAT-1' }],
    ['', { screen: 'invoices' }],
    ['#/nowhere', { screen: 'invoices' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });
});
