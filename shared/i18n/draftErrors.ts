import { capitalised, characters, draftUntouched, type TextsOf } from './errorWords.ts';
import { fieldName } from './fields.ts';

/** What stands in the narrow cells of the form goes by a short name. */
const shortNames: Record<string, string> = {
  quantity: 'Ilość',
  netPrice: 'Cena netto',
  grossPrice: 'Cena brutto',
};
const atItsField = (path: string): string =>
  shortNames[/^lines\.\d+\.(\w+)$/.exec(path)?.[1] ?? ''] ?? capitalised(fieldName(path));
const typed = (value: string | undefined): string => (value ? `: „${value}”` : '');

/** What is wrong with a draft, told at its field. */
export const draftErrors: TextsOf<'draft'> = {
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
  'draft.nothingCorrected': () => ({
    title: 'Niczego jeszcze nie poprawiono',
    body: `Zmień pozycję, usuń ją albo popraw dane nabywcy. ${draftUntouched}`,
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
};
