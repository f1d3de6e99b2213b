import { describe, expect, it } from 'vitest';
import {
  builtInViews,
  conditionsOf,
  invoiceColumns,
  InvoiceLook,
  sameFilter,
  stateGroups,
  statesOf,
  usualColumns,
} from '../../shared/domain/invoiceLook.ts';
import { paymentDayOf, saleDayOf } from '../../shared/domain/listedDays.ts';
import { invoiceStates } from '../../shared/domain/lifecycle.ts';

const today = '2026-03-01';

describe('what a filter asks for', () => {
  it.each([
    [{}, {}],
    [{ search: '  ' }, {}],
    [{ search: ' toner ' }, { search: 'toner' }],
    [{ kind: 'KOR' as const }, { kinds: ['KOR'] }],
    [{ mode: 'online' as const }, { modes: ['online'] }],
    [{ mode: 'offline' as const }, { modes: ['offline24', 'offline-niedostepnosc', 'offline-awaria'] }],
    [{ issued: 'today' as const }, { issuedFrom: today, issuedTo: today }],
    [{ issued: 'lastMonth' as const }, { issuedFrom: '2026-02-01', issuedTo: '2026-02-28' }],
    [{ sold: 'thisMonth' as const }, { soldFrom: '2026-03-01', soldTo: '2026-03-31' }],
    [{ payable: 'thisYear' as const }, { payableFrom: '2026-01-01', payableTo: '2026-12-31' }],
    [{ issued: { to: '2026-01-05' } }, { issuedTo: '2026-01-05' }],
    [
      { grossFrom: 0, grossTo: 100 },
      { grossFrom: 0, grossTo: 100 },
    ],
    [{ dueWithinDays: 3 }, { dueTo: '2026-03-04' }],
    [{ dueWithinDays: 0 }, { dueTo: today }],
    [{ state: 'accepted' as const }, { states: ['accepted', 'archived'] }],
  ])('%j on 1 March 2026: %j', (filter, conditions) =>
    expect(conditionsOf(filter, today)).toEqual(conditions),
  );

  it('moves with the day', () => {
    const { thisMonth } = builtInViews;
    expect(conditionsOf(thisMonth, '2026-12-31')).toEqual({
      ...{ issuedFrom: '2026-12-01', issuedTo: '2026-12-31' },
    });
  });

  it('of the groups of states leaves out no issued invoice and counts none twice', () => {
    const grouped = stateGroups.flatMap(statesOf);
    expect([...grouped, 'draft'].sort()).toEqual([...invoiceStates].sort());
  });
});

describe('a look at the list', () => {
  it('is the same filter whatever the order of its conditions, and with empty ones', () => {
    expect(sameFilter({ kind: 'VAT', search: 'a' }, { search: 'a', kind: 'VAT' })).toBe(true);
    expect(sameFilter({ search: '' }, {})).toBe(true);
    expect(sameFilter({ search: 'a' }, {})).toBe(false);
  });
  it('shows known columns, one at least', () => {
    const look = { filter: {}, order: 'issued', reversed: false, columns: [...usualColumns] };
    expect(InvoiceLook.safeParse(look).success).toBe(true);
    expect(InvoiceLook.safeParse({ ...look, columns: [] }).success).toBe(false);
    expect(InvoiceLook.safeParse({ ...look, filter: { colour: 'red' } }).success).toBe(false);
    expect(usualColumns.every((column) => invoiceColumns.includes(column))).toBe(true);
  });
});

describe('days of an invoice in a list', () => {
  const issueDate = '2026-11-20';
  it.each([
    [{}, issueDate],
    [{ saleDate: '2026-11-18' }, '2026-11-18'],
    [{ period: { to: '2026-10-31' } }, '2026-10-31'],
    [{ advances: [{ day: '2026-11-01' }] }, '2026-11-01'],
    [{ advances: [{ day: '2026-11-01' }, { day: '2026-11-02' }] }, issueDate],
  ])('of the sale, %j: %s', (draft, day) => expect(saleDayOf({ draft, issueDate })).toBe(day));
  it.each([
    [{}, null],
    [{ payment: {} }, null],
    [{ payment: { dueDate: '2026-12-01', terms: [{ day: '2026-12-24' }] } }, '2026-12-01'],
    [{ payment: { terms: [{}, { day: '2026-12-24' }] } }, '2026-12-24'],
  ])('of payment, %j: %s', (draft, day) => expect(paymentDayOf(draft)).toBe(day));
});
