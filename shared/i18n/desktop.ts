import type { OpenedProblem } from '../domain/openedFile.ts';
import { plural } from './format.ts';

const NBSP = '\u00a0';
const waitingInvoices = (count: number): string =>
  `${count}${NBSP}${plural(count, 'faktura czeka', 'faktury czekają', 'faktur czeka')} na KSeF`;

/** What the desktop program says outside its window: menus, the tray, notifications and the system's dialogs. */
export const desktopText = {
  name: 'Latarnik',
  autoStartComment: 'Wysyła faktury do KSeF w tle',
  badge: waitingInvoices,
  tray: {
    open: 'Otwórz Latarnika',
    newInvoice: 'Nowa faktura',
    mode: (name: string) => `Tryb: ${name}`,
    waiting: (count: number) => (count === 0 ? 'Wszystko jest w KSeF' : waitingInvoices(count)),
    rejected: (count: number) =>
      `${count}${NBSP}${plural(count, 'odrzucona', 'odrzucone', 'odrzuconych')} przez KSeF`,
    pause: 'Wstrzymaj wysyłanie',
    resume: 'Wznów wysyłanie',
    quit: 'Zakończ',
  },
  stillHere: {
    title: 'Latarnik działa dalej',
    body: 'Okno jest zamknięte, a faktury idą do KSeF w tle. Program otworzysz ikoną latarni obok zegara.',
  },
  leaving: {
    title: 'Kończę wysyłanie',
    body: 'Latarnik czeka na odpowiedź KSeF i zaraz się zamknie.',
  },
  menu: {
    file: 'Plik',
    newInvoice: 'Nowa faktura',
    importXml: 'Wczytaj faktury z XML…',
    export: 'Eksportuj faktury…',
    settings: 'Ustawienia',
    close: 'Zamknij okno',
    quit: 'Zakończ Latarnika',
    edit: 'Edycja',
    undo: 'Cofnij',
    redo: 'Ponów',
    cut: 'Wytnij',
    copy: 'Kopiuj',
    paste: 'Wklej',
    delete: 'Usuń',
    selectAll: 'Zaznacz wszystko',
    view: 'Widok',
    home: 'Pulpit',
    invoices: 'Faktury',
    queue: 'Kolejka',
    palette: 'Polecenia…',
    mode: 'Tryb wystawiania…',
    zoomIn: 'Powiększ',
    zoomOut: 'Pomniejsz',
    zoomReset: 'Rozmiar 100%',
    fullScreen: 'Pełny ekran',
    devTools: 'Narzędzia programisty',
    window: 'Okno',
    minimize: 'Minimalizuj',
    zoom: 'Zmień rozmiar',
    front: 'Wszystkie na wierzch',
    help: 'Pomoc',
    shortcuts: 'Skróty klawiszowe',
    journal: 'Dziennik',
    crashes: 'Raporty awarii na tym komputerze',
    about: 'O Latarniku',
    hide: 'Ukryj Latarnika',
    hideOthers: 'Ukryj pozostałe',
    unhide: 'Pokaż wszystkie',
    services: 'Usługi',
  },
  chooseFolder: {
    titles: {
      backup: 'Gdzie mają trafiać kopie zapasowe?',
      watch: 'Skąd Latarnik ma brać faktury do wystawienia?',
    },
    button: 'Wybierz ten folder',
  },
  context: {
    copyLink: 'Kopiuj adres',
  },
  crash: {
    windowGone: {
      title: 'Okno Latarnika przestało działać',
      body: 'Wystawione faktury są zapisane, a wysyłanie do KSeF trwa. Szkic z formularza wróci po otwarciu okna.',
      reload: 'Otwórz okno jeszcze raz',
      quit: 'Zakończ Latarnika',
    },
    stuck: {
      title: 'Okno Latarnika nie odpowiada',
      body: 'Może zaraz wróci. Wystawione faktury są zapisane, a wysyłanie do KSeF trwa.',
      wait: 'Poczekaj',
      reload: 'Otwórz okno jeszcze raz',
    },
    program: {
      title: 'Latarnik natrafił na błąd i musi się zamknąć',
      body: 'Wystawione faktury są zapisane. Po ponownym uruchomieniu Latarnik zapyta KSeF, co już dostał, i wyśle resztę.',
      restart: 'Uruchom ponownie',
      quit: 'Zakończ',
    },
  },
  refused: (name: string, problem: OpenedProblem): string => {
    switch (problem) {
      case 'type':
        return `„${name}” nie jest plikiem, który Latarnik otwiera. Otwiera faktury .xml i certyfikaty .p12 albo .pfx.`;
      case 'size':
        return `„${name}” jest za duży na fakturę albo certyfikat. Nic nie wczytano.`;
      case 'content':
        return `„${name}” ma w środku co innego, niż mówi nazwa. Nic nie wczytano.`;
      case 'unreadable':
        return `Nie udało się odczytać „${name}”. Sprawdź, czy plik jest na miejscu i czy możesz go otworzyć.`;
      case 'tooMany':
        return `Za dużo plików naraz. „${name}” i następne wczytasz na ekranie „Wczytaj pliki XML”.`;
    }
  },
} as const;
