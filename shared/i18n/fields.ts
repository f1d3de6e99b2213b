/** Polish names of the fields of a draft, in the cases sentences need. `{n}` becomes the line's number. */
interface FieldName {
  /** Who or what: `nazwa nabywcy`. */
  nominative: string;
  /** Whom or what is missing or to be typed: `nazwę nabywcy`. */
  accusative: string;
}

const names: Record<string, FieldName> = {
  buyer: { nominative: 'nabywca', accusative: 'nabywcę' },
  'buyer.name': { nominative: 'nazwa nabywcy', accusative: 'nazwę nabywcy' },
  'buyer.email': { nominative: 'e-mail nabywcy', accusative: 'e-mail nabywcy' },
  'buyer.id': { nominative: 'identyfikator nabywcy', accusative: 'identyfikator nabywcy' },
  'buyer.id.nip': { nominative: 'NIP nabywcy', accusative: 'NIP nabywcy' },
  'buyer.id.country': { nominative: 'kraj identyfikatora', accusative: 'kraj identyfikatora' },
  'buyer.id.vatNumber': { nominative: 'numer VAT UE', accusative: 'numer VAT UE' },
  'buyer.id.number': { nominative: 'numer identyfikacyjny', accusative: 'numer identyfikacyjny' },
  'buyer.address': { nominative: 'adres nabywcy', accusative: 'adres nabywcy' },
  'buyer.address.country': { nominative: 'kraj nabywcy', accusative: 'kraj nabywcy' },
  'buyer.address.line1': { nominative: 'ulica i numer nabywcy', accusative: 'ulicę i numer nabywcy' },
  'buyer.address.line2': { nominative: 'kod i miejscowość nabywcy', accusative: 'kod i miejscowość nabywcy' },
  saleDate: { nominative: 'data sprzedaży', accusative: 'datę sprzedaży' },
  placeOfIssue: { nominative: 'miejsce wystawienia', accusative: 'miejsce wystawienia' },
  lines: { nominative: 'pozycje', accusative: 'pozycje' },
  'lines.name': { nominative: 'nazwa w pozycji {n}', accusative: 'nazwę w pozycji {n}' },
  'lines.unit': { nominative: 'jednostka w pozycji {n}', accusative: 'jednostkę w pozycji {n}' },
  'lines.quantity': { nominative: 'ilość w pozycji {n}', accusative: 'ilość w pozycji {n}' },
  'lines.netPrice': { nominative: 'cena w pozycji {n}', accusative: 'cenę w pozycji {n}' },
  'lines.vatRate': { nominative: 'stawka w pozycji {n}', accusative: 'stawkę w pozycji {n}' },
  payment: { nominative: 'płatność', accusative: 'płatność' },
  'payment.form': { nominative: 'forma płatności', accusative: 'formę płatności' },
  'payment.dueDate': { nominative: 'termin płatności', accusative: 'termin płatności' },
  'payment.paidOn': { nominative: 'data zapłaty', accusative: 'datę zapłaty' },
  'payment.account': { nominative: 'rachunek bankowy', accusative: 'rachunek bankowy' },
  exemptionBasis: { nominative: 'podstawa zwolnienia', accusative: 'podstawę zwolnienia' },
  'exemptionBasis.text': { nominative: 'podstawa zwolnienia', accusative: 'podstawę zwolnienia' },
  note: { nominative: 'uwagi', accusative: 'uwagi' },
  nip: { nominative: 'NIP', accusative: 'NIP' },
  name: { nominative: 'nazwa', accusative: 'nazwę' },
  account: { nominative: 'rachunek bankowy', accusative: 'rachunek bankowy' },
  'address.line1': { nominative: 'ulica i numer', accusative: 'ulicę i numer' },
  'address.line2': { nominative: 'kod i miejscowość', accusative: 'kod i miejscowość' },
  'address.country': { nominative: 'kraj', accusative: 'kraj' },
};

/**
 * The Polish name of a field of a draft or company, by its path: `lines.2.quantity` → `ilość w pozycji 3`.
 * An unknown path is returned as it is, so that nothing is hidden.
 */
export function fieldName(path: string, grammaticalCase: keyof FieldName = 'nominative'): string {
  const line = /^lines\.(\d+)(?:\.(.+))?$/.exec(path);
  if (line === null) return names[path]?.[grammaticalCase] ?? path;
  const number = String(Number(line[1]) + 1);
  if (line[2] === undefined) return `pozycja ${number}`;
  return names[`lines.${line[2]}`]?.[grammaticalCase].replace('{n}', number) ?? path;
}
