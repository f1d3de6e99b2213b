import type { Restart } from '../../domain/series.ts';

const restarts: Record<Restart, string> = {
  monthly: 'co miesiąc od 1',
  yearly: 'co rok od 1',
  never: 'bez przerwy',
};

/** Words for the numbering of invoices, and for corrections that wait. */
export const numbering = {
  title: 'Numeracja',
  body: 'Każdy rodzaj faktury ma swoją serię. Numer zużywa się dopiero, gdy faktura powstanie, więc luk nie ma.',
  columns: { kind: 'Rodzaj', template: 'Wzór', restart: 'Licznik', next: 'Następny numer' },
  restarts,
  change: 'Zmień',
  changeOf: (kind: string) => `Zmień numerację: ${kind}`,
  template: 'Wzór numeru',
  templateHint: '{nr} numer, {nr:4} z zerami, {MM} miesiąc, {RRRR} rok, {seria} znak stanowiska',
  restart: 'Licznik rusza',
  last: 'Ostatni numer w poprzednim programie',
  lastHint: 'Tylko gdy przenosisz się z innego programu. Latarnik sprawdzi w KSeF, czy następny jest wolny.',
  save: 'Zapisz numerację',
  desk: 'Znak tego stanowiska',
  deskHint:
    'Gdy faktury wystawia kilka komputerów: dodaj {seria} do wzoru i nadaj każdemu inny znak, np. K1.',
  saveDesk: 'Zapisz znak',
} as const;

export const waitingCorrections = {
  title: 'Korekty, które czekają na numer KSeF oryginału',
  body: 'Korekta nosi w sobie numer KSeF faktury, którą poprawia. Gdy go dostaniemy, program wystawi ją sam, z datą tamtego dnia.',
  bodyAsking:
    'Korekta nosi w sobie numer KSeF faktury, którą poprawia. Gdy go dostaniemy, możesz ją wystawić.',
  of: (kind: string, number: string) => `${kind} do ${number}`,
  issue: 'Wystaw teraz',
  drop: 'Zrezygnuj',
  dropTitle: 'Zrezygnować z korekty?',
  dropBody: 'Korekta jeszcze nie powstała i nie ma numeru. To, co wpisano, zniknie.',
} as const;
