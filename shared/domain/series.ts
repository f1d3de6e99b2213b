/** `{nr}` running number, `{MM}` month and `{RRRR}` year of the issue date. */
const placeholder = /\{([^{}]*)\}/g;
const known = new Set(['nr', 'MM', 'RRRR']);

const dateParts = (day: string): { year: string; month: string } => ({
  year: day.slice(0, 4),
  month: day.slice(5, 7),
});

/**
 * May a series be numbered by this template? It must hold `{nr}`, nothing unknown in braces, and a month only
 * together with its year: otherwise the same number would come back next year (KSeF refuses it for ten years).
 */
export function isSeriesTemplate(template: string): boolean {
  const names = [...template.matchAll(placeholder)].map((match) => match[1] ?? '');
  return (
    template.length <= 200 &&
    names.filter((name) => name === 'nr').length === 1 &&
    names.every((name) => known.has(name)) &&
    (!names.includes('MM') || names.includes('RRRR'))
  );
}

/** The invoice number `P_2`: `FV/{nr}/{MM}/{RRRR}`, 7, `2026-11-20` → `FV/7/11/2026`. */
export function formatNumber(template: string, nr: number, day: string): string {
  const { year, month } = dateParts(day);
  const values: Record<string, string> = { nr: String(nr), MM: month, RRRR: year };
  return template.replace(placeholder, (text, name: string) => values[name] ?? text);
}

/** The period within which `{nr}` counts from 1: `2026-11` monthly, `2026` yearly, or empty for ever. */
export function seriesPeriod(template: string, day: string): string {
  const { year, month } = dateParts(day);
  if (template.includes('{MM}')) return `${year}-${month}`;
  return template.includes('{RRRR}') ? year : '';
}
