import { plural } from '../format.ts';
import { formatAbout, plannedWindow } from '../times.ts';

type Category = 'maintenance' | 'failure' | 'totalFailure';
const categoryName: Record<Category, string> = {
  maintenance: 'niedostępność',
  failure: 'awarię',
  totalFailure: 'awarię całkowitą',
};

/** Words around every screen: navigation, top bar, banner, progress. */
export const frame = {
  program: 'Latarnik',
  skipToContent: 'Przejdź do treści',
  loading: 'Otwieram program…',
  opening: 'Otwieram…',
  broken: {
    title: 'Tego ekranu nie da się teraz pokazać',
    body: 'Wystawione faktury są zapisane i wysyłają się dalej. Wczytaj okno od nowa; jeśli to nie pomoże, zamknij program i otwórz go jeszcze raz.',
    reload: 'Wczytaj okno od nowa',
  },
  navigation: 'Główne menu',
  screens: {
    home: 'Pulpit',
    new: 'Nowa faktura',
    saved: 'Szkice i szablony',
    invoices: 'Faktury',
    queue: 'Kolejka',
    customers: 'Kontrahenci',
    goods: 'Towary',
    announcements: 'Komunikaty MF',
    certificates: 'Certyfikaty',
    journal: 'Dziennik',
    settings: 'Ustawienia',
    help: 'Pomoc',
  },
  /** Screens that the menu does not lead to. */
  otherScreens: {
    correct: 'Korekta',
    import: 'Wczytaj pliki XML',
    selfTest: 'Sprawdzian trybów offline',
    firstStart: 'Pierwsze uruchomienie',
  },
  /** Of the window, as the system lists it: what waits, what is shown, whose. */
  windowTitle: (waiting: number, ...parts: string[]) =>
    `${waiting > 0 ? `(${waiting}) ` : ''}${parts.join(' – ')}`,
  drill: 'ĆWICZENIE · nic tu nie jest prawdziwe: faktury, numery, komunikaty i wiadomości są ćwiczebne',
  training: 'firma szkoleniowa',
  queue: {
    empty: 'Kolejka pusta',
    waiting: (count: number) => `${count} ${plural(count, 'czeka', 'czekają', 'czeka')}`,
    rejected: (count: number) => `${count} ${plural(count, 'odrzucona', 'odrzucone', 'odrzuconych')}`,
    nearest: (deadline: string) => `termin ${deadline}`,
    open: (summary: string) => `Kolejka: ${summary}`,
  },
  company: {
    label: (name: string) => `Firma: ${name}. Pokaż szczegóły`,
    title: 'Firma',
    nip: (nip: string) => `NIP ${nip}`,
    training: 'Firma szkoleniowa: wszystko, co wystawisz, jest ćwiczeniem.',
    settings: 'Ustawienia firmy',
  },
  readiness: {
    label: (word: string) => `Gotowość do trybu offline: ${word}`,
    short: { ready: 'gotowe', notReady: 'niegotowe' },
    ready: 'gotowe offline',
    incomplete: 'offline tak, wysyłka nie',
    notReady: 'offline niegotowe',
    title: 'Gotowość do trybu offline',
    readyBody: 'Gdy zabraknie internetu, wystawisz faktury dalej, a program dośle je sam.',
    missing: (count: number) =>
      count === 0
        ? 'Program nie wystawi teraz faktury offline.'
        : count === 1
          ? 'Brakuje jednej rzeczy.'
          : `Brakuje ${count} rzeczy.`,
    met: 'gotowe',
    notMet: 'brakuje',
    certificate: {
      ready: 'Certyfikat typu 2 jest w sejfie i jest ważny',
      missing: 'Brakuje certyfikatu typu 2 (Offline)',
      why: 'Bez niego nie powstanie KOD II i faktury offline nie wystawisz.',
    },
    safe: {
      open: 'Sejf jest otwarty',
      closed: 'Sejf jest zamknięty',
      why: 'Klucza do faktur offline nie da się teraz użyć.',
    },
    login: {
      ready: 'Program może zalogować się do KSeF i dosłać faktury',
      missing: 'Program nie może zalogować się do KSeF',
      why: 'Faktury powstaną, ale nie wyjdą, dopóki nie podasz tokenu albo certyfikatu typu 1.',
    },
    clock: { right: 'Zegar komputera się zgadza', wrong: 'Zegar komputera się nie zgadza' },
    validTo: (day: string) => `Ważny do ${day}.`,
    open: 'Pokaż certyfikaty',
    solve: 'Pokaż, jak to naprawić',
  },
  outage: {
    simulate: 'Symuluj awarię KSeF',
    restore: 'Przywróć KSeF',
    downNow: 'Piaskownica KSeF jest wyłączona',
  },
  announcement: {
    contradiction: (category: Category) =>
      `Ministerstwo ogłasza ${categoryName[category]}, a KSeF odpowiada. Wystawiasz dalej online`,
    totalFailure: (_: Category) =>
      'Ogłoszono awarię całkowitą. Program czeka na Twoją decyzję i wystawia na razie w trybie Offline24',
    accept: {
      maintenance: 'Włącz tryb Niedostępność',
      failure: 'Włącz tryb Awaria',
      totalFailure: 'Włącz Awarię całkowitą',
    },
    dismiss: 'Nie pytaj o ten komunikat',
    show: 'Pokaż komunikaty',
    sure: 'Na pewno włączyć Awarię całkowitą?',
    sureBody:
      'Faktur wystawionych w awarii całkowitej nie dosyła się do KSeF i nie mają kodów QR. Włącz ją tylko wtedy, gdy ogłoszono ją w mediach.',
    coming: (start: number, end: number | null) =>
      `${plannedWindow(start, end)} KSeF będzie niedostępny: w tym czasie wystawisz faktury w trybie Niedostępność.`,
  },
  safe: {
    closed: 'Sejf jest zamknięty',
    stillSending: 'wystawione faktury się wysyłają, ale offline nowej nie wystawisz',
    why: 'bez niego nie wyślesz faktur ani nie wystawisz ich offline',
    waiting: (count: number) =>
      `${count} ${plural(count, 'faktura czeka', 'faktury czekają', 'faktur czeka')} i nie ${plural(count, 'wyjdzie', 'wyjdą', 'wyjdzie')}, dopóki go nie otworzysz`,
    open: 'Otwórz sejf',
  },
  alerts: {
    label: 'Ostrzeżenia',
    later: 'Przypomnij później',
    inAnHour: 'za godzinę',
    tomorrow: 'jutro o 8:00',
    seen: 'Wiem',
    /** On the button of both, where there is no room for two. */
    answersShort: 'Przypomnij później albo wiem',
    remind: (when: string) => `Przypomnij ${when}`,
    answers: (title: string) => `Przypomnij później albo wiem: ${title}`,
    /** On the button that unfolds the others, after the gravest one. */
    others: (count: number) => `i ${count} ${plural(count, 'inne', 'inne', 'innych')}`,
    more: (count: number) =>
      `i ${count} ${plural(count, 'inne ostrzeżenie', 'inne ostrzeżenia', 'innych ostrzeżeń')}`,
    actions: {
      deadline: 'Pokaż kolejkę',
      openDeadline: 'Pokaż kolejkę',
      midnight: 'Pokaż kolejkę',
      manualMode: 'Wróć do automatycznego',
      totalFailure: 'Pokaż komunikaty',
      dutyLifted: 'Pokaż faktury',
      clock: 'Pokaż dziennik',
      certificate: 'Zamów nowy',
      recurring: 'Pokaż cykliczne',
      backup: 'Ustaw kopie',
      restored: 'Pokaż szczegóły',
      movedOut: 'Pokaż ustawienia',
    },
  },
  progress: {
    label: 'Postęp wysyłania',
    preparing: (current: number, total: number) => `Przygotowanie ${current} z ${total}…`,
    session: (current: number, total: number) => `Otwieranie sesji KSeF, ${current} z ${total}…`,
    sending: (current: number, total: number) => `Wysyłanie ${current} z ${total}…`,
    confirming: (current: number, total: number) => `Przyjęte przez KSeF: ${current} z ${total}…`,
    upo: (current: number, total: number) => `Pobieranie UPO ${current} z ${total}…`,
    finished: (total: number) =>
      `KSeF odpowiedział na ${total} ${plural(total, 'fakturę', 'faktury', 'faktur')}`,
    about: (etaMs: number) => `około ${formatAbout(etaMs)}`,
    pause: 'Wstrzymaj',
  },
  failedToStart: 'Program nie odpowiada',
  tryAgain: 'Spróbuj jeszcze raz',
  close: 'Zamknij',
  cancel: 'Anuluj',
} as const;
