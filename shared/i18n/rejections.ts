/** What KSeF's codes for a refused invoice mean, and what comes next (ksef-protocol.md 6.5). */
export const rejections: Readonly<Record<number, { what: string; next: string }>> = {
  410: {
    what: 'brak uprawnień',
    next: 'Sprawdź w KSeF, czy token albo certyfikat logowania ma prawo wystawiania faktur (InvoiceWrite) dla tej firmy. Gdy je nada, wystaw fakturę jeszcze raz.',
  },
  415: {
    what: 'niedozwolony załącznik',
    next: 'Faktury z załącznikiem wymagają zgody zgłoszonej w e-Urzędzie Skarbowym. Zgłoś ją albo wystaw fakturę bez załącznika.',
  },
  430: {
    what: 'plik nie przeszedł kontroli',
    next: 'To błąd techniczny, nie Twój. Zachowaj wydruk i zgłoś to dostawcy programu: faktura wymaga korekty technicznej o tej samej treści.',
  },
  450: {
    what: 'błąd w danych',
    next: 'Przeczytaj powód: najczęściej to data wystawienia późniejsza niż w KSeF albo NIP. Popraw dane i wystaw nową fakturę.',
  },
};
