import { formatDay } from '../../../shared/i18n/format.ts';
import { amount, quantity } from '../layout/amounts.ts';
import type { Piece } from '../layout/flow.ts';
import type { Paper } from '../paper.ts';
import { details } from '../parts/lineTable.ts';
import type { Line } from '../read/view.ts';
import { pair, paragraph, together, type } from './roll.ts';

/** What a line is counted by: net amounts, or gross ones (art. 106e ust. 7, 8). */
type Basis = 'net' | 'gross';

const basisOf = (line: Line): Basis =>
  line.netPrice !== null || line.netValue !== null || (line.grossPrice === null && line.grossValue === null)
    ? 'net'
    : 'gross';

/** Goods and services: the name, and under it how many at what price make what value. */
export function tillLines({ invoice, words }: Paper): Piece[] {
  const { lines } = invoice;
  const [first] = lines;
  if (first === undefined) return [];
  const legend = (basis: Basis): [string, string] =>
    basis === 'net' ? [words.netPrice, words.netValue] : [words.grossPrice, words.grossValue];
  const common = basisOf(first);
  const [price, value] = legend(common);
  const heading = pair(`${words.quantity} × ${price}`, `${value} · ${words.rate}`, type.label);
  return [heading, ...lines.map((line) => linePiece(line, common, { words, legend }))];
}

function linePiece(
  line: Line,
  common: Basis,
  { words, legend }: Pick<Paper, 'words'> & { legend: (basis: Basis) => [string, string] },
): Piece {
  const basis = basisOf(line);
  const [price, value] =
    basis === 'net' ? [line.netPrice, line.netValue] : [line.grossPrice, line.grossValue];
  const counted = [line.quantity === null ? '' : quantity(line.quantity), line.unit ?? '']
    .filter((part) => part !== '')
    .join('\u00a0');
  const left = [counted, price === null ? '' : amount(price)].filter((part) => part !== '').join(' × ');
  const worth = value === null ? '' : amount(value);
  const rate = line.rate === null ? '' : words.rateName(line.rate);
  const right = [worth, rate].filter((part) => part !== '').join(' · ');
  // The other basis, and whatever else the line has, in words of its own.
  const others: [string, string | null][] = [
    ...(basis === common ? [] : [[legend(basis)[1], value] as [string, string | null]]),
    [words.grossPrice, basis === 'net' ? line.grossPrice : null],
    [words.discount, line.discount],
    [words.lineVat, line.vat],
    [words.grossValue, basis === 'net' ? line.grossValue : null],
  ];
  const small = [
    ...(line.saleDate === null ? [] : [`${words.lineSaleDate}: ${formatDay(line.saleDate)}`]),
    ...others.flatMap(([label, said]) => (said === null ? [] : [`${label}: ${amount(said)}`])),
    details(line, [], words),
    line.isBefore ? words.before : '',
  ].filter((part) => part !== '');
  return together([
    paragraph(`${line.ordinal}. ${line.name ?? ''}`, type.body, 3),
    ...(left === '' && right === '' ? [] : [pair(left, right, type.strong)]),
    ...(small.length === 0 ? [] : [paragraph(small.join(' · '), type.small)]),
  ]);
}
