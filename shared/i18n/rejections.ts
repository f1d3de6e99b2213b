/** What KSeF's codes for a refused invoice mean, and what comes next (ksef-protocol.md 6.5). */
export const rejections: Readonly<Record<number, { what: string; next: string }>> = {
  410: {
    what: 'brak uprawnień',
    next: 'Sprawdź w KSeF, czy token albo certyfikat logowania ma prawo wystawiania faktur (InvoiceWrite) dla tej firmy. Gdy je dostanie, wyślij fakturę jeszcze raz.',
  },
  415: {
    what: 'niedozwolony załącznik',
    next: 'Faktury z załącznikiem wymagają zgody zgłoszonej w e-Urzędzie Skarbowym. Gdy ją zgłosisz, wyślij fakturę jeszcze raz.',
  },
  430: {
    what: 'plik nie przeszedł kontroli',
    next: 'To błąd techniczny, nie Twój. Fakturę offline naprawia korekta techniczna o tej samej treści, a fakturę online wystaw ponownie pod tym samym numerem.',
  },
  450: {
    what: 'błąd w danych',
    next: 'Przeczytaj powód: najczęściej to data albo NIP. Fakturę online popraw i wystaw ponownie. Fakturę offline, jeśli jej treść jest dobra, naprawia korekta techniczna; jeśli nie jest, zapytaj księgowość.',
  },
};
