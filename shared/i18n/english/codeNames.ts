import type { CodeName } from '../../domain/printCodes.ts';

/** What the codes of a print are called. */
export const codeName: Record<CodeName, string> = {
  kodI: 'KOD I',
  kodII: 'KOD II',
  transfer: 'transfer code',
};

export { codeFileTitle } from '../codeNames.ts';
