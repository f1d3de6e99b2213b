import type { BuiltInView, InvoiceColumn, PeriodName, StateGroup } from '../../domain/invoiceLook.ts';
import { formatCount, plural } from '../format.ts';

const invoicesOf = (count: number) =>
  `${formatCount(count)}\u00a0${plural(count, 'faktura', 'faktury', 'faktur')}`;

const builtIn: Record<BuiltInView, string> = {
  all: 'Wszystkie',
  thisMonth: 'Ten miesiąc',
  lastMonth: 'Poprzedni miesiąc',
  waiting: 'Czekają na KSeF',
  rejected: 'Odrzucone',
  offlineDueSoon: 'Offline z terminem w 3 dni',
};
const states: Record<StateGroup, string> = {
  waiting: 'Czekają na KSeF',
  accepted: 'Zaakceptowane',
  rejected: 'Odrzucone',
  exempt: 'Zwolnione',
};
const periods: Record<PeriodName, string> = {
  today: 'dziś',
  thisMonth: 'ten miesiąc',
  lastMonth: 'poprzedni miesiąc',
  thisYear: 'ten rok',
};
const columns: Record<InvoiceColumn, string> = {
  number: 'Numer',
  kind: 'Rodzaj',
  issueDate: 'Data',
  saleDate: 'Sprzedaż',
  paymentDate: 'Płatność do',
  buyer: 'Nabywca',
  buyerNip: 'NIP nabywcy',
  gross: 'Brutto',
  mode: 'Tryb',
  state: 'Stan',
  deadline: 'Termin dosłania',
  ksefNumber: 'Numer KSeF',
};

/** Words of the list of invoices: what it shows, views of it, and what is done with many at once. */
export const invoiceList = {
  columns,
  chooseColumns: 'Kolumny',
  states,
  periods,
  offline: 'wszystkie tryby offline',
  filter: {
    open: (count: number) => (count === 0 ? 'Filtr' : `Filtr (${count})`),
    any: 'bez znaczenia',
    state: 'Stan',
    mode: 'Tryb',
    kind: 'Rodzaj',
    issued: 'Wystawione',
    sold: 'Sprzedaż',
    payable: 'Płatne do',
    ownDays: 'w dniach…',
    from: 'Od dnia',
    to: 'Do dnia',
    fromOf: (what: string) => `${what}: od dnia`,
    toOf: (what: string) => `${what}: do dnia`,
    nip: 'NIP nabywcy',
    grossFrom: 'Brutto od',
    grossTo: 'Brutto do',
    due: 'Dosłać w ciągu (dni)',
    clear: 'Pokaż wszystkie',
    close: 'Gotowe',
  },
  chips: {
    list: 'Warunki filtra',
    remove: (text: string) => `Usuń warunek: ${text}`,
    search: (text: string) => `„${text}”`,
    days: (what: string, from: string | undefined, to: string | undefined) =>
      [what, from && `od ${from}`, to && `do ${to}`].filter(Boolean).join(' '),
    period: (what: string, period: string) => `${what}: ${period}`,
    due: (days: number) =>
      days === 0
        ? 'Termin dosłania: dziś'
        : `Termin dosłania w ciągu ${days}\u00a0${plural(days, 'dnia', 'dni', 'dni')}`,
  },
  views: {
    label: 'Widok',
    builtIn,
    changed: (name: string) => `${name} (zmieniony)`,
    own: 'Zapisane widoki',
    first: 'lista zaczyna się od niego',
    save: 'Zapisz jako nowy widok…',
    saveChanges: (name: string) => `Zapisz zmiany w „${name}”`,
    rename: 'Zmień nazwę…',
    remove: 'Usuń widok',
    setFirst: 'Zaczynaj listę od tego widoku',
    saveTitle: 'Nowy widok',
    renameTitle: 'Nazwa widoku',
    hint: 'Widok pamięta filtr, kolejność i kolumny. Okresy takie jak „ten miesiąc” przesuwają się z kalendarzem.',
    name: 'Nazwa',
    submit: 'Zapisz widok',
    saved: (name: string) => `Zapisano widok „${name}”.`,
    removed: (name: string) => `Usunięto widok „${name}”.`,
    restored: (name: string) => `Widok „${name}” jest z powrotem.`,
    isFirst: (name: string) => `Lista będzie się zaczynać od widoku „${name}”.`,
  },
  grid: {
    mark: (number: string) => `Zaznacz ${number}`,
    marks: 'Zaznaczenie',
    loading: 'wczytuję…',
    sortBy: (column: string) => `Sortuj: ${column}`,
    keys: 'Strzałki przechodzą po fakturach, Enter otwiera, spacja zaznacza, Shift ze strzałką zaznacza kolejne, Ctrl+A wszystkie.',
  },
  nothingFits: {
    title: 'Nic tu nie pasuje',
    body: 'Faktury są, ale żadna nie spełnia wszystkich warunków filtra naraz.',
    action: 'Pokaż wszystkie',
  },
} as const;

