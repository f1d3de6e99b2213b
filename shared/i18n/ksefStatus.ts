/** How KSeF words its 400 refusals (ksef-protocol.md 2.4); 0 for a code without a sentence here. */
export const ksefProblems: Record<number, string> = {
  0: 'Nieznany błąd.',
  401: 'Brak autoryzacji.',
  403: 'Brak uprawnień.',
  404: 'Nie znaleziono zasobu.',
  410: 'Okres przechowywania informacji o tej operacji minął.',
  429: 'Przekroczono limit żądań.',
  21001: 'Nieczytelna treść.',
  21111: 'Nieprawidłowe wyzwanie autoryzacyjne.',
  21115: 'Nieprawidłowy certyfikat.',
  21117: 'Nieprawidłowy identyfikator podmiotu dla wskazanego typu kontekstu.',
  21155: 'Przekroczono dozwoloną liczbę faktur w sesji.',
  21157: 'Nieprawidłowy rozmiar części pakietu.',
  21161: 'Przekroczono dozwoloną liczbę części pakietu.',
  21164: 'Faktura o podanym identyfikatorze nie istnieje.',
  21165: 'Faktura o podanym identyfikatorze została przetworzona, ale nie jest jeszcze dostępna do pobrania.',
  21166: 'Korekta techniczna niedostępna.',
  21167: 'Status faktury nie pozwala na korektę techniczną.',
  21173: 'Brak sesji o wskazanym numerze referencyjnym.',
  21178: 'Nie znaleziono UPO dla podanych kryteriów.',
  21180: 'Status sesji nie pozwala na wykonanie operacji.',
  21183: 'Zakres filtrowania wykracza poza dostępny zakres danych.',
  21205: 'Pakiet nie może być pusty.',
  21208: 'Czas oczekiwania na requesty upload lub finish został przekroczony.',
  21301: 'Brak autoryzacji.',
  21304: 'Brak uwierzytelnienia.',
  21401: 'Dokument nie jest zgodny ze schemą (XSD).',
  21402: 'Nieprawidłowy rozmiar pliku.',
  21403: 'Nieprawidłowy skrót pliku.',
  21405: 'Błąd walidacji danych wejściowych.',
  21418: 'Przekazany token kontynuacji ma nieprawidłowy format.',
  21470: 'Przesłany identyfikator klucza jest nieznany lub wskazuje na wycofany klucz.',
  25001: 'Brak możliwości pobrania danych do CSR dla wykorzystanego sposobu uwierzytelnienia.',
  25002: 'Brak możliwości złożenia wniosku certyfikacyjnego dla wykorzystanego sposobu uwierzytelnienia.',
  25003: 'Dane w CSR nie zgadzają się z danymi w użytym wektorze uwierzytelniającym.',
  25004: 'Niepoprawny format CSR lub niepoprawny podpis CSR.',
  25005: 'Wniosek certyfikacyjny o podanym numerze referencyjnym nie istnieje.',
  25006: 'Osiągnięto limit możliwych do złożenia wniosków certyfikacyjnych.',
  25007: 'Osiągnięto limit dopuszczalnej liczby posiadanych certyfikatów.',
  25008: 'Certyfikat o podanym numerze seryjnym nie istnieje.',
  25009: 'Nie można odwołać wskazanego certyfikatu, ponieważ jest już odwołany, zablokowany lub nieważny.',
  25010: 'Nieprawidłowy typ lub długość klucza.',
  25011: 'Nieprawidłowy algorytm podpisu CSR.',
  26001: 'Nie można nadać tokenowi uprawnień których nie posiadasz.',
  30001: 'Podmiot lub uprawnienie już istnieje.',
  9101: 'Nieprawidłowy dokument.',
  9102: 'Brak podpisu.',
  9103: 'Przekroczono liczbę dozwolonych podpisów.',
  9105: 'Nieprawidłowa treść podpisu.',
};

