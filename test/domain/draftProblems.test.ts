import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InvoiceDraft, type InvoiceDraftInput } from '../../shared/domain/draft.ts';
import type { DraftLine } from '../../shared/domain/fa3/line.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import { normaliseDraft } from '../../shared/domain/normaliseDraft.ts';
import { errors } from '../../shared/errors/catalogue.ts';
import { validDraft } from '../support/drafts.ts';

const { buyer } = validDraft();
const line: DraftLine = { name: 'Towar', unit: 'szt.', quantity: '1', netPrice: '1', vatRate: '23' };
const withLine = (change: Partial<DraftLine>): Partial<InvoiceDraftInput> => ({
  lines: [{ ...line, ...change }],
});
const withBuyer = (change: Partial<InvoiceDraftInput['buyer']>): Partial<InvoiceDraftInput> => ({
  buyer: { ...buyer, ...change },
});

describe('a draft may be issued', () => {
  it.each<[string, Partial<InvoiceDraftInput>]>([
    ['as it stands', {}],
    ['with separators in the NIP', withBuyer({ id: { kind: 'nip', nip: 'PL 526-587-76-35' } })],
    ['to a consumer without NIP', withBuyer({ id: { kind: 'none' } })],
    [
      'with a foreign tax number',
      withBuyer({ id: { kind: 'other', country: 'us', number: 'EIN 12-3456789' } }),
    ],
    [
      'to Greece by its address code',
      withBuyer({ id: { kind: 'eu', country: 'gr', vatNumber: '123456789' } }),
    ],
    [
      'with the prefix in the VAT number',
      withBuyer({ id: { kind: 'eu', country: 'DE', vatNumber: 'DE 285.746.137' } }),
    ],
    ['with a price of zero', withLine({ netPrice: '0' })],
    ['with six and eight decimals', withLine({ quantity: '0.000001', netPrice: '0.12345678' })],
    [
      'with empty optional fields',
      { saleDate: '', placeOfIssue: ' ', note: '', payment: { dueDate: '', account: '' } },
    ],
    ['with U+0085, which KSeF takes', { note: 'a\u0085b' }],
    ['with a character outside the basic plane', { note: '🗼'.repeat(3500) }],
    [
      'exempt with a basis',
      { ...withLine({ vatRate: 'zw' }), exemptionBasis: { kind: 'act', text: 'art. 113 ust. 1' } },
    ],
  ])('%s', (_, change) => expect(draftProblems(validDraft(change))).toEqual([]));

  const folder = join(import.meta.dirname, '../fixtures/drafts');
  it.each(readdirSync(folder))('as in %s', (file) => {
    const draft = InvoiceDraft.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    expect(draftProblems(draft)).toEqual([]);
  });
});

