import { formatInstant, formatSize, plural } from '../format.ts';

const invoices = (count: number): string => `${count} ${plural(count, 'faktura', 'faktury', 'faktur')}`;

/** Words for backups, for restoring from them, and for evidence. */
export const backups = {
  title: 'Kopie zapasowe',
  body: 'Codziennie i przy starcie program zapisuje kopię całej firmy i sam sprawdza, czy da się ją odczytać. Zostaje 7 dziennych, 5 tygodniowych i 12 miesięcznych. Klucze są w niej zaszyfrowane, faktury nie: trzymaj ją tam, gdzie nikt obcy nie zajrzy.',
  folder: 'Folder kopii',
  folderHint: 'Najlepiej pendrive albo dysk sieciowy, na przykład E:\\Kopie; puste pole wyłącza kopie',
  save: 'Zapisz folder kopii',
  make: 'Zrób kopię teraz',
  making: 'Zapisuję i sprawdzam kopię…',
  off: 'Wyłączone: kopii nie ma.',
  none: 'W tym folderze nie ma jeszcze kopii tej firmy.',
  unreachable: 'Folderu nie da się teraz odczytać.',
  last: (at: number, sizeBytes: number) =>
    `Ostatnia: ${formatInstant(at)}, ${formatSize(sizeBytes)}, sprawdzona.`,
  found: (count: number, oldest: number) =>
    `W folderze: ${count} ${plural(count, 'kopia', 'kopie', 'kopii')}, najstarsza z ${formatInstant(oldest)}.`,
  training: 'Firma szkoleniowa nie potrzebuje kopii: jej KSeF działa tylko na tym komputerze.',
  move: {
    action: 'Przenieś na inny komputer…',
    title: 'Przenieś firmę na inny komputer',
    body: 'Cała firma z certyfikatami i tokenem trafi do jednego zaszyfrowanego pliku. Na nowym komputerze wybierz na pierwszym ekranie „Przywróć z pliku”.',
    warning:
      'Od tej chwili faktury wystawiaj tylko na nowym komputerze. Gdyby wystawiały oba, powtórzyłyby się numery, a KSeF odrzuciłby drugą fakturę.',
    password: 'Hasło pliku',
    submit: 'Zapisz plik przenosin',
    done: 'Plik jest gotowy. Przenieś go i przekaż hasło osobno. Tu program przypomina codziennie, że firma jest już gdzie indziej.',
  },
  restore: {
    question: 'Masz kopię zapasową albo przenosisz firmę z innego komputera?',
    open: 'Przywróć z pliku',
    title: 'Przywróć firmę z pliku',
    body: 'Wybierz kopię zapasową (.kopia) albo plik przenosin (.przenosiny). Zanim cokolwiek się zmieni, zobaczysz, co w nim jest.',
    file: 'Plik kopii albo przenosin',
    pick: 'Wybierz plik…',
    back: 'Wróć',
    reading: (percent: number) => `Wczytuję plik… ${percent}%`,
    checking: 'Sprawdzam, czy plik jest cały…',
    password: 'Hasło pliku przenosin',
    openFile: 'Otwórz plik',
    company: 'Firma',
    environment: 'Środowisko KSeF',
    invoices: 'Faktury',
    invoiceCount: invoices,
    lastInvoice: 'Ostatnia faktura',
    lastOf: (number: string, at: number) => `${number}, ${formatInstant(at)}`,
    noInvoice: 'żadna',
    madeAt: 'Plik zrobiono',
    keys: 'Certyfikaty i token',
    keysAre: {
      open: 'będą działać od razu',
      passphrase: 'otworzy je hasło sejfu z tamtego komputera',
      lost: 'zaszyfrował je tamten komputer: wczytasz je od nowa',
    },
    /** Of a move the key goes along, under the password of the file. */
    keysOfMove: 'otworzy je dotychczasowe hasło sejfu, a jeśli go nie było, hasło tego pliku',
    passphrase: 'Nowe hasło sejfu',
    passphraseHint: 'Chroni token i klucz certyfikatu. Co najmniej 8 znaków',
    later:
      'Faktur wystawionych po zrobieniu kopii w niej nie ma. Zanim wystawisz następną, sprawdź ostatni numer na wydrukach.',
    oldComputer: 'Na poprzednim komputerze nie wystawiaj już faktur tej firmy.',
    submit: 'Przywróć tę firmę',
  },
  recovery: {
    title: 'Faktury wystawione po zrobieniu kopii',
    checked: (count: number) =>
      `Sprawdzono w KSeF ${count} ${plural(count, 'fakturę', 'faktury', 'faktur')}.`,
    left: 'Obejrzyj w KSeF:',
    again: 'Zapytaj KSeF jeszcze raz',
    numbering: 'Popraw numerację',
  },
  evidence: {
    action: 'Plik dowodowy',
    hint: 'XML, UPO, wydane wydruki, komunikaty, dziennik i termin w jednym pliku ZIP, dla urzędu albo sądu',
  },
} as const;
