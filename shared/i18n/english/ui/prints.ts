import type { DocumentKind } from '../../../contract/types.ts';
import { formatInstant } from '../../format.ts';
import { documentName } from '../handOver.ts';

/** From before the number or not: that is told beside it. */
const nameOf = (kind: DocumentKind): string => documentName[kind === 'pdfOffline' ? 'pdf' : kind];

/** Words of what was handed over, and of codes as files. */
export const prints = {
  title: 'Prints handed out',
  hint: 'Exactly the files that the program checked and handed out.',
  what: (kind: DocumentKind, hasNumber: boolean): string =>
    kind === 'confirmation' || kind === 'codesSheet'
      ? nameOf(kind)
      : `${nameOf(kind)} ${hasNumber ? 'with the KSeF number' : 'without a KSeF number'}`,
  open: 'Open',
  openPrint: (kind: DocumentKind, madeAt: number): string =>
    `Open the print: ${nameOf(kind)}, ${formatInstant(madeAt)}`,

  codeFiles: { title: 'Save as a file:' },
} as const;
