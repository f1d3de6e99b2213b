import { describe, expect, it } from 'vitest';
import { clipboardTable } from '../../renderer/screens/newInvoice/form/clipboardTable.ts';
import { begin, changed, redone, undone } from '../../renderer/screens/newInvoice/form/history.ts';
import {
  afresh,
  correctionFormOf,
  emptyForm,
  formOf,
  newLine,
  withKind,
  type InvoiceForm,
} from '../../renderer/screens/newInvoice/form/invoiceForm.ts';
import {
  withLine,
  withLinesFrom,
  withNewLine,
  withoutLine,
} from '../../renderer/screens/newInvoice/form/lineEdits.ts';
import { pastedLines } from '../../renderer/screens/newInvoice/form/pastedLines.ts';
import { repriced } from '../../renderer/screens/newInvoice/form/repriced.ts';
import { filledLines, formTotals, toDraft } from '../../renderer/screens/newInvoice/form/toDraft.ts';
import { withValueAt } from '../../renderer/screens/newInvoice/form/path.ts';
import { parseRoute } from '../../renderer/screens/session/route.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import type { DraftLine } from '../../shared/domain/fa3/line.ts';
import { kinds } from '../support/kinds.ts';

const today = '2026-11-20';
const account = '61109010140000071219812874';
const put = (form: InvoiceForm, values: Record<string, unknown>): InvoiceForm => ({
  ...form,
  draft: Object.entries(values).reduce((draft, [path, value]) => withValueAt(draft, path, value), form.draft),
});
const codes = (draft: InvoiceDraft) => draftProblems(draft).map(({ code }) => code);

describe('the form of an invoice becomes a draft', () => {
  const form = () =>
    put(emptyForm(today, account), {
      'buyer.id.nip': 'PL 526-025-09-95',
      'buyer.name': 'Żegluga Świnoujście S.A.',
      'buyer.address.line1': 'ul. Długa 1',
      'lines.0.name': ' Toner HP 59A ',
      'lines.0.quantity': '2,5',
      'lines.0.netPrice': '1 189,00',
      'lines.1': newLine(undefined, 'net'),
    });

  it('as Poles type it, without the untouched line at the end', () => {
    const draft = InvoiceDraft.parse(toDraft(form(), today));
    expect(draft.buyer.id).toEqual({ kind: 'nip', nip: '5260250995' });
    expect(draft.lines).toEqual([
      { name: 'Toner HP 59A', unit: 'szt.', quantity: '2.5', netPrice: '1189.00', vatRate: '23' },
    ]);
    expect(draft.payment).toEqual({ form: 'transfer', dueDate: '2026-11-27', account });
    expect(codes(draft)).toEqual([]);
  });
  it('what is paid already has the day of payment and no due date', () => {
    const draft = toDraft({ ...put(form(), { 'payment.form': 'cash' }), paid: true }, today);
    expect(draft.payment).toEqual({ form: 'cash', paidOn: today });
  });
  it('an untouched form has no lines, so the rules say so at the lines', () => {
    const empty = emptyForm(today, undefined);
    expect(filledLines(empty.draft.lines)).toEqual([]);
    expect(codes(toDraft(empty, today))).toContain('draft.noLines');
  });
  it('the basis of an exemption goes along only when a line is exempt', () => {
    const exempt = put(form(), { 'lines.0.vatRate': 'zw' });
    expect(codes(toDraft(exempt, today))).toEqual(['draft.exemptionBasisMissing']);
    const basis = { exemptionBasis: { kind: 'act', text: 'art. 113' } };
    expect(codes(toDraft(put(exempt, basis), today))).toEqual([]);
    expect(toDraft(put(form(), basis), today).exemptionBasis).toBeUndefined();
  });
  it('parts that another kind has stay in the form and out of the draft', () => {
    const advance = withKind(form(), 'ZAL', today);
    expect(advance.draft.order).toHaveLength(1);
    const back = withKind(advance, 'VAT', today);
    expect(toDraft(back, today)).toMatchObject({ kind: 'VAT', lines: [{ name: 'Toner HP 59A' }] });
    expect(toDraft(back, today)).not.toHaveProperty('advances');
    expect(toDraft(back, today)).not.toHaveProperty('order');
  });
  it('a rate of another currency is not told of zlotys', () => {
    const foreign = put(form(), { currency: 'EUR', exchange: { rate: '4,2512', day: '2026-11-19' } });
    expect(toDraft(foreign, today).exchange).toEqual({ rate: '4.2512', day: '2026-11-19' });
    expect(toDraft(put(foreign, { currency: 'PLN' }), today).exchange).toBeUndefined();
  });
});

