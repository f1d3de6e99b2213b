import { plural } from '../format.ts';

const files = (count: number): string => `${count} ${plural(count, 'plik', 'pliki', 'plików')}`;

/** Words of the screen that reads FA(3) files in, and of the watched folder. */
export const imports = {
  action: 'Wczytaj pliki XML',
  title: 'Wczytaj pliki XML',
  subtitle: 'Faktury FA(3) z innego programu: obejrzyj, zaznacz, wystaw.',
  back: 'Wróć do faktur',
  pick: 'Wybierz pliki…',
  drop: 'Upuść tu pliki XML albo ZIP (najwyżej 500 faktur)',
  rule: 'Numer i data z pliku należą do innego dokumentu, więc nie przechodzą dalej: faktura dostanie następny numer z Twojej serii i dzisiejszą datę.',
  reading: (done: number, total: number) => `Wczytuję ${done} z ${total}…`,
  tooLarge: (name: string) => `Plik ${name} ma ponad 30 MB i nie został wczytany.`,
  list: 'Wczytane pliki',
  columns: {
    select: 'Zaznacz',
    file: 'Plik',
    kind: 'Rodzaj',
    buyer: 'Nabywca',
    gross: 'Kwota',
    state: 'Stan',
  },
  select: (name: string) => `Zaznacz ${name}`,
  selectAll: 'Zaznacz wszystkie gotowe',
  fromFolder: 'z folderu',
  original: (number: string) => `w pliku: ${number}`,
  ready: 'gotowy do wystawienia',
  open: 'Otwórz w formularzu',
  openOf: (name: string) => `Otwórz w formularzu: ${name}`,
  more: (count: number) => `i jeszcze ${count}`,
  issuedBefore: (number: string) => `wystawiono już: ${number}`,
  issued: (number: string) => `Wystawiono ${number}`,
  issue: (count: number) => (count === 0 ? 'Wystaw zaznaczone' : `Wystaw zaznaczone (${count})`),
  remove: 'Usuń zaznaczone z listy',
  removeTitle: 'Odrzucić pliki z folderu?',
  removeBody: (count: number) =>
    `${files(count)} z obserwowanego folderu ${plural(count, 'trafi', 'trafią', 'trafi')} do podfolderu „odrzucone”. ${count === 1 ? 'Faktura z niego nie powstanie' : 'Faktury z nich nie powstaną'}.`,
  removeConfirm: 'Odrzuć',
  issuing: (done: number, total: number) => `Wystawiam ${done} z ${total}…`,
  stop: 'Przerwij',
  finished: (issued: number, failed: number) =>
    `Wystawiono: ${issued}${failed > 0 ? `, z błędem: ${failed}` : ''}.`,
  againTitle: 'Wystawić jeszcze raz?',
  againBody: (count: number) =>
    `Z ${count} ${plural(count, 'pliku', 'plików', 'plików')} wystawiono już faktury. Powstaną drugie, pod nowymi numerami.`,
  againConfirm: 'Wystaw jeszcze raz',
  empty: {
    title: 'Nie ma tu jeszcze żadnego pliku',
    body: 'Wybierz pliki FA(3) zapisane w innym programie. Zobaczysz, co zawierają i co trzeba w nich poprawić, zanim cokolwiek powstanie.',
  },
} as const;

export const watched = {
  title: 'Folder z plikami XML',
  body: 'Inny program może odkładać faktury FA(3) do folderu, a Latarnik sam je stamtąd bierze. Wystawione przenosi do podfolderu „wystawione”, te z błędem do „odrzucone”, z wyjaśnieniem obok.',
  folder: 'Folder',
  folderHint: 'Pełna ścieżka, na przykład C:\\Faktury\\do wystawienia',
  enabled: 'Obserwuj ten folder',
  mode: 'Co robić z plikami',
  modes: { ask: 'pokazać na ekranie „Wczytaj pliki XML” i czekać', issue: 'wystawiać od razu' },
  save: 'Zapisz folder',
  saved: 'Zapisane.',
  on: (waiting: number, at: string | null) =>
    `${at === null ? 'Folder zaraz będzie sprawdzony.' : `Sprawdzony ${at}.`} ${waiting === 0 ? 'Nic nie czeka.' : `Czeka: ${files(waiting)}.`}`,
  off: 'Folder nie jest obserwowany.',
  open: 'Pokaż czekające pliki',
} as const;
