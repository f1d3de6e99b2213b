import { formatDay } from '../../../shared/i18n/format.ts';
import type { Piece } from '../layout/flow.ts';
import { textWidth, wrap } from '../layout/sheet.ts';
import { type TextStyle, accented, logoBox, page, text } from '../layout/theme.ts';
import type { Logo, Paper } from '../paper.ts';

const FACTS_WIDTH = 172;
const FACT_LEADING = 13;
const TITLE_TOP = 9;
const LOGO_GAP = 16;

/** The firm's logo, kind and number of the invoice beside it, with the mark of a duplicate; its dates on the right. */
export function heading(paper: Paper): Piece {
  const { look } = paper;
  const logo = look.logo === null ? null : fitted(look.logo);
  const left = page.left + (logo === null ? 0 : logo.width + LOGO_GAP);
  const title = titleBlock(paper, left, page.right - FACTS_WIDTH - 20 - left);
  const facts = factsBlock(paper);
  const height = Math.max(title.height, facts.height, logo?.height ?? 0);
  return {
    height,
    draw: (sheet, top) => {
      title.draw(sheet, top);
      facts.draw(sheet, top);
      if (logo === null) return;
      const alt = paper.words.logoOf(paper.invoice.seller.name ?? '');
      const logoTop = top + (height - logo.height) / 2;
      sheet.picture(logo.bytes, page.left, logoTop, [logo.width, logo.height], alt);
    },
  };
}

/** As big as its box allows, in points. */
function fitted({ bytes, width, height }: Logo): Logo {
  const scale = Math.min(logoBox.width / width, logoBox.height / height);
  return { bytes, width: width * scale, height: height * scale };
}

function titleBlock({ invoice, state, words, look }: Paper, left: number, width: number): Piece {
  const numberStyle = accented(numberStyleFor(invoice.number, width), look.accent);
  const kindLines = wrap(words.invoiceKind(invoice.kind), text.kind, width);
  const numberLines = wrap(invoice.number, numberStyle, width);
  const madeOn = state.document?.kind === 'duplicate' ? state.document.madeOn : null;
  const markStyle = accented(text.number, look.accent);
  const markHeight = madeOn === null ? 0 : markStyle.leading + text.value.leading;
  const kindHeight = kindLines.length * text.kind.leading;
  return {
    height: TITLE_TOP + kindHeight + numberLines.length * numberStyle.leading + markHeight,
    draw: (sheet, top) => {
      sheet.box(left, top, 28, 2.5, look.accent);
      sheet.openTag('H1');
      // The space keeps kind and number apart where the title is read or copied.
      const kind = kindLines.map((line) => `${line.trimEnd()} `);
      const numberTop = sheet.lines(kind, left, top + TITLE_TOP, text.kind);
      const below = sheet.lines(numberLines, left, numberTop, numberStyle);
      sheet.closeTag();
      if (madeOn === null) return;
      // Art. 106l: the word and the day on which the duplicate was made.
      sheet.text(words.duplicate, left, below, markStyle);
      sheet.text(words.duplicateMadeOn(madeOn), left, below + markStyle.leading, text.value);
    },
  };
}

/** The biggest type in which the number stands on one line; one that fits in none wraps in the last. */
const numberStyleFor = (number: string, width: number): TextStyle =>
  numberStyles.find((style) => textWidth(number, style) <= width) ?? text.numberLong;
const numberStyles = [text.number, text.numberLong, { ...text.numberLong, size: 10.5, leading: 14 }];

function factsBlock(paper: Paper): Piece {
  const facts = factsOf(paper).map(([label, value]) => {
    const room = FACTS_WIDTH - textWidth(label, text.label) - 10;
    const isBeside = textWidth(value, text.value) <= room;
    return { label, values: isBeside ? [value] : ['', ...wrap(value, text.value, FACTS_WIDTH)] };
  });
  const lines = facts.reduce((sum, fact) => sum + fact.values.length, 0);
  return {
    height: TITLE_TOP + lines * FACT_LEADING,
    draw: (sheet, top) => {
      let at = top + TITLE_TOP;
      for (const { label, values } of facts) {
        // One paragraph, so that a value is heard with its label.
        sheet.openTag('P');
        sheet.text(label, page.right - FACTS_WIDTH, at, { ...text.label, leading: FACT_LEADING });
        at = sheet.lines(values, page.right, at, { ...text.value, leading: FACT_LEADING }, 'right');
        sheet.closeTag();
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
