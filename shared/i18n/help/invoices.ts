import { heading, list, note, steps, text, toPage, toScreen } from './blocks.ts';

/** What is done with an invoice once it is issued, or before: corrections, advances, drafts, the list. */
export const invoicesPage = [
  text(
    'Wystawionej faktury nie zmienisz ani nie usuniesz: błąd naprawia korekta. Szkic możesz zmieniać do woli.',
  ),

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
] as const;
