import { heading, list, steps, table, text, toPage, toScreen } from './blocks.ts';

/** How an invoice is typed, what the form refuses, and numbers. */
export const invoicePage = [
  text(
    'Program sprawdza każde pole, gdy z niego wychodzisz. Zanim faktura powstanie, numer nie jest zużyty.',
  ),

  heading('write', 'Jak wystawić fakturę'),
  steps(
    'Naciśnij N.',
    'Wpisz NIP albo kilka liter nazwy. Znanego nabywcę wybierasz Enterem.',
    'Wpisz pozycje. Enter przechodzi dalej, a w ostatniej kolumnie dodaje pozycję.',
    'Przeczytaj zdanie nad przyciskiem: mówi, w jakim trybie i z jakim terminem wystawisz.',
    'Naciśnij Ctrl+Enter i daj nabywcy proponowany dokument.',
  ),
  toScreen('Nowa faktura', 'new'),

  heading('fields', 'Pole ma błąd'),
  table(
    'Najczęstsze błędy',
    ['Pole', 'Jak wpisać'],
    ['NIP', '10 cyfr. Literówkę program pozna po cyfrze kontrolnej.'],
    ['Numer VAT UE', 'kraj i numer, na przykład DE123456789'],
    ['Rachunek', '26 cyfr; może mieć odstępy'],
    ['Kraj i waluta', 'skrót z listy: PL, DE, PLN, EUR'],
    ['E-mail', 'biuro@firma.pl'],
    ['Data', '20.11.2026, 20.11 albo 2026-11-20'],
  ),
  text(
    'Pole jest puste, a ustawa go wymaga (art. 106e ustawy o VAT)? Uzupełnij je.',
    'Tekst jest za długi? Skróć go: tyle znaków przyjmuje KSeF.',
    'Tekst ma niedozwolony znak? Zwykle przyszedł z kopiowania: wpisz to miejsce od nowa.',
  ),
  toPage('Co znaczą pola', 'glossary#fields'),

  heading('amounts', 'Ilości, ceny i kwoty'),
  list(
    'Przecinek oddziela grosze: 1234,56.',
    'Ilość i cena to liczby, bez „szt.” i „zł”.',
    'Faktura musi mieć choć jedną pozycję.',
    'Kwota jest za duża? Sprawdź, czy nie zginął przecinek.',
    'Faktura uproszczona kończy się na 450 zł albo 100 euro (art. 106e ust. 5 pkt 3 ustawy o VAT).',
  ),

  heading('kinds', 'Pola, które się wykluczają'),
  text(
    'Niektóre pola są tylko w niektórych rodzajach faktur, a inne wykluczają się wzajemnie.',
    'Program mówi, które. Wyczyść jedno z nich albo zmień rodzaj faktury.',
  ),
  text(
    'Stawka „zw” wymaga przepisu, na przykład art. 113 ust. 1 ustawy o VAT. Wpisz go pod pozycjami.',
    'Jeśli program mówi, że plik nie pasuje do wzoru FA(3), popraw wskazane miejsce.',
  ),

  heading('numbering', 'Numeracja'),
  text('Każdy rodzaj faktury ma swoją serię. Numer powstaje razem z fakturą, więc luk nie ma.'),
  list(
    'Wzór musi mieć {nr} i rok {RRRR}, a przy liczniku miesięcznym także {MM}.',
    'Numeracja nie może się cofnąć: KSeF przyjmuje każdy numer raz.',
    'Numer jest już w KSeF? Sprawdź ostatni numer w poprzednim programie.',
    'Kilka stanowisk? Daj każdemu inny znak i dodaj {seria} do wzoru.',
  ),
  toScreen('Otwórz numerację', 'settings', 'numbering'),
  toPage('Korekty, szkice i lista faktur', 'invoices'),
] as const;
