import { formatCount } from '../format.ts';

interface Counts {
  marked: number;
  listed: number;
}

/** Words of the dialog that writes many invoices into one file. */
export const exports = {
  action: 'Eksportuj',
  title: 'Eksport faktur',
  range: 'Które faktury',
  ranges: {
    marked: ({ marked }: Counts) => `zaznaczone (${formatCount(marked)})`,
    listed: ({ listed }: Counts) => `wszystkie z listy (${formatCount(listed)})`,
    thisMonth: () => 'wystawione w tym miesiącu',
    lastMonth: () => 'wystawione w poprzednim miesiącu',
    own: () => 'wystawione w okresie…',
  },
  from: 'Od dnia',
  to: 'Do dnia',
  badDays: 'Wpisz obie daty, na przykład 1.11.2026 i 30.11.2026.',
  what: 'Co zapisać',
  kinds: {
    prints: {
      label: 'Wydruki PDF (ZIP)',
      hint: 'każdy taki, jaki należy się teraz nabywcy; czego nie da się wydrukować, zostanie wymienione',
    },
    xml: { label: 'Pliki XML (ZIP)', hint: 'dokładnie te, które są w KSeF albo do niego pójdą' },
    zip: {
      label: 'Faktury w pliku ZIP',
      hint: 'XML, PDF i UPO każdej faktury, rejestr i spis ze skrótami SHA-256',
    },
    archive: {
      label: 'Archiwum na lata (ZIP)',
      hint: 'XML, PDF i UPO w folderach miesięcy, ze stroną, która pokaże je bez tego programu',
    },
    xlsx: { label: 'Rejestr do Excela (XLSX)', hint: 'wiersz na fakturę, kwoty według stawek, sumy' },
    pdf: { label: 'Rejestr do druku (PDF)', hint: 'z sumami i z tym, czego KSeF jeszcze nie ma' },
    csv: { label: 'Rejestr CSV', hint: 'to samo bez sum, do wczytania w innym programie' },
    codes: { label: 'Kody QR faktur (PDF)', hint: 'do wycięcia, dla wydruków z innego programu' },
    jpkFa: {
      label: 'JPK_FA (4)',
      hint: 'plik na żądanie urzędu skarbowego, z pozycjami i sumami kontrolnymi',
    },
  },
  jpk: {
    legend: 'Dane do JPK_FA',
    hint: 'Urząd i siedziba w takim podziale, jakiego chce struktura. Program zapamięta je na później.',
    taxOffice: 'Kod urzędu',
    voivodeship: 'Województwo',
    county: 'Powiat',
    commune: 'Gmina',
    street: 'Ulica',
    house: 'Nr domu',
    flat: 'Nr lokalu',
    town: 'Miejscowość',
    postCode: 'Kod pocztowy',
    badOffice: 'Kod urzędu ma cztery cyfry.',
  },
  submit: 'Zapisz plik',
  stop: 'Przerwij',
  making: 'Przygotowuję plik…',
  progress: (done: number, total: number) =>
    `Przygotowuję plik… ${Math.min(99, Math.floor((100 * done) / total))}%`,
  done: (name: string) => `Plik ${name} jest gotowy; zapisuje go przeglądarka albo system.`,
  nothingMade: 'Pliku nie ma, bo żadnej z tych faktur nie udało się do niego włożyć.',
  another: 'Zapisz inny plik',
} as const;
