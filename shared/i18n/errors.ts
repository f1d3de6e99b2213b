import { errors, type ErrorCode, type ErrorDetails } from '../errors/catalogue.ts';
import { fieldName } from './fields.ts';
import { formatDay, plural } from './format.ts';
import { rejections } from './rejections.ts';

/** What a person reads about a failure: what happened, what it means for the invoice, what to do. */
export interface UserMessage {
  title: string;
  body: string;
  /** The word on the button that leads to the place that solves it. */
  action?: string;
}

const draftUntouched = 'Faktura jeszcze nie powstała i żaden numer nie został zużyty.';
const sendsItself = 'Faktura jest wystawiona i czeka w kolejce; program wyśle ją sam.';
const importAction = 'Wczytaj certyfikat';
const howToGetType2 =
  'Certyfikat typu 2 (Offline) pobierzesz w Module Certyfikatów i Uprawnień (MCU) na stronie KSeF.';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** What stands in the narrow cells of the form goes by a short name. */
const shortNames: Record<string, string> = {
  quantity: 'Ilość',
  netPrice: 'Cena netto',
  grossPrice: 'Cena brutto',
};
const atItsField = (path: string): string =>
  shortNames[/^lines\.\d+\.(\w+)$/.exec(path)?.[1] ?? ''] ?? capitalised(fieldName(path));
const typed = (value: string | undefined): string => (value ? `: „${value}”` : '');
const said = (description: string | undefined): string =>
  description ? ` KSeF podał powód: ${description}.` : '';
const characters = (count: number): string => `${count} ${plural(count, 'znak', 'znaki', 'znaków')}`;
const afterDelay = (retryAfterMs: number | undefined): string =>
  retryAfterMs === undefined
    ? ''
    : ` Następna próba za około ${Math.max(1, Math.round(retryAfterMs / 1000))} s.`;

