import { heading, list, note, steps, table, text, toPage, toScreen } from './blocks.ts';

/** How an invoice is typed, what the form refuses, numbers, corrections, drafts. */
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

  heading('corrections', 'Korekty'),
  steps(
    'Otwórz fakturę i wybierz „Wystaw korektę”.',
    'Zmień tylko to, co było źle, i podaj przyczynę.',
    'Wystaw. Gdy faktura nie ma jeszcze numeru KSeF, korekta poczeka i wystawi się sama.',
  ),
  list(
    'Korekta nosi numer KSeF oryginału, dlatego czeka.',
    'Faktury odrzuconej przez KSeF nie korygujesz: wystawiasz ją ponownie.',
    'Korekta musi coś zmieniać. Gdy nic się nie zmieniło, program jej nie wystawi.',
  ),
  toPage('Gdy KSeF odrzuci fakturę', 'refused'),

  heading('advances', 'Zaliczki i rozliczenie'),
  list(
    'Faktura zaliczkowa wymienia zamówienie i to, co wpłacono.',
    'Faktura rozliczająca odejmuje zaliczki, które mają już numer KSeF.',
    'Zaliczka jeszcze go nie ma? Poczekaj, aż dojdzie do KSeF.',
  ),

  heading('drafts', 'Szkice, szablony, faktury cykliczne i proformy'),
  list(
    'Szkic czeka, aż go dokończysz. Usunięty możesz przywrócić przez 30 dni.',
    'Szablon to faktura gotowa do wystawienia jeszcze raz.',
    'Faktura cykliczna wystawia się sama albo Ci przypomina. Potrzebuje terminu.',
    'Gdy faktury cyklicznej nie ma już za co wystawić, przesuń jej datę końca.',
    'Proformę zrobisz tylko ze zwykłej faktury. Nie idzie do KSeF i nie jest fakturą.',
  ),
  toScreen('Szkice i szablony', 'saved'),

  heading('list', 'Widoki listy faktur'),
  text('Widok pamięta filtr, kolejność i kolumny. Wybierasz go nad listą.'),
  list(
    'Widoku nie ma? Ktoś go usunął w innym oknie. Ustaw filtr jeszcze raz i zapisz.',
    'Nazwa jest zajęta? Nadaj inną albo zmień tamten widok.',
  ),
  toScreen('Lista faktur', 'invoices'),

  heading('details', 'Szczegóły faktury'),
  list(
    'U góry: stan, tryb i to, co możesz teraz zrobić.',
    'Dokumenty: co dać nabywcy, wydruki, e-mail i plik dowodowy.',
    'KSeF: termin i skąd się wziął, UPO, kody, próby wysłania.',
    'Historia: wszystko, co stało się z fakturą, krok po kroku.',
  ),

  heading('not-found', 'Nie ma takiej faktury'),
  text(
    'Szukasz w danych innej firmy albo numer ma literówkę. Na liście faktur naciśnij / i wpisz numer, NIP albo nazwę.',
  ),
  note('blue', 'Wystawionej faktury nie da się usunąć. Zawsze jest na liście.'),
  toScreen('Lista faktur', 'invoices'),
];
