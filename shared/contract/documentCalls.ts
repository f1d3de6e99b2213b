import { z } from 'zod';
import { call } from './call.ts';

/** What is done with documents once they are made. */
export const documentCalls = {
  'document.pages': call(
    'Pictures of a PDF’s pages, as a printer would print them: a file id for each, fetched like other files.',
    z.strictObject({ fileId: z.string().min(1).max(200), dpi: z.int().min(24).max(300).default(96) }),
    z.object({ pages: z.array(z.object({ fileId: z.string(), width: z.int(), height: z.int() })) }),
  ),
};
