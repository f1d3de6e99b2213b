/** What a list of pages shows of each: its title, other words by which people look for it, and its file in docs/. */
export interface HelpTitle {
  title: string;
  words: string;
  file: string;
}

/** Every page of the help, in the order in which it is listed. */
export const helpTitles = {
  'first-steps': {
    title: 'Pierwsze kroki',
    words: 'start początek szkolenie jak zacząć firma',
    file: 'pierwsze-kroki',
  },
  modes: {
    title: 'Tryby wystawiania faktur',
    words: 'online offline24 niedostępność awaria całkowita termin kody qr',
    file: 'tryby',
  },
  outage: {
    title: 'Co robić, gdy KSeF nie działa',
    words: 'brak internetu awaria instrukcja kartka przy stanowisku druk',
    file: 'gdy-ksef-nie-dziala',
  },
  invoice: {
    title: 'Wystawianie faktury',
    words: 'formularz pole błąd nip cena ilość numeracja',
    file: 'wystawianie',
  },
  invoices: {
    title: 'Korekty, szkice i lista faktur',
    words: 'korekta szkic szablon cykliczna proforma zaliczka widok filtr',
    file: 'korekty-szkice-lista',
  },
  queue: {
    title: 'Kolejka i dosyłanie',
    words: 'wysyłka termin czeka upo wstrzymaj pendrive limit',
    file: 'kolejka',
  },
  refused: {
    title: 'Gdy KSeF odrzuci fakturę',
    words: 'odrzucona odmowa korekta techniczna duplikat ponownie',
    file: 'odrzucone',
  },
  certificate: {
    title: 'Certyfikaty KSeF',
    words: 'typ 1 typ 2 offline uwierzytelnianie mcu p12 hasło sejf odnowić',
    file: 'certyfikaty',
  },
  login: {
    title: 'Logowanie do KSeF',
    words: 'token uprawnienia środowisko produkcja demo test',
    file: 'logowanie',
  },
  prints: {
    title: 'Wydruki i przekazanie nabywcy',
    words: 'pdf drukuj podgląd kod qr logo duplikat potwierdzenie rolka',
    file: 'wydruki-i-nabywca',
  },
  mail: {
    title: 'Faktura e-mailem',
    words: 'poczta smtp wyślij adres serwer hasło',
    file: 'poczta',
  },
  books: {
    title: 'Kontrahenci i towary',
    words: 'nabywcy lista biała lista csv xlsx podobne wpisy',
    file: 'kontrahenci-i-towary',
  },
  files: {
    title: 'Pliki: wczytywanie i eksport',
    words: 'xml import zip jpk rejestr folder księgowa',
    file: 'pliki',
  },
  backups: {
    title: 'Kopie zapasowe i przenosiny',
    words: 'kopia pendrive przywróć nowy komputer',
    file: 'kopie',
  },
  program: {
    title: 'Gdy program nie działa jak trzeba',
    words: 'nie uruchamia się błąd dysk dane zgłoszenie folder',
    file: 'program',
  },
  shortcuts: {
    title: 'Skróty klawiszowe',
    words: 'klawiatura klawisze bez myszy czytnik ekranu',
    file: 'skroty',
  },
  faq: {
    title: 'Częste pytania',
    words: 'pytania odpowiedzi sklep lada klient',
    file: 'pytania',
  },
  glossary: {
    title: 'Słowniczek',
    words: 'co to znaczy pojęcia ksef upo kod',
    file: 'slowniczek',
  },
} as const satisfies Record<string, HelpTitle>;

export type HelpPageId = keyof typeof helpTitles;
export const helpPageIds = Object.keys(helpTitles) as HelpPageId[];
export const isHelpPage = (id: string | undefined): id is HelpPageId =>
  id !== undefined && Object.hasOwn(helpTitles, id);
