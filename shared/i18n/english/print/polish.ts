import { english } from '../../print/english.ts';

export { proformaKind } from '../../print/proformaKind.ts';

/** What the screens take from the words of the prints, for whom the program speaks English. */
export const polish = english;
