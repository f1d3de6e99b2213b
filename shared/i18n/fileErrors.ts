import type { TextsOf } from './errorWords.ts';
import { formatDay, plural } from './format.ts';

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
  'export.noneChosen': () => ({
    title: 'Nie ma faktur do zapisania',
    body: 'Żadna faktura nie pasuje już do tych warunków albo nic nie jest zaznaczone. Pliku nie zapisano. Zaznacz faktury na liście i spróbuj jeszcze raz.',
  }),
  'export.noCodes': (d) => ({
    title: 'W tym okresie nie ma faktur z kodami',
    body: `Kodów nie mają faktury z awarii całkowitej, a faktury online dopiero wtedy, gdy ma je KSeF (${between(d)}). Pliku nie utworzono. Wybierz inny okres albo poczekaj na wysłanie.`,
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

/** What is said of files that other programs wrote. */
export const importErrors: TextsOf<'import'> = {
  'import.otherSeller': (d) => ({
    title: 'Ta faktura jest innej firmy',
    body: `Sprzedawcą w pliku jest firma o NIP ${d.nip}, a tu pracuje firma o NIP ${d.companyNip}. Niczego nie wystawiono.`,
  }),
  'import.notAnInvoice': () => ({
    title: 'To nie jest faktura FA(3)',
    body: 'Plik jest uszkodzony, niedokończony, za duży albo zawiera coś innego. Niczego z niego nie wystawiono. Zapisz fakturę w tamtym programie jeszcze raz.',
  }),
  'import.alreadyIssued': (d) => ({
    title: `Z tego pliku wystawiono już fakturę ${d.number}`,
    body: 'Plik jest dokładnie taki sam, więc drugiej faktury z niego nie wystawiono. Jeśli druga ma być, wystaw ją na ekranie „Wczytaj pliki XML”.',
  }),
  'import.gone': () => ({
    title: 'Tego pliku nie ma już na liście',
    body: 'Program otwarto ponownie albo plik zniknął z folderu. Niczego nie wystawiono. Wczytaj plik jeszcze raz.',
  }),
  'import.tooMany': (d) => ({
    title: `Najwyżej ${d.max} ${plural(d.max, 'plik', 'pliki', 'plików')} naraz`,
    body: 'Reszty nie wczytano, a to, co już jest na liście, zostaje. Wystaw albo usuń te pliki i wczytaj następne.',
  }),
  'import.badArchive': () => ({
    title: 'Tego archiwum ZIP nie da się wczytać',
    body: 'Jest uszkodzone, za duże po rozpakowaniu albo nie ma w nim plików XML. Niczego nie wystawiono. Rozpakuj je i wczytaj same pliki XML.',
  }),
};

const folderProblems: Record<string, string> = {
  ENOENT: 'Nie ma takiego folderu.',
  ENOTDIR: 'To nie jest folder.',
  EACCES: 'Program nie może w nim czytać i zapisywać.',
  EPERM: 'Program nie może w nim czytać i zapisywać.',
  relative: 'Potrzebna jest pełna ścieżka.',
  data: 'To folder danych samego programu.',
};

/** What is said of the watched folder. */
export const watchErrors: TextsOf<'watch'> = {
  'watch.badFolder': (d) => ({
    title: `Tego folderu nie da się obserwować: ${d.folder}`,
    body: `${folderProblems[d.problem] ?? `System podał kod ${d.problem}.`} Pliki z niego czekają, niczego nie wystawiono. Sprawdź folder albo wybierz inny.`,
  }),
  'watch.cannotMove': (d) => ({
    title: `Pliku ${d.file} nie da się przenieść`,
    body: `System podał kod ${d.problem}. Drugiej faktury z tego pliku program nie wystawi; przeniesie go, gdy tylko będzie mógł. Sprawdź, czy pliku nie trzyma inny program i czy w folderze wolno zapisywać.`,
  }),
};