/** Status descriptions of logins, sessions, invoices and enrolments, as the OpenAPI document words them. */
export const loginStatus: Record<number, string> = {
  100: 'Uwierzytelnianie w toku',
  200: 'Uwierzytelnianie zakończone sukcesem',
  415: 'Uwierzytelnianie zakończone niepowodzeniem',
  425: 'Uwierzytelnienie unieważnione',
  450: 'Uwierzytelnianie zakończone niepowodzeniem z powodu błędnego tokenu',
  460: 'Uwierzytelnianie zakończone niepowodzeniem z powodu błędu certyfikatu',
  470: 'Uwierzytelnianie zakończone niepowodzeniem',
  480: 'Uwierzytelnienie zablokowane',
};

const sessionFailures = {
  415: 'Błąd odszyfrowania dostarczonego klucza',
  440: 'Sesja anulowana',
  445: 'Błąd weryfikacji, brak poprawnych faktur',
  500: 'Nieznany błąd',
};
export const sessionStatus: Record<'Online' | 'Batch', Record<number, string>> = {
  Online: {
    100: 'Sesja interaktywna otwarta',
    170: 'Sesja interaktywna zamknięta',
    200: 'Sesja interaktywna przetworzona pomyślnie',
    ...sessionFailures,
  },
  Batch: {
    100: 'Sesja wsadowa rozpoczęta',
    150: 'Trwa przetwarzanie',
    200: 'Sesja wsadowa przetworzona pomyślnie',
    405: 'Błąd weryfikacji poprawności dostarczonych elementów paczki',
    420: 'Przekroczony limit faktur w sesji',
    430: 'Błąd dekompresji pierwotnego archiwum',
    435: 'Błąd odszyfrowania zaszyfrowanych części archiwum',
    ...sessionFailures,
  },
};

export const invoiceStatus: Record<number, string> = {
  100: 'Faktura przyjęta do dalszego przetwarzania',
  150: 'Trwa przetwarzanie',
  200: 'Sukces',
  405: 'Przetwarzanie anulowane z powodu błędu sesji',
  410: 'Nieprawidłowy zakres uprawnień',
  415: 'Brak możliwości wysyłania faktury z załącznikiem',
  430: 'Błąd weryfikacji pliku faktury',
  435: 'Błąd odszyfrowania pliku',
  440: 'Duplikat faktury',
  450: 'Błąd weryfikacji semantyki dokumentu faktury',
};

export const enrolmentStatus: Record<number, string> = {
  100: 'Wniosek przyjęty do realizacji',
  200: 'Wniosek obsłużony (certyfikat wygenerowany)',
  400: 'Wniosek odrzucony',
};

