import { legalBasis } from '../deadlines.ts';
import { heading, list, note, steps, table, text, toPage, toScreen } from './blocks.ts';

/** What waits, why, and until when. */
export const queuePage = [
  text(
    'Zwykle nic tu nie robisz: faktury wysyłają się same, gdy tylko jest połączenie.',
    'Na górze stoi ta z najbliższym terminem.',
  ),
  toScreen('Otwórz Kolejkę', 'queue'),

  heading('states', 'Co znaczy stan faktury'),
  table(
    'Stany',
    ['Stan', 'Co się dzieje'],
    ['czeka', 'wyśle się sama'],
    ['wysyłana', 'właśnie idzie do KSeF'],
    ['sprawdzana w KSeF', 'połączenie się zerwało: program pyta, czy dotarła, i dopiero potem wysyła'],
    ['przyjęta do przetwarzania', 'KSeF ją ma i zaraz odpowie'],
    ['Zaakceptowana', 'ma numer KSeF i UPO'],
    ['odrzucona', 'KSeF jej nie przyjął: zobacz, co zrobić'],
    ['zwolniona', `awaria całkowita: nie musisz jej dosyłać (${legalBasis['awaria-calkowita']})`],
  ),

  heading('why-waits', 'Dlaczego faktura czeka'),
  list(
    'Nie ma połączenia z KSeF albo KSeF chwilowo nie przyjmuje faktur. Program próbuje sam.',
    'Tryb jest wybrany ręcznie. Wybierz „Wróć do trybu automatycznego”.',
    'Wysyłanie jest wstrzymane. Wybierz „Wznów wysyłanie”, a przy jednej fakturze „Wyślij tę fakturę”.',
    'Sejf jest zamknięty albo brakuje logowania.',
    'KSeF odpowiedział niezrozumiale albo przerwał sesję. Program zacznie nową i niczego nie wyśle dwa razy.',
  ),

  heading('limits', 'KSeF prosi o wolniejsze wysyłanie'),
  text(
    'KSeF ogranicza liczbę zapytań. Program liczy je sam i czeka, ile trzeba.',
    'Nic nie rób: faktury wyjdą po kolei, najpierw te z najbliższym terminem.',
  ),

  heading('deadlines', 'Terminy i ostrzeżenia'),
  text(
    'Program ostrzega na 7, 3 i 1 dzień przed terminem, na 4 godziny przed i po terminie.',
    'Faktura po terminie i tak się wyśle, od razu, gdy się da.',
  ),
  toPage('Kiedy termin się przesuwa', 'modes#moving'),

  heading('upo', 'UPO i numer KSeF'),
  text(
    'UPO to urzędowe poświadczenie odbioru. Program pobiera je sam i pokazuje w szczegółach faktury.',
    'UPO jeszcze nie ma? Faktura nie jest jeszcze przyjęta albo KSeF je przygotowuje.',
    'UPO nie zgadza się z fakturą? Program go nie uzna i pobierze jeszcze raz.',
  ),

  heading('carry', 'Kolejka w pliku'),
  text('Gdy na stanowisku długo nie ma internetu, faktury doręczy inny komputer tej samej firmy.'),
  steps(
    'Tu: „Wynieś kolejkę do pliku…”, hasło, pendrive.',
    'Tam: „Doręcz kolejkę z innego komputera…”, to samo hasło. Potem „Zapisz wyniki”.',
    'Tu: „Wczytaj wyniki…”. Faktury mają numery KSeF i UPO.',
  ),
  table(
    'Gdy plik nie chce się wczytać',
    ['Program mówi', 'Zrób to'],
    ['Nie ma czego wynieść', 'Nic nie czeka. Wszystko jest w KSeF.'],
    ['Hasło nie pasuje do tego pliku', 'Wpisz hasło, które ustawiono przy wynoszeniu.'],
    [
      'To nie jest plik, którego tu trzeba',
      'Do doręczenia służy plik „kolejka…”, po powrocie plik „wyniki…”.',
    ],
    ['Ten plik jest innej firmy', 'Wczytaj go w programie firmy z tym samym NIP i środowiskiem.'],
    ['Numer … ma tu już inna faktura', 'Daj stanowiskom osobne serie i zapytaj księgowość.'],
    [
      'Te wyniki nie są do kolejki z tego komputera',
      'Wczytaj je na komputerze, z którego wyniesiono kolejkę.',
    ],
  ),
  note('amber', 'Hasło pliku przekaż osobno, na przykład telefonicznie.'),

  heading('outside', 'Faktura poza KSeF'),
  text(
    `Faktury z awarii całkowitej nie wysyła się do KSeF (${legalBasis['awaria-calkowita']}). Nie jest w kolejce i nie ma kodów.`,
  ),
] as const;
