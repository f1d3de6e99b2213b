import { formatDay, formatInstant } from '../format.ts';
import { warsawDay } from '../../domain/warsawTime.ts';

const gigabyte = 1_000_000_000;

/** Words of the first start. */
export const firstStart = {
  title: 'Latarnik wystawi fakturę zawsze, a do KSeF dośle ją sam',
  intro:
    'Zacznij od firmy szkoleniowej albo załóż własną. Szkoleniowa działa od razu i bez skutków prawnych.',
  training: {
    title: 'Firma szkoleniowa',
    body: 'KSeF działa wtedy na tym komputerze, certyfikat typu 2 powstaje sam. Możesz udawać awarię i patrzeć, jak faktury wysyłają się po niej same.',
    points: [
      'nic nie trzeba wpisywać',
      'żadna faktura nie trafi do prawdziwego KSeF',
      'własną firmę dodasz potem obok niej',
    ],
    button: 'Zacznij z firmą szkoleniową',
    working: 'Przygotowuję firmę szkoleniową…',
  },
  own: {
    title: 'Własna firma',
    body: 'Cztery kroki: dane, logowanie do KSeF, certyfikat typu\u00a02, sprawdzenie. Każdy poza pierwszym możesz odłożyć.',
    points: [
      'dane firmy program pobierze po NIP',
      'token KSeF albo certyfikat typu 1',
      'certyfikat typu 2 z pliku albo zamówiony',
    ],
    button: 'Załóż własną firmę',
  },
  steps: {
    label: 'Zakładanie firmy',
    names: {
      company: 'Dane firmy',
      login: 'Logowanie do KSeF',
      certificate: 'Certyfikat typu 2',
      ready: 'Gotowość',
    },
    of: (at: number, all: number) => `Krok ${at} z ${all}`,
    done: 'zrobione',
    next: 'Dalej',
    later: 'Później',
    back: 'Wróć',
  },
  form: {
    title: 'Twoja firma',
    back: 'Wróć',
    nip: 'NIP',
    fetch: 'Pobierz dane po NIP',
    fetchHint:
      'Program zapyta białą listę Ministerstwa Finansów o ten jeden NIP. Bez internetu wpisz dane ręcznie.',
    found: (status: string | null, day: string) =>
      `Dane pobrane, sprawdź je. Status VAT: ${status === null ? 'nieznany' : status.toLocaleLowerCase('pl')}, stan na ${formatDay(day)}.`,
    notFound: (day: string) =>
      `Na białej liście nie ma firmy o tym NIP (stan na ${formatDay(day)}). Wpisz dane ręcznie.`,
    byHand: 'Wpisz dane ręcznie; reszta działa tak samo.',
    name: 'Nazwa firmy',
    line1: 'Ulica i numer',
    line2: 'Kod i miejscowość',
    account: 'Rachunek bankowy',
    accountHint: 'Nieobowiązkowy; trafi na faktury z przelewem',
    accountOf: 'Rachunek z białej listy',
    accountOther: 'inny albo żaden',
    environment: 'Środowisko KSeF',
    environmentWhy:
      'Wybierz PRODUKCJA, jeśli faktury mają być prawdziwe. DEMO i TEST służą do prób: mają osobne tokeny i certyfikaty, a faktury stamtąd nie mają skutków prawnych.',
    moves:
      'Inny NIP albo środowisko to inne logowanie: zapisany token i certyfikaty trzeba będzie podać od nowa.',
    passphrase: 'Hasło sejfu',
    passphraseHint: 'Chroni token i klucz certyfikatu. Co najmniej 8 znaków',
    submit: 'Załóż firmę i przejdź dalej',
    change: 'Zapisz i przejdź dalej',
    required: 'To pole jest potrzebne',
  },
  login: {
    later:
      'Bez logowania wystawisz faktury, ale będą czekać na wysłanie do KSeF. Logowanie podasz potem w Ustawieniach.',
  },
  certificate: {
    body: 'Certyfikat typu 2 (Offline) podpisuje drugi kod QR. Bez niego nie wystawisz faktury, gdy nie ma internetu albo KSeF nie działa.',
    ready: 'Certyfikat typu 2 jest w sejfie: możesz wystawiać także offline.',
    later:
      'Odłożysz to teraz, a program będzie wystawiał tylko w trybie Online, dopóki certyfikatu nie wczytasz.',
  },
  ready: {
    title: 'Czy firma jest gotowa na najgorszy dzień',
    body: 'Wszystko z tej listy zmienisz później w Ustawieniach.',
    checking: 'Sprawdzam…',
    again: 'Sprawdź jeszcze raz',
    states: { ok: 'w porządku', missing: 'brakuje', unknown: 'nie wiadomo' },
    optional: 'nieobowiązkowe',
    points: {
      login: 'Logowanie do KSeF',
      certificate: 'Certyfikat typu 2',
      clock: 'Zegar komputera',
      numbering: 'Numeracja faktur',
      disk: 'Miejsce na dysku',
      backup: 'Kopie zapasowe',
      mail: 'Poczta',
    },
    loginOk: (at: number) => `Sprawdzone ${formatInstant(at)}: działa.`,
    loginFailed: (at: number) => `Ostatnie sprawdzenie (${formatInstant(at)}) się nie udało.`,
    loginUntested: 'Zapisane, ale jeszcze niesprawdzone.',
    loginMissing: 'Nie ma tokenu ani certyfikatu typu 1: faktury będą czekać.',
    certificateOk: (validTo: number) => `Ważny do ${formatDay(warsawDay(validTo))}.`,
    certificateOrdered: 'Zamówiony w KSeF; program odbierze go sam.',
    certificateMissing: 'Nie ma go w sejfie: offline nie wystawisz.',
    clockOk: 'Zgadza się z zegarem KSeF.',
    clockOff: (minutes: number) => `Różni się od zegara KSeF o ${minutes} min. Ustaw zegar w systemie.`,
    clockUnknown: 'KSeF jeszcze nie odpowiedział, więc nie ma z czym porównać.',
    numberingOk: (next: string) => `Pierwsza faktura dostanie numer ${next}.`,
    disk: (bytes: number) => `Wolne ${(bytes / gigabyte).toFixed(1).replace('.', ',')} GB.`,
    diskUnknown: 'System nie podaje, ile jest wolne.',
    backupOk: (folder: string) => `Codziennie do folderu ${folder}.`,
    backupMissing: 'Kopie są wyłączone. Wskaż folder na innym dysku albo pendrive.',
    mailOk: 'Ustawiona.',
    mailMissing: 'Faktury wyślesz z własnego programu pocztowego albo ustawisz konto później.',
    fix: {
      login: 'Podaj logowanie',
      test: 'Sprawdź logowanie',
      certificate: 'Wczytaj albo zamów',
      backup: 'Włącz kopie',
      mail: 'Zakończ i ustaw pocztę',
    },
    backupFolder: 'Folder kopii',
    start: 'Wystaw pierwszą fakturę',
    home: 'Przejdź do pulpitu',
    notAll: 'Możesz zacząć już teraz. Czego brakuje, będzie przypominane.',
  },
} as const;