describe('a draft becomes the form it was made with', () => {
  it.each(kinds.filter(({ draft }) => !draft.correction))('$file', ({ draft }) => {
    const form = { ...formOf(draft), paid: false };
    const { payment, ...rest } = toDraft(form, today);
    const { payment: before, ...expected } = draft;
    expect(rest).toEqual(expected);
    expect(payment).toEqual(before && { ...before, paidOn: undefined });
  });
});

describe('a new invoice like an old one', () => {
  const draftOf = (file: string) => kinds.find((it) => it.file === file)!.draft;
  const begin = (file: string, change: Partial<InvoiceDraft> = {}) =>
    toDraft(afresh({ ...draftOf(file), ...change }, '2026-11-01', today), today);
  it('is due as many days after its own issue, and has neither the old day of sale nor period', () => {
    const payment = { form: 'transfer' as const, dueDate: '2026-11-15' };
    const draft = begin('upr.json', { payment, saleDate: '2026-10-30' });
    expect(draft.payment?.dueDate).toBe('2026-12-04');
    expect(draft.saleDate).toBeUndefined();
    expect(codes(draft)).toEqual([]);
  });
  it('of a settlement asks for advances of its own, of an advance for payments of its own', () => {
    expect(codes(begin('roz.json'))).toContain('draft.missing');
    expect(begin('roz.json').settled?.[0]?.ksefNumber).toBeUndefined();
    const advance = afresh(draftOf('zal.json'), '2026-11-01', today);
    expect(advance.draft.advances).toEqual([{ day: today, gross: '' }]);
    expect(toDraft(advance, today).order).toHaveLength(2);
  });
  it('of a correction is an invoice of what that one left', () => {
    const draft = begin('kor-przed-po.json');
    expect(draft).toMatchObject({ kind: 'VAT', lines: [{ quantity: '8' }, { quantity: '1' }] });
    expect(codes(draft)).toEqual([]);
    expect(afresh(draftOf('kor-zal.json'), '2026-11-01', today).draft).toMatchObject({ kind: 'VAT' });
  });
});

describe('prices become gross or net', () => {
  const priced = (line: Partial<DraftLine>, pricing: 'net' | 'gross' = 'net') =>
    repriced(
      {
        ...emptyForm(today, undefined).draft,
        pricing,
        lines: [{ name: 'x', unit: 'szt.', vatRate: '23', ...line }],
      },
      pricing === 'net' ? 'gross' : 'net',
    ).lines[0];
  it.each<[string, Partial<DraftLine>, 'net' | 'gross', Partial<DraftLine>]>([
    ['net to gross', { netPrice: '100,00' }, 'net', { grossPrice: '123,00' }],
    ['gross to net', { grossPrice: '99,99', vatRate: '8' }, 'gross', { netPrice: '92,58' }],
    ['with a discount', { netPrice: '10', discount: '1' }, 'net', { grossPrice: '12,30', discount: '1,23' }],
    ['without tax', { netPrice: '7', vatRate: 'zw' }, 'net', { grossPrice: '7,00' }],
    [
      'by a foreign rate',
      { netPrice: '100', vatRate: 'OSS', ossRate: '25,5' },
      'net',
      { grossPrice: '125,50' },
    ],
    ['left as it is while unfinished', { netPrice: 'dziesięć' }, 'net', { grossPrice: 'dziesięć' }],
  ])('%s', (_, line, pricing, expected) => {
    expect(priced(line, pricing)).toMatchObject(expected);
  });
});

