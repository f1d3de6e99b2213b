import type { QueueWait } from '../../domain/queueOrder.ts';
import { describeError } from '../errors.ts';
import { formatDay, plural } from '../format.ts';
import { modeName } from '../modes.ts';
import { formatAbout, formatTime } from '../times.ts';

const NBSP = '\u00a0';
const invoices = (count: number): string => `${count}${NBSP}${plural(count, 'faktura', 'faktury', 'faktur')}`;
const waits = (count: number): string => plural(count, 'czeka', 'czekają', 'czeka');

/** A failure in the middle of a sentence. */
const reasonOf = (code: string, httpStatus: number | null): string => {
  if (httpStatus !== null) return `bo KSeF odpowiada ${httpStatus}`;
  if (code === 'ksef.unreachable') return 'bo KSeF nie odpowiada';
  const { title } = describeError({ code, details: {} });
  return `powód: ${title.charAt(0).toLocaleLowerCase('pl')}${title.slice(1)}`;
};

/** What the whole queue waits for, in one sentence. */
function waitSentence(wait: QueueWait, title: string | null): string {
  switch (wait.kind) {
    case 'nothing':
      return 'Wszystko jest w KSeF, program na nic nie czeka.';
    case 'sending':
      return 'Wysyłka trwa.';
    case 'paused':
      return `Wysyłanie wstrzymane: ${invoices(wait.count)} ${waits(wait.count)}, a terminy biegną dalej.`;
    case 'keptOffline':
      return `Tryb ${modeName[wait.mode]} jest wybrany ręcznie, więc faktury czekają, aż wróci Online.`;
    case 'noConnection':
      return 'Program czeka, aż KSeF zacznie odpowiadać: sprawdza co chwilę i wyśle wszystko sam.';
    case 'problem':
      if (wait.at === null) return title ?? '';
      return wait.httpStatus === null && wait.code !== 'ksef.unreachable' && title !== null
        ? `${title}. Następna próba o ${formatTime(wait.at)}.`
        : `Następna próba o ${formatTime(wait.at)}, ${reasonOf(wait.code, wait.httpStatus)}.`;
    case 'pace':
      return `Następne faktury wyjdą o ${formatTime(wait.at)}: program trzyma się limitów KSeF.`;
    case 'later':
      return `Następna próba o ${formatTime(wait.at)}.`;
    case 'atKsef':
      return `KSeF ma ${wait.count}${NBSP}${plural(wait.count, 'fakturę', 'faktury', 'faktur')} i sprawdza: program czeka na numery.`;
    case 'asked':
      return `Program pyta KSeF, czy ${invoices(wait.count)} już tam ${plural(wait.count, 'jest', 'są', 'jest')}, zanim wyśle jeszcze raz.`;
    case 'upo':
      return `${invoices(wait.count)} z numerem KSeF ${waits(wait.count)} na UPO.`;
    case 'carriedOut':
      return `${invoices(wait.count)} w wyniesionym pliku: program czeka na jego wyniki.`;
    case 'held':
      return `${invoices(wait.count)} ${waits(wait.count)} na Ciebie: wysyłka jest wstrzymana pojedynczo.`;
    case 'person':
      return `KSeF odrzucił ${wait.count}${NBSP}${plural(wait.count, 'fakturę', 'faktury', 'faktur')}: bez Ciebie nic się z ${wait.count === 1 ? 'nią' : 'nimi'} nie stanie.`;
    case 'goes':
      return `${invoices(wait.count)} ${plural(wait.count, 'wychodzi', 'wychodzą', 'wychodzi')} za chwilę.`;
  }
}

