import { formatDay, formatDecimal } from './format.ts';

/** Words that stand in the XML itself. */
export const exchangeNote = (it: {
  currency: string;
  rate: string;
  day: string;
  table: string | undefined;
}): { key: string; value: string } => ({
  key: 'Kurs waluty',
  value: [
    `1 ${it.currency} = ${formatDecimal(it.rate).replaceAll('\u00a0', ' ')} zł`,
    `z dnia ${formatDay(it.day)}`,
    ...(it.table === undefined ? [] : [it.table]),
  ].join(', '),
});
