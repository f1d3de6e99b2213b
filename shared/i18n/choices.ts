import { polish } from './print/polish.ts';

const gtu: Record<string, string> = {
  GTU_01: 'napoje alkoholowe',
  GTU_02: 'paliwa',
  GTU_03: 'oleje opałowe i smarowe',
  GTU_04: 'wyroby tytoniowe',
  GTU_05: 'odpady',
  GTU_06: 'elektronika, folia stretch',
  GTU_07: 'pojazdy i części',
  GTU_08: 'metale szlachetne i nieszlachetne',
  GTU_09: 'leki i wyroby medyczne',
  GTU_10: 'budynki, budowle, grunty',
  GTU_11: 'uprawnienia do emisji',
  GTU_12: 'usługi niematerialne',
  GTU_13: 'transport i magazynowanie',
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
  sea: 'morski',
  rail: 'kolejowy',
  road: 'drogowy',
  air: 'lotniczy',
  post: 'przesyłka pocztowa',
  pipeline: 'stałe instalacje',
  inlandWater: 'żegluga śródlądowa',
};

const cargo: Record<string, string> = {
  can: 'bańka',
  barrel: 'beczka',
  cylinder: 'butla',
  carton: 'karton',
  canister: 'kanister',
  cage: 'klatka',
  container: 'kontener',
  basket: 'kosz, koszyk',
  punnet: 'łubianka',
  bulkPack: 'opakowanie zbiorcze',
  parcel: 'paczka',
  packet: 'pakiet',
  pallet: 'paleta',
  bin: 'pojemnik',
  bulkSolid: 'luzem, stały',
  bulkLiquid: 'luzem, płynny',
  box: 'pudełko',
  tin: 'puszka',
  crate: 'skrzynia',
  sack: 'worek',
};

const ownBankAccounts: Record<string, string> = {
  receivables: 'do wierzytelności nabytych przez bank',
  collection: 'do inkasa należności',
  ownUse: 'gospodarka własna banku',
};

const effects: Record<string, string> = {
  original: 'w dacie faktury pierwotnej',
  correction: 'w dacie korekty',
  other: 'w innej dacie',
};

const withName = (names: Record<string, string>) => (word: string) =>
  names[word] === undefined ? word : `${word} – ${names[word]}`;
const named = (names: Record<string, string>) => (word: string) => names[word] ?? word;

/** How the words of each element are called; what is not here goes by its own code. */
const byElement: Record<string, (word: string, code: string) => string> = {
  GTU: withName(gtu),
  GTUZ: withName(gtu),
  Procedura: withName(procedures),
  ProceduraZ: withName(procedures),
  RodzajTransportu: named(transports),
  OpisLadunku: named(cargo),
  RachunekWlasnyBanku: named(ownBankAccounts),
  TypKorekty: named(effects),
  Rola: (_, code) => polish.roleName(code),
  RolaPU: (_, code) => polish.authorisedRoleName(code),
  FormaPlatnosci: (_, code) => polish.paymentFormName(code),
};

/** Polish name of a word that stands for a code of FA(3), by the element it is chosen in. */
export const choiceName = (element: string, word: string, code: string): string =>
  byElement[element]?.(word, code) ?? word;
