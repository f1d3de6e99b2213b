import { heading, list, note, steps, text, toPage, toScreen } from './blocks.ts';

/** What to do with an invoice that KSeF did not accept. */
export const refusedPage = [
  text(
    'Otwórz Kolejkę: przy fakturze stoi powód i przycisk z następnym krokiem.',
    'Odrzuconej faktury nie ma w KSeF, ale nic z niej nie zginęło.',
  ),
  note('amber', 'Nie dawaj nabywcy wydruku odrzuconej faktury, zanim jej nie naprawisz.'),
  toScreen('Otwórz Kolejkę', 'queue'),

  heading('steps', 'Trzy wyjścia'),
  list(
    '„Wyślij jeszcze raz”: przyczyna zniknęła, na przykład nadano uprawnienie. Faktura idzie bez zmian.',
    '„Wyślij korektę techniczną”: plik miał wadę techniczną. Treść, numer i data zostają te same, a kod na wydruku zaprowadzi do nowej wersji.',
    '„Popraw i wystaw ponownie”: błąd jest w treści albo numer jest zajęty. Poprawiasz dane i wystawiasz jeszcze raz.',
  ),
  text('Program pokazuje tylko te wyjścia, które przy tej fakturze są możliwe.'),

  heading('technical', 'Korekta techniczna'),
  steps(
    'Przeczytaj powód odmowy.',
    'Wybierz „Wyślij korektę techniczną” i przejdź przez odmowę, porównanie plików i skutki.',
    'Wybierz „Sprawdź i wyślij” i poczekaj na numer KSeF.',
    'Przekaż nabywcy nowy wydruk. Kod na poprzednim też zaprowadzi do faktury.',
  ),
  text(
    'Korekta techniczna jest tylko dla faktur offline i nie może zmieniać treści (MF, Tryby offline).',
    'Gdy program mówi, że treść byłaby inna, przywróć w ustawieniach dane firmy z dnia wystawienia.',
  ),

  heading('duplicate', 'W KSeF jest już faktura o tym numerze'),
  text(
    'KSeF przyjmuje numer raz: ten sam NIP sprzedawcy, rodzaj i numer to duplikat.',
    'Jeśli to Twoja własna faktura, doręczona wcześniej, program sam to pozna i uzna ją za przyjętą.',
  ),
  steps(
    'Porównaj oba dokumenty w szczegółach faktury.',
    'Sprawdź, czy numeracji nie prowadzi też inny program albo biuro rachunkowe.',
    'Wystaw fakturę ponownie: dostanie następny numer.',
    'Jeśli nabywca ma stary wydruk, poproś o zwrot i daj nowy.',
  ),
  toPage('Numeracja', 'invoice#numbering'),

  heading('content', 'KSeF odrzucił treść'),
  text(
    'KSeF podaje powód po polsku. Zwykle to zły NIP, data z przyszłości albo pole, które nie pasuje do wzoru.',
    'Popraw fakturę i wystaw ponownie. Gdy nie wiesz co, pokaż powód księgowości.',
  ),

  heading('command', 'KSeF odmówił polecenia'),
  text(
    'Odmowa dotyczy zapytania, nie faktury: faktura jest bezpieczna w kolejce.',
    'Sprawdź logowanie i uprawnienia, a potem wybierz „Spróbuj teraz”.',
  ),
  toPage('Brakuje uprawnień', 'login#permissions'),
] as const;
