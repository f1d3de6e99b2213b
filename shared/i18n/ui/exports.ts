/** Words of the dialog that writes many invoices into one file. */
export const exports = {
  action: 'Eksportuj',
  title: 'Eksport faktur',
  range: 'Wystawione',
  ranges: { thisMonth: 'w tym miesiącu', lastMonth: 'w poprzednim miesiącu', own: 'w okresie…' },
  from: 'Od dnia',
  to: 'Do dnia',
  badDays: 'Wpisz obie daty, na przykład 1.11.2026 i 30.11.2026.',
  what: 'Co zapisać',
  kinds: {
    zip: {
      label: 'Faktury w pliku ZIP',
      hint: 'XML, PDF i UPO każdej faktury, rejestr i spis ze skrótami SHA-256',
    },
    xlsx: { label: 'Rejestr do Excela (XLSX)', hint: 'wiersz na fakturę, kwoty według stawek, sumy' },
    csv: { label: 'Rejestr CSV', hint: 'to samo bez sum, do wczytania w innym programie' },
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
  another: 'Zapisz inny plik',
} as const;
