/** What people call the columns of a list of goods in a spreadsheet. */
export type LineColumn = 'name' | 'quantity' | 'unit' | 'price' | 'vatRate' | 'index';

export const lineHeadings: readonly (readonly [LineColumn, RegExp])[] = [
  ['name', /^(nazwa|towar|usługa|opis|produkt)/i],
  ['quantity', /^(ilość|ilosc|szt\.? ?$|liczba)/i],
  ['unit', /^(j\.? ?m\.?|jm|jednostka|miara)/i],
  ['price', /^(cena|netto|c\. ?j)/i],
  ['vatRate', /^(vat|stawka)/i],
  ['index', /^(symbol|indeks|kod|sku)/i],
];
