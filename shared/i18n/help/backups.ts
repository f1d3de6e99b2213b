import { heading, list, note, steps, table, text, toScreen } from './blocks.ts';

/** Backups, restoring, moving to another computer. */
export const backupsPage = [
  text('Kopia powstaje codziennie i przy starcie. Program sam sprawdza, czy da się ją odczytać.'),

  heading('setup', 'Gdzie trzymać kopie'),
  steps(
    'Otwórz Ustawienia, Kopie zapasowe.',
    'Wpisz folder na pendrivie albo dysku sieciowym, nie na tym samym dysku co program.',
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
    'Przywróć. Zanim wystawisz następną fakturę, sprawdź ostatni numer na wydrukach.',
  ),
  table(
    'Gdy plik nie chce się wczytać',
    ['Program mówi', 'Zrób to'],
    ['To nie jest kopia Latarnika', 'Wybierz plik, którego nazwa kończy się na .kopia albo .przenosiny.'],
    ['Plik jest uszkodzony', 'Skopiuj go jeszcze raz z nośnika albo weź wcześniejszą kopię.'],
    ['Zapisała ją nowsza wersja', 'Zainstaluj nowszego Latarnika.'],
    ['Kopia firmy szkoleniowej', 'Zacznij z nową firmą szkoleniową.'],
    ['Plik trzeba wskazać jeszcze raz', 'Wybierz plik od nowa.'],
    ['To nie jest hasło tego pliku', 'Wpisz hasło nadane przy przenosinach.'],
  ),

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
];
