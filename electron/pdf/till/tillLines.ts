import { formatDay } from '../../../shared/i18n/format.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { amount, quantity } from '../layout/amounts.ts';
import type { Piece } from '../layout/flow.ts';
import { joined } from '../layout/joined.ts';
import { pile } from '../layout/stack.ts';
import type { Paper } from '../paper.ts';
import { details, rateOf } from '../parts/lineTable.ts';
import { type LinePair, isUnchanged, pairLines } from '../read/pairLines.ts';
import type { Line } from '../read/view.ts';
import { pair, paragraph, type } from './roll.ts';

/** What a line is counted by: net amounts, or gross ones (art. 106e ust. 7, 8). */
type Basis = 'net' | 'gross';

const basisOf = (line: Line): Basis =>
  line.netPrice !== null || line.netValue !== null || (line.grossPrice === null && line.grossValue === null)
    ? 'net'
    : 'gross';

interface Titles {
  plain: string | null;
  before: string;
  after: string;
  paired: string;
}

/** Goods and services, and what was ordered: before and after where a correction tells both. */
export function tillRows(paper: Paper): Piece[][] {
  const { invoice, words } = paper;
  const isCorrection = invoice.kind.startsWith('KOR');
  return [
    ...parts(invoice.lines, paper, {
      plain: isCorrection ? words.linesDifference : null,
      before: words.linesBefore,
      after: words.linesAfter,
      paired: words.linesPaired,
    }),
    ...parts(invoice.order?.lines ?? [], paper, {
      plain: isCorrection ? words.orderDifference : words.orderTitle,
      before: words.orderBefore,
      after: words.orderAfter,
      paired: words.orderPaired,
    }),
  ];
}

function parts(lines: Line[], paper: Paper, titles: Titles): Piece[][] {
  const titled = (title: string | null, some: TillLine[]): Piece[] =>
    some.length === 0
      ? []
      : [...(title === null ? [] : [paragraph(title, type.label)]), ...tillLines(some, paper)];
  const pairs = pairLines(lines);
  if (pairs !== null)
    return [
      titled(
        titles.paired,
        pairs.flatMap((one) => rowsOfPair(one, paper.words)),
      ),
    ];
  const plain = lines.map((line) => ({ line, state: null }));
  const earlier = plain.filter(({ line }) => line.isBefore);
  const now = plain.filter(({ line }) => !line.isBefore);
  if (earlier.length === 0) return [titled(titles.plain, now)];
  return [titled(titles.before, earlier), titled(titles.after, now)];
}

/** A line, and where pairs are told which row of its pair it is. */
interface TillLine {
  line: Line;
  state: string | null;
}

function rowsOfPair({ before, after }: LinePair, words: PrintWords): TillLine[] {
  const isSame = before !== null && after !== null && isUnchanged(before, after);
  const now = isSame ? `${words.lineAfter}, ${words.lineUnchanged}` : words.lineAfter;
  return [
    ...(before === null ? [] : [{ line: before, state: words.lineBefore }]),
    ...(after === null ? [] : [{ line: after, state: now }]),
  ];
}

/** Goods and services: the name, and under it how many at what price make what value. */
function tillLines(lines: TillLine[], { words }: Paper): Piece[] {
  const [first] = lines;
  if (first === undefined) return [];
  const legend = (basis: Basis): [string, string] =>
    basis === 'net' ? [words.netPrice, words.netValue] : [words.grossPrice, words.grossValue];
  const common = basisOf(first.line);
  const [price, value] = legend(common);
  const heading = pair(`${words.quantity} × ${price}`, `${value} · ${words.rate}`, type.label);
  return [heading, ...lines.map((line) => linePiece(line, common, { words, legend }))];
}

function linePiece(
  { line, state }: TillLine,
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
  const rate = rateOf(line, words) ?? '';
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
    details(line, words),
  ].filter((part) => part !== '');
  return pile([
    paragraph(joined([state, `${line.ordinal}. ${line.name ?? ''}`], ': '), type.body, 3),
    ...(left === '' && right === '' ? [] : [pair(left, right, type.strong)]),
    ...(small.length === 0 ? [] : [paragraph(small.join(' · '), type.small)]),
  ]);
}
