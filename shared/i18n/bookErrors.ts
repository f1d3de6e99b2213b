import type { TextsOf } from './errorWords.ts';

const nothingSaved = 'Niczego nie zapisano.';

/** Texts of failures with the lists of customers and goods. */
export const bookErrors: TextsOf<'customer'> & TextsOf<'good'> = {
  'customer.notFound': () => ({
    title: 'Tego kontrahenta już nie ma na liście',
    body: 'Pewnie połączono go z innym. Wystawionych faktur to nie zmienia. Odszukaj go na liście po nazwie albo NIP.',
  }),
  'customer.twin': (d) => ({
    title: `Taki kontrahent już jest: ${d.name}`,
    body: `Ma ten sam numer albo tę samą nazwę i adres. ${nothingSaved} Popraw tamten wpis albo zapisz ten mimo to, na przykład gdy to inny oddział.`,
  }),
  'customer.mergeWithItself': () => ({
    title: 'To jest jeden i ten sam wpis',
    body: 'Połączyć można dwa różne wpisy. Niczego nie zmieniono.',
  }),
  'good.notFound': () => ({
    title: 'Tej pozycji już nie ma na liście',
    body: 'Wystawionych faktur to nie zmienia. Odszukaj ją na liście po nazwie albo kodzie.',
  }),
  'good.twin': (d) => ({
    title: `Taka pozycja już jest: ${d.name}`,
    body: `Ma ten sam kod albo tę samą nazwę i jednostkę. ${nothingSaved} Popraw tamten wpis albo zapisz ten mimo to.`,
  }),
};
