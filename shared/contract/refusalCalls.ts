import { z } from 'zod';
import { call } from './call.ts';
import { CorrectionPreview } from './refusalTypes.ts';
import { InvoiceId } from './types.ts';

/** What is looked at before something is done about a refused invoice. */
export const refusalCalls = {
  'refusal.preview': call(
    'Makes the technical correction of a refused invoice without storing it: what would change, or why it may not be.',
    z.strictObject({ id: InvoiceId }),
    CorrectionPreview,
  ),
} as const;
