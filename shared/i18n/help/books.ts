import { heading, list, steps, table, text, toPage, toScreen } from './blocks.ts';

/** Customers and goods. */
export const booksPage = [
  text(
    'Niczego nie musisz wpisywać na zapas: program zapamiętuje nabywców i towary z Twoich faktur.',
    'Następnym razem wystarczy kilka liter.',
  ),
  toScreen('Kontrahenci', 'customers'),
  toScreen('Towary', 'goods'),

  heading('entry', 'Karta kontrahenta albo towaru'),
  text(
    'Wystarczy nazwa; resztę uzupełnisz, gdy będzie potrzebna. Kod GTU, stawkę i cenę faktura weźmie z karty towaru, a termin i adres e-mail z karty kontrahenta.',
    'Odłożony wpis znika z podpowiedzi, ale nic się nie kasuje.',
  ),
  toPage('Co znaczą pola', 'glossary#fields'),

  heading('twins', 'Podobne wpisy'),
  text(
    'Taki sam NIP, kod albo nazwa z adresem to pewnie ten sam wpis.',
    'Popraw istniejący albo zapisz mimo to, na przykład gdy to inny oddział. Dwa różne wpisy możesz połączyć; wystawionych faktur to nie zmienia.',
  ),

  heading('gone', 'Wpisu już nie ma'),
  text('Połączono go z innym albo odłożono. Odszukaj go po nazwie albo NIP.'),

  heading('white-list', 'Dane z białej listy'),
  text(
    'Program może pobrać nazwę i adres firmy po NIP z wykazu podatników VAT. Domyślnie jest to wyłączone.',
  ),
  list(
    'Włączysz to w ustawieniach, w dziale Kartoteki.',
    'Lista nie odpowiada albo wyczerpał się limit na dziś: wpisz dane ręcznie. Faktury to nie wstrzymuje.',
    'Lista odmawia: sprawdź NIP.',
    'Rachunki swojej firmy sprawdzisz w jej ustawieniach: „Sprawdź na białej liście”. Liczą się też rachunki wirtualne. Numer zapytania jest dowodem i zostaje w dzienniku.',
  ),
  toScreen('Otwórz ustawienia list', 'settings', 'book'),

  heading('table', 'Lista z pliku CSV albo XLSX'),
  steps(
    'Na liście wybierz „Wczytaj z pliku”.',
    'Wskaż, co jest w której kolumnie. Kolumna z nazwą jest potrzebna.',
    'Przejrzyj błędy i wczytaj.',
  ),
  table(
    'Gdy plik nie chce się wczytać',
    ['Program mówi', 'Zrób to'],
    [
      'Z tego pliku nie da się wczytać tabeli',
      'Zapisz ją jako XLSX albo CSV. Starego .xls program nie czyta.',
    ],
    ['Ten plik jest za duży', 'Podziel go: najwyżej 20 MB i 100 000 wierszy.'],
    ['W tym pliku nie ma ani jednego wiersza', 'Przenieś dane do pierwszego arkusza.'],
    ['Wybierz plik jeszcze raz', 'Program zapomniał plik. Wczytaj go od nowa.'],
  ),
] as const;
