import type { TextsOf } from './errorWords.ts';

const nothingSaved = 'Niczego nie zapisano.';

/** Texts of failures with the lists of customers and goods. */
export const bookErrors: TextsOf<'customer'> & TextsOf<'good'> & TextsOf<'table'> & TextsOf<'lookUp'> = {
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
  'table.unreadable': (d) => ({
    title: 'Z tego pliku nie da się wczytać tabeli',
    body: {
      oldExcel: `To skoroszyt starego Excela (.xls). Otwórz go w Excelu i zapisz jako .xlsx albo CSV. ${nothingSaved}`,
      otherFile: `To nie jest plik CSV ani XLSX. Zapisz listę w poprzednim programie jako CSV albo XLSX. ${nothingSaved}`,
      damaged: `Plik jest uszkodzony albo zabezpieczony hasłem. Otwórz go w arkuszu i zapisz jeszcze raz jako XLSX albo CSV. ${nothingSaved}`,
    }[d.reason],
  }),
  'table.tooLarge': () => ({
    title: 'Ten plik jest za duży',
    body: `Plik może mieć 20 MB, 100 000 wierszy i 200 kolumn. ${nothingSaved} Podziel go na części i wczytaj po kolei.`,
  }),
  'table.empty': () => ({
    title: 'W tym pliku nie ma ani jednego wiersza',
    body: `Z pliku XLSX program czyta pierwszy arkusz. ${nothingSaved} Sprawdź, czy dane są w pierwszym arkuszu.`,
  }),
  'table.gone': () => ({
    title: 'Wybierz plik jeszcze raz',
    body: `Program nie ma już w pamięci tego, co odczytał z pliku. ${nothingSaved}`,
  }),
  'table.notMatched': () => ({
    title: 'Wskaż kolumnę z nazwą',
    body: `Bez nazwy nie powstanie żaden wpis. ${nothingSaved} Wybierz przy jednej z kolumn „Nazwa”.`,
  }),
  'lookUp.off': () => ({
    title: 'Pobieranie danych firm jest wyłączone',
    body: 'Wpisz dane ręcznie albo włącz pobieranie z białej listy w Ustawieniach, w dziale „Kartoteki”.',
  }),
  'lookUp.unreachable': () => ({
    title: 'Biała lista podatników VAT nie odpowiada',
    body: 'Nie przeszkadza to w wystawieniu faktury: wpisz nazwę i adres ręcznie albo spróbuj za chwilę.',
  }),
  'lookUp.tooMany': () => ({
    title: 'Na dziś wyczerpał się limit pytań do białej listy',
    body: 'Ministerstwo ogranicza liczbę pytań z jednego miejsca. Wpisz nazwę i adres ręcznie albo spróbuj jutro.',
  }),
  'lookUp.refused': (d) => ({
    title: 'Biała lista nie odpowiedziała na to pytanie',
    body: `Podany powód: ${d.message} (${d.code}). Sprawdź NIP albo wpisz nazwę i adres ręcznie.`,
  }),
};
