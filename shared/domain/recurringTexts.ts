import type { InvoiceDraft } from './draft.ts';
import { movedDay, periodOf, type Occurrence, type Schedule } from './recurring.ts';
import { addDays, isDay } from './warsawTime.ts';

/** What may stand in braces, by its name in the user's language, small letters. */
export type Placeholder =
  | 'month'
  | 'nextMonth'
  | 'previousMonth'
  | 'year'
  | 'yearOfNextMonth'
  | 'yearOfPreviousMonth'
  | 'quarter'
  | 'period'
  | 'firstDay'
  | 'lastDay';

/** The words of a language that texts are filled with. */
export interface RecurringWords {
  placeholders: Record<Placeholder, string>;
  /** From January. */
  months: readonly string[];
  /** From the first one. */
  quarters: readonly string[];
  formatDay(day: string): string;
  formatPeriod(from: string, to: string): string;
}

const braces = /\{([^{}]*)\}/g;

/** The month `count` later than that of a day: its index from 0, and its year. */
function monthAfter(day: string, count: number): { index: number; year: string } {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return { index: months % 12, year: String(Math.floor(months / 12)) };
}

function valuesOf(schedule: Schedule, { nominal }: Occurrence, words: RecurringWords) {
  const { from, to } = periodOf(schedule, nominal);
  const [here, next, previous] = [0, 1, -1].map((count) => monthAfter(nominal, count)) as [
    Month,
    Month,
    Month,
  ];
  const values: Record<Placeholder, string> = {
    month: words.months[here.index] ?? '',
    nextMonth: words.months[next.index] ?? '',
    previousMonth: words.months[previous.index] ?? '',
    year: here.year,
    yearOfNextMonth: next.year,
    yearOfPreviousMonth: previous.year,
    quarter: words.quarters[Math.floor(here.index / 3)] ?? '',
    period: words.formatPeriod(from, to),
    firstDay: words.formatDay(from),
    lastDay: words.formatDay(to),
  };
  return { values, from, to };
}
type Month = ReturnType<typeof monthAfter>;

/** As the placeholder is written: `{miesiąc}`, `{Miesiąc}`, `{MIESIĄC}`. */
function inCaseOf(name: string, value: string): string {
  if (name.length > 1 && name === name.toLocaleUpperCase('pl')) return value.toLocaleUpperCase('pl');
  const [first = ''] = name;
  if (first === first.toLocaleLowerCase('pl')) return value;
  return value.charAt(0).toLocaleUpperCase('pl') + value.slice(1);
}

/**
 * A text with its placeholders filled in for one occurrence: `Najem za {miesiąc} {rok}`; `{MM}` and `{RRRR}` are the
 * numbers of its month and year. What is not known in braces is left as it is.
 */
export function fillText(
  text: string,
  schedule: Schedule,
  occurrence: Occurrence,
  words: RecurringWords,
): string {
  const { values } = valuesOf(schedule, occurrence, words);
  const names = Object.entries(words.placeholders) as [Placeholder, string][];
  const { nominal } = occurrence;
  return text.replace(braces, (whole, name: string) => {
    if (name === 'MM') return nominal.slice(5, 7);
    if (name === 'RRRR') return nominal.slice(0, 4);
    const spoken = name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('pl');
    const known = names.find(([, it]) => it === spoken);
    return known ? inCaseOf(name.trim(), values[known[0]]) : whole;
  });
}

/**
 * The draft of one occurrence: texts filled in, days moved on with it, the due date counted from the day on which it
 * is issued. Days in the draft are those of the first time.
 */
export function occurrenceDraft(
  draft: InvoiceDraft,
  schedule: Schedule,
  occurrence: Occurrence,
  issueDate: string,
  words: RecurringWords,
): InvoiceDraft {
  const fill = (text: string): string => fillText(text, schedule, occurrence, words);
  const { from, to } = periodOf(schedule, occurrence.nominal);
  /** In a field for a day, first and last day are written as days are. */
  const fillDay = (text: string): string =>
    isDay(text)
      ? movedDay(schedule, text, occurrence.nominal)
      : fillText(text, schedule, occurrence, { ...words, formatDay: (day) => day });
  const withDay = <T extends { saleDate?: string | undefined }>(it: T): T =>
    it.saleDate === undefined ? it : { ...it, saleDate: fillDay(it.saleDate) };
  const { dueDays } = schedule;
  return withDay({
    ...draft,
    lines: draft.lines.map((line) => withDay({ ...line, name: fill(line.name) })),
    ...(draft.period && { period: filledPeriod(draft.period, { from, to }, fillDay) }),
    ...(draft.note !== undefined && { note: fill(draft.note) }),
    ...(draft.descriptions && {
      descriptions: draft.descriptions.map((it) => ({ ...it, key: fill(it.key), value: fill(it.value) })),
    }),
    ...(dueDays !== null && {
      payment: { ...(draft.payment ?? { form: 'transfer' as const }), dueDate: addDays(issueDate, dueDays) },
    }),
  });
}

type Period = NonNullable<InvoiceDraft['period']>;
/** The whole period, where the draft's own one is left empty. */
const filledPeriod = (period: Period, whole: Period, fillDay: (text: string) => string): Period =>
  period.from.trim() === '' && period.to.trim() === ''
    ? whole
    : { from: fillDay(period.from), to: fillDay(period.to) };
