import type { PapersWords } from '../../../shared/i18n/print/papersWords.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { amount, money, quantity } from '../layout/amounts.ts';
import type { Piece } from '../layout/flow.ts';
import { wrap } from '../layout/sheet.ts';
import { TextStack } from '../layout/stack.ts';
import { type Cell, type Column, type Table, layTable } from '../layout/table.ts';
import { MM, colour, contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import { roleLabel, taxIdLine } from '../parts/parties.ts';
import type { Line, Party } from '../read/view.ts';
import { codeColumn } from '../codeColumn.ts';
import { verificationOf } from '../verification.ts';

const COLUMN_GAP = 20;
const COLUMN = (contentWidth - COLUMN_GAP) / 2;
const CARD_PADDING = 9;
/** Larger than on an invoice: the codes are what this paper is for. Sides in millimetres, white zone included. */
const CODE_SIDES_MM = { first: 45, second: 55 } as const;

/** Who sold to whom: names and numbers, no more than tells them apart. */
export function confirmationParties({ invoice, words }: Paper): Piece {
  const stacks = [invoice.seller, invoice.buyer].map((party: Party) =>
    new TextStack(COLUMN)
      .add(roleLabel(party.role, words), text.labelStrong)
      .add(party.name, text.party, 2)
      .add(party.id === null ? null : taxIdLine(party.id, words), text.bodyStrong, 1)
      .add(party.address?.lines.join(', ') ?? null, text.small, 1),
  );
  return {
    height: Math.max(...stacks.map(({ height }) => height)),
    draw: (sheet, top) =>
      stacks.forEach((stack, index) => stack.draw(sheet, page.left + index * (COLUMN + COLUMN_GAP), top)),
  };
}

/** What was sold: name, how many, and the value that the invoice has. */
export function confirmationLines({ invoice, words }: Paper): Table | null {
  // The lines of a correction before it would count twice.
  const lines = invoice.lines.filter((line) => !line.isBefore);
  if (lines.length === 0) return null;
  const isGross = lines.some((line) => line.grossValue !== null);
  const columns: Column[] = [
    { title: words.ordinal, align: 'left' },
    { title: words.name, align: 'left', isFlexible: true },
    { title: words.quantity, align: 'right' },
    { title: isGross ? words.grossValue : words.netValue, align: 'right' },
  ];
  const valueOf = (line: Line): string | null => (isGross ? line.grossValue : line.netValue);
  const rows = lines.map((line): Cell[] => [
    { main: line.ordinal },
    { main: line.name ?? '' },
    { main: counted(line) },
    { main: amountOrNothing(valueOf(line)) },
  ]);
  return layTable(columns, rows, page.left, contentWidth);
}

const amountOrNothing = (value: string | null): string => (value === null ? '' : amount(value));

/** `12 szt.` */
export const counted = (line: Line): string =>
  [line.quantity === null ? '' : quantity(line.quantity), line.unit ?? '']
    .filter((part) => part !== '')
    .join('\u00a0');

/** Number and day of the invoice on the left, the amount on the right. */
export function confirmationTotal({ invoice }: Paper, { confirmation }: PapersWords): Piece {
  const value = money(invoice.total, invoice.currency);
  const height = 2 * CARD_PADDING + text.totalLabel.leading + 22;
  const total = { ...text.number, size: 17, leading: 22 };
  const number = { ...text.party, leading: 22 };
  const [shown = ''] = wrap(invoice.number, number, contentWidth * 0.55);
  return {
    height,
    draw: (sheet, top) => {
      sheet.box(page.left, top, contentWidth, height, colour.ground, 3);
      const [left, right] = [page.left + CARD_PADDING, page.right - CARD_PADDING];
      const [over, below] = [top + CARD_PADDING, top + CARD_PADDING + text.totalLabel.leading];
      sheet.tag('P', () => {
        sheet.text(`${confirmation.issued} ${formatDay(invoice.issueDate)}`, left, over, text.totalLabel);
        sheet.text(shown, left, below, number);
      });
      sheet.tag('P', () => {
        sheet.text(confirmation.total, right, over, text.totalLabel, 'right');
        sheet.text(value, right, below, total, 'right');
      });
    },
  };
}

/** The codes side by side, each with its heading, caption and link. */
export function confirmationCodes({ state, words }: Paper, papers: PapersWords): Piece | null {
  const codes = verificationOf(state, words);
  if (codes.length === 0) return null;
  const how = new TextStack(contentWidth).add(
    codes.length === 2 ? papers.confirmation.howToCheck : null,
    text.body,
  );
  const cards = codes.map((one, index) =>
    codeColumn(one, (index === 0 ? CODE_SIDES_MM.first : CODE_SIDES_MM.second) * MM, COLUMN),
  );
  const below = how.height + 8;
  return {
    height: 10 + below + Math.max(...cards.map(({ height }) => height)),
    draw: (sheet, top) => {
      sheet.rule(page.left, top, contentWidth, colour.hairline);
      how.draw(sheet, page.left, top + 10);
      cards.forEach((card, index) =>
        card.draw(sheet, page.left + index * (COLUMN + COLUMN_GAP), top + 10 + below),
      );
    },
  };
}
