import type { TextsOf } from './errorWords.ts';

/** Texts of what can go wrong with saved drafts, recurring invoices, proformas and views. */
export const savedErrors: TextsOf<'saved'> & TextsOf<'proforma'> & TextsOf<'view'> = {
  'view.notFound': () => ({
    title: 'Tego widoku już nie ma',
    body: 'Usunięto go wczoraj lub wcześniej albo w innym oknie. Faktury są na miejscu. Ustaw filtr jeszcze raz i zapisz go jako nowy widok.',
  }),
  'view.nameTaken': (d) => ({
    title: `Widok „${d.name}” już jest`,
    body: 'Niczego nie zapisano. Nadaj inną nazwę albo zmień tamten widok.',
  }),
  'saved.notFound': () => ({
    title: 'Tego szkicu już nie ma',
    body: 'Usunięto go ponad 30 dni temu albo w innym oknie. Wystawione faktury są bezpieczne. Wróć do listy szkiców.',
  }),
  'saved.noSchedule': () => ({
    title: 'Faktura cykliczna potrzebuje terminu',
    body: 'Niczego nie zapisano. Powiedz, jak często i którego dnia ma być wystawiana.',
  }),
  'saved.notRecurring': () => ({
    title: 'To nie jest faktura cykliczna',
    body: 'Niczego nie wystawiono. Szkic albo szablon otwórz w formularzu i wystaw stamtąd.',
  }),
  'saved.nothingDue': () => ({
    title: 'Tej faktury cyklicznej nie ma już za co wystawić',
    body: 'Jej ostatni okres jest wystawiony albo pominięty. Niczego nie zmieniono. Jeśli ma iść dalej, przesuń w terminie datę końca.',
  }),
  'saved.doneMeanwhile': () => ({
    title: 'Tę fakturę cykliczną właśnie wystawiono albo pominięto',
    body: 'Zrobił to program albo inne okno, więc nie wystawiono jej drugi raz. Lista pokazuje już następny termin.',
  }),
  'proforma.notFound': () => ({
    title: 'Nie ma takiej proformy',
    body: 'W danych tej firmy nie ma proformy o tym identyfikatorze. Odszukaj ją na liście proform.',
  }),
  'proforma.onlyVat': () => ({
    title: 'Proformę można zrobić tylko ze zwykłej faktury',
    body: 'Korekty, zaliczki i rozliczenia nie mają proform. Niczego nie zapisano i żaden numer nie został zużyty. Wybierz rodzaj „Faktura VAT”.',
  }),
};
