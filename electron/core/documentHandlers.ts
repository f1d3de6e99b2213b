import type { documentCalls } from '../../shared/contract/documentCalls.ts';
import type { DocumentPages } from '../features/documentPages.ts';
import type { Handlers } from './router.ts';

/** What is done with documents once they are made. */
export const documentHandlers = (pages: DocumentPages): Pick<Handlers, keyof typeof documentCalls> => ({
  'document.pages': async ({ fileId, dpi }) => ({ pages: await pages.list(fileId, dpi) }),
});
