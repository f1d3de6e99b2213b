import type { PrintWords } from '../../shared/i18n/print/words.ts';
import type { PrintState } from './renderInvoicePdf.ts';
import type { InvoiceView } from './read/view.ts';

/** What every part of a print draws from. */
export interface Paper {
  invoice: InvoiceView;
  state: PrintState;
  words: PrintWords;
}
