import { z } from 'zod';
import { BookSettings } from './bookTypes.ts';
import { call, nothing } from './call.ts';

/** Calls about both lists, customers and goods. */
export const bookCalls = {
  'book.settings': call('What was decided about the lists of customers and goods.', nothing, BookSettings),
  'book.setRemembering': call(
    'Whether issuing an invoice adds an unknown buyer and unknown goods.',
    z.strictObject({ on: z.boolean() }),
    BookSettings,
  ),
};
