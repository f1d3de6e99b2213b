import { english } from '../print/english.ts';

const gtu: Record<string, string> = {
  GTU_01: 'alcoholic beverages',
  GTU_02: 'fuels',
  GTU_03: 'heating and lubricating oils',
  GTU_04: 'tobacco products',
  GTU_05: 'waste',
  GTU_06: 'electronics, stretch film',
  GTU_07: 'vehicles and parts',
  GTU_08: 'precious and base metals',
  GTU_09: 'medicines and medical devices',
  GTU_10: 'buildings, structures, land',
  GTU_11: 'emission allowances',
  GTU_12: 'intangible services',
  GTU_13: 'transport and storage',
};

const effects: Record<string, string> = {
  original: 'on the date of the original invoice',
  correction: 'on the date of the correction',
  other: 'on another date',
};

const withName = (names: Record<string, string>) => (word: string) =>
  names[word] === undefined ? word : `${word} – ${names[word]}`;
const named = (names: Record<string, string>) => (word: string) => names[word] ?? word;

/** How the words of each element are called; what is not here goes by its own code. */
const byElement: Record<string, (word: string, code: string) => string> = {
  GTU: withName(gtu),
  GTUZ: withName(gtu),
  Procedura: english.procedureName,
  ProceduraZ: english.procedureName,
  RodzajTransportu: (_, code) => english.transportName(code),
  OpisLadunku: (_, code) => english.cargoName(code),
  RachunekWlasnyBanku: (_, code) => english.ownBankAccount(code),
  TypKorekty: named(effects),
  Rola: (_, code) => english.roleName(code),
  RolaPU: (_, code) => english.authorisedRoleName(code),
  FormaPlatnosci: (_, code) => english.paymentFormName(code),
};

/** English name of a word that stands for a code of FA(3), by the element it is chosen in. */
export const choiceName = (element: string, word: string, code: string): string =>
  byElement[element]?.(word, code) ?? word;
