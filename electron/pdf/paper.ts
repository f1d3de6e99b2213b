import { type PrintLook, plainLook } from '../../shared/domain/printLook.ts';
import type { PrintWords } from '../../shared/i18n/print/words.ts';
import type { PrintState } from './renderInvoicePdf.ts';
import type { InvoiceView } from './read/view.ts';

/** A firm's logo: PNG without transparency, or JPEG. Sizes in pixels. */
export interface Logo {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** How a firm's prints look. */
export interface PaperLook extends PrintLook {
  logo: Logo | null;
}

/** Of a firm that has chosen nothing. */
export const plainPaperLook: PaperLook = { ...plainLook, logo: null };

/** What every part of a print draws from. */
export interface Paper {
  invoice: InvoiceView;
  state: PrintState;
  words: PrintWords;
  look: PaperLook;
  /** Content of the transfer code that stands beside the payment; null without one. */
  transferCode: string | null;
}
