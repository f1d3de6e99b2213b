import { z } from 'zod';
import { BookKind, BookSettings } from './bookTypes.ts';
import { call, nothing } from './call.ts';
import { ImportResult, Matching, TableFile, TableView } from './tableTypes.ts';
import { FileRef } from './types.ts';

/** Calls about both lists, customers and goods. */
export const bookCalls = {
  'book.settings': call('What was decided about the lists of customers and goods.', nothing, BookSettings),
  'book.setRemembering': call(
    'Whether issuing an invoice adds an unknown buyer and unknown goods.',
    z.strictObject({ on: z.boolean() }),
    BookSettings,
  ),
  'book.readTable': call(
    'Reads a CSV or XLSX file of at most 20 MB and guesses what its columns hold. Nothing is stored.',
    z.strictObject({ kind: BookKind, name: z.string().max(255), bytes: TableFile }),
    TableView,
  ),
  'book.import': call(
    'Takes in the good rows of the file read last, or says what it would do (`dryRun`).',
    z.strictObject({
      kind: BookKind,
      token: z.string().max(100),
      matching: Matching,
      onTwins: z.enum(['skip', 'update']),
      dryRun: z.boolean().default(false),
    }),
    ImportResult,
  ),
  'book.export': call(
    'Writes everything in use into a file that the program reads back.',
    z.strictObject({ kind: BookKind, format: z.enum(['csv', 'xlsx']) }),
    FileRef,
  ),
};
