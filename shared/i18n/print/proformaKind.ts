/** Beside the kinds of FA(3): what is no invoice, but looks like one. */
export const proformaKind = 'PROFORMA';
