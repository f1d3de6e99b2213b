import type { AnnouncementView } from '../../contract/modeTypes.ts';
import { formatDay, plural } from '../format.ts';

/** Words of the Ministry's announcements. */
export const announcements = {
  title: 'Komunikaty MF',
  subtitle:
    'Co Ministerstwo ogłosiło o KSeF: od tego zależą tryb i terminy. Program zapamiętuje wszystko na zawsze.',
  enter: 'Wpisz komunikat',
  coming: 'Zapowiedziane',
  running: 'Trwa',
  past: 'Zakończone i wycofane',
  categories: {
    maintenance: 'Niedostępność KSeF',
    failure: 'Awaria KSeF',
    totalFailure: 'Awaria całkowita',
  } satisfies Record<AnnouncementView['category'], string>,
  word: { confirmed: 'potwierdzony', dismissed: 'uznany za nieprawdziwy' },
  withdrawn: 'wycofany',
  versions: (count: number) => `${count} ${plural(count, 'wersja', 'wersje', 'wersji')}`,
  version: (number: number) => `Wersja ${number}`,
  learned: (at: string) => `zapisana ${at}`,
  line: {
    title: 'Przerwy KSeF na osi czasu',
    picture: 'Oś czasu: miesiąc wstecz i dwa tygodnie naprzód',
    columns: { day: 'Kiedy', what: 'Co' },
  },
  filter: {
    category: 'Rodzaj',
    source: 'Skąd',
    all: 'wszystkie',
    sources: { latarnia: 'odebrane z Latarni', user: 'wpisane ręcznie' },
    nothing: 'Nie ma takich komunikatów.',
    clear: 'Pokaż wszystkie',
    keys: 'Strzałki w górę i w dół przechodzą między komunikatami.',
  },
  effects: {
    open: 'Co zmienił: faktury i terminy',
    nothing: 'Żadna faktura na nim nie polega i żadnego terminu nie zmienił.',
    relying: (count: number) =>
      `${plural(count, 'Polega', 'Polegają', 'Polega')} na nim ${count} ${plural(count, 'faktura', 'faktury', 'faktur')}`,
    moved: (count: number) => `Zmienił ${count} ${plural(count, 'termin', 'terminy', 'terminów')}`,
    movedTable: 'Zmienione terminy',
    columns: { number: 'Faktura', from: 'Było', to: 'Jest', at: 'Kiedy policzono' },
    deadline: (it: { kind: 'day'; day: string } | { kind: 'open' } | { kind: 'none' } | null) => {
      if (it === null) return '–';
      if (it.kind === 'day') return formatDay(it.day);
      return it.kind === 'open' ? 'otwarty' : 'bez obowiązku';
    },
    more: (count: number) => `i jeszcze ${count}`,
  },
  change: 'Popraw',
  end: 'Wpisz koniec',
  takeBack: 'Wycofaj',
  takeBackSure: (title: string) => `Wycofać: ${title}?`,
  takeBackBody:
    'Terminy faktur, które na nim polegają, zostaną policzone od nowa, a faktury zwolnione wrócą do kolejki. Nie wrócą te, które wystawiono w awarii całkowitej: nie mają kodów i zostają poza KSeF. Znajdziesz je na liście faktur po trybie; pokaż je księgowej.',
  believe: 'To prawda',
  doubt: 'To nieprawda',
  form: {
    enter: 'Wpisz komunikat Ministerstwa',
    change: 'Popraw komunikat',
    hint: 'Dla komunikatu usłyszanego w radiu, telewizji albo przeczytanego w BIP. Liczy się tak samo jak odebrany z KSeF.',
    category: 'Co ogłoszono',
    save: 'Zapisz',
    cancel: 'Anuluj',
  },
  empty: {
    title: 'Nie ma żadnych komunikatów',
    body: 'Gdy Ministerstwo ogłosi prace albo awarię KSeF, komunikat pojawi się tutaj sam. Usłyszany gdzie indziej możesz wpisać.',
  },
} as const;
