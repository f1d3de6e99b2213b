import { z } from 'zod';
import { InvoiceKind } from './draft.ts';
import { invoiceStates, isAccepted, isWaiting, type InvoiceState } from './lifecycle.ts';
import { Mode, isOfflineMode, modes } from './mode.ts';
import { monthBefore, monthOf } from './months.ts';
import { addDays } from './warsawTime.ts';

/** States as people think of them: what is on its way, what KSeF has, what it refused, what need not go. */
export const stateGroups = ['waiting', 'accepted', 'rejected', 'exempt'] as const;
export type StateGroup = (typeof stateGroups)[number];

const isIn: Record<StateGroup, (state: InvoiceState) => boolean> = {
  waiting: isWaiting,
  accepted: isAccepted,
  rejected: (state) => state === 'rejected',
  exempt: (state) => state === 'exempt',
};
export const statesOf = (group: StateGroup): InvoiceState[] => invoiceStates.filter(isIn[group]);

/** What a list is ordered by. */
export const invoiceOrders = [
  ...(['issued', 'number', 'date', 'buyer', 'amount', 'state', 'deadline'] as const),
] as const;
export type InvoiceOrder = (typeof invoiceOrders)[number];

export const invoiceColumns = [
  ...(['number', 'kind', 'issueDate', 'saleDate', 'paymentDate', 'buyer', 'buyerNip', 'gross'] as const),
  ...(['mode', 'state', 'deadline', 'ksefNumber'] as const),
] as const;
export type InvoiceColumn = (typeof invoiceColumns)[number];
/** What is shown before anybody has chosen. */
export const usualColumns: readonly InvoiceColumn[] = [
  ...(['number', 'issueDate', 'buyer', 'gross', 'mode', 'state', 'deadline'] as const),
];

/** Days that move with the calendar. */
export const periodNames = ['today', 'thisMonth', 'lastMonth', 'thisYear'] as const;
export type PeriodName = (typeof periodNames)[number];
const Day = z.iso.date();
/** Days of either end, both inclusive; an end that is missing does not bound. */
const Days = z.strictObject({ from: Day.optional(), to: Day.optional() });
type Days = z.infer<typeof Days>;
const Period = z.union([z.enum(periodNames), Days]);
export type Period = z.infer<typeof Period>;

export const ListFilter = z.strictObject({
  search: z.string().max(256).optional(),
  kind: InvoiceKind.optional(),
  state: z.enum(stateGroups).optional(),
  /** One mode, or any of the offline ones. */
  mode: z.union([Mode, z.literal('offline')]).optional(),
  issued: Period.optional(),
  sold: Period.optional(),
  /** By when it is to be paid. */
  payable: Period.optional(),
  buyerNip: z.string().max(32).optional(),
  /** Gross, in grosze of the invoice's own currency. */
  grossFrom: z.int().optional(),
  grossTo: z.int().optional(),
  /** KSeF does not have it yet and must within so many days; what is overdue counts. */
  dueWithinDays: z.int().min(0).max(366).optional(),
});
/** What a list is narrowed by, as it is kept: periods move with the day. */
export type ListFilter = z.infer<typeof ListFilter>;

export const InvoiceLook = z.strictObject({
  filter: ListFilter,
  order: z.enum(invoiceOrders),
  reversed: z.boolean(),
  columns: z.array(z.enum(invoiceColumns)).min(1).max(invoiceColumns.length),
});
/** How a list is looked at. */
export type InvoiceLook = z.infer<typeof InvoiceLook>;

/** Conditions on stored invoices, as a list is asked for; bounds belong to what they bound. */
export interface InvoiceConditions {
  search?: string | undefined;
  kinds?: InvoiceKind[] | undefined;
  states?: InvoiceState[] | undefined;
  modes?: Mode[] | undefined;
  issuedFrom?: string | undefined;
  issuedTo?: string | undefined;
  soldFrom?: string | undefined;
  soldTo?: string | undefined;
  payableFrom?: string | undefined;
  payableTo?: string | undefined;
  dueTo?: string | undefined;
  buyerNip?: string | undefined;
  grossFrom?: number | undefined;
  grossTo?: number | undefined;
}

/** The days of a period; `today` is a Warsaw day. */
export function daysOfPeriod(period: Period, today: string): Days {
  if (typeof period !== 'string') return period;
  if (period === 'today') return { from: today, to: today };
  if (period === 'thisMonth') return monthOf(today);
  if (period === 'lastMonth') return monthBefore(today);
  const year = today.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** What a filter asks for on a Warsaw day. Nothing that is empty is a condition. */
export function conditionsOf(filter: ListFilter, today: string): InvoiceConditions {
  const { kind, state, mode, issued = {}, sold = {}, payable = {}, dueWithinDays, ...rest } = filter;
  const search = filter.search?.trim() ?? '';
  const [issuedDays, soldDays, payableDays] = [issued, sold, payable].map((it) => daysOfPeriod(it, today));
  const all: InvoiceConditions = {
    ...rest,
    search: search === '' ? undefined : search,
    kinds: kind && [kind],
    states: state && statesOf(state),
    modes: mode && (mode === 'offline' ? modes.filter(isOfflineMode) : [mode]),
    ...{ issuedFrom: issuedDays?.from, issuedTo: issuedDays?.to },
    ...{ soldFrom: soldDays?.from, soldTo: soldDays?.to },
    ...{ payableFrom: payableDays?.from, payableTo: payableDays?.to },
    dueTo: dueWithinDays === undefined ? undefined : addDays(today, dueWithinDays),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Views that every firm has; their names are words of the screen. */
export const builtInViews = {
  all: {},
  thisMonth: { issued: 'thisMonth' },
  lastMonth: { issued: 'lastMonth' },
  waiting: { state: 'waiting' },
  rejected: { state: 'rejected' },
  offlineDueSoon: { mode: 'offline', dueWithinDays: 3 },
} as const satisfies Record<string, ListFilter>;
export type BuiltInView = keyof typeof builtInViews;
export const builtInNames = Object.keys(builtInViews) as BuiltInView[];

/** Whether two filters ask for the same. */
export function sameFilter(a: ListFilter, b: ListFilter): boolean {
  const told = (filter: ListFilter) =>
    JSON.stringify(
      Object.entries(filter)
        .filter(([, value]) => value !== undefined && value !== '')
        .sort(([one], [other]) => one.localeCompare(other)),
    );
  return told(a) === told(b);
}
