import { proformaKind } from './proformaKind.ts';

/* Apart from the other words of prints: the window shows these from its start, and those not at all. */
export const toPay = 'Do zapłaty';
export const amountDue = 'Kwota należności ogółem';

const invoiceKinds: Record<string, string> = {
  [proformaKind]: 'Faktura proforma',
  VAT: 'Faktura',
  KOR: 'Faktura korygująca',
  ZAL: 'Faktura zaliczkowa',
  ROZ: 'Faktura rozliczeniowa',
  UPR: 'Faktura uproszczona',
  KOR_ZAL: 'Korekta faktury zaliczkowej',
  KOR_ROZ: 'Korekta faktury rozliczeniowej',
};
/** Name of the document by `RodzajFaktury`. */
export const invoiceKind = (code: string): string => invoiceKinds[code] ?? 'Faktura';

const totalLabels: Record<string, string> = {
  ZAL: 'Kwota zaliczki',
  ROZ: 'Pozostało do zapłaty',
  KOR: 'Zmiana kwoty należności',
  KOR_ZAL: 'Zmiana kwoty zaliczki',
  KOR_ROZ: 'Zmiana kwoty do zapłaty',
};
/** The caption of `P_15`: what the big amount is, by the kind of invoice and whether it is paid. */
export const totalLabel = (kind: string, isPaid: boolean): string =>
  totalLabels[kind] ?? (isPaid ? amountDue : toPay);
