import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintOffers } from '../../shared/contract/printTypes.ts';
import type { DocumentKind, FileRef } from '../../shared/contract/types.ts';
import { buyerKind, handOver } from '../../shared/domain/handOver.ts';
import { verificationCodes, type CodeName } from '../../shared/domain/printCodes.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import { fileBase, fileEndings, type Documents } from './documents.ts';
import { writeZip } from './exports/writeZip.ts';

export interface HandOverPorts {
  invoices: Pick<InvoiceStore, 'get' | 'hasUpo'>;
  documents: Pick<Documents, 'document' | 'handOutFile'>;
  /** Where the ZIP is made. */
  folder: string;
  training(): boolean;
}

export type HandingOver = ReturnType<typeof createHandingOver>;

/** The codes alone, for other print-outs, by what they are called in `verificationCodes`. */
const codePictures: Partial<Record<CodeName, readonly DocumentKind[]>> = {
  kodI: ['kod1Png', 'kod1Svg'],
  kodII: ['kod2Png', 'kod2Svg'],
};

/** What of an invoice is given to its buyer. */
export function createHandingOver({ invoices, documents, folder, training }: HandOverPorts) {
  /** @throws AppError `invoice.notFound` */
  const offer = (invoiceId: string): PrintOffers => {
    const { mode, state, ksefNumber, draft } = invoices.get(invoiceId);
    const buyer = buyerKind(draft.buyer);
    return { ...handOver({ mode, state, ksefNumber, buyer }), training: training() };
  };

  /** Of the refused one, for which nothing is right, the invoice itself. */
  const rightPrint = (id: string): DocumentKind =>
    offer(id).offers.find(({ recommended }) => recommended)?.kind ?? 'pdf';

  /** What there is of an invoice beside its print. */
  const filesOf = (invoice: InvoiceRecord): DocumentKind[] => [
    'xml',
    ...(invoices.hasUpo(invoice.id) ? (['upo', 'upoPdf'] as const) : []),
    ...verificationCodes(invoice).flatMap(({ name, text }) =>
      text === null ? [] : (codePictures[name] ?? []),
    ),
  ];

  return {
    offer,
    rightPrint,
    /** @throws AppError `invoice.notFound`, `invoice.notInKsefYet`, `print.*` */
    bundle: async (invoiceId: string): Promise<FileRef> => {
      // Making the print may turn an online invoice into an offline one, for which another document is right.
      await documents.document({ id: invoiceId, kind: rightPrint(invoiceId) });
      const invoice = invoices.get(invoiceId);
      const kinds = [rightPrint(invoiceId), ...filesOf(invoice)];
      const base = fileBase(invoice.number);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, randomUUID());
      const entries = kinds.map((kind) => ({
        name: `${base}${fileEndings[kind]}`,
        mtime: new Date(invoice.issuedAt),
        bytes: async () => (await documents.document({ id: invoiceId, kind })).bytes,
      }));
      try {
        await writeZip(path, entries);
        return documents.handOutFile(`${base}.zip`, 'application/zip', path, statSync(path).size);
      } catch (error) {
        rmSync(path, { force: true });
        throw error;
      }
    },
  };
}
