/** What a field means, for who was never told; the glossary of the help lists them all. */
export interface FieldHint {
  name: string;
  text: string;
}

/** By the last name in the field's path, or by its whole path where that is not enough. */
export const fieldHints = {
  id: {
    name: 'Rodzaj identyfikatora',
    text: 'Czym przedstawia się nabywca: polska firma numerem NIP, firma z Unii numerem VAT UE, firma spoza Unii innym numerem. Konsument nie ma żadnego.',
  },
  rate: {
    name: 'Kurs waluty',
    text: 'Ile złotych kosztuje jednostka waluty. Zwykle to średni kurs NBP z ostatniego dnia roboczego przed powstaniem obowiązku podatkowego, z datą i numerem tabeli. VAT na fakturze jest wtedy także w złotych.',
  },
  exchangeRate: {
    name: 'Kurs w pozycji',
    text: 'Tylko wtedy, gdy ta pozycja ma inny kurs niż cała faktura.',
  },
  gtu: {
    name: 'GTU',
    text: 'Oznaczenie do JPK dla niektórych towarów i usług, na przykład GTU_01 alkohol, GTU_02 paliwa, GTU_12 usługi doradcze. Większość sprzedaży go nie ma. Nie wiesz? Zapytaj księgowość raz i zapisz kod przy towarze.',
  },
  procedure: {
    name: 'Procedura',
    text: 'Oznaczenie szczególnej procedury, na przykład WSTO_EE: wysyłka do konsumentów w Unii, TT_D: transakcja trójstronna, B_SPV: bon. Zwykła sprzedaż go nie ma.',
  },
  pkwiu: {
    name: 'PKWiU',
    text: 'Symbol Polskiej Klasyfikacji Wyrobów i Usług. Potrzebny tylko tam, gdzie zależy od niego stawka VAT albo zwolnienie.',
  },
  cn: {
    name: 'Kod CN',
    text: 'Kod towaru w unijnej Nomenklaturze Scalonej. Potrzebny tam, gdzie zależy od niego stawka VAT, i przy niektórych wywozach.',
  },
  pkob: {
    name: 'PKOB',
    text: 'Symbol budynku albo budowli w Polskiej Klasyfikacji Obiektów Budowlanych. Potrzebny, gdy zależy od niego stawka VAT.',
  },
  gtin: { name: 'GTIN', text: 'Numer spod kodu kreskowego na opakowaniu. Nieobowiązkowy.' },
  annex15: {
    name: 'Załącznik 15',
    text: 'Towar albo usługa z załącznika nr 15 do ustawy o VAT, na przykład stal, paliwa, roboty budowlane, komputery. Gdy faktura przekracza 15 000 zł brutto, program doda wtedy „mechanizm podzielonej płatności”.',
  },
  excise: { name: 'Akcyza', text: 'Kwota podatku akcyzowego zawarta w cenie towaru.' },
  ossRate: {
    name: 'Stawka OSS',
    text: 'Stawka VAT kraju, do którego wysyłasz konsumentowi towar w procedurze OSS, na przykład 19 dla Niemiec.',
  },
  discount: {
    name: 'Rabat',
    text: 'Kwota, o którą obniżasz cenę jednostkową, jeśli wpisana cena jeszcze jej nie uwzględnia.',
  },
  localGovernmentUnit: {
    name: 'Znacznik JST',
    text: 'Zaznacz, gdy kupuje gmina, powiat albo województwo, a faktura jest dla jednostki podległej, na przykład szkoły. Szkołę wpisz wtedy w „Inne podmioty”.',
  },
  vatGroupMember: {
    name: 'Znacznik grupy VAT',
    text: 'Zaznacz, gdy nabywcą jest grupa VAT, a faktura jest dla jednego z jej członków. Członka wpisz wtedy w „Inne podmioty”.',
  },
  buyerKey: {
    name: 'Klucz nabywcy',
    text: 'Dowolny znak, który łączy dane nabywcy przed korektą i po niej. Potrzebny tylko w korekcie danych nabywcy, gdy nabywców jest kilku.',
  },
  customerNumber: {
    name: 'Numer klienta',
    text: 'Numer, którym nabywca posługuje się w umowie albo zamówieniu. Nieobowiązkowy.',
  },
  eori: {
    name: 'Numer EORI',
    text: 'Numer firmy w systemie celnym Unii. Przydaje się w obrocie z krajami spoza niej.',
  },
  gln: {
    name: 'GLN',
    text: 'Trzynastocyfrowy numer miejsca, którym posługują się sieci handlowe. Nieobowiązkowy.',
  },
  role: {
    name: 'Rola podmiotu',
    text: 'Kim jest ten podmiot przy sprzedaży: odbiorcą, płatnikiem, dodatkowym nabywcą, faktorem albo jednostką gminy.',
  },
  cashMethod: {
    name: 'Metoda kasowa',
    text: 'Firma płaci VAT dopiero wtedy, gdy dostanie zapłatę. Zaznacz tylko, jeśli Twoja firma wybrała tę metodę w urzędzie skarbowym.',
  },
  selfInvoicing: {
    name: 'Samofakturowanie',
    text: 'Fakturę w imieniu sprzedawcy wystawia sam nabywca, na podstawie umowy.',
  },
  triangular: {
    name: 'Transakcja trójstronna',
    text: 'Towar jedzie od pierwszej firmy prosto do trzeciej, każda jest z innego kraju Unii, a Ty jesteś drugi. Zaznacz tylko w procedurze uproszczonej.',
  },
  toReceipt: {
    name: 'Faktura do paragonu',
    text: 'Tę sprzedaż nabito już na kasie. Dzięki znacznikowi księgowość nie policzy jej drugi raz.',
  },
  relatedParties: {
    name: 'Powiązania',
    text: 'Sprzedawca i nabywca są powiązani, na przykład rodzinnie albo kapitałowo. O znaczniku decyduje księgowość.',
  },
  exciseReturn: {
    name: 'Zwrot akcyzy',
    text: 'Dla rolnika, który na podstawie tej faktury odzyska akcyzę za olej napędowy.',
  },
  splitPayment: {
    name: 'Podzielona płatność',
    text: 'Nabywca płaci VAT na osobny rachunek VAT sprzedawcy. Zostaw „gdy wymaga ustawa”: program sam pozna, kiedy adnotacja jest obowiązkowa.',
  },
  margin: {
    name: 'Procedura marży',
    text: 'VAT liczy się od marży, a nie od całej ceny. Tylko dla biur podróży, towarów używanych, dzieł sztuki i antyków.',
  },
  effect: {
    name: 'Skutek korekty',
    text: 'W którym miesiącu korekta zmienia rozliczenie VAT: w miesiącu pierwszej faktury, w miesiącu korekty albo w innym. Błąd od początku to zwykle pierwsza faktura, późniejszy rabat albo zwrot to korekta.',
  },
  exemptionKind: {
    name: 'Podstawa zwolnienia',
    text: 'Przepis, który zwalnia tę sprzedaż z VAT. Bez niego faktury ze stawką „zw” wystawić nie można.',
  },
} as const satisfies Record<string, FieldHint>;

export type HintName = keyof typeof fieldHints;

/** The hint for a field of the draft; undefined for a field that explains itself. */
export function hintOf(path: string): HintName | undefined {
  const name = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
  return Object.hasOwn(fieldHints, name) ? (name as HintName) : undefined;
}
