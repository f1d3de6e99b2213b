import type { Announcement } from '../../domain/deadline.ts';
import { shortDay } from '../deadlines.ts';
import { formatAmount, formatDay, plural } from '../format.ts';

const NBSP = '\u00a0';
const minuteMs = 60_000;
const monthsGenitive = [
  ...(['stycznia', 'lutego', 'marca', 'kwietnia', 'maja', 'czerwca', 'lipca', 'sierpnia'] as const),
  ...(['września', 'października', 'listopada', 'grudnia'] as const),
];

const invoices = (count: number): string => `${count}${NBSP}${plural(count, 'faktura', 'faktury', 'faktur')}`;

/** `14 godz. 5 min`; `0 min` where there was nothing. */
function lasting(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  const hours = Math.floor(minutes / 60);
  const rest = `${minutes % 60}${NBSP}min`;
  if (hours === 0) return rest;
  return minutes % 60 === 0 ? `${hours}${NBSP}godz.` : `${hours}${NBSP}godz. ${rest}`;
}

interface Sum {
  grossGrosze: number;
  count: number;
}
const summed = ({ grossGrosze, count }: Sum, currency: string): string =>
  `${formatAmount(grossGrosze, currency)} · ${invoices(count)}`;

const bandName: Record<Announcement['category'] | 'noConnection', string> = {
  maintenance: 'niedostępność KSeF',
  failure: 'awaria KSeF',
  totalFailure: 'awaria całkowita',
  noConnection: 'brak łączności',
};

