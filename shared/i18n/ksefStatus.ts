/** How KSeF words its 400 refusals (ksef-protocol.md 2.4); 0 for a code without a sentence here. */
export const ksefProblems: Record<number, string> = {
  0: 'Nieznany błąd.',
  401: 'Brak autoryzacji.',
  403: 'Brak uprawnień.',
  404: 'Nie znaleziono zasobu.',
  21001: 'Nieczytelna treść.',
  21111: 'Nieprawidłowe wyzwanie autoryzacyjne.',
  21115: 'Nieprawidłowy certyfikat.',
  21117: 'Nieprawidłowy identyfikator podmiotu dla wskazanego typu kontekstu.',
  21155: 'Przekroczono dozwoloną liczbę faktur w sesji.',
  21164: 'Faktura o podanym identyfikatorze nie istnieje.',
  21166: 'Istnieje już poprawna korekta techniczna faktury.',
  21167: 'Status faktury nie pozwala na korektę techniczną.',
  21173: 'Brak sesji o wskazanym numerze referencyjnym.',
  21178: 'Nie znaleziono UPO dla podanych kryteriów.',
  21180: 'Status sesji uniemożliwia wykonanie operacji.',
  21301: 'Brak autoryzacji.',
  21304: 'Brak uwierzytelnienia.',
  21401: 'Dokument nie jest zgodny ze schemą (XSD).',
  21402: 'Nieprawidłowy rozmiar pliku.',
  21403: 'Nieprawidłowy skrót pliku.',
  21405: 'Błąd walidacji danych wejściowych.',
  21418: 'Przekazany token kontynuacji ma nieprawidłowy format.',
  21470: 'Nieznany lub wycofany identyfikator klucza publicznego.',
  9101: 'Nieprawidłowy dokument.',
  9102: 'Brak podpisu.',
  9103: 'Przekroczono liczbę dozwolonych podpisów.',
  9105: 'Nieprawidłowa treść podpisu.',
};

/** Status descriptions of logins, sessions and invoices. */
export const loginStatus: Record<number, string> = {
  100: 'Uwierzytelnianie w toku',
  200: 'Uwierzytelnianie zakończone sukcesem',
  415: 'Uwierzytelnianie zakończone niepowodzeniem z powodu braku uprawnień',
  450: 'Uwierzytelnianie zakończone niepowodzeniem z powodu błędnego tokenu',
  460: 'Uwierzytelnianie zakończone niepowodzeniem z powodu błędu certyfikatu',
};

export const sessionStatus: Record<number, string> = {
  100: 'Sesja interaktywna otwarta',
  170: 'Sesja interaktywna zamknięta',
  200: 'Sesja interaktywna przetworzona pomyślnie',
  440: 'Sesja anulowana, nie przesłano faktur',
  445: 'Błąd weryfikacji, brak poprawnych faktur',
};

export const invoiceStatus: Record<number, string> = {
  100: 'Faktura przyjęta do dalszego przetwarzania',
  150: 'Trwa przetwarzanie',
  200: 'Sukces',
  410: 'Nieprawidłowy zakres uprawnień',
  415: 'Brak możliwości wysyłania faktury z załącznikiem',
  430: 'Błąd weryfikacji pliku faktury',
  435: 'Błąd odszyfrowania pliku',
  440: 'Duplikat faktury',
  450: 'Błąd weryfikacji semantyki dokumentu faktury',
};

/** Reasons that the sandbox adds to a status or a refusal. */
export const ksefReasons = {
  wrongToken: 'Nieprawidłowy token.',
  wrongTokenTime: 'Nieprawidłowy czas tokenu.',
  unknownCertificate: 'Certyfikat nie został wydany przez KSeF.',
  offlineCertificate: 'Certyfikat typu Offline nie służy do uwierzytelniania.',
  certificateNotValid: 'Certyfikat nieważny lub unieważniony.',
  wrongContext: 'Token nie należy do wskazanego kontekstu.',
  futureDate: 'Data wystawienia (P_1) nie może być późniejsza niż data przyjęcia faktury.',
  otherSeller: 'Sprzedawca (Podmiot1/NIP) nie jest kontekstem sesji.',
  attachmentOnlyInBatch: 'Załącznik można przesłać tylko w sesji wsadowej.',
  duplicate: (ksefNumber: string) =>
    `Duplikat faktury. Faktura o numerze KSeF: ${ksefNumber} została już prawidłowo przesłana do systemu.`,
  formCode: 'Nieobsługiwany kod formularza.',
  cannotDecryptKey: 'Nie można odszyfrować klucza symetrycznego.',
};

/** Ways of logging in. */
export const ksefMethods = { token: 'Token KSeF', certificate: 'Certyfikat KSeF' };

/** Names the sandbox uses. */
export const sandboxNames = {
  company: 'Firma Szkoleniowa Latarnik sp. z o.o.',
  issuer: 'Piaskownica KSeF - urząd certyfikacji',
  ministry: 'Ministerstwo Finansów - piaskownica Latarnika',
};

/** Words of the verification pages behind KOD I and KOD II. */
export const qrPage = {
  sandbox: 'Piaskownica: to nie jest prawdziwy KSeF',
  invoiceTitle: 'Weryfikacja faktury',
  known: 'Faktura znajduje się w KSeF.',
  unknown: 'Nie ma jeszcze takiej faktury w KSeF.',
  number: 'Numer KSeF',
  certificateTitle: 'Weryfikacja wystawcy',
  valid: 'Certyfikat jest ważny, a podpis prawidłowy.',
  unknownCertificate: 'Nie ma takiego certyfikatu typu Offline.',
  notValid: 'Certyfikat jest nieważny lub unieważniony.',
  wrongSignature: 'Podpis w kodzie jest nieprawidłowy.',
};
