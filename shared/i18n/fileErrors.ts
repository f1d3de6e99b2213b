import type { TextsOf } from './errorWords.ts';
import { formatDay } from './format.ts';

const between = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }): string =>
  firstDay === lastDay ? formatDay(firstDay) : `od ${formatDay(firstDay)} do ${formatDay(lastDay)}`;

/** What is said of files of many invoices that could not be made. */
export const exportErrors: TextsOf<'export'> = {
  'export.running': () => ({
    title: 'Program przygotowuje już inny plik',
    body: 'Poczekaj, aż skończy, albo przerwij tamto i spróbuj jeszcze raz.',
  }),
  'export.cancelled': () => ({
    title: 'Przerwano przygotowywanie pliku',
    body: 'Pliku nie ma. Faktury są bez zmian; eksport możesz zacząć od nowa.',
  }),
  'export.badRange': (d) => ({
    title: 'Koniec okresu jest przed początkiem',
    body: `Podano od ${formatDay(d.firstDay)} do ${formatDay(d.lastDay)}. Pliku nie utworzono. Popraw daty.`,
  }),
  'export.nothing': (d) => ({
    title: 'W tym okresie nie ma faktur',
    body: `Nie ma czego zapisać: ${between(d)}. Liczy się data wystawienia. Pliku nie utworzono. Wybierz inny okres.`,
  }),
  'export.noTaxpayer': () => ({
    title: 'JPK_FA wymaga urzędu skarbowego i adresu siedziby',
    body: 'Pliku nie utworzono. Podaj czterocyfrowy kod urzędu i adres z województwem, powiatem i gminą. Program zapamięta je na później.',
  }),
  'export.jpkOnlyAdvances': (d) => ({
    title: 'JPK_FA nie może zawierać samych faktur zaliczkowych',
    body: `Struktura wymaga co najmniej jednej pozycji faktury, a w tym okresie (${between(d)}) są tylko zaliczki. Pliku nie utworzono. Poszerz okres.`,
  }),
};
