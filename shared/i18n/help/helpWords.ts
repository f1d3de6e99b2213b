import { plural } from '../format.ts';

/** Words around the pages of the help; they come with the pages. */
export const helpWords = {
  title: 'Pomoc',
  pages: 'Strony pomocy',
  search: 'Szukaj w pomocy',
  placeholder: 'np. certyfikat, termin, dwa kody',
  found: (count: number) =>
    count === 0
      ? 'Niczego takiego tu nie ma. Wpisz inne słowo.'
      : `${count} ${plural(count, 'wynik', 'wyniki', 'wyników')}`,
  all: 'Wszystkie strony',
  whole: 'Otwórz na całym ekranie',
  close: 'Zamknij pomoc',
  print: 'Drukuj kartkę',
  save: 'Zapisz PDF',
} as const;
