import type { TextsOf } from './errorWords.ts';
import { formatCount, plural } from './format.ts';

const NBSP = '\u00a0';

const nothingLeft = 'Niczego nie wysłano.';
const at = ({ host, port }: { host: string; port: number }): string => `${host}, port ${port}`;
const said = (answer: string): string => (answer === '' ? '' : ` Serwer odpowiedział: ${answer}.`);
const otherWay = 'Możesz też otworzyć wiadomość w programie pocztowym.';

/** What is wrong with a certificate, where it is known by its code. */
const certificateProblem: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'stracił ważność',
  CERT_NOT_YET_VALID: 'nie jest jeszcze ważny',
  ERR_TLS_CERT_ALTNAME_INVALID: 'jest wystawiony dla innego serwera',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'podpisał się sam i nikt za niego nie ręczy',
  SELF_SIGNED_CERT_IN_CHAIN: 'pochodzi od wystawcy, któremu ten komputer nie ufa',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'pochodzi od wystawcy, którego ten komputer nie zna',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'pochodzi od wystawcy, którego ten komputer nie zna',
};

/** Texts of what can go wrong with e-mail. */
export const mailErrors: TextsOf<'mail'> = {
  'mail.notSet': () => ({
    title: 'Poczta nie jest jeszcze ustawiona',
    body: `${nothingLeft} Wpisz w ustawieniach serwer poczty i adres nadawcy. ${otherWay}`,
    action: 'Otwórz ustawienia',
  }),
  'mail.noPassword': () => ({
    title: 'W sejfie nie ma hasła do poczty',
    body: `${nothingLeft} Wpisz hasło w ustawieniach poczty; po zmianie serwera albo użytkownika trzeba je podać jeszcze raz.`,
    action: 'Otwórz ustawienia',
  }),
  'mail.badAddress': (d) => ({
    title: d.value ? `To nie jest adres e-mail: ${d.value}` : 'Adres e-mail jest niepoprawny',
    body: `${nothingLeft} Adres wygląda tak: biuro@firma.pl. Kilka adresów rozdziel przecinkami.`,
  }),
  'mail.noRecipient': () => ({
    title: 'Wiadomość nie ma odbiorcy',
    body: `${nothingLeft} Wpisz adres w polu „Do”. Zapisz go też przy kontrahencie, a następnym razem wpisze się sam.`,
  }),
  'mail.tooManyRecipients': (d) => ({
    title: `Odbiorców może być najwyżej ${d.max}`,
    body: `${nothingLeft} Usuń część adresów albo wyślij fakturę w dwóch wiadomościach.`,
  }),
  'mail.noSubject': () => ({
    title: 'Wiadomość nie ma tematu',
    body: `${nothingLeft} Wpisz temat: bez niego wiadomość łatwo trafia do spamu.`,
  }),
  'mail.noDocuments': () => ({
    title: 'Do wiadomości nie dołączono żadnego pliku',
    body: `${nothingLeft} Zaznacz przynajmniej jeden dokument faktury.`,
  }),
  'mail.badHost': (d) => ({
    title: d.value ? `To nie jest nazwa serwera: ${d.value}` : 'Brakuje nazwy serwera poczty',
    body: 'Niczego nie zapisano. Wpisz samą nazwę, na przykład smtp.firma.pl; port ma osobne pole.',
  }),
  'mail.onlyEncrypted': () => ({
    title: 'Bez szyfrowania można wysyłać tylko przez ten komputer',
    body: 'Niczego nie zapisano. Hasło i faktury szłyby przez sieć otwartym tekstem. Wybierz TLS albo STARTTLS; bez szyfrowania działa tylko adres 127.0.0.1.',
  }),
  'mail.tooManyAtOnce': (d) => ({
    title: `Wybrano ${formatCount(d.chosen)}${NBSP}${plural(d.chosen, 'fakturę', 'faktury', 'faktur')}, a naraz można wysłać najwyżej ${d.max} wiadomości`,
    body: 'Niczego nie wysłano; serwery poczty blokują konta, z których nagle wychodzi ich więcej. Zawęź filtr, na przykład do jednego tygodnia, i wyślij je po części: kto już dostał swoją fakturę, nie dostanie jej drugi raz.',
  }),
  'mail.running': () => ({
    title: 'Wiadomość z tą fakturą właśnie się wysyła',
    body: 'Drugiej nie wysłano. Poczekaj, aż ta się skończy; wynik będzie w historii faktury.',
  }),
  'mail.cancelled': () => ({
    title: 'Wysyłanie przerwano',
    body: 'Serwer nie dostał całej wiadomości, więc nikt jej nie otrzyma. Możesz wysłać ją jeszcze raz.',
  }),
  'mail.hostUnknown': (d) => ({
    title: `Nie ma serwera o nazwie ${d.host}`,
    body: `${nothingLeft} Sprawdź nazwę w ustawieniach poczty. Jeśli jest dobra, ten komputer nie ma teraz internetu.`,
  }),
  'mail.connectionRefused': (d) => ({
    title: 'Serwer poczty nie przyjmuje połączeń',
    body: `${nothingLeft} Pod adresem ${at(d)} nikt nie odpowiada. Sprawdź port i rodzaj szyfrowania w ustawieniach poczty i czy sieć przepuszcza pocztę.`,
  }),
  'mail.timeout': (d) => ({
    title: 'Serwer poczty nie odpowiedział na czas',
    body: `${nothingLeft} Serwer: ${at(d)}. Sprawdź port i rodzaj szyfrowania albo spróbuj za chwilę. ${otherWay}`,
  }),
  'mail.connectionLost': (d) => ({
    title: 'Połączenie z serwerem poczty zostało przerwane',
    body: `Serwer ${at(d)} nie dostał całej wiadomości, więc nikt jej nie otrzyma. Wyślij ją jeszcze raz.`,
  }),
  'mail.badCertificate': (d) => ({
    title: 'Certyfikat serwera poczty nie jest zaufany',
    body: `${nothingLeft} Certyfikat serwera ${at(d)} ${
      certificateProblem[d.problem] ?? `jest niepoprawny (${d.problem})`
    }, więc nie wiadomo, kto przeczytałby hasło. Sprawdź nazwę serwera albo zapytaj dostawcę poczty.`,
  }),
  'mail.noEncryption': (d) => ({
    title: 'Z serwerem poczty nie udało się ustalić szyfrowania',
    body: `${nothingLeft} Serwer: ${at(d)}. Zwykle port 465 to TLS, a 587 STARTTLS: zmień port albo rodzaj szyfrowania w ustawieniach.`,
  }),
  'mail.notAMailServer': (d) => ({
    title: 'Pod tym adresem nie odpowiada serwer poczty',
    body: `${nothingLeft} Odpowiedź z ${at(d)} nie jest odpowiedzią serwera SMTP. Sprawdź nazwę i port: do wysyłania służą zwykle 465 i 587.`,
  }),
  'mail.loginRefused': (d) => ({
    title: 'Serwer poczty nie przyjął loginu albo hasła',
    body: `${nothingLeft} Użytkownik: ${d.user}. Wpisz hasło jeszcze raz; niektórzy dostawcy wymagają osobnego „hasła do aplikacji”.`,
    action: 'Otwórz ustawienia',
  }),
  'mail.senderRefused': (d) => ({
    title: `Serwer poczty nie pozwala wysyłać z adresu ${d.address}`,
    body: `${nothingLeft}${said(d.answer)} W ustawieniach poczty wpisz adres, który należy do tego konta.`,
  }),
  'mail.recipientRefused': (d) => ({
    title: `Serwer poczty nie przyjął adresu ${d.addresses.join(', ')}`,
    body: `${nothingLeft}${said(d.answer)} Sprawdź, czy w adresie nie ma literówki.`,
  }),
  'mail.refused': (d) => ({
    title: 'Serwer poczty nie przyjął wiadomości',
    body: `Nikt jej nie otrzyma.${said(d.answer)} Jeśli powód nie jest jasny, zapytaj dostawcę poczty. ${otherWay}`,
  }),
  'mail.tooLarge': (d) => ({
    title: 'Wiadomość jest za duża dla serwera poczty',
    body: `${nothingLeft} Ma ${Math.ceil(d.sizeBytes / 1_000_000)} MB. Dołącz mniej plików.`,
  }),
  'mail.tryLater': (d) => ({
    title: 'Serwer poczty prosi, żeby spróbować później',
    body: `Nikt nie otrzyma tej wiadomości.${said(d.answer)} Wyślij ją jeszcze raz za kilka minut.`,
  }),
  'mail.unclear': () => ({
    title: 'Nie wiadomo, czy wiadomość dotarła',
    body: 'Serwer dostał ją całą, ale połączenie zerwało się przed potwierdzeniem. Program nie wyśle jej drugi raz sam: zapytaj odbiorcę albo zajrzyj do wysłanych i dopiero wtedy wyślij ponownie.',
  }),
};
