// First: `english.ts` asks for it too.
export { proformaKind } from '../../print/polish.ts';
import { english } from '../../print/english.ts';

/** What the screens take from the words of the prints, for whom the program speaks English. */
export const polish = english;
export const invoiceKind = english.invoiceKind;
