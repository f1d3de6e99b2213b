import { plural } from '../format.ts';
import { visible } from '../visible.ts';
import type { Encoding, Separator } from '../../contract/tableTypes.ts';

const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1250': 'Windows-1250',
  'iso-8859-2': 'ISO-8859-2',
  cp852: 'CP 852 (DOS)',
};
const separators: Record<Separator, string> = {
  ';': 'średnik',
  ',': 'przecinek',
  '\t': 'tabulator',
  '|': 'kreska |',
};
const rows = (count: number): string => `${count} ${plural(count, 'wiersz', 'wiersze', 'wierszy')}`;

/** Words of taking lists in from files and writing them out. */
export const bookFiles = {
  import: 'Wczytaj z pliku',
  export: 'Zapisz do pliku',
  exportCsv: 'CSV (do Excela i innych programów)',
  exportXlsx: 'XLSX (skoroszyt Excela)',
  title: { customers: 'Wczytaj kontrahentów z pliku', goods: 'Wczytaj towary z pliku' },
  steps: ['Plik', 'Kolumny', 'Co się stanie', 'Gotowe'],
  step: (current: number, name: string) => `Krok ${current} z 3: ${name}`,
  file: {
    pick: 'Wybierz plik',
    label: 'albo upuść go tutaj: CSV lub XLSX z poprzedniego programu',
    noFile: 'Wybierz plik z listą',
    tooLarge: 'Plik ma więcej niż 20 MB',
    body: 'Program sam pozna kodowanie i separator. Niczego nie zapisze, dopóki nie pokaże, co się stanie.',
  },
  columns: {
    found: (count: number, encoding: Encoding | null, separator: Separator | null) =>
      encoding === null || separator === null
        ? `${rows(count)}, skoroszyt Excela`
        : `${rows(count)}, kodowanie ${encodings[encoding]}, separator: ${separators[separator]}`,
    column: 'Kolumna w pliku',
    sample: 'Przykłady',
    field: 'Co zawiera',
    fieldOf: (column: string) => `Co zawiera kolumna ${column}`,
    leaveOut: 'pomiń',
    cleaned: (count: number) =>
      `W ${count} ${plural(count, 'komórce', 'komórkach', 'komórkach')} usunięto znaki, których KSeF nie przyjmuje albo których nie widać:`,
    example: (row: number, before: string, after: string) =>
      `wiersz ${row}: „${visible(before)}” → „${after}”`,
    onTwins: 'Wpisy, które już są na liście',
    twins: { skip: 'zostaw bez zmian', update: 'uzupełnij danymi z pliku' },
  },
  outcome: {
    added: 'Nowe wpisy',
    updated: 'Uzupełnione',
    skipped: 'Pominięte, bo już są',
    bad: 'Wiersze z błędem',
    badHint:
      'Tych wierszy program nie wczyta. Popraw je w pliku i wczytaj go jeszcze raz: reszta się nie powtórzy.',
    row: 'Wiersz',
    why: 'Co jest nie tak',
    more: (count: number) => `i ${rows(count)} z błędem`,
    nothing: 'Nie ma czego wczytać: żaden wiersz nie wniesie nic nowego.',
  },
  done: (added: number, updated: number) =>
    `Wczytano: ${added} ${plural(added, 'nowy wpis', 'nowe wpisy', 'nowych wpisów')}, ${updated} ${plural(updated, 'uzupełniony', 'uzupełnione', 'uzupełnionych')}.`,
  next: 'Dalej',
  back: 'Wstecz',
  take: 'Wczytaj',
} as const;
