import type { CodeName } from '../domain/printCodes.ts';

/** What the codes of a print are called. */
export const codeName: Record<CodeName, string> = {
  kodI: 'KOD I',
  kodII: 'KOD II',
  transfer: 'kod przelewu',
};

/** The title of a code that is a file of its own, for whoever can't see it. */
export const codeFileTitle = (name: CodeName, number: string): string =>
  `${codeName[name]} faktury ${number} – odnośnik do sprawdzenia w KSeF`;