/** Words of what is done with many invoices at once. */
export const bulk = {
  bar: 'Zaznaczone faktury',
  shown: invoicesOf,
  marked: (marked: number, total: number) =>
    `Zaznaczono ${formatCount(marked)} z\u00a0${formatCount(Math.max(marked, total))}`,
  markAll: (total: number) => `Zaznacz wszystkie (${formatCount(total)})`,
  unmark: 'Odznacz',
  prints: 'Wydruki PDF',
  xml: 'XML',
  mail: 'Wyślij e-mailem',
  table: 'CSV lub Excel',
  failed: (count: number) =>
    `Nie udało się z ${count}\u00a0${plural(count, 'fakturą', 'fakturami', 'fakturami')}`,
  failedList: 'Faktury, z którymi się nie udało',
  showFailed: 'Pokaż, z czym się nie udało',
  goesOn: 'Możesz zamknąć okno. Praca trwa dalej, a wynik pokaże się na dole.',
  mailDialog: {
    title: 'Faktury e-mailem do nabywców',
    looking: 'Sprawdzam adresy…',
    ready: (count: number) =>
      count === 0
        ? 'Żaden z tych nabywców nie ma adresu e-mail.'
        : `${formatCount(count)}\u00a0${plural(count, 'wiadomość', 'wiadomości', 'wiadomości')} do wysłania, każda do swojego nabywcy, z właściwym dokumentem i treścią z szablonu.`,
    without: (count: number) =>
      `${formatCount(count)}\u00a0${plural(count, 'faktura', 'faktury', 'faktur')} bez adresu nabywcy`,
    withoutHint: 'Tych nie wyślemy. Adres można wpisać na karcie kontrahenta.',
    before: (count: number) =>
      `${formatCount(count)}\u00a0${plural(count, 'fakturę', 'faktury', 'faktur')} już wysłano wcześniej.`,
    again: 'Wyślij także te wysłane wcześniej',
    send: (count: number) => `Wyślij (${formatCount(count)})`,
    sending: 'Wysyłam wiadomości…',
    progress: (done: number, total: number) => `Wysyłam wiadomości… ${done} z ${total}`,
    stop: 'Przerwij po tej wiadomości',
    drafts: (count: number) => `Zapisz wiadomości do pliku ZIP (${formatCount(count)})`,
    draftsHint:
      'Bez serwera poczty zapiszesz gotowe wiadomości do jednego pliku ZIP. Rozpakuj go i otwórz każdą w swoim programie pocztowym: zostanie tylko ją wysłać.',
    makingDrafts: 'Przygotowuję wiadomości…',
    draftsProgress: (done: number, total: number) => `Przygotowuję wiadomości… ${done} z ${total}`,
    draftsMade: (count: number) =>
      `Przygotowano ${formatCount(count)}\u00a0${plural(count, 'wiadomość', 'wiadomości', 'wiadomości')} do wysłania z programu pocztowego.`,
    sent: (count: number) =>
      `Wysłano ${formatCount(count)}\u00a0${plural(count, 'wiadomość', 'wiadomości', 'wiadomości')}.`,
    skipped: (count: number) => `Pominięto: ${formatCount(count)} (bez adresu albo wysłane wcześniej).`,
    untried: (count: number) => `Nie wysłano po przerwaniu: ${formatCount(count)}.`,
  },
} as const;
