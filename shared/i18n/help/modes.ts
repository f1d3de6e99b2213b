import { legalBasis } from '../deadlines.ts';
import { modeExplanation, modeName } from '../modes.ts';
import { modes } from '../../domain/mode.ts';
import { heading, list, note, steps, table, text, toPage, toScreen } from './blocks.ts';
import { dueOn, endsOn, issuedOn } from './examples.ts';

/** What each of the five modes is: when, codes, deadline, an example. */
export const modesPage = [
  text(
    'Nic nie ustawiaj: program sam wybiera tryb i pokazuje go w górnym pasku.',
    'Tryb mówi, jak wystawiasz fakturę i do kiedy ma trafić do KSeF.',
  ),
  table(
    'Pięć trybów',
    ['Tryb', 'Kiedy', 'Na wydruku', 'Termin', 'Przepis'],
    ...modes.map((mode) => [
      modeName[mode],
      modeExplanation[mode].when,
      modeExplanation[mode].codes,
      modeExplanation[mode].deadline,
      legalBasis[mode],
    ]),
  ),
  note(
    'blue',
    'Tryb zapisuje się na fakturze w chwili wystawienia i już się nie zmienia. Zmienić może się tylko jej termin.',
  ),

  heading('online', modeName.online),
  text(
    'KSeF działa. Faktura idzie od razu i po kilku sekundach ma numer KSeF.',
    `Na wydruku jest jeden kod: KOD I (${legalBasis.online}).`,
  ),
  text(
    'Jeśli połączenie zerwie się w trakcie albo minie północ, zanim faktura dojdzie, program zmieni ją w fakturę Offline24, zanim ją wydrukujesz.',
    'Treść faktury zostaje ta sama.',
  ),

  heading('offline24', modeName.offline24),
  text(
    'Nie masz internetu, KSeF nie odpowiada albo po prostu tak wolisz.',
    `Powód jest dowolny (${legalBasis.offline24}).`,
  ),
  list(
    'Na wydruku są dwa kody: KOD I z napisem OFFLINE i KOD II z napisem CERTYFIKAT.',
    'Potrzebujesz certyfikatu typu 2.',
    'Termin: koniec następnego dnia roboczego po dacie wystawienia.',
  ),
  text(
    `Przykład: data wystawienia ${issuedOn('beforeEaster')}. Termin: ${dueOn('beforeEaster')}, bo Poniedziałek Wielkanocny jest wolny.`,
  ),
  text(
    `Przykład: data wystawienia ${issuedOn('beforeChristmas')}. Termin: ${dueOn('beforeChristmas')}, bo wolne są Wigilia i święta, a potem jest niedziela.`,
  ),

  heading('unavailable', modeName['offline-niedostepnosc']),
  text(
    'Ministerstwo zapowiedziało prace serwisowe. Program włącza ten tryb sam, gdy prace trwają.',
    `Na wydruku są dwa kody i potrzebujesz certyfikatu typu 2 (${legalBasis['offline-niedostepnosc']}).`,
  ),
  text('Termin: koniec następnego dnia roboczego po dniu, w którym prace się kończą.'),
  text(
    `Przykład: data wystawienia ${issuedOn('maintenance')}, koniec prac: ${endsOn('maintenance')}. Termin: ${dueOn('maintenance')}.`,
  ),

  heading('failure', modeName['offline-awaria']),
  text(
    'Ministerstwo ogłosiło awarię. Liczy się komunikat, nie to, jak długo KSeF nie odpowiada.',
    `Na wydruku są dwa kody i potrzebujesz certyfikatu typu 2 (${legalBasis['offline-awaria']}).`,
  ),
  text(
    'Termin: koniec siódmego dnia roboczego po dniu, w którym awaria się skończyła. Dopóki trwa, termin jest otwarty.',
  ),
  text(
    `Przykład: data wystawienia ${issuedOn('failure')}, koniec awarii: ${endsOn('failure')}. Termin: ${dueOn('failure')}; Boże Ciało się nie liczy.`,
  ),
  text(
    `Gdy przed tym terminem ogłoszą drugą awarię, liczy się od nowa, od jej końca. W tym przykładzie druga awaria kończy się ${endsOn('twoFailures')}, a termin to ${dueOn('twoFailures')}.`,
  ),

  heading('total-failure', modeName['awaria-calkowita']),
  text(
    'Ogłaszają ją media: telewizja, radio, prasa, internet.',
    `Faktury nie mają kodów QR i nigdy nie dosyła się ich do KSeF (${legalBasis['awaria-calkowita']}).`,
  ),
  text(
    'Dlatego program włącza ten tryb tylko za Twoją zgodą i pyta dwa razy.',
    'Dajesz nabywcy fakturę na papierze albo e-mailem.',
  ),

  heading('moving', 'Kiedy termin się przesuwa'),
  text(
    `Gdy faktura czeka, a Ministerstwo ogłosi awarię, termin biegnie od nowa: siedem dni roboczych od końca awarii (${legalBasis['offline-awaria']}).`,
  ),
  text(
    `Przykład: faktura Offline24, data wystawienia ${issuedOn('movedByFailure')}, nazajutrz ogłoszona awaria, jej koniec to ${endsOn('movedByFailure')}. Termin: ${dueOn('movedByFailure')}.`,
  ),
  list(
    'Prace serwisowe nie przesuwają terminu faktury Offline24.',
    'Awaria ogłoszona po terminie już go nie przesuwa.',
    `Awaria całkowita zwalnia czekające faktury z dosłania (${legalBasis['awaria-calkowita']}).`,
  ),
  text('Program liczy to sam. W szczegółach faktury pokaże, skąd wziął się termin.'),

  heading('choose', 'Jak zmienić tryb ręcznie'),
  steps(
    'Naciśnij Ctrl+M albo kliknij tryb w górnym pasku.',
    'Wybierz tryb i podaj powód. Przy niedostępności i awarii podaj też, kiedy się zaczęły.',
    'Gdy kłopot minie, wybierz „Automatycznie”. Faktury wyślą się same.',
  ),

  heading('announcements', 'Komunikaty Ministerstwa'),
  text(
    'Program sam pobiera komunikaty z serwisu Latarnia i pokazuje je na ekranie Komunikaty MF.',
    'Gdy nie masz internetu, wpisz tam komunikat, który znasz z radia albo telefonu.',
  ),
  text(
    'Komunikatu Ministerstwa nie da się zmienić ani wycofać. Zmieniasz tylko te, które wpisujesz. Koniec komunikatu musi być późniejszy niż początek.',
  ),
  toScreen('Otwórz Komunikaty MF', 'announcements'),
  toPage('Co robić, gdy KSeF nie działa', 'outage'),
] as const;
