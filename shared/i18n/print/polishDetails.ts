/** Words of the parts of FA(3) that few invoices have. Names of codes are keyed by the code. */
const named =
  (names: Record<string, string>) =>
  (code: string): string =>
    names[code] ?? code;

const effects: Record<string, string> = {
  '1': 'w dacie ujęcia faktury pierwotnej',
  '2': 'w dacie wystawienia faktury korygującej',
  '3': 'w innej dacie lub w różnych datach dla różnych pozycji',
};

const sellerStatuses: Record<string, string> = {
  '1': 'w likwidacji',
  '2': 'w trakcie postępowania restrukturyzacyjnego',
  '3': 'w upadłości',
  '4': 'przedsiębiorstwo w spadku',
};

const procedures: Record<string, string> = {
  WSTO_EE: 'sprzedaż na odległość w UE',
  IED: 'ułatwianie dostaw przez interfejs',
  TT_D: 'transakcja trójstronna',
  I_42: 'import, procedura 42',
  I_63: 'import, procedura 63',
  B_SPV: 'bon jednego przeznaczenia',
  B_SPV_DOSTAWA: 'dostawa za bon jednego przeznaczenia',
  B_MPV_PROWIZJA: 'pośrednictwo przy bonie różnego przeznaczenia',
};

const transports: Record<string, string> = {
  '1': 'morski',
  '2': 'kolejowy',
  '3': 'drogowy',
  '4': 'lotniczy',
  '5': 'przesyłka pocztowa',
  '7': 'stałe instalacje przesyłowe',
  '8': 'żegluga śródlądowa',
};

const cargo: Record<string, string> = {
  '1': 'bańka',
  '2': 'beczka',
  '3': 'butla',
  '4': 'karton',
  '5': 'kanister',
  '6': 'klatka',
  '7': 'kontener',
  '8': 'kosz, koszyk',
  '9': 'łubianka',
  '10': 'opakowanie zbiorcze',
  '11': 'paczka',
  '12': 'pakiet',
  '13': 'paleta',
  '14': 'pojemnik',
  '15': 'pojemnik do ładunków masowych stałych',
  '16': 'pojemnik do ładunków masowych płynnych',
  '17': 'pudełko',
  '18': 'puszka',
  '19': 'skrzynia',
  '20': 'worek',
};

const ownBankAccounts: Record<string, string> = {
  '1': 'rachunek banku do rozliczania nabytych wierzytelności',
  '2': 'rachunek banku do pobierania należności od nabywcy',
  '3': 'rachunek banku w ramach gospodarki własnej',
};

/** Elements of `NowySrodekTransportu`. */
const vehicle = {
  P_22BMK: 'marka',
  P_22BMD: 'model',
  P_22BK: 'kolor',
  P_22BNR: 'nr rejestracyjny',
  P_22BRP: 'rok produkcji',
  P_22B: 'przebieg',
  P_22B1: 'VIN',
  P_22B2: 'nr nadwozia',
  P_22B3: 'nr podwozia',
  P_22B4: 'nr ramy',
  P_22BT: 'typ',
  P_22C: 'godziny robocze jednostki pływającej',
  P_22C1: 'nr kadłuba',
  P_22D: 'godziny robocze statku powietrznego',
  P_22D1: 'nr fabryczny',
};

export const polishDetails = {
  poland: 'Polska',
  gln: 'GLN',
  noTaxId: 'bez identyfikatora podatkowego',
  buyerKey: 'ID nabywcy',
  localGovernmentUnit: 'faktura dotyczy jednostki podrzędnej JST',
  vatGroupMember: 'faktura dotyczy członka grupy VAT',
  sellerStatus: named(sellerStatuses),
  sellerBefore: 'Sprzedawca przed korektą',
  buyerBefore: 'Nabywca przed korektą',
  carrier: 'Przewoźnik',

  correction: 'Korekta',
  correctionEffect: (code: string): string => `Skutek korekty: ${effects[code] ?? code}`,
  correctedPeriod: 'Okres, którego dotyczy korekta',
  rightNumber: 'Poprawny numer faktury korygowanej',
  /** `P_15ZK`, by `RodzajFaktury`. */
  totalBefore: (kind: string): string =>
    kind === 'KOR_ROZ' ? 'Kwota pozostała do zapłaty przed korektą' : 'Kwota zapłaty przed korektą',
  taxRateBefore: 'Kurs waluty przed korektą',
  outsideKsef: 'wystawiona poza KSeF',
  correctedInvoices: 'Faktury korygowane',
  correctedNumber: 'Numer faktury korygowanej',
  correctedKsefNumber: 'Numer KSeF',

  linesBefore: 'Stan przed korektą',
  linesAfter: 'Stan po korekcie',
  linesPaired: 'Stan przed korektą i po korekcie',
  linesDifference: 'Różnica',
  lineState: 'Stan',
  lineBefore: 'przed',
  lineAfter: 'po',
  lineUnchanged: 'bez zmian',
  orderTitle: 'Zamówienie lub umowa',
  orderBefore: 'Zamówienie lub umowa – stan przed korektą',
  orderAfter: 'Zamówienie lub umowa – stan po korekcie',
  orderPaired: 'Zamówienie lub umowa – stan przed korektą i po korekcie',
  orderDifference: 'Zamówienie lub umowa – różnica',
  orderValue: 'Wartość zamówienia z podatkiem',
  uuid: 'ID wiersza',
  ossRate: 'stawka OSS',
  procedureName: (code: string): string =>
    procedures[code] === undefined ? code : `${code} – ${procedures[code]}`,

  taxRate: 'Kurs waluty do podatku',
  advances: 'Otrzymane płatności',
  advanceDay: 'Data otrzymania',
  advanceAmount: 'Kwota',
  advanceRate: 'Kurs waluty',

  exemptionBasis: {
    act: (basis: string): string => basis,
    directive: (basis: string): string => `dyrektywa 2006/112/WE: ${basis}`,
    other: (basis: string): string => `inna podstawa prawna: ${basis}`,
  },
  vehicleDuty: 'obowiązek, o którym mowa w art. 42 ust. 5 ustawy o VAT',
  vehicles: 'Nowe środki transportu',
  vehicleFirstUsed: (day: string): string => `dopuszczony do użytku ${day}`,
  vehicle,

  chargesTotal: 'Suma obciążeń',
  deductionsTotal: 'Suma odliczeń',
  ownBankAccount: named(ownBankAccounts),

  conditions: 'Warunki transakcji',
  batches: 'Numery partii towaru',
  delivery: 'Warunki dostawy',
  agreedRate: 'Kurs umowny',
  agreedCurrency: 'Waluta umowna',
  intermediary: 'dostawa przez podmiot pośredniczący (art. 22 ust. 2d ustawy o VAT)',
  transport: 'Transport',
  transportName: named(transports),
  transportOrder: 'Nr zlecenia transportu',
  cargo: 'Ładunek',
  cargoName: named(cargo),
  packageUnit: 'Jednostka opakowania',
  transportStart: 'Rozpoczęcie',
  transportEnd: 'Zakończenie',
  shippedFrom: 'Wysyłka z',
  shippedVia: 'Wysyłka przez',
  shippedTo: 'Wysyłka do',

  attachment: 'Załącznik',
  columnsOf: (from: number, to: number, of: number): string => `kolumny ${from}–${to} z ${of}`,
};
