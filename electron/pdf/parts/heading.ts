import { formatDay } from '../../../shared/i18n/format.ts';
import type { Piece } from '../layout/flow.ts';
import { textWidth, wrap } from '../layout/sheet.ts';
import { colour, contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';

const FACTS_WIDTH = 172;
const FACT_LEADING = 13;
const TITLE_WIDTH = contentWidth - FACTS_WIDTH - 20;

/** Kind and number of the invoice on the left, with the mark of a duplicate under it; its dates on the right. */
export function heading(paper: Paper): Piece {
  const { invoice, words } = paper;
  const { document } = paper.state;
  const numberStyle = textWidth(invoice.number, text.number) <= TITLE_WIDTH ? text.number : text.numberLong;
  const number = wrap(invoice.number, numberStyle, TITLE_WIDTH);
  const facts = factsOf(paper).map(([label, value]) => ({
    label,
    values: wrap(value, text.value, FACTS_WIDTH - textWidth(label, text.label) - 10),
  }));
  const factLines = facts.reduce((sum, fact) => sum + fact.values.length, 0);
  const madeOn = document?.kind === 'duplicate' ? document.madeOn : null;
  const markHeight = madeOn === null ? 0 : text.number.leading + text.value.leading;
  const titleHeight = 9 + text.kind.leading + number.length * numberStyle.leading + markHeight;
  return {
    height: Math.max(titleHeight, 9 + factLines * FACT_LEADING),
    draw: (sheet, top) => {
      sheet.box(page.left, top, 28, 2.5, colour.navy);
      sheet.openTag('H1');
      sheet.lines([`${words.invoiceKind(invoice.kind)} `], page.left, top + 9, text.kind);
      const below = sheet.lines(number, page.left, top + 9 + text.kind.leading, numberStyle);
      sheet.closeTag();
      if (madeOn !== null) {
        // Art. 106l: the word and the day on which the duplicate was made.
        sheet.text(words.duplicate, page.left, below, text.number);
        sheet.text(words.duplicateMadeOn(madeOn), page.left, below + text.number.leading, text.value);
      }
      let at = top + 9;
      for (const { label, values } of facts) {
        sheet.text(label, page.right - FACTS_WIDTH, at, { ...text.label, leading: FACT_LEADING });
        at = sheet.lines(values, page.right, at, { ...text.value, leading: FACT_LEADING }, 'right');
      }
    },
  };
}

export function factsOf({ invoice, words }: Paper): [string, string][] {
  const facts: [string, string | null][] = [
    [words.issueDate, formatDay(invoice.issueDate)],
    [words.saleDate, invoice.saleDate === null ? null : formatDay(invoice.saleDate)],
    [
      words.salePeriod,
      invoice.salePeriod === null ? null : words.period(invoice.salePeriod.from, invoice.salePeriod.to),
    ],
    [words.placeOfIssue, invoice.placeOfIssue],
    [words.currency, invoice.currency === 'PLN' ? null : invoice.currency],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}
