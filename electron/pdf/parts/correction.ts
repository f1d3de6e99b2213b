import { formatDay } from '../../../shared/i18n/format.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { money, quantity } from '../layout/amounts.ts';
import type { Section } from '../layout/flow.ts';
import { formatted, joined, labelled } from '../layout/joined.ts';
import { paragraphs, titlePiece } from '../layout/stack.ts';
import { layTable } from '../layout/table.ts';
import { contentWidth, page } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { CorrectedDocument, Correction } from '../read/readCorrection.ts';
import type { InvoiceView } from '../read/view.ts';
import { partyRows } from './parties.ts';

/** More corrected invoices than this stand in a table. */
const SHOWN_DOCUMENTS = 3;

/** What is corrected and why, then the parties as they were before. */
export function correctionSections({ invoice, words }: Paper): Section[] {
  const { correction } = invoice;
  if (correction === null) return [];
  const { documents, sellerBefore, buyersBefore } = correction;
  const isLong = documents.length > SHOWN_DOCUMENTS;
  const before = [...(sellerBefore === null ? [] : [sellerBefore]), ...buyersBefore];
  return [
    paragraphs(words.correction, [
      ...(isLong ? [] : documents.map((one) => documentLine(one, words))),
      ...correctionLines(correction, invoice, words),
    ]),
    ...(isLong ? [documentTable(documents, words)] : []),
    { gap: 9, pieces: partyRows(before, words) },
  ];
}

/** Why and how the corrected invoices change. */
export const correctionLines = (
  correction: Correction,
  { kind, currency }: Pick<InvoiceView, 'kind' | 'currency'>,
  words: PrintWords,
): string[] =>
  [
    labelled(words.correctionReason, correction.reason),
    formatted(correction.effect, words.correctionEffect),
    labelled(words.correctedPeriod, correction.period),
    labelled(words.rightNumber, correction.rightNumber),
    labelled(
      words.totalBefore(kind),
      formatted(correction.totalBefore, (total) => money(total, currency)),
    ),
    labelled(words.taxRateBefore, formatted(correction.taxRateBefore, quantity)),
  ].filter((line) => line !== null);

/** A corrected invoice in one line. */
export const documentLine = (one: CorrectedDocument, words: PrintWords): string =>
  joined([words.corrected(one.number, one.day), ksefCell(one, words, words.ksefNumberOf)], ', ');

function documentTable(documents: CorrectedDocument[], words: PrintWords): Section {
  const columns = [
    { title: words.correctedNumber, align: 'left' as const, isFlexible: true },
    { title: words.issueDate, align: 'left' as const },
    { title: words.correctedKsefNumber, align: 'left' as const },
  ];
  const rows = documents.map((one) => [
    { main: one.number },
    { main: formatted(one.day, formatDay) ?? '' },
    { main: ksefCell(one, words, (number) => number) },
  ]);
  const table = layTable(columns, rows, page.left, contentWidth);
  const title = titlePiece(words.correctedInvoices);
  return { gap: 9, title, head: table.head, tag: 'Table', pieces: table.rows };
}

const ksefCell = (one: CorrectedDocument, words: PrintWords, named: (number: string) => string): string =>
  formatted(one.ksefNumber, named) ?? (one.isOutsideKsef ? words.outsideKsef : '');
