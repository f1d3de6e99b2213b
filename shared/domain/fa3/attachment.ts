import { z } from 'zod';
import { group, token } from './fields.ts';

/** `Typ` of a column. */
export const columnTypes = ['date', 'datetime', 'dec', 'int', 'time', 'txt'] as const;

/** Text and tables beside the invoice (`Zalacznik`): nothing binary, and delivered as a package only. */
export const AttachmentTable = z.strictObject({
  meta: z
    .array(group('TMetaDane', { key: token('TKlucz', 256), value: token('TWartosc', 256) }))
    .max(1000)
    .optional(),
  description: token('Opis', 512).optional(),
  columns: z
    .array(z.strictObject({ name: z.string(), type: z.enum(columnTypes) }))
    .min(1)
    .max(20),
  rows: z.array(z.array(z.string()).max(20)).max(1000),
  sums: z.array(z.string()).max(20).optional(),
});
export type AttachmentTable = z.infer<typeof AttachmentTable>;

export const AttachmentBlock = z.strictObject({
  heading: token('ZNaglowek', 512).optional(),
  meta: z
    .array(group('MetaDane', { key: token('ZKlucz', 256), value: token('ZWartosc', 256) }))
    .min(1)
    .max(1000),
  paragraphs: z.array(token('Akapit', 512)).max(10).optional(),
  tables: z.array(AttachmentTable).max(1000).optional(),
});
export type AttachmentBlock = z.infer<typeof AttachmentBlock>;