/** Polish text of every code of the catalogue; a code without a text does not compile. */
export const errorText: { [C in ErrorCode]: (details: ErrorDetails<C>) => UserMessage } = {
  'ipc.badRequest': (d) => ({
    title: 'Program nie zrozumiał polecenia',
    body: `Zapytanie nie jest poprawnym JSON-em o znanej budowie${d.problem ? ` (${d.problem})` : ''}. Niczego nie zmieniono. Popraw zapytanie i wyślij je jeszcze raz.`,
  }),
  'ipc.badInput': (d) => ({
    title: `Dane nie pasują do polecenia${d.path ? `: ${fieldName(d.path)}` : ''}`,
    body: `${capitalised(d.problem)}. Niczego nie zapisano. Popraw dane i spróbuj jeszcze raz.`,
  }),
  'ipc.unknownMethod': (d) => ({
    title: `Nie ma polecenia „${d.method}”`,
    body: 'Niczego nie zmieniono. Listę poleceń wypisze „npm run cli -- methods”.',
  }),
  'ipc.badOutput': (d) => ({
    title: 'Program przygotował odpowiedź, której sam nie uznaje',
    body: `To błąd programu (${d.path}: ${d.problem}). Wystawione faktury są bezpieczne. Otwórz program ponownie; jeśli to wróci, zgłoś ten tekst.`,
  }),
  internal: (d) => ({
    title: 'Program natrafił na własny błąd',
    body: `Ta czynność nie została wykonana, a wystawione faktury są bezpieczne. Spróbuj jeszcze raz; jeśli to wróci, zgłoś numer ${d.incidentId}.`,
    action: 'Spróbuj jeszcze raz',
  }),

  'host.connectionLost': () => ({
    title: 'Okno straciło połączenie z programem',
    body: 'Wystawione faktury są bezpieczne. Okno połączy się samo; jeśli to trwa dłużej niż minutę, uruchom Latarnika ponownie.',
    action: 'Spróbuj jeszcze raz',
  }),

  'data.inUse': (d) => ({
    title: 'Tych danych używa już inny uruchomiony Latarnik',
    body: `Folder ${d.folder} jest otwarty w drugim oknie. Faktury są bezpieczne. Zamknij drugi program albo przejdź do jego okna.`,
  }),
  'data.tooNew': (d) => ({
    title: 'Dane zapisała nowsza wersja programu',
    body: `Dane mają wersję ${d.found}, a ten program zna najwyżej ${d.supported}. Niczego nie zmieniono. Zainstaluj nowszego Latarnika.`,
  }),
  'data.migrationFailed': (d) => ({
    title: 'Nie udało się dostosować danych do tej wersji programu',
    body: `Zatrzymał się krok ${d.migration}. Dane są takie jak przedtem, obok leży ich kopia. Uruchom poprzednią wersję i zgłoś ten tekst.`,
  }),
  'data.unusable': (d) => ({
    title: 'Nie da się otworzyć folderu z danymi',
    body: `${d.folder}: ${d.problem}. Bez niego nie zobaczysz faktur ani nie wystawisz nowej. Sprawdź dysk i uprawnienia albo wskaż inny folder.`,
  }),

  'data.full': (d) => ({
    title: 'Na dysku nie ma miejsca',
    body: `Program nie może niczego zapisać (${d.problem}), więc niczego nie wystawia ani nie wysyła; nic nie zginęło. Zwolnij miejsce na dysku z danymi, a wysyłka ruszy sama.`,
  }),
  'data.busy': () => ({
    title: 'Inny program trzyma bazę danych',
    body: 'Na przykład kopia zapasowa albo antywirus. Nic nie zginęło; program spróbuje sam za chwilę.',
  }),
  'data.damaged': () => ({
    title: 'Baza danych jest uszkodzona',
    body: 'Nie wystawiaj dalej: skopiuj folder z danymi w bezpieczne miejsce i przywróć ostatnią kopię. Faktury przyjęte przez KSeF są w KSeF.',
  }),

  'company.missing': () => ({
    title: 'Najpierw załóż firmę',
    body: 'Faktura potrzebuje sprzedawcy. Załóż firmę szkoleniową jednym kliknięciem albo wpisz dane własnej.',
    action: 'Załóż firmę',
  }),
  'company.exists': () => ({
    title: 'W tym folderze jest już firma',
    body: 'Jeden folder danych to jedna firma. Niczego nie zmieniono. Drugą firmę załóż w osobnym folderze.',
  }),
  'company.badEnvironment': (d) => ({
    title: 'Ten adres KSeF nie jest dozwolony',
    body: `Adres ${d.url} nie jest adresem piaskownicy ani KSeF. Niczego nie zapisano. Wybierz środowisko z listy.`,
  }),

  'draft.badNip': (d) => ({
    title: `NIP ma błąd${typed(d.value)}`,
    body: `NIP ma 10 cyfr, a ostatnia wynika z poprzednich. ${draftUntouched} Przepisz NIP jeszcze raz.`,
  }),
  'draft.badVatNumber': (d) => ({
    title: `Numer VAT UE nie pasuje do kraju${typed(d.value)}`,
    body: `${draftUntouched} Wpisz kod kraju osobno, a numer bez tego kodu, spacji i kresek.`,
  }),
  'draft.missing': (d) => ({
    title: `Wpisz ${fieldName(d.path, 'accusative')}`,
    body: `To pole jest potrzebne na fakturze. ${draftUntouched}`,
  }),
  'draft.tooLong': (d) => ({
    title: `${capitalised(fieldName(d.path))}: najwyżej ${characters(d.max)}`,
    body: `Dłuższego tekstu KSeF nie przyjmie. ${draftUntouched} Skróć tekst.`,
  }),
  'draft.noLines': () => ({
    title: 'Dodaj co najmniej jedną pozycję',
    body: `Faktura bez pozycji nie może powstać. ${draftUntouched}`,
  }),
  'draft.badQuantity': (d) => ({
    title: `${atItsField(d.path)} ma być liczbą większą od zera${typed(d.value)}`,
    body: `${draftUntouched} Popraw ${fieldName(d.path, 'accusative')}, na przykład 2 albo 1,5.`,
  }),
  'draft.badPrice': (d) => ({
    title: `${atItsField(d.path)} ma być liczbą nie mniejszą od zera${typed(d.value)}`,
    body: `${draftUntouched} Popraw ${fieldName(d.path, 'accusative')}, na przykład 189,00.`,
  }),
  'draft.notANumber': (d) => ({
    title: `${atItsField(d.path)} ma być liczbą${typed(d.value)}`,
    body: `${draftUntouched} W korekcie może być też ujemna, na przykład -2 albo -1,5.`,
  }),
  'draft.badAmount': (d) => ({
    title: `Popraw ${fieldName(d.path, 'accusative')}${typed(d.value)}`,
    body: `To ma być kwota z groszami po przecinku, nie mniejsza od zera, a w korekcie dowolna. ${draftUntouched}`,
  }),
  'draft.badPercent': (d) => ({
    title: `To nie jest procent${typed(d.value)}`,
    body: `Popraw ${fieldName(d.path, 'accusative')}: liczba od 0 do 100. ${draftUntouched}`,
  }),
  'draft.badCurrency': (d) => ({
    title: `Nie ma takiej waluty${typed(d.value)}`,
    body: `Wpisz trzy litery, na przykład EUR albo USD. ${draftUntouched}`,
  }),
  'draft.badCode': (d) => ({
    title: `${capitalised(fieldName(d.path))} ma zły zapis${typed(d.value)}`,
    body: `Sprawdź, czy niczego nie brakuje, i popraw ${fieldName(d.path, 'accusative')}. ${draftUntouched}`,
  }),
  'draft.eitherOr': (d) => ({
    title: `${capitalised(fieldName(d.path))} nie pasuje do reszty`,
    body: `To pole wyklucza się z innym, które też wypełniono, albo ma inną liczbę wartości. Zostaw jedno z nich. ${draftUntouched}`,
  }),
  'draft.notHere': (d) => ({
    title: `Nie pasuje do tej faktury: ${fieldName(d.path)}`,
    body: `Usuń ${fieldName(d.path, 'accusative')} albo wybierz inny rodzaj faktury. ${draftUntouched}`,
  }),
  'draft.tooMuchForSimplified': () => ({
    title: 'Faktura uproszczona kończy się na 450 zł albo 100 euro',
    body: `Przy większej kwocie albo w innej walucie wystaw zwykłą fakturę z nazwą i adresem nabywcy. ${draftUntouched}`,
  }),
  'draft.badDate': (d) => ({
    title: `${capitalised(fieldName(d.path))}: nie ma takiego dnia albo jest poza dozwolonym zakresem${typed(d.value)}`,
    body: `${draftUntouched} Wpisz datę jako dzień.miesiąc.rok, na przykład 20.11.2026.`,
  }),
  'draft.badAccount': (d) => ({
    title: `Numer rachunku ma błąd${typed(d.value)}`,
    body: `Suma kontrolna się nie zgadza, więc przelew by nie doszedł. ${draftUntouched} Przepisz 26 cyfr rachunku.`,
  }),
  'draft.badCountry': (d) => ({
    title: `Nie ma takiego kodu kraju${typed(d.value)}`,
    body: `${draftUntouched} Wpisz dwie litery, na przykład PL, DE albo CZ.`,
  }),
  'draft.badEmail': (d) => ({
    title: `To nie jest adres e-mail${typed(d.value)}`,
    body: `${draftUntouched} Popraw adres albo zostaw pole puste.`,
  }),
  'draft.exemptionBasisMissing': () => ({
    title: 'Podaj podstawę zwolnienia z VAT',
    body: `Pozycja ze stawką „zw” wymaga przepisu, na przykład art. 113 ust. 1 ustawy. ${draftUntouched}`,
  }),
  'draft.forbiddenCharacters': (d) => ({
    title: `${capitalised(fieldName(d.path))}: znak, którego KSeF nie przyjmuje (${d.codePoint})`,
    body: `Zwykle trafia tu przez wklejenie z innego programu. ${draftUntouched} Usuń znak albo wpisz tekst ręcznie.`,
  }),
  'draft.amountTooLarge': () => ({
    title: 'Kwota jest większa, niż mieści faktura w KSeF',
    body: `${draftUntouched} Sprawdź ilość i cenę albo podziel sprzedaż na kilka faktur.`,
  }),
  'draft.againstSchema': (d) => ({
    title: 'Faktura nie zgadza się z wzorem FA(3)',
    body: `${draftUntouched} Popraw dane: ${d.problems
      .slice(0, 3)
      .map((problem) => `${problem.xpath} – ${problem.message}`)
      .join('; ')}.`,
  }),

  'invoice.notFound': (d) => ({
    title: 'Nie ma takiej faktury',
    body: `W danych tej firmy nie ma faktury o identyfikatorze ${d.id}. Odszukaj ją na liście faktur.`,
    action: 'Pokaż faktury',
  }),
  'invoice.documentMissing': (d) => ({
    title: d.kind === 'upo' ? 'UPO jeszcze nie ma' : 'Tego dokumentu jeszcze nie ma',
    body:
      d.kind === 'upo'
        ? 'KSeF wydaje UPO po przyjęciu faktury. Program pobierze je sam, gdy tylko się pojawi.'
        : 'Ta faktura nie ma takiego dokumentu. Jej XML i zwykły PDF są dostępne obok.',
  }),
  'lifecycle.illegal': (d) => ({
    title: 'Faktura jest w stanie, w którym tego nie można zrobić',
    body: `To błąd programu (${d.from} → ${d.event}). Faktura nie zmieniła się. Odśwież widok i spróbuj jeszcze raz.`,
  }),
  'file.unusable': (d) => ({
    title: `Nie da się użyć pliku ${d.path}`,
    body: `${d.problem === 'ENOENT' ? 'Nie ma takiego pliku ani folderu' : `System odmówił (${d.problem})`}. Niczego nie zmieniono. Sprawdź ścieżkę i uprawnienia i spróbuj jeszcze raz.`,
  }),
  'file.notFound': () => ({
    title: 'Pliku już nie ma',
    body: 'Plik był przygotowany tylko na chwilę. Faktura jest bezpieczna. Otwórz dokument jeszcze raz z listy faktur.',
  }),
  'pdf.unreadableXml': () => ({
    title: 'Z tego pliku nie da się zrobić wydruku',
    body: 'Plik nie jest fakturą FA(3) albo jest uszkodzony. Samej faktury w KSeF to nie zmienia. Pobierz jej XML jeszcze raz.',
  }),

  'announcement.unknown': () => ({
    title: 'Tego komunikatu już nie ma',
    body: 'Ministerstwo wycofało go albo zastąpiło innym. Tryb wystawiania się nie zmienił.',
  }),
  'announcement.notYours': () => ({
    title: 'Tego komunikatu nie da się poprawić',
    body: 'Ogłosiło go Ministerstwo, a program pokazuje go tak, jak go odebrał. Jeśli się nie zgadza, wybierz „Nie pytaj o ten komunikat” albo wpisz własny.',
  }),
  'announcement.endsBeforeStart': () => ({
    title: 'Koniec jest wcześniejszy niż początek',
    body: 'Sprawdź dni i godziny w komunikacie Ministerstwa i wpisz je jeszcze raz. Nic się nie zmieniło.',
  }),
  'invoice.notInKsefYet': ({ number, cause }) => ({
    title: `Faktura ${number} nie dotarła jeszcze do KSeF`,
    body:
      cause === undefined
        ? 'Wysyłka właśnie trwa. Wydruk będzie gotowy za chwilę, gdy KSeF odpowie; spróbuj jeszcze raz.'
        : 'Wydruk dla nabywcy wymaga numeru KSeF albo dwóch kodów QR, a bez czynnego certyfikatu typu 2 drugi kod nie powstanie. Faktura jest wystawiona i wyśle się sama.',
    ...(cause !== undefined && { action: importAction }),
  }),
  'invoice.outsideKsef': ({ number }) => ({
    title: `Faktury ${number} nie wysyła się do KSeF`,
    body: 'Wystawiono ją w awarii całkowitej, poza KSeF, bez kodów QR. Nie ma obowiązku jej dosłania.',
  }),
  'refusal.notPossible': ({ number }) => ({
    title: `Z fakturą ${number} nie da się tego zrobić`,
    body: 'KSeF nie odrzucił jej, odrzucił ją z innego powodu albo ktoś zajął się nią przed chwilą. Niczego nie zmieniono. Otwórz jej szczegóły: tam stoi, co można zrobić.',
    action: 'Pokaż szczegóły',
  }),
  'refusal.otherContent': ({ number, path }) => ({
    title: 'Korekta techniczna nie może zmieniać treści faktury',
    body: `Nowy plik faktury ${number} różniłby się w polu ${path}. Niczego nie zmieniono. Najczęściej to dane firmy poprawione po wystawieniu: przywróć w ustawieniach dane z wydruku i spróbuj jeszcze raz.`,
    action: 'Pokaż szczegóły',
  }),
  'import.otherSeller': (d) => ({
    title: 'Ta faktura jest innej firmy',
    body: `Sprzedawcą w pliku jest firma o NIP ${d.nip}, a tu pracuje firma o NIP ${d.companyNip}. Niczego nie wystawiono.`,
  }),
  'series.badTemplate': (d) => ({
    title: `Tak nie da się numerować: ${d.template}`,
    body: 'Wzór musi mieć {nr}, a do tego rok {RRRR} przy numeracji rocznej albo miesiąc i rok {MM}, {RRRR} przy miesięcznej. Inaczej ten sam numer wróciłby, a KSeF go nie przyjmie. Niczego nie zmieniono.',
  }),
  'series.taken': (d) => ({
    title: `Numer ${d.number} jest już w KSeF`,
    body: 'Następna faktura dostałaby numer, który KSeF już ma, i odrzuciłby ją. Sprawdź ostatni numer w poprzednim programie. Niczego nie zmieniono.',
  }),
  'series.goesBack': (d) => ({
    title: 'Numeracja nie może się cofnąć',
    body: `W tym okresie użyto już numeru ${d.used}. Wpisz ten numer albo większy. Niczego nie zmieniono.`,
  }),
  'correction.notACorrection': () => ({
    title: 'To nie jest faktura korygująca',
    body: 'Do poprawienia wystawionej faktury wybierz jeden z rodzajów korekty. Niczego nie wystawiono.',
  }),
  'correction.ofRejected': ({ number }) => ({
    title: `Faktury ${number} nie ma w KSeF, więc nie ma czego korygować`,
    body: 'KSeF ją odrzucił. Otwórz jej szczegóły: tam wystawisz ją ponownie albo wyślesz korektę techniczną.',
    action: 'Pokaż szczegóły',
  }),
  'correction.notYet': () => ({
    title: 'Ta korekta jeszcze nie może powstać',
    body: 'Czeka na numer KSeF faktury, którą koryguje, albo na czynny certyfikat. Program wystawi ją sam, gdy będzie mógł.',
  }),
  'carry.nothing': () => ({
    title: 'Nie ma czego wynieść',
    body: 'Żadna faktura nie czeka na wysłanie. Pliku nie utworzono.',
  }),
  'carry.badPassword': (d) => ({
    title: `Hasło pliku ma mieć co najmniej ${characters(d.min)}`,
    body: 'Chroni faktury w pliku, gdyby się zgubił. Pliku nie utworzono. Wpisz dłuższe hasło.',
  }),
  'carry.wrongPassword': () => ({
    title: 'Hasło nie pasuje do tego pliku',
    body: 'Niczego nie wczytano. Wpisz hasło, które ustawiono przy wynoszeniu kolejki.',
  }),
  'carry.notAFile': () => ({
    title: 'To nie jest plik, którego tu trzeba',
    body: 'Plik jest inny, uszkodzony albo zmieniony. Niczego nie wczytano. Przy doręczaniu wybierz „kolejka….latarnik”, a po powrocie „wyniki….latarnik”.',
  }),
  'carry.otherCompany': (d) => ({
    title: 'Ten plik jest innej firmy albo innego środowiska KSeF',
    body: `Wyniesiono go z firmy o NIP ${d.nip}, a tu pracuje firma o NIP ${d.companyNip}. Niczego nie wczytano. Wczytaj go w programie tej samej firmy.`,
  }),
  'carry.numberTaken': (d) => ({
    title: `Numer ${d.number} ma tu już inna faktura`,
    body: 'Dwa stanowiska wystawiły różne faktury o tym samym numerze. Niczego nie wczytano. Daj stanowiskom osobne serie i zapytaj księgowość, którą z tych faktur poprawić.',
  }),
  'carry.unknown': () => ({
    title: 'Te wyniki nie są do kolejki z tego komputera',
    body: 'Niczego nie wczytano. Wczytaj je na komputerze, z którego wyniesiono kolejkę.',
  }),
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
    title: 'Hasło do pliku certyfikatu nie pasuje',
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

  'ksef.unreachable': (d) => ({
    title: 'Nie ma połączenia z KSeF',
    body: `Wystawiasz dalej, faktury wyślą się same, gdy połączenie wróci.${afterDelay(d.retryAfterMs)}`,
  }),
  'ksef.unavailable': (d) => ({
    title: 'KSeF chwilowo nie przyjmuje faktur',
    body: `Odpowiada kodem ${d.httpStatus}. ${sendsItself}${afterDelay(d.retryAfterMs)}`,
  }),
  'ksef.tooManyRequests': (d) => ({
    title: 'KSeF prosi o wolniejsze wysyłanie',
    body: `${sendsItself}${afterDelay(d.retryAfterMs)}`,
  }),
  'ksef.paced': (d) => ({
    title: 'Program trzyma się limitów KSeF',
    body: `${sendsItself}${afterDelay(d.retryAfterMs)}`,
  }),
  'ksef.malformedAnswer': (d) => ({
    title: 'KSeF odpowiedział niezrozumiale',
    body: `${sendsItself} Szczegół odpowiedzi: ${d.problem}.`,
  }),
  'ksef.sessionLost': () => ({
    title: 'Sesja wysyłki została przerwana',
    body: 'Program otworzy nową sesję i najpierw sprawdzi, co KSeF już ma, żeby niczego nie wysłać dwa razy.',
  }),
  'ksef.unauthorized': (d) => ({
    title: 'KSeF nie przyjął logowania',
    body: `Token jest nieważny albo należy do innej firmy.${said(d.description)} Faktury czekają w kolejce. Wpisz aktualny token.`,
    action: 'Wpisz token KSeF',
  }),
  'ksef.forbidden': (d) => ({
    title: 'Brakuje uprawnienia do wystawiania faktur w KSeF',
    body: `Ten token nie może wysyłać faktur w imieniu firmy.${said(d.description ?? d.reason)} Faktury czekają w kolejce. Nadaj uprawnienie w KSeF albo użyj innego tokenu.`,
    action: 'Wpisz token KSeF',
  }),
  'ksef.refused': (d) => ({
    title: `KSeF odmówił wykonania polecenia${d.ksefCode === undefined ? '' : ` (kod ${d.ksefCode})`}`,
    body: `${d.description ? `Podany powód: ${d.description}. ` : ''}Faktura jest bezpieczna w kolejce. Sprawdź jej szczegóły i spróbuj jeszcze raz.`,
    action: 'Pokaż kolejkę',
  }),
  'ksef.invoiceRejected': (d) => {
    const known = rejections[d.code];
    const next = known?.next ?? 'Otwórz szczegóły, żeby zobaczyć próby i odpowiedzi.';
    return {
      title: `KSeF odrzucił fakturę: ${known?.what ?? `kod ${d.code}`}`,
      body: `Podany powód: ${d.description}. Faktury nie ma w KSeF, a jej treść się nie zmieniła. ${next}`,
      action: 'Pokaż szczegóły',
    };
  },
  'ksef.duplicateOfOther': (d) => ({
    title: 'W KSeF jest już inna faktura o tym numerze',
    body: `${d.originalKsefNumber === undefined ? '' : `Tamta ma numer KSeF ${d.originalKsefNumber}. `}Ta faktura nie została przyjęta. Sprawdź, czy numeracji nie prowadzi też inny program. Potem wystaw fakturę ponownie: dostanie nowy numer.`,
    action: 'Pokaż szczegóły',
  }),
  'ksef.upoMismatch': (d) => ({
    title: 'UPO nie zgadza się z fakturą',
    body: `Różni się pole ${d.field}. Faktura ma numer KSeF, ale tego potwierdzenia program nie uznaje i pobierze je jeszcze raz.`,
    action: 'Pokaż szczegóły',
  }),

  'training.notTraining': () => ({
    title: 'To działa tylko w firmie szkoleniowej',
    body: 'Awarię można udawać tylko w piaskownicy. Niczego nie zmieniono.',
  }),
};

const isKnown = (code: string): code is ErrorCode => Object.hasOwn(errors, code);

/** The Polish text of any failure that crossed the contract; an unknown code or odd details get a plain one. */
export function describeError(error: { code: string; details: Record<string, unknown> }): UserMessage {
  const { code } = error;
  const details = isKnown(code) ? errors[code].details.safeParse(error.details) : undefined;
  if (!isKnown(code) || !details?.success) {
    return {
      title: 'Tej czynności nie udało się wykonać',
      body: `Wystawione faktury są bezpieczne. Spróbuj jeszcze raz; jeśli to wróci, zgłoś kod ${code}.`,
    };
  }
  const text = errorText[code] as (details: unknown) => UserMessage; // checked against the same code's schema
  return text(details.data);
}
