import type { TextsOf } from './errorWords.ts';
import { characters } from './errorWords.ts';

const folderProblems: Record<string, string> = {
  ENOENT: 'Nie ma go teraz: pendrive jest wyjęty albo dysk sieciowy nie odpowiada.',
  ENOTDIR: 'To nie jest folder.',
  EACCES: 'Program nie może w nim zapisywać.',
  EPERM: 'Program nie może w nim zapisywać.',
  EROFS: 'Nośnik jest tylko do odczytu.',
  SQLITE_CANTOPEN: 'Program nie może w nim zapisywać.',
  SQLITE_READONLY: 'Program nie może w nim zapisywać.',
  relative: 'Potrzebna jest pełna ścieżka, na przykład E:\\Kopie.',
  data: 'To folder danych samego programu, a kopia ma leżeć gdzie indziej.',
};

/** What is said of backups, of restoring from them, and of moving. */
export const backupErrors: TextsOf<'backup'> = {
  'backup.badFolder': (d) => ({
    title: `Kopii zapasowej nie da się zapisać w folderze ${d.folder}`,
    body: `${folderProblems[d.problem] ?? `System podał kod ${d.problem}.`} Faktury i wcześniejsze kopie są bezpieczne; program spróbuje znowu za 10 minut. Podłącz nośnik albo wybierz inny folder.`,
  }),
  'backup.notABackup': () => ({
    title: 'To nie jest kopia zapasowa Latarnika',
    body: 'Plik zawiera coś innego albo został zmieniony. Niczego z niego nie wczytano. Wybierz plik, którego nazwa kończy się na .kopia albo .przenosiny.',
  }),
  'backup.damaged': () => ({
    title: 'Ten plik jest uszkodzony',
    body: 'Nie jest cały albo ktoś go zmienił: nie zgadza się jego zawartość lub łańcuch dziennika. Niczego z niego nie wczytano. Skopiuj go jeszcze raz z nośnika albo wybierz wcześniejszą kopię.',
  }),
  'backup.tooNew': (d) => ({
    title: 'Kopię zapisała nowsza wersja programu',
    body: `Kopia ma wersję danych ${d.found}, a ten program zna najwyżej ${d.supported}. Niczego z niej nie wczytano. Zainstaluj nowszego Latarnika i przywróć ją w nim.`,
  }),
  'backup.ofTraining': () => ({
    title: 'To kopia firmy szkoleniowej',
    body: 'Jej KSeF działał tylko na tamtym komputerze, więc przywrócona firma nie mogłaby nic wysłać. Niczego nie wczytano. Zacznij tu z nową firmą szkoleniową.',
  }),
  'backup.gone': () => ({
    title: 'Plik kopii trzeba wskazać jeszcze raz',
    body: 'Program otwarto ponownie albo wczytywanie zostało przerwane. Niczego nie przywrócono. Wybierz plik od nowa.',
  }),
  'backup.badPassword': (d) => ({
    title: 'Hasło pliku jest za krótkie',
    body: `Potrzeba co najmniej ${characters(d.min)}: w pliku będą faktury i klucze firmy. Pliku nie zapisano. Wpisz dłuższe hasło.`,
  }),
  'backup.wrongPassword': () => ({
    title: 'To nie jest hasło tego pliku',
    body: 'Albo pliku nie ma całego. Niczego z niego nie wczytano. Sprawdź hasło i wpisz je jeszcze raz.',
  }),
};
