import { monthBefore, monthOf, type Month } from '../months.ts';
import { addDays, daysBetween } from '../warsawTime.ts';

/** What was issued on one Warsaw day in one currency; corrections count as the difference they make. */
export interface DaySales {
  day: string;
  currency: string;
  grossGrosze: number;
  /** Documents, corrections too. */
  count: number;
}

/** Sums of some days. */
export interface SalesSum {
  grossGrosze: number;
  count: number;
}

/** The same day of both months; null where a month has no such day, or it is still to come. */
export interface DayPair {
  /** 1 to 31. */
  dayOfMonth: number;
  present: SalesSum | null;
  last: SalesSum | null;
}

export interface CurrencySales {
  currency: string;
  days: DayPair[];
  /** This month up to today. */
  present: SalesSum;
  /** The month before up to the same day of the month, or its last where it is shorter. */
  lastToSameDay: SalesSum;
  /** The whole month before. */
  last: SalesSum;
  /** `present` less `lastToSameDay`. */
  differenceGrosze: number;
  /** The difference in whole percent of `lastToSameDay`; null where there was nothing to compare with. */
  differencePercent: number | null;
}

const nothing: SalesSum = { grossGrosze: 0, count: 0 };
/** Amounts beyond this are no sales: a sum stays at the edge instead of failing the screen. */
const held = (grosze: number): number =>
  Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, grosze));
const plus = (a: SalesSum, b: SalesSum): SalesSum => ({
  grossGrosze: held(a.grossGrosze + b.grossGrosze),
  count: a.count + b.count,
});

/** Złotys first, then by code. */
const byCurrency = (a: string, b: string): number =>
  Number(b === 'PLN') - Number(a === 'PLN') || (a < b ? -1 : a > b ? 1 : 0);

/** Sales of a month by day, from its first day to `until`. */
function daysOf({ from, to }: Month, sales: readonly DaySales[], until = to): SalesSum[] {
  const byDay = new Map<string, SalesSum>();
  for (const it of sales) byDay.set(it.day, plus(byDay.get(it.day) ?? nothing, it));
  const length = daysBetween(from, until < to ? until : to) + 1;
  return Array.from({ length }, (_, at) => byDay.get(addDays(from, at)) ?? nothing);
}

function percentOf(difference: number, of: number): number | null {
  if (of <= 0) return null;
  const percent = Math.round((difference / of) * 100);
  return Number.isSafeInteger(percent) ? percent : null;
}

function compared(currency: string, sales: readonly DaySales[], today: string): CurrencySales {
  const month = monthOf(today);
  const present = daysOf(month, sales, today);
  const last = daysOf(monthBefore(today), sales);
  const sum = (some: readonly SalesSum[]) => some.reduce(plus, nothing);
  const all = { present: sum(present), lastToSameDay: sum(last.slice(0, present.length)), last: sum(last) };
  const differenceGrosze = held(all.present.grossGrosze - all.lastToSameDay.grossGrosze);
  const length = Math.max(daysBetween(month.from, month.to) + 1, last.length);
  return {
    currency,
    days: Array.from({ length }, (_, at) => ({
      dayOfMonth: at + 1,
      present: present[at] ?? null,
      last: last[at] ?? null,
    })),
    ...all,
    differenceGrosze,
    differencePercent: percentOf(differenceGrosze, all.lastToSameDay.grossGrosze),
  };
}

/**
 * This month against the last, up to the same day of the month; each currency by itself, for they can't be added.
 * There is always a comparison in złotys. Days outside both months count nowhere.
 */
export function compareMonths(sales: readonly DaySales[], today: string): CurrencySales[] {
  const { from } = monthBefore(today);
  const ours = sales.filter(({ day }) => day >= from && day <= today);
  const currencies = [...new Set(['PLN', ...ours.map(({ currency }) => currency)])].sort(byCurrency);
  return currencies.map((currency) =>
    compared(
      currency,
      ours.filter((it) => it.currency === currency),
      today,
    ),
  );
}
