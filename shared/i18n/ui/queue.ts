import { plural } from '../format.ts';

/** Words of the queue. */
export const queue = {
  title: 'Kolejka',
  subtitle: 'Co jeszcze ma trafić do KSeF. Wysyłka idzie sama, gdy tylko jest połączenie.',
  sendNow: 'Wyślij teraz',
  sending: 'Wysyłam…',
  pause: 'Wstrzymaj wysyłanie',
  resume: 'Wznów wysyłanie',
  paused: {
    title: 'Wysyłanie wstrzymane',
    body: 'Faktury czekają, a ich terminy biegną dalej. Wznów, kiedy zechcesz.',
  },
  keptOffline: {
    title: (mode: string) => `Tryb ${mode} jest wybrany ręcznie, więc faktury czekają`,
    body: 'Wyjdą same, gdy tryb wróci na Online. Ich terminy biegną dalej.',
    action: 'Wróć do trybu automatycznego',
  },
  blocked: (nextTry: string | undefined) => (nextTry === undefined ? '' : `Następna próba o ${nextTry}.`),
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
    number: 'Numer',
    buyer: 'Nabywca',
    gross: 'Brutto',
    mode: 'Tryb',
    state: 'Stan',
    deadline: 'Dosłać do',
    problem: 'Co dalej',
  },
  goesItself: 'wyśle się sama',
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
