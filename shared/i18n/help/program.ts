import { heading, list, note, steps, table, text, toPage, toScreen } from './blocks.ts';

/** When the program itself is in trouble. */
export const programPage = [
  text('Wystawione faktury są zapisane na dysku, zanim zobaczysz ich numer. Awaria programu ich nie kasuje.'),

  heading('again', 'Najpierw spróbuj tak'),
  steps(
    'Zrób tę czynność jeszcze raz.',
    'Zamknij program i otwórz go ponownie.',
    'Jeśli kłopot wraca, przepisz numer zgłoszenia z komunikatu i podaj go osobie, która opiekuje się programem.',
  ),

  heading('window', 'Okno straciło połączenie'),
  text(
    'Okno połączy się samo. Gdy trwa to ponad minutę, uruchom Latarnika ponownie. Wysyłka w tym czasie idzie dalej.',
  ),

  heading('data', 'Folder z danymi'),
  table(
    'Kłopoty z danymi',
    ['Program mówi', 'Zrób to'],
    ['Tych danych używa już inny uruchomiony Latarnik', 'Zamknij drugie okno albo przejdź do niego.'],
    ['Dane zapisała nowsza wersja programu', 'Zainstaluj nowszego Latarnika.'],
    [
      'Nie udało się dostosować danych',
      'Uruchom poprzednią wersję i zgłoś tekst komunikatu. Kopia danych leży obok.',
    ],
    ['Nie da się otworzyć folderu z danymi', 'Sprawdź dysk i uprawnienia.'],
    ['Inny program trzyma bazę danych', 'Poczekaj. Zwykle to antywirus albo kopia zapasowa.'],
  ),

  heading('disk', 'Na dysku nie ma miejsca'),
  text(
    'Program niczego nie wystawi i nie wyśle, dopóki nie ma gdzie zapisać. Opróżnij kosz albo przenieś duże pliki. Wysyłka ruszy sama.',
  ),

  heading('damaged', 'Baza danych jest uszkodzona'),
  note('red', 'Nie wystawiaj dalej. Faktury przyjęte przez KSeF są w KSeF.'),
  steps(
    'Zamknij program i skopiuj folder z danymi w bezpieczne miejsce.',
    'Przywróć ostatnią kopię.',
    'Porównaj ostatnie numery z wydrukami i z KSeF.',
  ),
  toPage('Przywracanie', 'backups#restore'),

  heading('company', 'Firma w tym programie'),
  list(
    'Kilka firm w jednym programie: kliknij nazwę firmy u góry. Faktury każdej z nich wysyłają się same.',
    'Firma z tym NIP i środowiskiem już jest? Przejdź do niej zamiast zakładać drugą.',
    'NIP i środowisko zmienisz tylko przed pierwszą fakturą. Potem dodaj osobną firmę.',
    'Firmy, która wystawiała faktury, się nie usuwa: to jej archiwum.',
    'Bez firmy nie ma sprzedawcy: załóż ją na pierwszym ekranie.',
    'Awarię można udawać tylko w firmie szkoleniowej.',
  ),

  heading('commands', 'Polecenia i skrypty'),
  text(
    'Te błędy widzi ten, kto steruje programem z terminala albo skryptu.',
    'Sprawdź nazwę polecenia i dane. Listę wypisze „npm run cli -- methods”.',
  ),

  heading('notices', 'Ostrzeżenia i powiadomienia'),
  list(
    'Pasek u góry i dzwonek zbierają to, co wymaga Ciebie. Przycisk prowadzi do miejsca, które to załatwia.',
    '„Wiem” chowa ostrzeżenie, a „Przypomnij później” pokaże je za godzinę albo jutro.',
    'Powiadomienia poza oknem włączysz w ustawieniach.',
  ),

  heading('settings', 'Ustawienia'),
  text(
    'Po lewej stronie wybierasz dział. Przy każdym stoi znak zapytania z pomocą. F1 otwiera pomoc działu, w którym jesteś.',
  ),

  heading('look', 'Wygląd i język'),
  text(
    'Program ma jasne i ciemne kolory i mówi po polsku albo po angielsku. Wydruki i wiadomości mają własny język.',
  ),

  heading('computer', 'Program na tym komputerze'),
  list(
    'Latarnik może uruchamiać się z komputerem i po zamknięciu okna wysyłać dalej, obok zegara.',
    'Nową wersję pobiera tylko wtedy, gdy o to poprosisz.',
    'Raporty awarii zostają na tym komputerze, bez danych firmy.',
  ),

  heading('journal', 'Dziennik'),
  text(
    'Dziennik zapisuje, co się działo: faktury, tryby, wysyłkę, wydruki, pocztę. Każdy wpis ma skrót poprzedniego, więc niczego nie da się po cichu zmienić.',
  ),
  text('Szukasz jednej faktury? Jej historia jest też w szczegółach. Całość zapiszesz do pliku CSV.'),

  heading('clock', 'Zegar komputera'),
  text('Terminy i logowanie zależą od zegara. Włącz w systemie ustawianie czasu z internetu.'),
  toScreen('Otwórz Dziennik', 'journal'),
] as const;
