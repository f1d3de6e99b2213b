import { legalBasis } from '../deadlines.ts';
import { heading, list, steps, table, text, toPage, toScreen } from './blocks.ts';

/** What is given to the buyer, and what may go wrong with prints. */
export const printsPage = [
  text('Daj nabywcy dokument, który program proponuje po wystawieniu. Mówi też, dlaczego właśnie ten.'),

  heading('buyer', 'Co dać nabywcy'),
  table(
    'Dokument przy ladzie',
    ['Sytuacja', 'Firma z NIP', 'Konsument albo zagranica'],
    ['Online', 'dostaje fakturę w KSeF; wydruk możesz dać', 'faktura z numerem KSeF'],
    [
      'Offline24',
      `potwierdzenie transakcji z dwoma kodami (${legalBasis.offline24})`,
      'faktura z dwoma kodami',
    ],
    [
      'Niedostępność',
      `potwierdzenie transakcji z dwoma kodami (${legalBasis['offline-niedostepnosc']})`,
      'faktura z dwoma kodami',
    ],
    ['Awaria', `faktura z dwoma kodami (${legalBasis['offline-awaria']})`, 'faktura z dwoma kodami'],
    ['Awaria całkowita', `faktura bez kodów (${legalBasis['awaria-calkowita']})`, 'faktura bez kodów'],
  ),
  text(
    'Program mówi, że trzeba dać inny dokument? Faktura zmieniła tryb, zanim wydruk wyszedł. Sprawdź nową propozycję.',
  ),

  heading('codes', 'Kody QR'),
  list(
    'KOD I prowadzi do faktury w KSeF. Pod nim stoi numer KSeF albo OFFLINE.',
    'KOD II z napisem CERTYFIKAT potwierdza, że wystawiła ją Twoja firma.',
    'Online ma jeden kod, tryby offline dwa, awaria całkowita żadnego.',
  ),
  text('Zeskanuj kod telefonem: otworzy się strona KSeF z odpowiedzią.'),

  heading('check', 'Wydruk nie przeszedł sprawdzenia'),
  text(
    'Zanim wydruk wyjdzie, program odczytuje z niego kody i porównuje z podpisanymi.',
    'Gdy się nie zgadzają, nie daje wydruku. Spróbuj jeszcze raz, a potem otwórz program ponownie.',
  ),

  heading('printer', 'Drukarka nie drukuje'),
  steps('Wybierz „Zapisz” i otwórz plik PDF w innym programie.', 'Wydrukuj stamtąd albo wyślij go e-mailem.'),
  text('Kopiowanie nie działa? Kliknij w okno programu i spróbuj jeszcze raz.'),

  heading('missing', 'Dokumentu jeszcze nie ma'),
  text(
    'UPO i numer KSeF pojawią się, gdy KSeF przyjmie fakturę. Wydruk online poczeka chwilę, aż KSeF ją ma.',
    'Plik był tylko na chwilę i już go nie ma? Otwórz dokument jeszcze raz z listy faktur.',
  ),
  toPage('Kolejka i dosyłanie', 'queue'),

  heading('look', 'Wygląd wydruków'),
  list(
    'Logo: plik PNG albo JPG do 300 kB.',
    'Język, kwotę słownie i kod QR do przelewu ustawisz w tym samym miejscu. Kontrahent może mieć własny język.',
    'Kolor musi być dość ciemny, żeby napis dało się przeczytać na białej kartce.',
  ),
  toScreen('Otwórz wydruki', 'settings', 'prints'),

  heading('duplicate', 'Duplikat'),
  text(
    'Duplikat wystawiasz, gdy faktura zginęła albo się zniszczyła (art. 106l ustawy o VAT). Nosi dzisiejszą datę.',
  ),
] as const;
