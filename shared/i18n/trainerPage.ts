/** What a fault looks like to these words: its kind and whatever belongs to it. */
interface FaultFacts {
  kind: string;
  status?: number;
  when?: object | undefined;
}

const faultKinds: Record<string, string> = {
  blackHole: 'Brak odpowiedzi',
  slow: 'Powolne odpowiedzi',
  status: 'Błąd serwera',
  loginEnded: 'Logowanie wygasło (401)',
  resetAfterAccepting: 'Przyjęte, ale odpowiedź ginie',
  halfAnswer: 'Odpowiedź ucięta w połowie',
  invalidJson: 'Odpowiedź nieczytelna',
  wrongContentType: 'Odpowiedź złego typu',
  listsNothing: 'Lista faktur sesji przychodzi pusta',
  clockSkew: 'Zegar KSeF przestawiony',
  upoDelayed: 'UPO opóźnione',
  statusStuck: 'Status stoi w miejscu',
  refusesFiles: 'Odrzuca pliki z powodów technicznych (430)',
};

const latarniaStatus: Record<string, string> = {
  AVAILABLE: 'wszystko działa',
  MAINTENANCE: 'niedostępność',
  FAILURE: 'awaria',
  TOTAL_FAILURE: 'awaria całkowita',
};

const latarniaOutOfOrder: Record<string, string> = {
  silent: 'Latarnia milczy: nie odpowiada na pytania.',
  error: 'Latarnia odpowiada błędem 500.',
  nonsense: 'Latarnia odpowiada bzdurami.',
};

