import { english } from '../../print/english.ts';

/* The names of prints in English are those that the window says in English. */
export const { toPay, amountDue, invoiceKind, totalLabel } = english;