describe('a correction', () => {
  const original: InvoiceDraft = {
    ...toDraft(
      put(emptyForm(today, account), {
        'buyer.name': 'Nabywca',
        'buyer.address.line1': 'Krótka 1',
        'buyer.id.nip': '5260250995',
        lines: [
          { name: 'Toner', quantity: '10', unit: 'szt.', netPrice: '189,00', vatRate: '23', discount: '9' },
          { name: 'Papier', quantity: '3', unit: 'ryza', netPrice: '18,49', vatRate: '23' },
        ],
      }),
      today,
    ),
  };
  const begun = (manner: 'beforeAfter' | 'difference') => {
    const form = correctionFormOf(original, { number: 'FV/1/11/2026', issueDate: today });
    return { ...form, corrected: { ...form.corrected!, manner } };
  };
  const told = (form: InvoiceForm) =>
    toDraft(form, today).lines.map(({ name, quantity, netPrice, discount, before }) =>
      [before ? 'było' : '', name, quantity, netPrice, discount ?? ''].join(' ').trim(),
    );

  it.each<[string, 'beforeAfter' | 'difference', Record<string, unknown>, string[]]>([
    [
      'of a quantity',
      'beforeAfter',
      { 'lines.0.quantity': '8' },
      ['było Toner 10 189.00 9', 'Toner 8 189.00 9'],
    ],
    ['of a quantity', 'difference', { 'lines.0.quantity': '8' }, ['Toner -2 189.00 9']],
    ['of a price', 'difference', { 'lines.0.netPrice': '180,50' }, ['Toner 10 -8.5']],
    [
      'of a name and a rate',
      'difference',
      { 'lines.1.name': 'Papier A4', 'lines.1.vatRate': '8' },
      ['Papier -3 18.49', 'Papier A4 3 18.49'],
    ],
    ['of nothing', 'difference', {}, []],
  ])('%s, told by %s', (_, manner, changes, expected) => {
    expect(told(put(begun(manner), changes))).toEqual(expected);
  });

  it('of a line that is taken off and a new one', () => {
    const form = begun('difference');
    const without: InvoiceForm = {
      ...form,
      draft: {
        ...form.draft,
        lines: [form.draft.lines[0]!, { ...newLine(undefined, 'net'), name: 'Nowy', netPrice: '5' }],
      },
      keys: { ...form.keys, lines: [1, 3] },
    };
    expect(told(without)).toEqual(['Papier -3 18.49', 'Nowy 1 5']);
    expect(formTotals(without, toDraft(without, today)).formValues).toEqual([180_000, 500]);
  });

  it('comes to the same whichever way it is told', () => {
    const changes = { 'lines.0.quantity': '7', 'lines.1.netPrice': '17,00' };
    const [a, b] = (['beforeAfter', 'difference'] as const).map((manner) => {
      const form = put(begun(manner), changes);
      return formTotals(form, toDraft(form, today)).grossGrosze;
    });
    expect(a).toBe(b);
    expect(a).toBe(Math.round((-3 * 18_000 - 3 * 149) * 1.23));
  });

  it('of an advance keeps what was paid before, and of a settlement what was left', () => {
    const draftOf = (file: string) => kinds.find((it) => it.file === file)!.draft;
    const advance = correctionFormOf(draftOf('zal.json'), { number: 'FZ/1', issueDate: today });
    expect(advance.draft).toMatchObject({ kind: 'KOR_ZAL', correction: { paidBefore: '1000,00' } });
    const changedAdvance = toDraft(put(advance, { 'advances.0.gross': '600' }), today);
    expect(codes(changedAdvance)).toEqual([]);
    expect(formTotals(advance, changedAdvance).grossGrosze).toBe(-40_000);
    const rest = correctionFormOf(draftOf('roz.json'), { number: 'FR/1', issueDate: today });
    expect(rest.draft).toMatchObject({ kind: 'KOR_ROZ', correction: { paidBefore: '2927,00' } });
    expect(codes(toDraft(put(rest, { 'lines.0.netPrice': '1400' }), today))).toEqual([]);
  });
});

