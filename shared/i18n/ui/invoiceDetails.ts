import { formatCount, plural } from '../format.ts';

/** Words of one invoice's details that only they have; the rest is in `invoices.ts`. */
export const invoiceDetails = {
  place: (index: number, total: number) => `${formatCount(index + 1)} z\u00a0${formatCount(total)}`,
  notListed: 'poza listą',
  previous: 'Poprzednia faktura',
  next: 'Następna faktura',
  sections: {
    label: 'Części szczegółów',
    documents: 'Dokumenty',
    data: 'Dane i kwoty',
    ksef: 'KSeF',
    history: 'Historia',
  },
  pages: {
    title: 'Podgląd',
    loading: 'Rysuję strony…',
    alt: (page: number, count: number, number: string) => `Faktura ${number}, strona ${page} z ${count}`,
    sheets: 'Strony faktury',
  },
  money: {
    title: 'Kwoty',
    rate: 'Stawka',
    net: 'Netto',
    vat: 'VAT',
    gross: 'Brutto',
    total: 'Razem',
    form: 'Forma płatności',
    due: 'Termin płatności',
    account: 'Rachunek',
    paidOn: 'Zapłacono',
  },
  upo: {
    title: 'UPO – urzędowe poświadczenie odbioru',
    none: 'Jeszcze go nie ma. KSeF wystawia je po przyjęciu faktury, a program pobierze je sam.',
    receiver: 'Wystawił',
    session: 'Sesja',
    sentAt: 'Przesłano',
    numberedAt: 'Nadano numer',
    signedAt: 'Podpisano',
    documents: 'Obejmuje',
    documentsOf: (count: number) => `${count}\u00a0${plural(count, 'dokument', 'dokumenty', 'dokumentów')}`,
    xml: 'UPO (XML)',
    pdf: 'UPO (PDF)',
  },
  attempt: {
    answered: (at: string) => `odpowiedź ${at}`,
    session: (reference: string) => `sesja ${reference}`,
    code: (code: number) => `Kod KSeF ${code}`,
  },
} as const;
