import { nextOccurrences, type Rhythm, type Schedule } from '../../domain/recurring.ts';
import { formatDay, plural } from '../format.ts';

const rhythms: Record<Rhythm, string> = {
  week: 'co tydzień',
  month: 'co miesiąc',
  quarter: 'co kwartał',
  year: 'co rok',
};
/** From Monday. */
const weekdays = ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'];
const onWeekdays = [
  ...([
    'w poniedziałki',
    'we wtorki',
    'w środy',
    'w czwartki',
    'w piątki',
    'w soboty',
    'w niedziele',
  ] as const),
];
const dayName = (day: number): string => (day === 31 ? 'ostatniego dnia' : `${day}. dnia`);

/** `co miesiąc, 10. dnia`. */
function scheduleText(schedule: Schedule): string {
  const { every, day, from, until } = schedule;
  const [first] = nextOccurrences(schedule, from, 1);
  const when =
    every === 'week'
      ? onWeekdays[day - 1]
      : every === 'year' && first
        ? formatDay(first.nominal).slice(0, 5)
        : dayName(day);
  return [rhythms[every], `, ${when}`, until === null ? '' : `, do ${formatDay(until)}`].join('');
}

/** Words for saved drafts, templates, recurring invoices and proformas. */
export const saved = {
  title: 'Szkice i szablony',
  subtitle: 'To, z czego powstaną faktury: niedokończone, powtarzalne i wystawiane co jakiś czas.',
  tabs: { draft: 'Szkice', template: 'Szablony', recurring: 'Cykliczne', proforma: 'Proformy' },
  counted: (name: string, count: number) => `${name}, ${count}`,
  columns: {
    name: 'Nazwa',
    nameAndBuyer: 'Nazwa i nabywca',
    buyer: 'Nabywca',
    gross: 'Brutto',
    changed: 'Zmieniono',
    schedule: 'Kiedy',
    next: 'Następna',
    number: 'Numer',
    issueDate: 'Data',
    invoice: 'Faktura',
  },
  noBuyer: 'jeszcze bez nabywcy',
  open: 'Otwórz',
  openOf: (name: string) => `Otwórz: ${name}`,
  use: 'Wystaw',
  useOf: (name: string) => `Wystaw z szablonu: ${name}`,
  repeat: 'Wystawiaj co…',
  repeatOf: (name: string) => `Wystawiaj cyklicznie: ${name}`,
  remove: 'Usuń',
  removeOf: (name: string) => `Usuń: ${name}`,
  removed: (name: string) => `Usunięto: ${name}. Przez 30 dni da się to cofnąć.`,
  restored: (name: string) => `Przywrócono: ${name}.`,
  empty: {
    draft: {
      title: 'Nie ma odłożonych szkiców',
      body: 'Gdy nie możesz dokończyć faktury, wybierz w jej formularzu „Zapisz szkic”. Poczeka tutaj i nie zużyje numeru.',
    },
    template: {
      title: 'Nie ma jeszcze szablonów',
      body: 'Szablon to faktura gotowa do wystawienia jeszcze raz. Wypełnij nową fakturę i wybierz „Zapisz jako szablon”.',
    },
    recurring: {
      title: 'Nie ma faktur cyklicznych',
      body: 'Czynsz, abonament, obsługa: zapisz szablon i wybierz przy nim „Wystawiaj co…”. Program wystawi fakturę sam albo przypomni.',
    },
    proforma: {
      title: 'Nie ma jeszcze proform',
      body: 'Proforma to propozycja, która nie idzie do KSeF. Wypełnij nową fakturę i wybierz „Zrób proformę”; po wpłacie zrobisz z niej fakturę.',
    },
    action: 'Nowa faktura',
  },
  recurring: {
    automatic: 'program wystawi sam',
    asks: 'program przypomni',
    waiting: (count: number, day: string) =>
      `${count} ${plural(count, 'czeka', 'czekają', 'czeka')} od ${formatDay(day)}`,
    over: 'zakończona',
    issueNow: 'Wystaw teraz',
    issueNowOf: (name: string) => `Wystaw teraz: ${name}`,
    skip: 'Pomiń',
    skipOf: (name: string) => `Pomiń najstarszą: ${name}`,
    schedule: 'Termin',
    scheduleOf: (name: string) => `Zmień termin: ${name}`,
    issueTitle: (name: string) => `Wystawić teraz: ${name}?`,
    issueBody: (period: string, lines: string, gross: string) =>
      `Faktura za okres ${period}, z dzisiejszą datą: ${lines}. Razem ${gross}.`,
    issued: (number: string) => `Wystawiono fakturę ${number}.`,
    skipTitle: (name: string) => `Pominąć najstarszą: ${name}?`,
    skipBody: (period: string) =>
      `Za okres ${period} program nie wystawi faktury ani nie przypomni. Następne zostają bez zmian.`,
  },
  scheduleDialog: {
    title: (name: string) => `Kiedy wystawiać: ${name}`,
    every: 'Jak często',
    rhythms,
    day: 'Którego dnia',
    weekday: 'W który dzień',
    weekdays,
    dayName,
    from: 'Od dnia',
    until: 'Do dnia',
    untilHint: 'Puste: bez końca',
    badDay: 'Wpisz dzień, na przykład 1.12.2026',
    endsBeforeStart: 'Koniec jest wcześniejszy niż początek',
    dueDays: 'Termin płatności (dni)',
    dueDaysHint: 'Od wystawienia. Puste: jak w szkicu',
    badDueDays: 'Wpisz liczbę dni od 0 do 3650',
    onHoliday: 'Gdy wypada w dzień wolny, wystaw w najbliższy roboczy',
    automatic: 'Program ma wystawiać sam',
    automaticHint: 'Także offline i po włączeniu komputera. Bez tego tylko przypomni, że czas wystawić.',
    texts:
      'W nazwach pozycji i uwagach możesz wpisać {miesiąc}, {rok}, {okres}, {kwartał}, {miesiąc poprzedni}: program wstawi właściwe.',
    daysOfFirst: (day: string) =>
      `Daty w szkicu są datami pierwszej faktury, z ${formatDay(day)}; w następnych przesuną się razem z nią.`,
    preview: 'Najbliższe',
    noDates: 'W tym terminie nie wypada już żaden dzień.',
    next: 'Tak będzie wyglądać następna',
    period: (from: string, to: string) => `Okres sprzedaży ${formatDay(from)}–${formatDay(to)}`,
    dueOn: (day: string) => `Termin płatności ${formatDay(day)}`,
    save: 'Zapisz termin',
  },
  proforma: {
    show: 'PDF',
    showOf: (number: string) => `PDF proformy ${number}`,
    toInvoice: 'Wystaw fakturę',
    toInvoiceOf: (number: string) => `Wystaw fakturę z proformy ${number}`,
    notYet: 'jeszcze nie',
    more: 'Pokaż więcej',
  },
  scheduleText,
} as const;
