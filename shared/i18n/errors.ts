import { describeIn, type ErrorTexts } from './describe.ts';
import { fieldName } from './fields.ts';
import { capitalised, characters, importAction, type UserMessage } from './errorWords.ts';
import { backupErrors } from './backupErrors.ts';
import { bookErrors } from './bookErrors.ts';
import { companiesErrors } from './companiesErrors.ts';
import { drillErrors } from './drillErrors.ts';
import { draftErrors } from './draftErrors.ts';
import { keystoreErrors } from './keystoreErrors.ts';
import { exportErrors, importErrors, watchErrors } from './fileErrors.ts';
import { mailErrors } from './mailErrors.ts';
import { rejections } from './rejections.ts';
import { printErrors } from './printErrors.ts';
import { savedErrors } from './savedErrors.ts';
import { selfTestErrors } from './selfTestErrors.ts';

const sendsItself = 'Faktura jest wystawiona i czeka w kolejce; program wyśle ją sam.';
const said = (description: string | undefined): string =>
  description ? ` KSeF podał powód: ${description}.` : '';
const afterDelay = (retryAfterMs: number | undefined): string =>
  retryAfterMs === undefined
    ? ''
    : ` Następna próba za około ${Math.max(1, Math.round(retryAfterMs / 1000))} s.`;

/** Polish text of every code of the catalogue; a code without a text does not compile. */
export const errorText: ErrorTexts = {
  ...draftErrors,
  ...keystoreErrors,
  ...bookErrors,
  ...printErrors,
  ...savedErrors,
  ...selfTestErrors,
  ...drillErrors,
  ...exportErrors,
  ...importErrors,
  ...watchErrors,
  ...mailErrors,
  ...backupErrors,
  ...companiesErrors,

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
  'host.notPrinted': () => ({
    title: 'Nie udało się wydrukować dokumentu',
    body: 'Okno nie pokazało jego stron. Faktura jest bezpieczna. Zapisz dokument do pliku i wydrukuj go w innym programie.',
  }),
  'host.notCopied': () => ({
    title: 'Nie udało się skopiować',
    body: 'System nie wpuścił obrazu do schowka. Nic się nie zmieniło. Kliknij w okno i spróbuj jeszcze raz albo zapisz dokument do pliku.',
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
  'data.damaged': ({ folder }) => ({
    title: 'Baza danych jest uszkodzona',
    body:
      folder === undefined
        ? 'Nie wystawiaj dalej: skopiuj folder z danymi w bezpieczne miejsce i przywróć ostatnią kopię. Faktury przyjęte przez KSeF są w KSeF.'
        : `Faktur z folderu ${folder} nie da się odczytać. Zamknij program, przenieś z tego folderu pliki „latarnik.sqlite…” w bezpieczne miejsce, uruchom program i przywróć ostatnią kopię. Faktury przyjęte przez KSeF są w KSeF.`,
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
  'company.fixed': () => ({
    title: 'Danych tej firmy nie można już tak zmienić',
    body: 'Wystawiono w niej faktury, a te noszą jej NIP i środowisko KSeF. Niczego nie zmieniono. Dla innego NIP albo środowiska dodaj osobną firmę.',
  }),
  'company.badEnvironment': (d) => ({
    title: 'Ten adres KSeF nie jest dozwolony',
    body: `Adres ${d.url} nie jest adresem piaskownicy ani KSeF. Niczego nie zapisano. Wybierz środowisko z listy.`,
  }),

  'invoice.notFound': (d) => ({
    title: 'Nie ma takiej faktury',
    body: `W danych tej firmy nie ma faktury o identyfikatorze ${d.id}. Odszukaj ją na liście faktur.`,
    action: 'Pokaż faktury',
  }),
  'invoice.otherDocument': () => ({
    title: 'Temu nabywcy trzeba teraz dać inny dokument',
    body: 'Zanim wydruk wyszedł z programu, faktura zmieniła tryb, więc go wstrzymano. Nowa propozycja jest już zaznaczona: sprawdź ją i zrób to jeszcze raz.',
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
  'file.noPages': (d) => ({
    title: `Plik ${d.name} nie ma stron do pokazania`,
    body: 'Podgląd stron jest tylko dla plików PDF. Plik jest bez zmian; otwórz go albo zapisz.',
  }),
  'pdf.noCodes': ({ number }) => ({
    title: `Faktura ${number} nie ma kodów`,
    body: 'Wystawiono ją w czasie awarii całkowitej, a takie faktury kodów nie mają. Karta z kodami nie jest potrzebna: daj nabywcy sam wydruk faktury.',
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
    body: 'KSeF nie odrzucił jej, odrzucił ją z innego powodu albo ktoś zajął się nią przed chwilą. Niczego nie zmieniono. Otwórz jej szczegóły: tam zobaczysz, co można zrobić.',
    action: 'Pokaż szczegóły',
  }),
  'refusal.otherContent': ({ number, path }) => ({
    title: 'Korekta techniczna nie może zmieniać treści faktury',
    body: `Nowy plik faktury ${number} różniłby się w polu ${path}. Niczego nie zmieniono. Najczęściej to dane firmy poprawione po wystawieniu: przywróć w ustawieniach dane z wydruku i spróbuj jeszcze raz.`,
    action: 'Pokaż szczegóły',
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

const plainText = (code: string): UserMessage => ({
  title: 'Tej czynności nie udało się wykonać',
  body: `Wystawione faktury są bezpieczne. Spróbuj jeszcze raz; jeśli to wróci, zgłoś kod ${code}.`,
});

/** The Polish text of any failure that crossed the contract; an unknown code or odd details get a plain one. */
export const describeError = (error: { code: string; details: Record<string, unknown> }): UserMessage =>
  describeIn(errorText, plainText, error);
