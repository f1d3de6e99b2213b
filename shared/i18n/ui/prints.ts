import type { DocumentKind } from '../../contract/types.ts';
import { formatInstant } from '../format.ts';
import { handOverName } from '../handOver.ts';

const kinds: Partial<Record<DocumentKind, string>> = {
  ...handOverName,
  // Whether it has its number is said beside it.
  pdfOffline: handOverName.pdf,
  codesSheet: 'Karta z kodami',
};
const kindOf = (kind: DocumentKind): string => kinds[kind] ?? handOverName.pdf;

/** Words of what was handed over, and of codes as files. */
export const prints = {
  title: 'Wydane wydruki',
  hint: 'Dokładnie te pliki, które program sprawdził i wydał.',
  what: (kind: DocumentKind, hasNumber: boolean): string =>
    `${kindOf(kind)} ${hasNumber ? 'z numerem KSeF' : 'bez numeru KSeF'}`,
  open: 'Otwórz',
  openPrint: (kind: DocumentKind, madeAt: number): string =>
    `Otwórz wydruk: ${kindOf(kind)}, ${formatInstant(madeAt)}`,

  codeFiles: {
    title: 'Zapisz jako plik:',
    kinds: {
      kod1Png: 'KOD I, PNG',
      kod1Svg: 'KOD I, SVG',
      kod2Png: 'KOD II, PNG',
      kod2Svg: 'KOD II, SVG',
    },
  },
} as const;
