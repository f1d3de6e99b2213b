import { z } from 'zod';
import { call } from './call.ts';
import { FileRef, InvoiceId } from './types.ts';

/** What proves an invoice to an office or a court. */
export const evidenceCalls = {
  'evidence.make': call(
    'XML, UPO, prints as handed over, announcements relied on, journal, deadline and certificate in one ZIP.',
    z.strictObject({ invoiceId: InvoiceId }),
    FileRef,
  ),
};
