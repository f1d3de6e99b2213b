import { formatDecimal, plural } from '../format.ts';
import { formatTime } from '../times.ts';

const NBSP = '\u00a0';
const lines = (count: number): string =>
  `${formatDecimal(String(count))}${NBSP}${plural(count, 'wpis', 'wpisy', 'wpisów')}`;

/** Words of the journal. */
export const journal = {
  title: 'Dziennik',
  subtitle: 'Co się działo z fakturami i programem, od najnowszych.',
  columns: { at: 'Kiedy', kind: 'Zdarzenie', what: 'Szczegóły' },
  search: 'Szukaj',
  searchPlaceholder: 'Zdarzenie, numer faktury, szczegóły',
  area: 'Czego dotyczy',
  allAreas: 'wszystko',
  kind: 'Zdarzenie',
  allKinds: 'każde',
  from: 'Od dnia',
  to: 'Do dnia',
  save: 'Zapisz CSV',
  found: (count: number) => lines(count),
  ofInvoice: (number: string) => `Tylko faktura ${number}`,
  ofOneInvoice: 'Tylko jedna faktura',
  onlyThis: 'cała historia',
  onlyThisOf: (number: string) => `Cała historia faktury ${number}`,
  allInvoices: 'Pokaż wszystkie faktury',
  nothingFound: 'Niczego takiego nie ma w dzienniku.',
  clear: 'Pokaż wszystko',
  openInvoice: 'Pokaż fakturę',
  waiting: 'wczytuję…',
  chain: {
    label: 'Łańcuch dziennika',
    checking: 'Sprawdzam łańcuch dziennika…',
    whole: (count: number, at: number) =>
      `Łańcuch nienaruszony, ${lines(count)} (sprawdzono o ${formatTime(at)}).`,
    explanation: 'Każdy wpis ma skrót poprzedniego: zmiany ani usunięcia nie da się ukryć.',
    check: 'Sprawdź jeszcze raz',
    broken: {
      title: (id: number) => `Łańcuch dziennika jest przerwany na wpisie ${id}`,
      body: 'Ktoś albo uszkodzenie dysku zmieniło zapisany wpis. Faktury w KSeF są bezpieczne, ale dziennik od tego miejsca nie jest już dowodem. Zachowaj folder z danymi, zapisz dziennik do CSV i porównaj go z ostatnią kopią zapasową.',
    },
  },
  empty: {
    title: 'Dziennik jest pusty',
    body: 'Każde wystawienie, wysyłka i odpowiedź KSeF zostawi tu ślad.',
  },
} as const;