describe('a draft may not be issued', () => {
  it.each<[string, Partial<InvoiceDraftInput>, string, string]>([
    [
      'wrong check digit',
      withBuyer({ id: { kind: 'nip', nip: '5265877636' } }),
      'draft.badNip',
      'buyer.id.nip',
    ],
    ['no NIP', withBuyer({ id: { kind: 'nip', nip: ' ' } }), 'draft.missing', 'buyer.id.nip'],
    ['no buyer name', withBuyer({ name: ' \t' }), 'draft.missing', 'buyer.name'],
    ['a name of no-break spaces', withBuyer({ name: '\u00a0' }), 'draft.missing', 'buyer.name'],
    ['a name that nobody sees', withBuyer({ name: '\u200b\u00ad\u2060' }), 'draft.missing', 'buyer.name'],
    ['no address', withBuyer({ address: undefined }), 'draft.missing', 'buyer.address.line1'],
    ['an empty address', withBuyer({ address: { line1: ' ' } }), 'draft.missing', 'buyer.address.line1'],
    [
      'no such country',
      withBuyer({ address: { country: 'ZZ', line1: 'x' } }),
      'draft.badCountry',
      'buyer.address.country',
    ],
    ['no e-mail address', withBuyer({ email: 'jan kowalski' }), 'draft.badEmail', 'buyer.email'],
    [
      'VAT number of another shape',
      withBuyer({ id: { kind: 'eu', country: 'DE', vatNumber: '12345' } }),
      'draft.badVatNumber',
      'buyer.id.vatNumber',
    ],
    [
      'no VAT number',
      withBuyer({ id: { kind: 'eu', country: 'DE', vatNumber: '' } }),
      'draft.missing',
      'buyer.id.vatNumber',
    ],
    [
      'a country outside the EU',
      withBuyer({ id: { kind: 'eu', country: 'CH', vatNumber: '1' } }),
      'draft.badVatNumber',
      'buyer.id.country',
    ],
    [
      'a Pole by EU number',
      withBuyer({ id: { kind: 'eu', country: 'PL', vatNumber: '5265877635' } }),
      'draft.badVatNumber',
      'buyer.id.country',
    ],
    ['no other number', withBuyer({ id: { kind: 'other', number: '' } }), 'draft.missing', 'buyer.id.number'],
    [
      'other number too long',
      withBuyer({ id: { kind: 'other', number: 'x'.repeat(51) } }),
      'draft.tooLong',
      'buyer.id.number',
    ],
    ['no lines', { lines: [] }, 'draft.noLines', 'lines'],
    ['no name of goods', withLine({ name: '' }), 'draft.missing', 'lines.0.name'],
    ['name of goods too long', withLine({ name: 'ż'.repeat(513) }), 'draft.tooLong', 'lines.0.name'],
    ['unit too long', withLine({ unit: 'x'.repeat(257) }), 'draft.tooLong', 'lines.0.unit'],
    ['quantity zero', withLine({ quantity: '0' }), 'draft.badQuantity', 'lines.0.quantity'],
    ['negative quantity', withLine({ quantity: '-1' }), 'draft.badQuantity', 'lines.0.quantity'],
    [
      'seven decimals of quantity',
      withLine({ quantity: '1.0000001' }),
      'draft.badQuantity',
      'lines.0.quantity',
    ],
    ['a decimal comma', withLine({ quantity: '1,5' }), 'draft.badQuantity', 'lines.0.quantity'],
    ['negative price', withLine({ netPrice: '-0.01' }), 'draft.badPrice', 'lines.0.netPrice'],
    ['price with an exponent', withLine({ netPrice: '1e3' }), 'draft.badPrice', 'lines.0.netPrice'],
    [
      'amount over the limit',
      withLine({ quantity: '1000', netPrice: '90071992547409' }),
      'draft.amountTooLarge',
      'lines.0',
    ],
    [
      'sum over the limit',
      {
        lines: [line, { ...line, netPrice: '90000000000000' }, { ...line, netPrice: '90000000000000' }].map(
          (it) => ({ ...it, vatRate: 'np I' as const }),
        ),
      },
      'draft.amountTooLarge',
      'lines',
    ],
    [
      'exempt without a basis',
      withLine({ vatRate: 'zw' }),
      'draft.exemptionBasisMissing',
      'exemptionBasis.text',
    ],
    [
      'basis too long',
      { ...withLine({ vatRate: 'zw' }), exemptionBasis: { kind: 'other', text: 'x'.repeat(257) } },
      'draft.tooLong',
      'exemptionBasis.text',
    ],
    ['0 WDT without an EU number', withLine({ vatRate: '0 WDT' }), 'draft.missing', 'buyer.id'],
    ['a day that does not exist', { saleDate: '2026-02-30' }, 'draft.badDate', 'saleDate'],
    ['a sale before FA(3) time', { saleDate: '2005-12-31' }, 'draft.badDate', 'saleDate'],
    [
      'a due date beyond FA(3) time',
      { payment: { dueDate: '2050-01-02' } },
      'draft.badDate',
      'payment.dueDate',
    ],
    ['paid before FA(3) time', { payment: { paidOn: '2016-06-30' } }, 'draft.badDate', 'payment.paidOn'],
    [
      'a wrong account',
      { payment: { account: '61109010140000071219812875' } },
      'draft.badAccount',
      'payment.account',
    ],
    ['a bell in a name', withBuyer({ name: 'Firma\u0007' }), 'draft.forbiddenCharacters', 'buyer.name'],
    ['a forbidden unit', withLine({ unit: 'szt\u0000' }), 'draft.forbiddenCharacters', 'lines.0.unit'],
    ['a discouraged character in a note', { note: 'a\u0086' }, 'draft.forbiddenCharacters', 'note'],
    ['half of a surrogate pair', { placeOfIssue: 'Gda\ud83d' }, 'draft.forbiddenCharacters', 'placeOfIssue'],
    ['note too long', { note: 'x'.repeat(3501) }, 'draft.tooLong', 'note'],
  ])('%s', (_, change, code, path) => {
    const problems = draftProblems(validDraft(change));
    expect(problems.map((it) => [it.code, it.details.path])).toEqual([[code, path]]);
    for (const problem of problems) {
      expect(errors[problem.code].details.strict().safeParse(problem.details).success).toBe(true);
    }
  });

  it('names the forbidden character by its code point', () => {
    const codePointOf = (note: string) => draftProblems(validDraft({ note }))[0]?.details;
    expect(codePointOf('\u0007')).toEqual({ path: 'note', codePoint: 'U+0007' });
    expect(codePointOf('\u{1fffe}')).toEqual({ path: 'note', codePoint: 'U+1FFFE' });
    expect(codePointOf('\ufdd0')).toEqual({ path: 'note', codePoint: 'U+FDD0' });
  });

  it('tells all problems at once, in the order of the form', () => {
    const problems = draftProblems(
      validDraft({ ...withBuyer({ name: '', id: { kind: 'nip', nip: '1' } }), lines: [], saleDate: 'x' }),
    );
    expect(problems.map((it) => it.details.path)).toEqual([
      'buyer.id.nip',
      'buyer.name',
      'saleDate',
      'lines',
    ]);
  });
});

describe('white space', () => {
  it('is collapsed once, and again nothing changes', () => {
    const draft = validDraft({
      ...withBuyer({ name: '  Jan\t\tNowak\r\n i  syn ' }),
      note: '  Pierwsza\r\n  druga \n',
      ...withLine({ name: 'a  b', unit: '' }),
    });
    const once = normaliseDraft(draft);
    expect(once.buyer.name).toBe('Jan Nowak i syn');
    expect(once.note).toBe('Pierwsza\n  druga');
    expect(once.lines[0]).toMatchObject({ name: 'a b', unit: '' });
    expect(normaliseDraft(once)).toEqual(once);
  });
});
