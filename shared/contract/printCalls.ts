import { z } from 'zod';
import { call } from './call.ts';
import { PrintOffers } from './printTypes.ts';
import { FileRef, InvoiceId } from './types.ts';

/** What of an invoice is handed to its buyer. */
export const printCalls = {
  'print.offer': call(
    'Which documents the buyer of an invoice may be given now, which one is right, and why.',
    z.strictObject({ invoiceId: InvoiceId }),
    PrintOffers,
  ),
  'print.bundle': call(
    'The right document for the buyer, the XML, the UPO if there is one and the codes, in one ZIP.',
    z.strictObject({ invoiceId: InvoiceId }),
    FileRef,
  ),
};
