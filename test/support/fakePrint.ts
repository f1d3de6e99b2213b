import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type { InvoiceDetails } from '../../shared/contract/types.ts';
import { buyerKind, handOver } from '../../shared/domain/handOver.ts';
import { outageSheet } from '../../shared/i18n/help/outageSheet.ts';

type Handlers = { [M in Method]: (input: Input<M>) => Output<M> | Promise<Output<M>> };

/** What of an invoice is handed to its buyer, as a program in memory tells of it. Two pages of A4 each. */
export const fakePrint = (
  find: (id: string) => InvoiceDetails,
  isKsefDown: () => boolean,
): Partial<Handlers> => ({
  'invoice.document': ({ id, kind }) => {
    const invoice = find(id);
    // what can't get to KSeF now leaves with two codes (printGuard.ts)
    if (invoice.mode === 'online' && invoice.state === 'queued' && isKsefDown()) invoice.mode = 'offline24';
    return {
      ...{ fileId: `${id}.${kind}`, name: `${invoice.number.replaceAll('/', '-')}.${kind}` },
      ...{ mediaType: 'application/pdf', sizeBytes: 24_000 },
    };
  },
  'print.offer': ({ invoiceId }) => {
    const { mode, state, ksefNumber, buyer } = find(invoiceId);
    return { ...handOver({ mode, state, ksefNumber, buyer: buyerKind(buyer) }), training: true };
  },
  'print.bundle': ({ invoiceId }) => ({
    ...{ fileId: 'bundle', name: `${find(invoiceId).number.replaceAll('/', '-')}.zip` },
    ...{ mediaType: 'application/zip', sizeBytes: 48_000 },
  }),
  'help.outageSheet': () => ({
    ...{ fileId: 'outageSheet', name: outageSheet.fileName },
    ...{ mediaType: 'application/pdf', sizeBytes: 24_000 },
  }),
  'document.pages': ({ fileId, dpi = 150 }) => ({
    pages: [1, 2].map((page) => ({
      ...{ fileId: `${fileId}.${page}`, width: Math.round(8.27 * dpi), height: Math.round(11.69 * dpi) },
    })),
  }),
});
