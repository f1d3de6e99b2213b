import { printWords } from '../../shared/i18n/print/bilingual.ts';
import { type Paper, plainPaperLook } from './paper.ts';
import { readFa3 } from './readFa3.ts';
import type { Print } from './renderInvoicePdf.ts';

/** What the parts of a print draw from. @throws AppError `pdf.unreadableXml` */
export const readPaper = ({ xml, state, look = plainPaperLook }: Print): Paper => ({
  ...{ invoice: readFa3(xml), state, words: printWords(look.language), look },
  transferCode: null,
});