/** The trainer's page of the sandbox. */
export const trainerPage = {
  title: 'Piaskownica KSeF: strona trenera',
  note: 'To nie jest prawdziwy KSeF. Tu wywołasz awarie, żeby w bezpiecznych warunkach przećwiczyć wystawianie offline.',
  closed:
    'Ta strona otwiera się odnośnikiem, który podaje piaskownica. Otwórz ją jeszcze raz tym odnośnikiem.',
  summary: (down: boolean, faults: number) =>
    down
      ? 'KSeF nie odpowiada: połączenia są odrzucane.'
      : faults > 0
        ? 'KSeF działa z usterkami.'
        : 'KSeF działa.',
  clock: (time: string) => `Zegar KSeF: ${time}.`,
  refresh: 'Odśwież stronę',

  scenariosTitle: 'Sytuacje',
  scenariosHint: 'Każda zastępuje poprzednią: kończy jej ogłoszenie i wyłącza usterki.',
  play: (name: string) => `Włącz: ${name}`,
  scenarios: {
    allWell: {
      name: 'Wszystko działa',
      what: 'KSeF odpowiada, usterki znikają. Trwające ogłoszenia kończą się, zapowiedzi są wycofane.',
    },
    noConnection: {
      name: 'Brak połączenia',
      what: 'Połączenia z KSeF są odrzucane, a Latarnia niczego nie ogłasza.',
    },
    plannedMaintenance: {
      name: 'Zapowiedź prac',
      what: 'Latarnia zapowiada niedostępność za 24 godziny, na 5 godzin. KSeF na razie działa.',
    },
    maintenance: {
      name: 'Niedostępność',
      what: 'Planowe prace trwają od teraz przez 2 godziny. KSeF odpowiada błędem 503.',
    },
    failure: { name: 'Awaria', what: 'Ogłoszona awaria bez znanego końca. KSeF odpowiada błędem 503.' },
    totalFailure: {
      name: 'Awaria całkowita',
      what: 'Ogłoszona awaria całkowita. Faktur z tego czasu nie dosyła się do KSeF.',
    },
  },

  faultsTitle: 'Usterki',
  faultsHint: 'Dokładają się do sytuacji. Gdy do żądania pasuje kilka, działa ta u góry listy.',
  faultLabel: 'Co się psuje',
  faults: {
    blackHole: 'KSeF nigdy nie odpowiada',
    slow: 'KSeF odpowiada po 5 sekundach',
    unavailable: 'Błąd 503 (niedostępny)',
    serverError: 'Błąd 500',
    badGateway: 'Błąd 502',
    loginEnded: 'Logowanie wygasło (401)',
    lostAnswer: 'Następna faktura: przyjęta, odpowiedź ginie',
    halfAnswer: 'Odpowiedź ucięta w połowie',
    invalidJson: 'Odpowiedź nieczytelna',
    wrongContentType: 'Odpowiedź złego typu',
    clockAhead: 'Zegar KSeF 10 minut do przodu',
    clockBehind: 'Zegar KSeF 10 minut do tyłu',
    upoDelayed: 'UPO 5 minut później',
    statusStuck: 'Status stoi w miejscu',
    refusesFiles: 'Odrzuca pliki z powodów technicznych (430)',
  },
  whereLabel: 'Przy czym',
  where: {
    everywhere: 'Przy każdym żądaniu',
    login: 'Logowanie',
    opening: 'Otwarcie sesji',
    sending: 'Wysyłka faktury',
    status: 'Status faktury i UPO',
    closing: 'Zamknięcie sesji',
  },
  oftenLabel: 'Jak często',
  often: {
    always: 'Zawsze',
    once: 'Tylko za pierwszym razem',
    third: 'Tylko za trzecim razem',
    half: 'Co drugi raz (losowo)',
  },
  addFault: 'Włącz usterkę',
  noFaults: 'Żadna usterka nie jest włączona.',
  activeFaults: 'Włączone usterki',
  clearFaults: 'Wyłącz wszystkie usterki',
  /** `often` is null for a way that the form does not have. */
  faultName: ({ kind, status, when }: FaultFacts, where: string | null, often: string | null) =>
    [
      `${faultKinds[kind] ?? kind}${status === undefined ? '' : ` ${status}`}`,
      ...(where === null ? [] : [where]),
      ...(when === undefined ? [] : [often ?? 'Nie za każdym razem']),
    ].join(' · '),

  latarniaTitle: 'Komunikaty MF (Latarnia)',
  latarniaFaultsTitle: 'Sama Latarnia',
  noEvents: 'Nie ma żadnych komunikatów.',
  latarniaNow: (status: string, fault: string) =>
    latarniaOutOfOrder[fault] ??
    `Latarnia ogłasza: ${latarniaStatus[status] ?? status}${fault === 'frozen' ? ', i na tym się zawiesiła' : ''}.`,
  categories: { MAINTENANCE: 'Niedostępność', FAILURE: 'Awaria', TOTAL_FAILURE: 'Awaria całkowita' },
  types: {
    MAINTENANCE_ANNOUNCEMENT: 'zapowiedź prac',
    FAILURE_START: 'początek',
    FAILURE_END: 'koniec',
  },
  eventColumns: ['Nr', 'Rodzaj', 'Komunikat', 'Początek', 'Koniec', 'Wersja'],
  endEvent: (event: number) => `Zakończ zdarzenie ${event}`,
  withdrawEvent: (event: number) => `Wycofaj zdarzenie ${event}`,
  latarniaFaults: {
    none: 'Latarnia działa',
    silent: 'Latarnia milczy',
    error: 'Latarnia: błąd 500',
    nonsense: 'Latarnia: bzdury',
    frozen: 'Latarnia: zawieszona na awarii całkowitej',
  },

  keysTitle: 'Logowania i klucze',
  expireLogins: 'Wygaś logowania',
  rotate: 'Nowy klucz KSeF obok starego',
  rotateNow: 'Nagła wymiana klucza KSeF',

  ratesTitle: 'Limity żądań',
  noRequests: 'Nic jeszcze nie przyszło.',
  rateColumns: ['Kto', 'Grupa', 'Sekunda', 'Minuta', 'Godzina', 'Blokada do'],
  forgive: 'Wyzeruj liczniki',

  noInvoices: 'Żadna faktura jeszcze nie doszła.',
  invoicesTitle: (count: number) => `Przyjęte faktury: ${count}`,
  invoiceColumns: ['Numer', 'Numer KSeF', 'Tryb', 'Przyjęta'],
  mode: (offline: boolean) => (offline ? 'offline' : 'online'),
  requestsTitle: 'Ostatnie żądania',
  requestColumns: ['Czas', 'Metoda', 'Adres', 'Odpowiedź'],

  resetTitle: 'Początek od nowa',
  resetWhat:
    'Usuwa faktury, sesje i ogłoszenia piaskownicy. Zostają certyfikaty i token firmy szkoleniowej oraz wszystko, co zapisał sam program.',
  reset: 'Usuń dane piaskownicy',
};
