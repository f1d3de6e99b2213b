import { formatDecimal, plural } from '../format.ts';
import type { loginTestSteps } from '../../contract/firstStartTypes.ts';

type Step = (typeof loginTestSteps)[number];

/** Words of logging in to KSeF and of the test of it. */
export const login = {
  title: 'Logowanie do KSeF',
  byToken: 'Token KSeF jest zapisany w sejfie.',
  byCertificate: 'Program loguje się certyfikatem typu 1 (Uwierzytelnianie).',
  absent: 'Brakuje logowania do KSeF. Faktury powstaną, ale nie pójdą do KSeF, dopóki go nie podasz.',
  way: 'Czym program ma się logować?',
  ways: {
    token: 'Tokenem KSeF',
    certificate: 'Certyfikatem typu 1 z pliku',
  },
  wayHints: {
    token: 'Wygenerujesz go w Aplikacji Podatnika KSeF, z uprawnieniem do wystawiania faktur',
    certificate:
      'Potrzebny też, żeby zamówić z programu certyfikat typu 2. Pliki pobierzesz z Aplikacji Podatnika',
  },
  token: 'Token KSeF',
  replace: 'Wpisz nowy token',
  save: 'Zapisz i sprawdź',
  saved: 'Logowanie zapisane.',
  files: 'Upuść tu plik certyfikatu typu 1 (.p12, .pfx albo .crt i .key)',
  choose: 'Wybierz pliki',
  filePassword: 'Hasło pliku',
  noFiles: 'Wybierz plik certyfikatu.',
  tooLarge: 'Ten plik jest za duży na certyfikat (najwyżej 1 MB).',
  test: {
    title: 'Wynik sprawdzenia',
    again: 'Sprawdź logowanie',
    running:
      'Sprawdzam logowanie: łączę się z KSeF, loguję i otwieram pustą sesję. Żadna faktura nie wyjdzie.',
    passed: 'Logowanie działa. Program może wysyłać faktury do KSeF.',
    failed: 'Logowanie jeszcze nie działa.',
    states: { ok: 'udało się', failed: 'nie udało się', notTried: 'nie sprawdzano' },
    steps: {
      address: (host: string) => `Adres KSeF (${host})`,
      challenge: () => 'Początek logowania',
      login: (_: string, by: 'token' | 'certificate' | null) =>
        by === 'certificate' ? 'Logowanie certyfikatem typu 1' : 'Logowanie tokenem',
      permission: () => 'Uprawnienie do wystawiania faktur',
      limits: () => 'Limity firmy w KSeF',
    } satisfies Record<Step, (host: string, by: 'token' | 'certificate' | null) => string>,
    limits: (megabytes: number, invoices: number) =>
      `Faktura do ${megabytes} MB, w jednej sesji do ${formatDecimal(String(invoices))} ${plural(invoices, 'faktury', 'faktur', 'faktur')}.`,
    /** What to do when a step fails. */
    next: {
      address:
        'Sprawdź internet i spróbuj jeszcze raz. Możesz też pójść dalej: z certyfikatem typu 2 wystawisz faktury offline, a logowanie sprawdzisz później.',
      challenge:
        'Wpisz token albo wczytaj certyfikat typu 1. Jeśli są zapisane, spróbuj za chwilę jeszcze raz.',
      login:
        'Sprawdź, czy NIP i środowisko są dobre. W Aplikacji Podatnika KSeF wygeneruj dla tej firmy nowy token i wklej go tutaj w całości.',
      permission:
        'Właściciel firmy nadaje w Aplikacji Podatnika KSeF uprawnienie do wystawiania faktur. Potem wygeneruj token z tym uprawnieniem.',
      limits: 'To nie przeszkadza: program przyjmie limity z dokumentacji KSeF i zapyta później.',
    } satisfies Record<Step, string>,
  },
} as const;
