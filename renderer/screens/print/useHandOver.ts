import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PrintOffers } from '../../../shared/contract/printTypes.ts';
import type { FileRef } from '../../../shared/contract/types.ts';
import type { HandOverKind } from '../../../shared/domain/handOver.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { printDpi } from '../../api/printFile.ts';
import { useProgram } from '../session/client.ts';
import { useCall } from '../session/queries.ts';

/** What is done with the chosen document; `bundle` is everything of the invoice in one file. */
export type HandOverDeed = 'print' | 'preview' | 'save' | 'copy' | 'bundle';

const rightOf = (offers: PrintOffers): HandOverKind | null =>
  offers.offers.find(({ recommended }) => recommended)?.kind ?? null;

export type HandOverControl = ReturnType<typeof useHandOver>;

/** The documents for the buyer of an invoice: which one is chosen, and what is done with it. */
export function useHandOver(invoiceId: string) {
  const { client, saveFile, printFile, copyPicture } = useProgram();
  const queries = useQueryClient();
  const { data: offers, error: offerError } = useCall('print.offer', { invoiceId });
  const [choice, setChoice] = useState<{ kind: HandOverKind; reason: PrintOffers['reason'] } | null>(null);
  const [previewed, setPreviewed] = useState<FileRef | null>(null);

  const right = offers === undefined ? null : rightOf(offers);
  // A choice holds as long as what it was made by.
  const kind = choice !== null && choice.reason === offers?.reason ? choice.kind : (right ?? 'pdf');

  /** @throws AppError `invoice.otherDocument`: making the print may turn an online invoice into an offline one */
  const make = async (): Promise<FileRef> => {
    const file = await client.call('invoice.document', { id: invoiceId, kind });
    const now = await client.call('print.offer', { invoiceId });
    queries.setQueryData(['print.offer', { invoiceId }], now);
    if (kind === right && kind !== rightOf(now)) throw new AppError('invoice.otherDocument', {});
    return file;
  };
  const pagesOf = async ({ fileId }: FileRef, dpi: number) =>
    (await client.call('document.pages', { fileId, dpi })).pages;
  const firstPage = async (file: FileRef): Promise<string> => {
    const [page] = await pagesOf(file, printDpi);
    if (page === undefined) throw new AppError('host.notCopied', {});
    return page.fileId;
  };

  const doing = useMutation<void, Error, { deed: HandOverDeed; made?: FileRef }>({
    mutationFn: async ({ deed, made }) => {
      if (deed === 'bundle') return saveFile(await client.call('print.bundle', { invoiceId }));
      const making = made === undefined ? make() : Promise.resolve(made);
      if (deed === 'copy') return copyPicture(making.then(firstPage));
      const file = await making;
      if (deed === 'preview') return setPreviewed(file);
      await (deed === 'save' ? saveFile(file) : printFile(file, () => pagesOf(file, printDpi)));
    },
  });
  return {
    offers,
    kind,
    choose: (next: HandOverKind) => {
      doing.reset();
      if (offers !== undefined) setChoice({ kind: next, reason: offers.reason });
    },
    error: offerError ?? doing.error,
    /** With the chosen document, or with a file of it that is made already. */
    act: (deed: HandOverDeed, made?: FileRef) => {
      if (!doing.isPending) doing.mutate({ deed, ...(made && { made }) });
    },
    pending: doing.isPending ? doing.variables.deed : null,
    isCopied: doing.isSuccess && doing.variables.deed === 'copy',
    /** The file whose pages are shown. */
    previewed,
    closePreview: () => setPreviewed(null),
  };
}
