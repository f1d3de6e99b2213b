import { z } from 'zod';
import { invoiceKinds } from './draft.ts';

export const restarts = ['monthly', 'yearly', 'never'] as const;
export type Restart = (typeof restarts)[number];

/**
 * How invoices of a kind are numbered. `{nr}` is the running number, `{nr:4}` the same in at least four digits, `{MM}`
 * and `{RRRR}` month and year of the issue date, `{seria}` the desk's own mark.
 */
export const Series = z.strictObject({
  template: z.string().max(200),
  /** When `{nr}` counts from 1 again. */
  restart: z.enum(restarts),
});
export type Series = z.infer<typeof Series>;

/** What is numbered: every kind of invoice, and proformas, which are none. */
export const seriesKinds = [...invoiceKinds, 'PROFORMA'] as const;
export const SeriesKind = z.enum(seriesKinds);
export type SeriesKind = z.infer<typeof SeriesKind>;

const monthly = (prefix: string): Series => ({ template: `${prefix}/{nr}/{MM}/{RRRR}`, restart: 'monthly' });

/** What a new firm begins with: a series for each kind, so that no number stands for two documents. */
export const defaultSeries: Readonly<Record<SeriesKind, Series>> = {
  VAT: monthly('FV'),
  UPR: monthly('FU'),
  ZAL: monthly('FZ'),
  ROZ: monthly('FR'),
  KOR: monthly('KOR'),
  KOR_ZAL: monthly('KZ'),
  KOR_ROZ: monthly('KR'),
  PROFORMA: monthly('PRO'),
};

const placeholder = /\{([^{}]*)\}/g;
const running = /^nr(?::([1-9]))?$/;
const isKnown = (name: string): boolean => running.test(name) || ['MM', 'RRRR', 'seria'].includes(name);

const dateParts = (day: string): { year: string; month: string } => ({
  year: day.slice(0, 4),
  month: day.slice(5, 7),
});

/**
 * May invoices be numbered so? The template must hold `{nr}` once, nothing unknown in braces, and what it takes to tell
 * one period from the next: otherwise a number would come back, and KSeF refuses it for ten years.
 */
export function isSeries({ template, restart }: Series): boolean {
  const names = [...template.matchAll(placeholder)].map((match) => match[1] ?? '');
  const outside = template.replace(placeholder, '');
  return (
    template.length <= 200 &&
    names.filter((name) => running.test(name)).length === 1 &&
    names.every(isKnown) &&
    !/[{}]/.test(outside) &&
    (restart === 'never' || names.includes('RRRR')) &&
    (restart !== 'monthly' || names.includes('MM'))
  );
}

/** The invoice number `P_2`: `FV/{nr}/{MM}/{RRRR}`, 7, `2026-11-20` → `FV/7/11/2026`. */
export function formatNumber({ template }: Series, nr: number, day: string, desk = ''): string {
  const { year, month } = dateParts(day);
  const values: Record<string, string> = { MM: month, RRRR: year, seria: desk };
  return template.replace(placeholder, (text, name: string) => {
    const digits = running.exec(name);
    return digits ? String(nr).padStart(Number(digits[1] ?? 1), '0') : (values[name] ?? text);
  });
}

/** The period within which `{nr}` counts from 1: `2026-11` monthly, `2026` yearly, or empty for ever. */
export function seriesPeriod({ restart }: Series, day: string): string {
  const { year, month } = dateParts(day);
  return restart === 'monthly' ? `${year}-${month}` : restart === 'yearly' ? year : '';
}

/**
 * The running number that an invoice number has in a series: `formatNumber` the other way round. Null where a series
 * does not number so.
 * @param day the issue date of the invoice
 */
export function runningNumber(series: Series, number: string, day: string, desk = ''): number | null {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const { year, month } = dateParts(day);
  const values: Record<string, string> = { MM: month, RRRR: year, seria: desk };
  // A number of more digits is no running one.
  const parts = series.template
    .split(/(\{[^{}]*\})/)
    .map((part) =>
      running.test(part.slice(1, -1))
        ? '(\\d{1,9})'
        : literal(part.replace(placeholder, (it, name: string) => values[name] ?? it)),
    );
  const nr = Number(new RegExp(`^${parts.join('')}$`).exec(number)?.[1] ?? 0);
  return nr > 0 && formatNumber(series, nr, day, desk) === number ? nr : null;
}
