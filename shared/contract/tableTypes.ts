import { z } from 'zod';
import { ErrorView } from './basicTypes.ts';

/** How a file of text was written. */
export const Encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'iso-8859-2', 'cp852']);
export type Encoding = z.infer<typeof Encoding>;
export const Separator = z.enum([';', ',', '\t', '|']);
export type Separator = z.infer<typeof Separator>;

/** 20 MB as Base64. */
export const TableFile = z.base64().max(27_000_000);

/** For every column of the file the field that it is read into, or null where it is left out. */
export const Matching = z.array(z.string().max(40).nullable()).max(200);
export type Matching = z.infer<typeof Matching>;

/** A file as it was read, to be matched and looked at. */
export const TableView = z.object({
  token: z.string(),
  columns: z.array(z.string()),
  /** The first ones below the headings. */
  rows: z.array(z.array(z.string())),
  total: z.int(),
  matching: Matching,
  format: z.enum(['csv', 'xlsx']),
  encoding: Encoding.nullable(),
  separator: Separator.nullable(),
  /** Cells that held what KSeF refuses or nobody sees. */
  cleaned: z.object({
    cells: z.int(),
    examples: z.array(z.object({ row: z.int(), before: z.string(), after: z.string() })),
  }),
});
export type TableView = z.infer<typeof TableView>;

/** What an import did, or would do. */
export const ImportResult = z.object({
  added: z.int(),
  updated: z.int(),
  skipped: z.int(),
  bad: z.int(),
  /** Why rows are bad, with their numbers in the file; the first ones only. */
  problems: z.array(ErrorView.extend({ row: z.int() })),
});
export type ImportResult = z.infer<typeof ImportResult>;
