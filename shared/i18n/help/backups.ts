import { heading, list, note, steps, table, text, toScreen } from './blocks.ts';

/** Backups, restoring, moving to another computer. */
export const backupsPage = [
  text(
    'Wskaż folder, a program codziennie i przy starcie zrobi w nim kopię całej firmy.',
    'Sam sprawdzi, czy da się ją odczytać.',
  ),

  heading('setup', 'Gdzie trzymać kopie'),
  steps(
    'Otwórz Ustawienia, Kopie zapasowe.',
    'Wpisz folder na pendrivie albo dysku sieciowym, nie na tym samym dysku co program, i wybierz „Zapisz folder kopii”.',
    'Wybierz „Zrób kopię teraz” i sprawdź, czy jest napis „sprawdzona”.',
  ),
  text('Zostaje 7 kopii dziennych, 5 tygodniowych i 12 miesięcznych.'),
  note('amber', 'Klucze są w kopii zaszyfrowane, faktury nie. Trzymaj ją tam, gdzie nikt obcy nie zajrzy.'),
  toScreen('Otwórz kopie zapasowe', 'settings', 'backup'),

  heading('folder', 'Kopii nie da się zapisać'),
  text(
    'Nośnik jest odłączony, pełny albo tylko do odczytu. Podłącz go albo wybierz inny folder. Program spróbuje znowu za 10 minut.',
  ),

  heading('restore', 'Przywracanie'),
  steps(
    'Zainstaluj Latarnika i na pierwszym ekranie wybierz „Przywróć z pliku”.',
    'Wybierz plik .kopia albo .przenosiny. Zobaczysz, co w nim jest.',
    'Przywróć. Zanim wystawisz następną fakturę, przeczytaj, co odpowiedział KSeF.',
  ),
  table(
    'Gdy plik nie chce się wczytać',
    ['Program mówi', 'Zrób to'],
    [
      'To nie jest kopia zapasowa Latarnika',
      'Wybierz plik, którego nazwa kończy się na .kopia albo .przenosiny.',
    ],
    ['Ten plik jest uszkodzony', 'Skopiuj go jeszcze raz z nośnika albo weź wcześniejszą kopię.'],
    ['Kopię zapisała nowsza wersja programu', 'Zainstaluj nowszego Latarnika.'],
    ['To kopia firmy szkoleniowej', 'Zacznij z nową firmą szkoleniową.'],
    ['Plik kopii trzeba wskazać jeszcze raz', 'Wybierz plik od nowa.'],
    [
      'To nie jest hasło tego pliku',
      'Wpisz hasło nadane przy przenosinach. Nie pamiętasz go? Zrób plik jeszcze raz na starym komputerze.',
    ],
  ),

  heading('recovery', 'Faktury wystawione po zrobieniu kopii'),
  text(
    'W kopii ich nie ma, ale ma je KSeF. Gdy tylko jest połączenie i logowanie, program sam o nie pyta. Wynik jest w ostrzeżeniu i w Ustawieniach, Kopie zapasowe.',
  ),
  table(
    'Co odpowiada KSeF',
    ['Program mówi', 'Co to znaczy'],
    [
      'program pyta KSeF',
      'Numery mogą się jeszcze powtórzyć. Fakturę wystawisz, ale najpierw sprawdź ostatni numer na wydrukach i popraw numerację.',
    ],
    ['odzyskano z KSeF …', 'Faktura jest na liście jako przyjęta, a numeracja idzie dalej za nią.'],
    ['KSeF miał już … z kolejki', 'Poprzedni komputer zdążył ją wysłać. Nie pójdzie drugi raz.'],
    [
      'KSeF ma … pod numerem zajętym tu przez inną',
      'Ten numer dostały dwie faktury. Tej, której KSeF nie ma, nadaj nowy numer, gdy ją odrzuci.',
    ],
    ['program nie umie jej wczytać', 'Obejrzyj ją w Aplikacji Podatnika KSeF.'],
  ),
  note(
    'amber',
    'Faktur offline, których poprzedni komputer nie wysłał, nie zna nikt. Porównaj wydruki z listą i wystaw brakujące.',
  ),
  text('Faktury cykliczne, których termin minął przed przywróceniem, czekają na Twoją decyzję.'),

  heading('move', 'Przenosiny na nowy komputer'),
  steps(
    'Na starym: Ustawienia, Kopie zapasowe, „Przenieś na inny komputer…”. Nadaj plikowi hasło.',
    'Na nowym: „Przywróć z pliku”, plik .przenosiny i hasło.',
    'Od tej chwili wystawiaj tylko na nowym. Inaczej powtórzą się numery.',
  ),

  heading('password', 'Hasło pliku'),
  list(
    'W pliku są faktury i klucze firmy: hasło nie może być za krótkie.',
    'Nikt nie odtworzy zapomnianego hasła. Zrób plik jeszcze raz na starym komputerze.',
  ),

  heading('evidence', 'Plik dowodowy i archiwum'),
  text(
    'Plik dowodowy jednej faktury zapiszesz w jej szczegółach: XML, UPO, wydane wydruki, komunikaty, dziennik i termin w jednym pliku ZIP, dla urzędu albo sądu.',
    'Archiwum okresu zapiszesz na liście faktur, w eksporcie. Oba otworzysz bez Latarnika.',
  ),
] as const;
