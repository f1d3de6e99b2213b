import type { MailHistoryEntry, MailLanguage, MailPhase, MailWay } from '../../contract/mailTypes.ts';
import type { MailSecurity } from '../../domain/mail/server.ts';

const ways: Record<MailWay, string> = {
  eml: 'mój program pocztowy otwiera gotową wiadomość',
  smtp: 'Latarnik wysyła sam przez serwer poczty (SMTP)',
};
const securities: Record<MailSecurity, string> = {
  tls: 'TLS (zwykle port 465)',
  starttls: 'STARTTLS (zwykle port 587)',
  none: 'bez szyfrowania (tylko 127.0.0.1)',
};
const languages: Record<MailLanguage, string> = { pl: 'polski', en: 'angielski' };
const phases: Record<MailPhase, string> = {
  documents: 'Przygotowuję pliki…',
  connecting: 'Łączę się z serwerem poczty…',
  sending: 'Wysyłam wiadomość…',
  confirming: 'Czekam na potwierdzenie serwera…',
};
const outcomes: Record<MailHistoryEntry['outcome'], string> = {
  sending: 'wysyła się',
  sent: 'wysłano',
  drafted: 'otwarto w programie pocztowym',
  failed: 'nie wysłano',
  unclear: 'nie wiadomo, czy dotarła',
};

/** Words for invoices by e-mail. */
export const mail = {
  open: 'Wyślij e-mailem',
  dialog: {
    title: (number: string) => `Faktura ${number} e-mailem`,
    loading: 'Przygotowuję wiadomość…',
    to: 'Do',
    toHint: 'Kilka adresów rozdziel przecinkami.',
    cc: 'DW (kopia do wiadomości)',
    subject: 'Temat',
    body: 'Treść',
    documents: 'Załączniki',
    send: 'Wyślij',
    sendShortcut: 'Ctrl+Enter',
    sendAgain: 'Wyślij jeszcze raz',
    eml: 'Otwórz w programie pocztowym',
    cancelSending: 'Przerwij wysyłanie',
    phases,
    sentTo: (to: readonly string[]) => `Wysłano do: ${to.join(', ')}`,
    refused: (addresses: readonly string[]) =>
      `Serwer poczty nie przyjął adresu: ${addresses.join(', ')}. Pozostali odbiorcy dostali wiadomość.`,
    drafted: 'Wiadomość jest gotowa w programie pocztowym. Wyślij ją stamtąd.',
    notSet: 'Latarnik może też wysłać ją sam: wpisz serwer poczty w ustawieniach.',
    settings: 'Ustawienia poczty',
    close: 'Zamknij',
  },
  history: {
    title: 'Wysłane wcześniej',
    columns: { at: 'Kiedy', to: 'Do', outcome: 'Wynik' },
    outcomes,
  },
  settings: {
    title: 'Poczta',
    body: 'Fakturę wysyłasz z jej szczegółów. Co i do kogo poszło, zapisuje dziennik.',
    way: 'Jak wysyłać',
    ways,
    name: 'Nazwa nadawcy',
    address: 'Adres nadawcy',
    host: 'Serwer poczty (SMTP)',
    hostHint: 'Na przykład smtp.firma.pl',
    port: 'Port',
    security: 'Szyfrowanie',
    securities,
    user: 'Użytkownik',
    userHint: 'Zwykle pełny adres e-mail; puste, gdy serwer nie pyta o hasło.',
    password: 'Hasło',
    newPassword: 'Nowe hasło',
    passwordKept: 'Hasło jest w sejfie. Wpisz tylko, gdy się zmieniło.',
    passwordHint: 'Trafi do sejfu, zaszyfrowane, i nigdzie indziej.',
    save: 'Zapisz pocztę',
    saved: 'Zapisano.',
    test: 'Zapisz i sprawdź połączenie',
    testing: 'Łączę się z serwerem poczty…',
    works: 'Działa: serwer poczty przyjął połączenie i logowanie.',
  },
  template: {
    title: 'Szablon wiadomości',
    own: 'Własny szablon e-maila',
    ownHint:
      'Bez niego wiadomości do tego kontrahenta mają domyślny szablon z ustawień. Zapisuje się sam, gdy wychodzisz z pola.',
    language: 'Język kwot i dat',
    languages,
    subject: 'Temat wiadomości',
    body: 'Treść wiadomości',
    placeholders: 'W miejsce nazw w nawiasach program wpisze dane faktury:',
    emptyLines: 'Wiersz, którego dane są puste, znika: bez terminu płatności nie będzie wiersza o terminie.',
    unknown: (names: readonly string[]) =>
      `Program nie zna: ${names.join(', ')}. W wiadomości zostanie to tak, jak jest napisane.`,
    save: 'Zapisz szablon',
    saved: 'Zapisano szablon.',
    builtIn: 'Przywróć tekst początkowy',
    dropped: 'Ten kontrahent ma szablon domyślny.',
  },
} as const;
