import { z } from 'zod';
import { InvoiceDraft } from '../domain/draft.ts';
import { call, nothing } from './call.ts';
import { ImportEntry, mostImportedFiles, WatchSettings, WatchStatus } from './importTypes.ts';
import { InvoiceDetails } from './types.ts';

/** A file, or a ZIP of files, of up to 30 MB. */
const ImportedFile = z.strictObject({
  name: z.string().min(1).max(1000),
  base64: z.base64().max(40_000_000),
});
const Keys = z.array(z.string().max(64)).min(1).max(mostImportedFiles);

/** FA(3) files of other programs, issued here under numbers and dates of our own. */
export const importCalls = {
  'import.add': call(
    'Reads FA(3) files, or a ZIP of them, to be looked at; nothing is issued.',
    z.strictObject({ files: z.array(ImportedFile).min(1).max(mostImportedFiles) }),
    z.null(),
  ),
  'import.list': call(
    'Files that were read, in the order they came, and what became of them.',
    nothing,
    z.array(ImportEntry),
  ),
  'import.issue': call(
    'Issues what a file says in the current mode; one issued before only when `again` says so.',
    z.strictObject({ key: z.string().max(64), again: z.boolean().default(false) }),
    ImportEntry,
  ),
  'import.draft': call(
    'What a file says, to be looked at or mended in the form.',
    z.strictObject({ key: z.string().max(64) }),
    InvoiceDraft,
  ),
  'import.issueMended': call(
    'Issues a file with what was made of it in the form.',
    z.strictObject({ key: z.string().max(64), draft: InvoiceDraft }),
    InvoiceDetails,
  ),
  'import.drop': call(
    'Takes files off the screen; those of the watched folder are moved out of it as refused.',
    z.strictObject({ keys: Keys }),
    z.null(),
  ),

  'watch.status': call('The watched folder, and what keeps it from being taken in.', nothing, WatchStatus),
  'watch.set': call(
    'Chooses the watched folder: its files are issued by themselves, or wait to be looked at.',
    WatchSettings,
    WatchStatus,
  ),
};