/** Words of the home screen. */
export const home = {
  title: 'Pulpit',
  subtitle: 'Co wymaga Ciebie dziś, a co załatwia się samo.',
  newInvoice: 'Nowa faktura',
  asTable: 'Pokaż jako tabelę',
  empty: {
    title: 'Wystaw pierwszą fakturę',
    body: 'Tu zobaczysz, co wymaga Twojej decyzji, terminy dosłania do KSeF na osi czasu, sprzedaż miesiąca i historię połączenia. Zacznij od faktury: program sam dostarczy ją do KSeF.',
    action: 'Nowa faktura',
    import: 'Wczytaj pliki',
  },
  todo: {
    title: 'Co wymaga mnie teraz',
    nothing: 'Nic nie czeka na Twoją decyzję',
    nothingBody: 'Ostrzeżenia, odrzucone faktury i wszystko, co stoi w miejscu bez Ciebie, pojawi się tutaj.',
    rejected: (count: number) => ({
      title: `KSeF odrzucił ${count}${NBSP}${plural(count, 'fakturę', 'faktury', 'faktur')}`,
      body:
        count === 1
          ? 'nie jest wystawiona, dopóki jej nie poprawisz'
          : 'nie są wystawione, dopóki ich nie poprawisz',
      action: 'Pokaż, co dalej',
    }),
    paused: {
      title: 'Wysyłanie jest wstrzymane',
      body: 'faktury czekają, a ich terminy biegną dalej',
      action: 'Wznów wysyłanie',
    },
    corrections: (waiting: number, ready: number) => ({
      title: `${waiting}${NBSP}${plural(waiting, 'korekta czeka', 'korekty czekają', 'korekt czeka')} na numer KSeF oryginału`,
      body:
        ready === 0
          ? `program wystawi ${waiting === 1 ? 'ją' : 'je'} sam, gdy numer przyjdzie`
          : waiting === 1
            ? 'możesz ją wystawić już teraz'
            : `${ready}${NBSP}z${NBSP}nich możesz wystawić już teraz`,
      action: 'Pokaż korekty',
    }),
    recurring: (count: number, failed: number) => ({
      title: `${count}${NBSP}${plural(count, 'faktura cykliczna czeka', 'faktury cykliczne czekają', 'faktur cyklicznych czeka')} na wystawienie`,
      body:
        failed === 0
          ? 'sprawdź i wystaw albo pomiń'
          : `program nie mógł ${count === 1 ? 'jej' : 'ich'} wystawić sam: powód jest na liście`,
      action: 'Pokaż cykliczne',
    }),
    keystoreAction: 'Pokaż certyfikaty',
  },
  line: {
    title: 'Terminy dosłania do KSeF',
    picture: 'Oś czasu: dwa tygodnie wstecz i dwa naprzód',
    nothing: 'Nic nie czeka: wszystko jest w KSeF.',
    nearest: (count: number, day: string, isOverdue: boolean) =>
      isOverdue
        ? `Po terminie: ${invoices(count)}, najstarszy termin ${formatDay(day)}.`
        : `Najbliższy termin: ${formatDay(day)}, 23:59 · ${invoices(count)}.`,
    open: (count: number) => `${invoices(count)} bez terminu: biegnie dopiero od końca awarii.`,
    today: 'dziś',
    pointOfOne: (number: string, day: string, isOverdue: boolean) =>
      isOverdue
        ? `${number} po terminie ${formatDay(day)}. Pokaż fakturę`
        : `${number} do dosłania do ${formatDay(day)}. Pokaż fakturę`,
    point: (count: number, day: string, isOverdue: boolean) =>
      isOverdue
        ? `${invoices(count)} po terminie ${formatDay(day)}. Pokaż kolejkę`
        : `${invoices(count)} do dosłania do ${formatDay(day)}. Pokaż kolejkę`,
    dayOff: 'weekend lub święto',
    band: (kind: keyof typeof bandName) => bandName[kind],
    columns: { day: 'Dzień', what: 'Co' },
    due: (count: number) => `termin dosłania: ${invoices(count)}`,
    overdue: (count: number) => `po terminie: ${invoices(count)}`,
  },
  messages: {
    title: 'Komunikaty Ministerstwa',
    nothing: 'Ministerstwo nie ogłosiło żadnych prac ani awarii.',
    all: 'Wszystkie komunikaty',
  },
  sales: {
    title: 'Sprzedaż miesiąca',
    currency: 'Waluta',
    picture: 'Sprzedaż brutto po dniach, ten miesiąc i poprzedni',
    present: 'Ten miesiąc',
    last: 'Poprzedni miesiąc',
    presentTo: (today: string) =>
      `do ${Number(today.slice(8))}${NBSP}${monthsGenitive[Number(today.slice(5, 7)) - 1] ?? ''}`,
    lastTo: 'poprzedni do tego samego dnia',
    lastWhole: 'cały poprzedni',
    sum: summed,
    difference: (grosze: number, percent: number | null, currency: string) => {
      if (grosze === 0) return 'Tyle samo co miesiąc temu o tej porze.';
      const share = percent === null ? '' : ` (${percent > 0 ? '+' : ''}${percent}${NBSP}%)`;
      const word = grosze > 0 ? 'więcej' : 'mniej';
      return `O ${formatAmount(Math.abs(grosze), currency)} ${word} niż miesiąc temu o tej porze${share}.`;
    },
    nothing: 'W tym i poprzednim miesiącu nie ma jeszcze sprzedaży.',
    explanation: 'Brutto po dacie wystawienia; korekty liczą się jako różnica.',
    columns: { day: 'Dzień miesiąca', present: 'Ten miesiąc', last: 'Poprzedni miesiąc' },
  },
  connection: {
    title: 'Połączenie z KSeF, 30 dni',
    picture: 'Pasek 30 dni połączenia',
    summary: (onlineMs: number, offlineMs: number, unknownDays: number) => {
      // Less than a minute would be told as 0 min.
      if (onlineMs + offlineMs < 60_000)
        return 'Jeszcze nie ma danych: program zbiera je, gdy jest włączony.';
      const unknown = `${unknownDays}${NBSP}${plural(unknownDays, 'dzień', 'dni', 'dni')} bez danych`;
      return [
        `KSeF odpowiadał przez ${lasting(onlineMs)}`,
        offlineMs < 60_000 ? 'bez przerw w łączności' : `bez łączności ${lasting(offlineMs)}`,
        ...(unknownDays === 0 ? [] : [unknown]),
      ].join(' · ');
    },
    online: 'KSeF odpowiadał',
    offline: 'brak łączności',
    unknown: 'brak danych',
    announced: 'ogłoszona przerwa',
    columns: { day: 'Dzień', online: 'Odpowiadał', offline: 'Bez łączności', announced: 'Ogłoszona przerwa' },
    lasting,
  },
  shortDay: (day: string) => shortDay(day),
} as const;
