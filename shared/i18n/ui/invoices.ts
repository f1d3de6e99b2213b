import type { AttemptView } from '../../contract/types.ts';
import type { InvoiceState } from '../../domain/lifecycle.ts';
import { plural } from '../format.ts';

export type StateFilter = 'all' | 'waiting' | 'accepted' | 'rejected' | 'exempt';
const filters: Record<StateFilter, string> = {
  all: 'Wszystkie',
  waiting: 'Czekają',
  accepted: 'Zaakceptowane',
  rejected: 'Odrzucone',
  exempt: 'Zwolnione',
};
export const statesOfFilter: Record<StateFilter, InvoiceState[] | undefined> = {
  all: undefined,
  waiting: ['queued', 'sending', 'unclear', 'processing'],
  accepted: ['accepted', 'archived'],
  rejected: ['rejected'],
  exempt: ['exempt'],
};

const outcomes: Record<AttemptView['outcome'], string> = {
  open: 'w toku',
  received: 'przyjęto do przetwarzania',
  notSent: 'nie wysłano',
  unclear: 'wynik nieznany',
  accepted: 'zaakceptowano',
  refused: 'odrzucono',
};

/** Words of the list of invoices and of one invoice's details. */
export const invoices = {
  title: 'Faktury',
  count: (total: number) => `${total} ${plural(total, 'faktura', 'faktury', 'faktur')}`,
  search: 'Szukaj',
  searchPlaceholder: 'Numer, nabywca, NIP, pozycja, uwagi',
  kind: 'Rodzaj',
  allKinds: 'Wszystkie',
  from: 'Od dnia',
  to: 'Do dnia',
  order: 'Kolejność',
  orders: {
    ...{ issued: 'Najnowsze', number: 'Numer', date: 'Data', buyer: 'Nabywca', amount: 'Kwota' },
    ...{ state: 'Stan', deadline: 'Termin dosłania' },
  },
  filter: 'Stan',
  filters,
  columns: {
    number: 'Numer',
    issueDate: 'Data',
    buyer: 'Nabywca',
    gross: 'Brutto',
    mode: 'Tryb',
    state: 'Stan',
    deadline: 'Termin dosłania',
    ksefNumber: 'Numer KSeF',
  },
  more: 'Pokaż więcej',
  empty: {
    title: 'Tu będą Twoje faktury',
    body: 'Każda wystawiona faktura zostaje na tej liście ze swoim stanem w KSeF, dokumentami i historią.',
    action: 'Wystaw pierwszą fakturę',
  },
  nothingFound: 'Żadna faktura nie pasuje do tych warunków.',
  clearFilter: 'Pokaż wszystkie',
  details: {
    title: (number: string) => `Faktura ${number}`,
    loading: 'Wczytuję fakturę…',
    close: 'Zamknij szczegóły',
    similar: 'Wystaw podobną',
    documents: 'Dokumenty',
    general: 'Dane',
    legalBasis: 'Podstawa prawna trybu',
    internalId: 'Identyfikator wewnętrzny',
    ksefNumber: 'Numer KSeF',
    noKsefNumber: 'jeszcze nie nadany',
    issueDate: 'Data wystawienia',
    mode: 'Tryb wystawienia',
    deadline: 'Termin dosłania',
    acceptedAt: 'Przyjęta przez KSeF',
    buyer: 'Nabywca',
    amount: 'Do zapłaty',
    certificate: 'Certyfikat',
    hash: 'Skrót XML (SHA-256)',
    codes: 'Kody QR',
    kodI: 'KOD I – sprawdzenie faktury',
    kodII: 'KOD II – certyfikat',
    openLink: 'Otwórz odnośnik',
    copyLink: 'Kopiuj odnośnik',
    copied: 'Skopiowano',
    lines: 'Pozycje',
    lineColumns: { name: 'Nazwa', quantity: 'Ilość', price: 'Cena netto', rate: 'VAT', net: 'Netto' },
    history: 'Historia',
    attempts: 'Próby wysłania',
    noAttempts: 'Jeszcze nie było prób.',
    attemptColumns: { at: 'Kiedy', reference: 'Numer referencyjny KSeF', outcome: 'Wynik' },
    outcomes,
  },
} as const;
