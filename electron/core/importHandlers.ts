import type { importCalls } from '../../shared/contract/importCalls.ts';
import type { InvoiceViews } from '../features/invoiceViews.ts';
import type { Modes } from '../modes/createModes.ts';
import type { ImportParts } from './importParts.ts';
import type { Handlers } from './router.ts';

/** Files on their way in, from the screen and from the watched folder. */
export const importHandlers = ({
  imports,
  watchedFolder,
  modes,
  views,
}: ImportParts & { modes: Modes; views: InvoiceViews }): Pick<Handlers, keyof typeof importCalls> => ({
  'import.add': async ({ files }) => {
    await imports.add(files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') })));
    return null;
  },
  'import.list': () => imports.list(),
  'import.issue': async ({ key, again }) => {
    await modes.fresh();
    const entry = imports.issue(key, again);
    if (entry.source === 'folder') watchedFolder.wake();
    return entry;
  },
  'import.draft': ({ key }) => imports.draft(key),
  'import.issueMended': async ({ key, draft }) => {
    await modes.fresh();
    const issued = imports.issueMended(key, draft);
    watchedFolder.wake();
    return views.details(issued);
  },
  'import.drop': async ({ keys }) => {
    await watchedFolder.refuse(imports.drop(keys));
    return null;
  },
  'watch.status': () => watchedFolder.status(),
  'watch.set': (next) => watchedFolder.set(next),
});
