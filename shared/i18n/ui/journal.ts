/** Words of the journal. */
export const journal = {
  title: 'Dziennik',
  subtitle: 'Co się działo z fakturami i programem, od najnowszych.',
  columns: { at: 'Kiedy', kind: 'Zdarzenie', what: 'Szczegóły' },
  search: 'Szukaj',
  searchPlaceholder: 'Zdarzenie, numer faktury, szczegóły',
  area: 'Czego dotyczy',
  allAreas: 'wszystko',
  from: 'Od dnia',
  to: 'Do dnia',
  save: 'Zapisz CSV',
  nothingFound: 'Nic takiego nie ma w dzienniku.',
  clear: 'Pokaż wszystko',
  more: 'Pokaż starsze',
  openInvoice: 'Pokaż fakturę',
  empty: {
    title: 'Dziennik jest pusty',
    body: 'Każde wystawienie, wysyłka i odpowiedź KSeF zostawi tu ślad.',
  },
} as const;
