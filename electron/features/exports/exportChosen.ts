import type { ExportFailure } from '../../../shared/contract/exportTypes.ts';
import type { DocumentKind } from '../../../shared/contract/types.ts';
import { AppError, isAppError } from '../../../shared/errors/appError.ts';
import type { InvoiceRecord } from '../../db/invoiceRows.ts';
import type { InvoiceStore } from '../../db/invoiceStore.ts';
import { fileBase, fileEndings, type Documents } from '../documents.ts';
import { isHere } from '../printGuard.ts';
import type { Step } from './exportJob.ts';
import { createGrowingZip, type GrowingZip } from './growingZip.ts';
import { createUniqueNames } from './uniqueNames.ts';

export interface ChosenPorts {
  invoices: Pick<InvoiceStore, 'get'>;
  documents: Pick<Documents, 'document' | 'asItIs'>;
  /** @throws AppError `invoice.notFound` */
  rightPrint(id: string): DocumentKind;
  /** What lies in the ZIP beside the invoices' own files. */
  list: { name: string; text(zip: GrowingZip, failed: readonly ExportFailure[]): string };
  madeAt(): Date;
}

/**
 * Fills a ZIP with one file of each invoice: its XML, or the print that is right for its buyer now. One that can't be
 * had is named in the answer and in the list, and the others go on.
 */
export async function writeChosen(
  { invoices, documents, rightPrint, list, madeAt }: ChosenPorts,
  { ids, what, path, step }: { ids: readonly string[]; what: 'prints' | 'xml'; path: string; step: Step },
): Promise<ExportFailure[]> {
  const zip = createGrowingZip(path);
  const uniqueName = createUniqueNames([list.name]);
  const failed: ExportFailure[] = [];
  const fileOf = async (invoice: InvoiceRecord) => {
    const { id, number } = invoice;
    if (what === 'xml') return { kind: 'xml' as const, ...(await documents.asItIs({ id, kind: 'xml' })) };
    // One alone may become an offline invoice by being printed; many do not, without being asked about.
    if (isHere(invoice)) throw new AppError('invoice.notInKsefYet', { number });
    const kind = rightPrint(id);
    return { kind, ...(await documents.document({ id, kind })) };
  };
  try {
    for (const id of ids) {
      const invoice = invoices.get(id);
      try {
        const { kind, bytes } = await fileOf(invoice);
        const ending = fileEndings[kind];
        const base = uniqueName(fileBase(invoice.number), [ending]);
        zip.add(`${base}${ending}`, new Date(invoice.issuedAt), bytes);
      } catch (error) {
        if (!isAppError(error)) throw error;
        const problem = { code: error.code, details: error.details };
        failed.push({ invoiceId: id, number: invoice.number, problem });
      }
      await step();
    }
    zip.add(list.name, madeAt(), Buffer.from(list.text(zip, failed)));
    await zip.end();
  } catch (error) {
    await zip.abort();
    throw error;
  }
  return failed;
}