/** Details that KSeF or the sandbox adds to a status or a refusal. */
export const ksefReasons = {
  trainer: 'Plik odrzucony na życzenie trenera piaskownicy',
  noPermissions: 'Brak przypisanych uprawnień',
  loginEnded: 'Uwierzytelnienie i powiązane refresh tokeny zostały unieważnione przez użytkownika',
  wrongToken: 'Nieprawidłowy token',
  wrongTokenTime: 'Nieprawidłowy czas tokena',
  revokedToken: 'Token unieważniony',
  inactiveToken: 'Token nieaktywny',
  expiredCertificate: 'Nieważny certyfikat',
  untrusted: 'Niezaufany łańcuch certyfikatów',
  revokedCertificate: 'Certyfikat odwołany',
  suspendedCertificate: 'Certyfikat zawieszony',
  wrongCertificate: 'Niepoprawny certyfikat',
  deceased: 'Próba wykorzystania metod autoryzacyjnych osoby zmarłej',
  blocked:
    'Podejrzenie incydentu bezpieczeństwa. Skontaktuj się z Ministerstwem Finansów przez formularz zgłoszeniowy.',
  keyOfAnother: 'Klucz publiczny został już certyfikowany przez inny podmiot.',
  tooManyRequests: (limit: string, seconds: number) =>
    `Przekroczono limit żądań: ${limit}. Spróbuj ponownie po ${seconds} sekundach.`,
  futureDate: 'Data wystawienia (P_1) nie może być późniejsza niż data przyjęcia faktury.',
  wrongNip: (nip: string) => `Nieprawidłowa suma kontrolna NIP: ${nip}.`,
  otherSeller: 'Sprzedawca (Podmiot1/NIP) nie jest kontekstem sesji.',
  tooBig: (bytes: number, maxMB: number) => `Rozmiar faktury ${bytes} B przekracza ${maxMB} MB.`,
  attachmentOnlyInBatch: 'Załącznik można przesłać tylko w sesji wsadowej.',
  noAttachmentConsent: 'Podmiot nie zgłosił wysyłania faktur z załącznikiem.',
  duplicate: (ksefNumber: string) =>
    `Duplikat faktury. Faktura o numerze KSeF: ${ksefNumber} została już prawidłowo przesłana do systemu.`,
  formCode: 'Nieobsługiwany kod formularza.',
  unknownKey: (id: string) => `Klucz o identyfikatorze ${id} nie jest wspierany.`,
  unknownSession: (reference: string) => `Sesja o numerze referencyjnym ${reference} nie została znaleziona.`,
  sessionCode: (code: number) => `Status sesji ${code} uniemożliwia wykonanie operacji.`,
  sessionFull: (reference: string, max: number) =>
    `Sesja o numerze referencyjnym ${reference} osiągnęła dozwolony limit liczby faktur ${max}.`,
  nothingSent: 'Nie przesłano faktur',
  uploadTimeOver: 'Przekroczono czas wysyłki',
  batchCancelled: 'Sesja anulowana, przekroczony czas wysyłki.',
  partMissing: (ordinal: number) => `Nie przesłano zadeklarowanej '${ordinal}' części pliku.`,
  partSize: (ordinal: number) =>
    `Zadeklarowany rozmiar części '${ordinal}' nie zgadza się z rzeczywistym lub przekracza 100 MB.`,
  correctionIsOffline: 'Korekta techniczna dotyczy faktury wystawionej offline: offlineMode musi być true.',
  alreadyCorrected: 'Faktura posiada już przetworzoną prawidłowo korektę techniczną.',
  correctionOfAccepted: 'Nie można wysłać korekty technicznej do prawidłowo przetworzonej faktury.',
  nothingToCorrect: 'hashOfCorrectedInvoice: nie ma faktury o tym skrócie.',
  dateRange: 'dateRange: zakres dat nie może przekraczać 3 miesięcy.',
};

/** Ways of logging in. */
export const ksefMethods = {
  token: 'Token KSeF',
  certificate: 'Certyfikat KSeF',
  seal: 'Podpis lub pieczęć kwalifikowana',
};

/** Names the sandbox uses. */
export const sandboxNames = {
  company: 'Firma Szkoleniowa Latarnik sp. z o.o.',
  issuer: 'Piaskownica KSeF - urząd certyfikacji',
  ministry: 'Ministerstwo Finansów - piaskownica Latarnika',
  tokenDescription: 'Token firmy szkoleniowej',
};

/** Words of the verification pages behind KOD I and KOD II. */
export const qrPage = {
  sandbox: 'Piaskownica: to nie jest prawdziwy KSeF',
  invoiceTitle: 'Weryfikacja faktury',
  known: 'Faktura znajduje się w KSeF.',
  unknown: 'Nie ma jeszcze takiej faktury w KSeF.',
  unknownHint:
    'Fakturę wystawioną w trybie offline wystawca dosyła w ustawowym terminie. Sprawdź ponownie później.',
  fields: {
    number: 'Numer KSeF',
    invoiceNumber: 'Numer faktury',
    seller: 'NIP sprzedawcy',
    issueDate: 'Data wystawienia',
    gross: 'Kwota należności ogółem',
    mode: 'Sposób wysłania',
    serial: 'Numer certyfikatu',
    owner: 'Właściciel certyfikatu',
    context: 'Kontekst',
  },
  certificateTitle: 'Weryfikacja wystawcy',
  valid: 'Wystawca potwierdzony: certyfikat jest ważny, a podpis prawidłowy.',
  notConfirmed: 'Wystawca nie został potwierdzony.',
  checks: {
    known: 'Certyfikat typu Offline jest w rejestrze',
    active: 'Certyfikat jest ważny i nieunieważniony',
    signature: 'Podpis w kodzie jest prawidłowy',
    entitled: 'Właściciel certyfikatu może wystawiać faktury w tym kontekście',
    mayIssueForSeller: 'W tym kontekście wolno wystawiać faktury tego sprzedawcy',
  },
  yes: 'tak',
  no: 'nie',
};
