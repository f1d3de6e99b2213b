import type { Placeholder, RecurringWords } from '../domain/recurringTexts.ts';
import { formatDay } from './format.ts';

const placeholders: Record<Placeholder, string> = {
  month: 'miesiąc',
  nextMonth: 'miesiąc następny',
  previousMonth: 'miesiąc poprzedni',
  year: 'rok',
  yearOfNextMonth: 'rok następnego miesiąca',
  yearOfPreviousMonth: 'rok poprzedniego miesiąca',
  quarter: 'kwartał',
  period: 'okres',
  firstDay: 'pierwszy dzień',
  lastDay: 'ostatni dzień',
};

/** What stands in braces in the texts of a recurring invoice, and what it becomes. */
export const recurringWords: RecurringWords = {
  placeholders,
  months: [
    ...(['styczeń', 'luty', 'marzec', 'kwiecień', 'maj', 'czerwiec'] as const),
    ...(['lipiec', 'sierpień', 'wrzesień', 'październik', 'listopad', 'grudzień'] as const),
  ],
  quarters: ['I', 'II', 'III', 'IV'],
  formatDay,
  formatPeriod: (from, to) => `${formatDay(from)}–${formatDay(to)}`,
};
