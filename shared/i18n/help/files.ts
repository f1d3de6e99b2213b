import { heading, list, steps, table, text, toScreen } from './blocks.ts';

/** Invoices from XML files, and exports. */
export const filesPage = [
  text('Tu wczytasz faktury FA(3) z innego programu i zapiszesz wystawione do plików dla księgowości.'),

  heading('import', 'Faktury z plików XML'),
  steps(
    'Na ekranie Faktury wybierz „Wczytaj pliki XML” i upuść pliki albo archiwum ZIP.',
    'Przejrzyj listę. Błędy stoją przy plikach.',
    'Zaznacz gotowe i wystaw.',
  ),
  table(
    'Gdy plik nie nadaje się do wystawienia',
    ['Program mówi', 'Zrób to'],
    ['To nie jest faktura FA(3)', 'Zapisz ją w tamtym programie jeszcze raz, we wzorze FA(3).'],
    ['Ta faktura jest innej firmy', 'Sprawdź NIP sprzedawcy w pliku.'],
    ['Z tego pliku wystawiono już fakturę', 'Wystaw drugi raz tylko wtedy, gdy naprawdę ma być druga.'],
    ['Najwyżej … plików naraz', 'Wystaw te, które są na liście, i wczytaj następne.'],
    ['Tego archiwum ZIP nie da się wczytać', 'Rozpakuj je i wczytaj same pliki XML.'],
    ['Tego pliku nie ma już na liście', 'Wczytaj go jeszcze raz.'],
  ),
  toScreen('Wczytaj pliki XML', 'import'),

  heading('watch', 'Folder, który program obserwuje'),
  text(
    'Inny program może zapisywać faktury do folderu, a Latarnik je odbierze.',
    'Folder musi istnieć, a program musi móc w nim zapisywać. Nie może to być folder danych Latarnika.',
  ),
  text('Pliku nie da się przenieść? Trzyma go inny program. Drugi raz i tak nie zostanie wystawiony.'),
  toScreen('Otwórz ustawienia folderu', 'settings', 'watch'),

  heading('export', 'Eksport dla księgowości'),
  list(
    'Na ekranie Faktury wybierz „Eksportuj”, a potem faktury i rodzaj pliku: PDF, XML, archiwum, rejestr, JPK_FA albo kody QR.',
    'W tym okresie nie ma faktur? Liczy się data wystawienia.',
    'Koniec okresu jest przed początkiem: popraw daty.',
    'JPK_FA wymaga kodu urzędu skarbowego i adresu. Program zapamięta je.',
    'JPK_FA nie może mieć samych zaliczek: poszerz okres.',
    'Okno możesz zamknąć: plik zapisze się sam, a wynik pokaże się na dole.',
    'Program robi już jeden plik? Poczekaj, aż skończy.',
  ),
  toScreen('Eksportuj faktury', 'invoices', 'export'),

  heading('unusable', 'Pliku nie da się użyć'),
  text(
    'Nie ma go w tym miejscu albo system nie pozwala go czytać. Sprawdź ścieżkę i uprawnienia, skopiuj plik na dysk i spróbuj jeszcze raz.',
  ),
] as const;
