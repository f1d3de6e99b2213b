import { formatInstant, plural } from '../format.ts';

const NBSP = '\u00a0';
const waitingInvoices = (count: number): string =>
  `${count}${NBSP}${plural(count, 'faktura czeka', 'faktury czekają', 'faktur czeka')}`;

/** What the desktop program does on this computer beside its window. */
export const computer = {
  title: 'Program na tym komputerze',
  command: 'Ustawienia: program na tym komputerze',
  commandWords: 'autostart zasobnik tło aktualizacja awaria raport',
  autoStart: 'Uruchamiaj Latarnika po zalogowaniu do komputera',
  autoStartHint: 'Faktury, które czekają, idą do KSeF od razu po włączeniu komputera.',
  autoStartMissing: 'Ten system nie pozwala Latarnikowi uruchamiać się samemu.',
  keepsInTray: 'Po zamknięciu okna wysyłaj dalej w tle',
  keepsInTrayHint: 'Latarnik zostaje obok zegara i pilnuje terminów. Zamkniesz go z menu przy zegarze.',
  chooseFolder: 'Wybierz folder…',
  updates: {
    title: 'Nowe wersje',
    off: 'Sprawdzanie nowych wersji jest wyłączone: nie ustawiono adresu, pod którym by były.',
    idle: 'Latarnik niczego nie pobiera bez pytania.',
    asking: 'Sprawdzam…',
    newest: 'To jest najnowsza wersja.',
    found: (version: string) => `Jest nowa wersja: ${version}.`,
    cannotInstall:
      'Ten system nie sprawdza, kto wydał nową wersję, więc Latarnik sam jej nie zainstaluje. Pobierz ją tam, skąd masz tę.',
    downloading: (percent: number) => `Pobieram: ${Math.round(percent)}${NBSP}%`,
    ready: (version: string) => `Wersja ${version} jest pobrana, a jej podpis sprawdzony.`,
    failed: 'Nie udało się. Nic się nie zmieniło: możesz spróbować później.',
    look: 'Sprawdź teraz',
    download: 'Pobierz',
    install: 'Zamknij i zainstaluj',
  },
  crashes: {
    title: 'Raporty awarii',
    none: 'Program nie zapisał żadnej awarii.',
    body: 'Zostają na tym komputerze i nigdzie nie są wysyłane. Mówią, która część programu i gdzie się zatrzymała, bez danych firmy i kluczy.',
    what: { program: 'program', window: 'okno', part: 'część programu' },
    line: (at: number, what: string) => `${formatInstant(at)} · ${what}`,
    open: 'Pokaż folder',
  },
  askAutoStart: {
    title: 'Uruchamiać Latarnika razem z komputerem?',
    body: 'Wtedy faktury wystawione bez internetu pójdą do KSeF, gdy tylko komputer będzie włączony, także gdy zapomnisz otworzyć program. Zmienisz to w Ustawieniach.',
    yes: 'Uruchamiaj razem z komputerem',
    no: 'Nie, otworzę sam',
  },
  askClose: {
    title: (count: number) => `${waitingInvoices(count)} na KSeF`,
    body: 'Jeśli Latarnik zostanie w tle, wyśle je sam i powie, gdy zbliży się termin. Bez niego pójdą dopiero, gdy go znowu otworzysz. Zapamiętam odpowiedź; zmienisz ją w Ustawieniach.',
    keep: 'Wysyłaj dalej w tle',
    quit: 'Zakończ program',
    stay: 'Zostań w oknie',
  },
  leaving: {
    title: 'Kończę wysyłanie',
    body: (count: number) =>
      count === 0
        ? 'Czekam na odpowiedź KSeF. Zaraz zamknę program.'
        : `Czekam na odpowiedź KSeF i zaraz zamknę program. ${waitingInvoices(count)} na następne uruchomienie.`,
    now: 'Zamknij bez czekania',
    nowHint: 'Nic nie zginie: przy następnym uruchomieniu Latarnik zapyta KSeF, co dostał.',
  },
} as const;
