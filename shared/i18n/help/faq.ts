import { legalBasis } from '../deadlines.ts';
import { question, toPage } from './blocks.ts';

/** What shop staff ask. */
export const faqPage = [
  ...question('no-net', 'Zabrakło internetu. Czy mogę dalej sprzedawać?', [
    'Tak. Wystawiaj jak zwykle, program przejdzie w tryb Offline24 i dośle faktury sam.',
  ]),
  ...question('will-it-go', 'Skąd wiem, że faktura dotarła do KSeF?', [
    'Ma stan „Zaakceptowana”, numer KSeF i UPO. Gdy kolejka jest pusta, dotarło wszystko.',
  ]),
  ...question(
    'deadline',
    'Ile mam czasu na dosłanie?',
    [
      `W trybie Offline24 do końca następnego dnia roboczego (${legalBasis.offline24}), po awarii siedem dni roboczych (${legalBasis['offline-awaria']}).`,
    ],
    toPage('Tryby i terminy', 'modes'),
  ),
  ...question('late', 'Minął termin, a faktura nie poszła. Co teraz?', [
    'Program wyśle ją, gdy tylko się da. Nie wystawiaj drugiej. Powiedz o tym księgowości.',
  ]),
  ...question(
    'customer-waits',
    'Klient czeka, a KSeF nie działa. Co mu dać?',
    [
      'Dokument, który proponuje program. Firmie z NIP w trybie Offline24: potwierdzenie transakcji z dwoma kodami.',
    ],
    toPage('Co dać nabywcy', 'prints#buyer'),
  ),
  ...question('is-invoice', 'Czy potwierdzenie transakcji jest fakturą?', [
    'Nie. Fakturę firma z NIP dostanie w KSeF, gdy program ją dośle.',
  ]),
  ...question('two-codes', 'Dlaczego na wydruku są dwa kody?', [
    'Bo fakturę wystawiono offline. KOD I prowadzi do KSeF, KOD II potwierdza wystawcę.',
  ]),
  ...question('one-code', 'Dlaczego dziś jest tylko jeden kod?', [
    'Bo KSeF działa i wystawiasz w trybie Online.',
  ]),
  ...question('offline-word', 'Co znaczy OFFLINE pod kodem?', [
    'Faktura nie ma jeszcze numeru KSeF. Gdy go dostanie, na nowym wydruku będzie numer.',
  ]),
  ...question('scan', 'Klient zeskanował kod i KSeF nie zna faktury. Czy to źle?', [
    'Nie, jeśli faktura jeszcze czeka w kolejce. Po dosłaniu ten sam kod pokaże fakturę.',
  ]),
  ...question('new-print', 'Czy po dosłaniu muszę dać klientowi nowy wydruk?', [
    'Nie musisz. Faktura jest ta sama, a kod prowadzi do niej. Wydruk z numerem KSeF możesz dać, gdy poprosi.',
  ]),
  ...question(
    'certificate',
    'Program chce certyfikatu typu 2. Co to jest?',
    ['Plik z KSeF, którym program podpisuje KOD II. Bez niego nie wystawisz faktury offline.'],
    toPage('Jak dostać certyfikat', 'certificate#get'),
  ),
  ...question('type-one', 'Mam certyfikat typu 1. Czy wystarczy?', [
    'Nie. Typ 1 służy do logowania. Możesz nim zamówić typ 2 w programie.',
  ]),
  ...question(
    'password',
    'Zapomniałem hasła do sejfu.',
    ['Nikt go nie odtworzy. Wczytaj certyfikat z pliku i wpisz token od nowa. Faktury są bezpieczne.'],
    toPage('Sejf i jego hasło', 'certificate#safe'),
  ),
  ...question(
    'mistake',
    'Pomyliłem się na wystawionej fakturze.',
    ['Otwórz ją i wybierz „Wystaw korektę”. Zmień tylko to, co było źle.'],
    toPage('Korekty', 'invoices#corrections'),
  ),
  ...question('delete', 'Czy mogę usunąć fakturę?', [
    'Nie. Faktura wystawiona istnieje. Błąd naprawia korekta.',
  ]),
  ...question('correction-waits', 'Dlaczego korekta czeka?', [
    'Bo nosi numer KSeF oryginału, a ten go jeszcze nie ma. Wystawi się sama.',
  ]),
  ...question(
    'rejected',
    'KSeF odrzucił fakturę. Czy klient ma nieważną?',
    ['Odrzuconej faktury nie ma w KSeF. Otwórz kolejkę: przy fakturze jest następny krok.'],
    toPage('Gdy KSeF odrzuci fakturę', 'refused'),
  ),
  ...question('twice', 'Czy faktura może pójść do KSeF dwa razy?', [
    'Nie. Po zerwanym połączeniu program najpierw pyta KSeF, co już ma.',
  ]),
  ...question('close', 'Zamykam sklep, a faktury czekają. Czy mogę wyłączyć komputer?', [
    'Możesz. Wyślą się po następnym uruchomieniu. Sprawdź tylko najbliższy termin w górnym pasku.',
  ]),
  ...question('midnight', 'Wystawiłem tuż przed północą i zerwało połączenie.', [
    'Program zmieni fakturę w Offline24 i policzy termin. Data wystawienia zostaje.',
  ]),
  ...question(
    'hand-mode',
    'Kiedy mam zmieniać tryb ręcznie?',
    ['Prawie nigdy. Na przykład gdy nie masz internetu, a z radia wiesz o awarii.'],
    toPage('Jak zmienić tryb ręcznie', 'modes#choose'),
  ),
  ...question('over-24h', 'KSeF nie działa drugi dzień. Czy to już awaria?', [
    `Awarią jest to, co ogłosi Ministerstwo (${legalBasis['offline-awaria']}). Czas trwania nie ma znaczenia.`,
  ]),
  ...question('total', 'W telewizji mówią o awarii całkowitej. Co robić?', [
    'Włącz ten tryb w Ctrl+M. Faktury nie mają kodów i nie dosyłasz ich nigdy.',
  ]),
  ...question('yellow', 'Co znaczy żółto-czarny pasek na górze?', [
    'Jesteś w piaskownicy. Wszystko jest ćwiczeniem, nic nie trafia do prawdziwego KSeF.',
  ]),
  ...question(
    'two-desks',
    'Mamy dwa stanowiska. Czy numery się nie powtórzą?',
    ['Nie, jeśli każde ma własny znak we wzorze numeru.'],
    toPage('Numeracja', 'invoice#numbering'),
  ),
  ...question(
    'days-without-net',
    'Internetu nie będzie trzy dni. Co z terminami?',
    ['Wynieś kolejkę na pendrive do komputera z internetem.'],
    toPage('Kolejka w pliku', 'queue#carry'),
  ),
  ...question(
    'new-computer',
    'Kupiliśmy nowy komputer.',
    ['Przenieś firmę jednym plikiem. Na starym już nie wystawiaj.'],
    toPage('Przenosiny', 'backups#move'),
  ),
  ...question('consumer', 'Klient nie ma NIP. Czy jego faktura idzie do KSeF?', [
    'Tak, jeśli ją wystawiasz w programie. Konsument nie odbiera w KSeF, więc daj mu wydruk z kodem (art. 106gb ust. 4 ustawy o VAT).',
  ]),
] as const;