/** Words of the queue. */
export const queue = {
  title: 'Kolejka',
  subtitle: 'Co jeszcze ma trafić do KSeF. Wysyłka idzie sama, gdy tylko jest połączenie.',
  sendNow: 'Wyślij teraz',
  sending: 'Wysyłam…',
  pause: 'Wstrzymaj wysyłanie',
  resume: 'Wznów wysyłanie',
  wait: {
    label: 'Na co czeka program',
    sentence: waitSentence,
    tryNow: 'Spróbuj teraz',
    auto: 'Wróć do trybu automatycznego',
  },
  result: (accepted: number, rejected: number, waiting: number) =>
    [
      `${accepted} ${plural(accepted, 'faktura przyjęta', 'faktury przyjęte', 'faktur przyjętych')}`,
      rejected > 0 ? `${rejected} ${plural(rejected, 'odrzucona', 'odrzucone', 'odrzuconych')}` : '',
      waiting > 0 ? `${waiting} ${plural(waiting, 'czeka dalej', 'czekają dalej', 'czeka dalej')}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  table: 'Faktury w kolejce',
  columns: {
    mark: 'Zaznacz',
    place: 'Kolej',
    invoice: 'Faktura',
    gross: 'Brutto',
    state: 'Stan i tryb',
    deadline: 'Dosłać do',
    problem: 'Co dalej',
  },
  order: {
    title: 'Kolejność',
    rule: 'Najpierw faktury z najbliższym terminem, a przy tym samym terminie wystawione wcześniej.',
    packages: (count: number, some: number) =>
      `${invoices(some)} ${plural(some, 'pójdzie', 'pójdą', 'pójdzie')} w${NBSP}${count}${NBSP}${plural(count, 'paczce', 'paczkach', 'paczkach')}.`,
    eta: (ms: number) => `Wysłanie wszystkiego zajmie około ${formatAbout(ms)}.`,
    inPackage: (nr: number, count: number) => `paczka ${nr} (${count})`,
    alone: 'osobno: korekta techniczna',
    first: 'najbliższy termin',
    stays: {
      refused: 'nie idzie',
      atKsef: 'w KSeF',
      asked: 'sprawdzana',
      carriedOut: 'w pliku',
      held: 'nie idzie',
    },
  },
  show: {
    label: 'Pokaż',
    all: 'wszystkie',
    going: 'idą same',
    held: 'wstrzymane i wyniesione',
    refused: 'odrzucone',
    nothing: 'Nie ma teraz takich faktur w kolejce.',
    day: (day: string) => `termin ${formatDay(day)}`,
    clearDay: 'Pokaż wszystkie terminy',
  },
  pages: {
    label: 'Strony kolejki',
    range: (from: number, to: number, total: number) => `${from}–${to} z ${total}`,
    previous: 'Poprzednie',
    next: 'Następne',
  },
  marked: {
    label: 'Zaznaczone faktury',
    count: (count: number) =>
      `${plural(count, 'Zaznaczona', 'Zaznaczone', 'Zaznaczone')}: ${invoices(count)}`,
    all: 'Zaznacz wszystkie na stronie',
    one: (number: string) => `Zaznacz ${number}`,
    hold: 'Wstrzymaj zaznaczone',
    release: 'Wyślij zaznaczone',
  },
  holdOne: {
    hold: 'Wstrzymaj',
    release: 'Wznów',
    of: (action: string, number: string) => `${action}: ${number}`,
  },
  why: { open: 'Skąd ten termin', title: (number: string) => `Termin faktury ${number}` },
  steps: {
    queued: 'czeka na swoją kolej',
    preparing: 'przygotowuję plik',
    session: 'otwieram sesję',
    sending: 'wysyłam',
    processing: 'KSeF sprawdza',
    confirming: 'KSeF nadał numer',
    upo: 'pobieram UPO',
    finished: 'gotowe',
  },
  goesItself: 'wyśle się sama',
  notBefore: (at: number) => `następna próba o ${formatTime(at)}`,
  withoutUpo: 'ma numer KSeF, program pobierze UPO',
  inProcessing: (since: string) => `KSeF przyjął ${since}, trwa przetwarzanie`,
  reference: 'Numer referencyjny KSeF',
  held: 'wstrzymana przez Ciebie',
  carriedOut: (at: string) => `w pliku wyniesionym ${at}`,
  beingChecked: 'program pyta KSeF, czy dotarła',
  empty: {
    title: 'Wszystko jest w KSeF',
    body: 'Faktury, które czekają na wysłanie albo wymagają decyzji, pojawią się tutaj razem z terminami.',
  },
} as const;
