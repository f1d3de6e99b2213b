import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import type { Section } from '../layout/flow.ts';
import { joined } from '../layout/joined.ts';
import { paragraphs, titlePiece } from '../layout/stack.ts';
import { type Band, layTextTable } from '../layout/textTable.ts';
import type { Paper } from '../paper.ts';
import type { AttachedBlock, AttachedTable, Fact } from '../read/readAttachment.ts';

/** `Zalacznik`: its blocks with their facts, texts and tables. */
export const attachmentSections = ({ invoice, words }: Paper): Section[] =>
  invoice.attachment.flatMap((block) => blockSections(block, words));

const blockSections = (block: AttachedBlock, words: PrintWords): Section[] => [
  paragraphs(block.heading === null ? words.attachment : `${words.attachment}: ${block.heading}`, [
    ...block.facts.map(factLine),
    ...block.paragraphs,
  ]),
  ...block.tables.flatMap((table) => tableSections(table, words)),
];

const factLine = ({ key, value }: Fact): string => `${key}: ${value}`;

function tableSections(table: AttachedTable, words: PrintWords): Section[] {
  // The schema does not say that rows have as many cells as the head.
  const count = Math.max(...[table.columns, ...table.rows, table.sums].map((row) => row.length));
  const columns = Array.from(
    { length: count },
    (_, index) => table.columns[index] ?? { title: '', isNumber: false },
  );
  const bands = layTextTable(columns, table.rows, table.sums);
  const titleOf = (band: Band): string =>
    joined([table.description, bands.length > 1 ? words.columnsOf(band.from, band.to, count) : null]);
  return [
    paragraphs(null, table.facts.map(factLine)),
    ...bands.map((band): Section => ({
      gap: 9,
      ...(titleOf(band) === '' ? {} : { title: titlePiece(titleOf(band)) }),
      head: band.head,
      tag: 'Table',
      pieces: band.rows,
    })),
  ];
}
