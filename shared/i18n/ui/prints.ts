import type { DocumentKind } from '../../contract/types.ts';
import { formatInstant } from '../format.ts';
import { documentName } from '../handOver.ts';

/** From before the number or not: that is told beside it. */
const nameOf = (kind: DocumentKind): string => documentName[kind === 'pdfOffline' ? 'pdf' : kind];

/** Words of what was handed over, and of codes as files. */
export const prints = {
  title: 'Wydane wydruki',
  hint: 'Dokładnie te pliki, które program sprawdził i wydał.',
  what: (kind: DocumentKind, hasNumber: boolean): string =>
    kind === 'confirmation' || kind === 'codesSheet'
      ? nameOf(kind)
      : `${nameOf(kind)} ${hasNumber ? 'z numerem KSeF' : 'bez numeru KSeF'}`,
  open: 'Otwórz',
  openPrint: (kind: DocumentKind, madeAt: number): string =>
    `Otwórz wydruk: ${nameOf(kind)}, ${formatInstant(madeAt)}`,

  codeFiles: { title: 'Zapisz jako plik:' },
} as const;
