import { characters, importAction, type TextsOf } from './errorWords.ts';
import { formatDay } from './format.ts';

const howToGetType2 =
  'Certyfikat typu 2 (Offline) pobierzesz w Module Certyfikatów i Uprawnień (MCU) na stronie KSeF.';

/** What is wrong with the safe, or with a certificate. */
export const keystoreErrors: TextsOf<'keystore'> = {
  'keystore.noOfflineCertificate': () => ({
    title: 'Wymagany certyfikat typu 2 do trybu offline',
    body: `Bez niego nie powstanie KOD II, więc faktury offline nie da się wystawić; żaden numer nie został zużyty. ${howToGetType2}`,
    action: importAction,
  }),
  'keystore.wrongType': (d) => ({
    title:
      d.found === 'authentication'
        ? 'To certyfikat typu 1 (Uwierzytelnianie), a potrzebny jest typ 2 (Offline)'
        : 'To nie jest certyfikat KSeF potrzebnego typu',
    body:
      d.found === 'authentication'
        ? `Certyfikat ${d.subject} służy do logowania i nie może podpisać KODU II. Nie został zapisany. ${howToGetType2}`
        : `Certyfikat ${d.subject} nie ma przeznaczenia, którego wymaga KSeF. Nie został zapisany. ${howToGetType2}`,
    action: 'Wybierz inny plik',
  }),
  'keystore.expired': (d) => ({
    title: 'Certyfikat stracił ważność',
    body: `Był ważny do ${formatDay(d.validTo)}. Bez ważnego certyfikatu typu 2 faktura offline nie powstanie. ${howToGetType2}`,
    action: 'Wczytaj nowy certyfikat',
  }),
  'keystore.notYetValid': (d) => ({
    title: 'Certyfikat jeszcze nie jest ważny',
    body: `Zacznie obowiązywać ${formatDay(d.validFrom)}. Do tego dnia faktura offline nie powstanie. Użyj certyfikatu ważnego dzisiaj.`,
    action: 'Wczytaj inny certyfikat',
  }),
  'keystore.wrongPassword': () => ({
    title: 'Hasło pliku certyfikatu nie pasuje',
    body: 'Certyfikat nie został wczytany. Wpisz hasło, które nadano przy pobieraniu pliku z KSeF.',
  }),
  'keystore.notACertificate': (d) => ({
    title: d.fileName ? `Plik ${d.fileName} nie jest certyfikatem` : 'To nie jest plik certyfikatu',
    body: 'Niczego nie zapisano. Wybierz plik .p12 lub .pfx albo parę plików .crt i .key.',
    action: 'Wybierz inny plik',
  }),
  'keystore.noPrivateKey': () => ({
    title: 'Brakuje klucza prywatnego',
    body: 'Sam certyfikat nie wystarczy, żeby podpisać KOD II. Niczego nie zapisano. Dodaj plik .key albo wybierz plik .p12.',
    action: 'Wybierz pliki',
  }),
  'keystore.keyMismatch': () => ({
    title: 'Klucz nie pasuje do certyfikatu',
    body: 'Pliki pochodzą z różnych kompletów. Niczego nie zapisano. Wybierz klucz pobrany razem z tym certyfikatem.',
    action: 'Wybierz pliki',
  }),
  'keystore.weakKey': (d) => ({
    title: `Klucz ${d.found} nie jest dozwolony`,
    body: 'KSeF wymaga RSA 2048 bitów albo EC P-256. Niczego nie zapisano. Zamów certyfikat z takim kluczem.',
  }),
  'keystore.locked': () => ({
    title: 'Sejf z certyfikatem jest zamknięty',
    body: 'Bez klucza program nie podpisze KODU II ani nie zaloguje się do KSeF. Wystawione faktury czekają bezpiecznie. Otwórz sejf hasłem.',
    action: 'Otwórz sejf',
  }),
  'keystore.wrongPassphrase': () => ({
    title: 'Hasło sejfu nie pasuje',
    body: 'Sejf pozostał zamknięty. Wystawione faktury są bezpieczne. Wpisz hasło ustawione przy zakładaniu firmy.',
  }),
  'keystore.passphraseTooShort': (d) => ({
    title: `Hasło sejfu ma mieć co najmniej ${characters(d.min)}`,
    body: 'Chroni klucz, którym podpisujesz faktury. Niczego nie zapisano. Wpisz dłuższe hasło, na przykład trzy słowa.',
  }),
  'keystore.damaged': () => ({
    title: 'Sejf z certyfikatem jest uszkodzony',
    body: 'Nie da się odczytać klucza. Wystawione faktury są bezpieczne. Wczytaj certyfikat jeszcze raz z pliku.',
    action: importAction,
  }),
  'keystore.noLogin': () => ({
    title: 'Program nie ma czym zalogować się do KSeF',
    body: 'Faktury są wystawione i czekają w kolejce. Wpisz token KSeF w ustawieniach, a pójdą same.',
    action: 'Wpisz token KSeF',
  }),

  'keystore.otherSubject': (d) => ({
    title: 'Certyfikat należy do innej firmy',
    body: `Wystawiono go dla ${d.subject} (NIP ${d.nip}), a Twoja firma ma NIP ${d.companyNip}. Niczego nie zapisano. Wczytaj certyfikat swojej firmy.`,
    action: 'Wybierz inny plik',
  }),
  'keystore.revoked': (d) => ({
    title: d.status === 'revoked' ? 'Certyfikat jest unieważniony' : 'Certyfikat jest zablokowany',
    body: 'Tak odpowiedział KSeF. Podpisany nim KOD II byłby nieważny, więc faktura offline nie powstanie. Zamów nowy certyfikat typu 2 albo wczytaj inny.',
    action: 'Pokaż certyfikaty',
  }),
  'keystore.noAuthenticationCertificate': () => ({
    title: 'Do zamówienia potrzebny jest certyfikat typu 1',
    body: 'KSeF wydaje certyfikaty tylko temu, kto loguje się certyfikatem; token nie wystarczy. Wczytaj certyfikat typu 1 (Uwierzytelnianie) albo zamów typ 2 w Module Certyfikatów i Uprawnień.',
    action: 'Wczytaj certyfikat',
  }),
  'keystore.orderRunning': () => ({
    title: 'Zamówienie certyfikatu już trwa',
    body: 'Program czeka na odpowiedź KSeF i sam odbierze certyfikat. Niczego nie trzeba robić.',
  }),
  'keystore.orderNotAllowed': () => ({
    title: 'KSeF nie przyjmie teraz zamówienia',
    body: 'Wyczerpany jest limit wniosków albo certyfikatów tej firmy. Unieważnij w KSeF certyfikaty, których nie używasz, i spróbuj ponownie.',
  }),
  'keystore.orderRejected': (d) => ({
    title: 'KSeF odrzucił zamówienie certyfikatu',
    body: `Odpowiedź KSeF: ${d.description}. Dotychczasowy certyfikat działa bez zmian. Zamów jeszcze raz.`,
    action: 'Zamów ponownie',
  }),
  'keystore.exportByOs': () => ({
    title: 'Tego klucza nie da się wynieść',
    body: 'Chroni go magazyn haseł systemu, który nie ma hasła, o które program mógłby zapytać. Na innym komputerze zamów nowy certyfikat; może ich być kilka.',
  }),
  'keystore.badFilePassword': (d) => ({
    title: `Hasło pliku ma mieć co najmniej ${characters(d.min)}, bez polskich liter`,
    body: 'Programy różnie zapisują inne litery, a plik ma się otworzyć wszędzie. Niczego nie zapisano. Wpisz inne hasło.',
  }),
};
