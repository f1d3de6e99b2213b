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
  Procedura: polish.procedureName,
  ProceduraZ: polish.procedureName,
  RodzajTransportu: (_, code) => polish.transportName(code),
  OpisLadunku: (_, code) => polish.cargoName(code),
  RachunekWlasnyBanku: (_, code) => polish.ownBankAccount(code),
  TypKorekty: named(effects),
  Rola: (_, code) => polish.roleName(code),
  RolaPU: (_, code) => polish.authorisedRoleName(code),
  FormaPlatnosci: (_, code) => polish.paymentFormName(code),
};

/** Polish name of a word that stands for a code of FA(3), by the element it is chosen in. */
export const choiceName = (element: string, word: string, code: string): string =>
  byElement[element]?.(word, code) ?? word;
