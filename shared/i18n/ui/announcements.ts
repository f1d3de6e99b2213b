import type { AnnouncementView } from '../../contract/types.ts';
import { plural } from '../format.ts';

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
  change: 'Popraw',
  end: 'Wpisz koniec',
  takeBack: 'Wycofaj',
  takeBackSure: (title: string) => `Wycofać: ${title}?`,
  takeBackBody:
    'Terminy faktur, które na nim polegają, zostaną policzone od nowa, a faktury zwolnione wrócą do kolejki.',
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
