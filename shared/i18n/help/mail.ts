import { heading, list, note, steps, table, text, toScreen } from './blocks.ts';

/** Sending invoices by e-mail. */
export const mailPage = [
  text(
    'Przy fakturze wybierz „Wyślij e-mailem”.',
    'Gotowa wiadomość otworzy się w Twoim programie pocztowym, a po ustawieniu serwera Latarnik wyśle ją sam.',
  ),

  heading('setup', 'Jak ustawić pocztę'),
  steps(
    'Otwórz Ustawienia, Poczta, i wybierz wysyłanie przez serwer (SMTP).',
    'Wpisz serwer, port, użytkownika i adres nadawcy. Znajdziesz je u swojego dostawcy poczty.',
    'Wpisz hasło. Niektórzy dostawcy wymagają osobnego hasła do aplikacji.',
    'Wybierz „Zapisz i sprawdź połączenie”.',
  ),
  table('Port i szyfrowanie', ['Port', 'Szyfrowanie'], ['465', 'TLS'], ['587', 'STARTTLS']),
  text('Treść wiadomości zmienisz w szablonie, wspólnym albo własnym dla kontrahenta.'),
  note('blue', 'Bez szyfrowania program wysyła tylko przez serwer na tym samym komputerze (127.0.0.1).'),
  toScreen('Otwórz pocztę', 'settings', 'mail'),

  heading('many', 'Wiele faktur naraz'),
  steps(
    'Na liście faktur zaznacz te, które chcesz wysłać, i wybierz „Wyślij e-mailem”.',
    'Zobaczysz, ile wiadomości wyjdzie i kto nie ma adresu.',
    'Wyślij. Okno możesz zamknąć: wynik pokaże się na dole.',
  ),
  list(
    'Naraz wychodzi najwyżej 500 wiadomości. Jest ich więcej? Zawęź listę, na przykład do tygodnia, i wyślij w częściach.',
    'Nie masz serwera poczty? Zapisz wiadomości do pliku ZIP i otwórz je w swoim programie pocztowym.',
    'Kto już dostał fakturę, nie dostanie jej drugi raz, chyba że tak wybierzesz.',
  ),

  heading('message', 'Wiadomość nie jest gotowa'),
  list(
    'Brakuje odbiorcy albo adres ma literówkę: biuro@firma.pl. Kilka adresów rozdziel przecinkami.',
    'Odbiorców jest za dużo: wyślij w dwóch wiadomościach.',
    'Brakuje tematu albo dokumentu: wpisz temat i zaznacz choć jeden plik.',
    'Wiadomość jest za duża: dołącz mniej plików.',
  ),

  heading('server', 'Serwer nie odpowiada'),
  list(
    'Sprawdź nazwę serwera, port i szyfrowanie.',
    'Sprawdź, czy działa internet.',
    'Certyfikat serwera nie jest zaufany: nie wpisuj hasła, zapytaj dostawcę poczty.',
    'Serwer prosi, żeby spróbować później: zrób to za kilka minut.',
  ),

  heading('refused', 'Serwer odmawia'),
  list(
    'Nie przyjął hasła: wpisz je jeszcze raz albo utwórz hasło do aplikacji.',
    'Nie pozwala wysyłać z tego adresu: wpisz adres, który należy do konta.',
    'Nie przyjął adresu odbiorcy: popraw literówkę.',
  ),

  heading('unclear', 'Czy wiadomość dotarła?'),
  text(
    'Przerwana wiadomość nie dotarła do nikogo: wyślij ją jeszcze raz.',
    'Gdy połączenie zerwało się na samym końcu, program nie wie. Zapytaj odbiorcę, zanim wyślesz drugi raz.',
    'Wysyłka tej samej faktury już trwa? Poczekaj, wynik będzie w jej historii.',
  ),
] as const;
