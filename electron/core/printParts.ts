import type { ExpectedCode } from '../../shared/domain/printCodes.ts';
import { wholeFile, type GivenFile } from '../features/documents.ts';
import { createDocumentPages } from '../features/documentPages.ts';
import { createPrints, type PrintPorts } from '../features/prints.ts';
import { provePdf } from '../features/printProof.ts';
import { createPageReader } from '../pages/createPageReader.ts';
import { renderPrint } from '../pdf/renderPrint.ts';

interface Ports extends Omit<PrintPorts, 'reader' | 'render'> {
  /** A file, which stays fetchable. @throws AppError `file.notFound` */
  look(fileId: string): Promise<GivenFile>;
}

/** Prints with their proof, and pictures of their pages: one worker reads both. */
export function createPrintParts({ look, ...ports }: Ports) {
  const reader = createPageReader();
  return {
    /** @throws AppError `print.codesUnreadable`, `print.readerFailed` */
    prove: (pdf: Uint8Array, number: string, codes: readonly ExpectedCode[]) =>
      provePdf(reader, pdf, number, codes),
    prints: createPrints({ ...ports, reader, render: renderPrint }),
    pages: createDocumentPages({ reader, look: async (fileId) => wholeFile(await look(fileId)) }),
  };
}