describe('lines are pasted from a spreadsheet', () => {
  const paste = (text: string, from: 'name' | 'quantity' | 'price' = 'name') =>
    pastedLines(clipboardTable(text) ?? [], from, 'net');
  it.each<[string, string, Record<string, string>[]]>([
    [
      'in the order of the form',
      'Toner\t2\tszt.\t189,00\t23%\nPapier\t5\tryza\t18,49\t8%',
      [
        { name: 'Toner', quantity: '2', unit: 'szt.', netPrice: '189,00', vatRate: '23' },
        { name: 'Papier', quantity: '5', unit: 'ryza', netPrice: '18,49', vatRate: '8' },
      ],
    ],
    ['name and price', 'Toner\t189,00 zł', [{ name: 'Toner', netPrice: '189,00' }]],
    ['name, quantity and price', 'Toner\t2\t189', [{ name: 'Toner', quantity: '2', netPrice: '189' }]],
    [
      'by headings in any order',
      'Symbol\tCena netto\tVAT\tNazwa\nTN-1\t10\t0,08\tToner',
      [{ index: 'TN-1', netPrice: '10', vatRate: '8', name: 'Toner' }],
    ],
    ['names only', 'Toner\nPapier\n', [{ name: 'Toner' }, { name: 'Papier' }]],
    ['cells in quotes', '"Toner\n""HP"""\t5', [{ name: 'Toner\n"HP"', netPrice: '5' }]],
    ['a quote that is part of a name', '"Toner" HP\t5', [{ name: '"Toner" HP', netPrice: '5' }]],
    [
      'rates in words',
      'Lek\t1\tszt.\t5\tZW',
      [{ name: 'Lek', quantity: '1', unit: 'szt.', netPrice: '5', vatRate: 'zw' }],
    ],
  ])('%s', (_, text, expected) => {
    expect(paste(text)).toEqual(expected);
  });
  it('from the column on that it is pasted into', () => {
    expect(paste('2\tszt.\t5', 'quantity')).toEqual([{ quantity: '2', unit: 'szt.', netPrice: '5' }]);
    expect(paste('5\n6\n', 'price')).toEqual([{ netPrice: '5' }, { netPrice: '6' }]);
  });
  it('and a text of one cell is just a text', () => {
    expect(clipboardTable('Toner HP 59A\r\n')).toBeNull();
  });
});

describe('lines come and go', () => {
  const names = (form: InvoiceForm) => form.draft.lines.map(({ name }) => name).join();
  const three = withLinesFrom(emptyForm(today, undefined), 0, [{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
  it('each with a key of its own, whatever is taken off or put in', () => {
    expect([names(three), three.keys.lines]).toEqual(['a,b,c', [1, 2, 3]]);
    const less = withoutLine(three, 1);
    expect([names(less), less.keys.lines]).toEqual(['a,c', [1, 3]]);
    const more = withLinesFrom(withNewLine(less), 1, [{ name: 'x' }, { name: 'y' }, { name: 'z' }]);
    expect([names(more), more.keys.lines]).toEqual(['a,x,y,z', [1, 3, 4, 5]]);
  });
  it('and there is always one to type in', () => {
    const none = withoutLine(emptyForm(today, undefined), 0);
    expect(none.draft.lines).toHaveLength(1);
    expect(none.keys.lines).toEqual([2]);
  });
  it('a pasted line keeps what the paste says nothing of', () => {
    const put = withLinesFrom(withLine(three, 0, { quantity: '7' }), 0, [{ name: 'A' }]);
    expect(put.draft.lines[0]).toMatchObject({ name: 'A', quantity: '7' });
  });
});

describe('anything typed can be taken back', () => {
  const form = emptyForm(today, undefined);
  const named = (name: string) => put(form, { 'buyer.name': name });
  it('typing on in one field is one step, another field is the next', () => {
    let history = begin(form);
    history = changed(history, named('J'), 'buyer.name');
    history = changed(history, named('Jan'), 'buyer.name');
    history = changed(history, put(named('Jan'), { note: 'x' }), 'note');
    expect(undone(history).form).toEqual(named('Jan'));
    expect(undone(undone(history)).form).toEqual(form);
    expect(undone(undone(undone(history))).form).toEqual(form);
    expect(redone(undone(history)).form).toEqual(history.form);
  });
  it('what was typed after going back takes the place of what came then', () => {
    const history = undone(changed(begin(form), named('Jan'), 'buyer.name'));
    expect(redone(changed(history, named('Ola'), 'buyer.name')).form).toEqual(named('Ola'));
  });
});

describe('addresses of screens', () => {
  it.each([
    ['#/queue', { screen: 'queue' }],
    ['#/invoices/LAT-1', { screen: 'invoices', id: 'LAT-1' }],
    ['', { screen: 'home' }],
    ['#/nowhere', { screen: 'home' }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });
});
