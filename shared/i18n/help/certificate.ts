import { heading, list, note, steps, table, text, toPage, toScreen } from './blocks.ts';

/** Type 1 and type 2, how to get, order, import and renew them, and the safe they are kept in. */
export const certificatePage = [
  text(
    'Wczytaj certyfikat KSeF typu 2, zanim zabraknie internetu.',
    'Bez niego program nie wystawi faktury offline: „Wymagany certyfikat typu 2 do trybu offline”.',
  ),

  heading('types', 'Typ 1 czy typ 2'),
  table(
    'Dwa rodzaje certyfikatów',
    ['', 'Typ 1 (Uwierzytelnianie)', 'Typ 2 (Offline)'],
    ['Do czego', 'logowanie do KSeF', 'podpis KODU II na fakturze offline'],
    ['Czy musisz go mieć', 'nie, wystarczy token', 'tak, żeby wystawiać offline'],
    ['Czy zastąpi drugi', 'nie', 'nie'],
  ),
  text(
    'Wczytujesz plik i nie wiesz, który to? Program rozpozna typ sam i powie. Typu 1 nie przyjmie w miejsce typu 2.',
  ),

  heading('get', 'Jak dostać certyfikat typu 2 w KSeF'),
  steps(
    'Otwórz Moduł Certyfikatów i Uprawnień (MCU): mcu.mf.gov.pl.',
    'Zaloguj się w imieniu firmy.',
    'Złóż wniosek o certyfikat i wybierz typ Offline.',
    'Pobierz certyfikat i klucz: plik .p12 albo parę .crt i .key. Zapamiętaj hasło pliku.',
    'Wczytaj pliki w programie.',
  ),
  note('amber', 'Plik z kluczem i hasło trzymaj osobno. Kto ma oba, może podpisać fakturę jako Twoja firma.'),

  heading('order', 'Jak zamówić certyfikat z programu'),
  steps(
    'Wczytaj certyfikat typu 1. Token nie wystarczy: KSeF wydaje certyfikaty tylko temu, kto loguje się certyfikatem.',
    'Na ekranie Certyfikaty nazwij certyfikat i wybierz „Zamów w KSeF”.',
    'Poczekaj. Program sam odbierze certyfikat i schowa klucz w sejfie.',
  ),
  text(
    'Zamówienie trwa? Nie zamawiaj drugi raz, program pyta KSeF sam.',
    'KSeF nie przyjmuje zamówienia? Firma wyczerpała limit: unieważnij certyfikaty, których nie używasz, w MCU albo tu: „Unieważnij w KSeF…”.',
    'KSeF odrzucił zamówienie? Przeczytaj jego odpowiedź i zamów ponownie.',
  ),
  toScreen('Otwórz Certyfikaty', 'certificates'),

  heading('import', 'Jak wczytać certyfikat'),
  steps(
    'Otwórz ekran Certyfikaty.',
    'Upuść tam plik .p12 albo oba pliki: .crt i .key.',
    'Wpisz hasło pliku i wybierz „Wczytaj”.',
  ),
  table(
    'Gdy plik nie chce się wczytać',
    ['Program mówi', 'Zrób to'],
    ['Hasło pliku certyfikatu nie pasuje', 'Wpisz hasło nadane przy pobieraniu. To nie jest hasło sejfu.'],
    ['To nie jest plik certyfikatu', 'Wybierz plik .p12, .pfx, .pem, .crt albo .key.'],
    ['Brakuje klucza prywatnego', 'Dodaj plik .key pobrany razem z certyfikatem.'],
    ['Klucz nie pasuje do certyfikatu', 'Pliki są z dwóch kompletów. Wybierz parę z jednego pobrania.'],
    ['Klucz … nie jest dozwolony', 'Zamów certyfikat z kluczem EC P-256 albo RSA 2048 bitów.'],
    ['Certyfikat należy do innej firmy', 'Wczytaj certyfikat firmy, której NIP widzisz w ustawieniach.'],
  ),

  heading('renew', 'Odnowienie i utrata ważności'),
  text(
    'Program przypomina z wyprzedzeniem, że certyfikat się kończy.',
    'Zamów nowy, zanim stary straci ważność: oba mogą działać obok siebie.',
  ),
  list(
    'Certyfikat stracił ważność: wczytaj nowy. Wystawione faktury pozostają dobre.',
    'Certyfikat jeszcze nie jest ważny: poczekaj do podanego dnia albo wczytaj inny.',
    'KSeF unieważnił albo zablokował certyfikat: nie podpisuj nim. Zamów nowy i sprawdź w MCU, kto to zrobił.',
  ),

  heading('safe', 'Sejf i jego hasło'),
  text(
    'Klucze i token leżą w zaszyfrowanym sejfie na tym komputerze.',
    'Sejf otwiera system albo Twoje hasło, ustawione przy zakładaniu firmy.',
  ),
  list(
    'Sejf jest zamknięty: wpisz hasło. Wystawione faktury czekają bezpiecznie.',
    'Hasło nie pasuje: sprawdź Caps Lock i układ klawiatury.',
    'Nie pamiętasz hasła: nikt go nie odtworzy. Wczytaj certyfikat z pliku i wpisz token od nowa.',
    'Sejf jest uszkodzony: wczytaj certyfikat jeszcze raz z pliku albo przywróć kopię zapasową.',
    'Hasło jest za krótkie: użyj na przykład trzech słów.',
  ),

  heading('export', 'Przeniesienie certyfikatu'),
  text(
    'Na ekranie Certyfikaty zapiszesz klucz do pliku .p12 z hasłem, bez polskich liter.',
    'Nie da się tego zrobić, gdy kluczy pilnuje system: wtedy na drugim komputerze zamów osobny certyfikat. Firma może mieć ich kilka.',
  ),
  toPage('Kopie zapasowe i przenosiny', 'backups#move'),
] as const;
