import { z } from 'zod';
import { Day, ErrorView } from './basicTypes.ts';
import { FileRef, InvoiceId } from './types.ts';

/** Issue dates, both inclusive. */
export const ExportRange = z.strictObject({ from: Day, to: Day });
export type ExportRange = z.infer<typeof ExportRange>;

/** An invoice that is not in a file of many, and why. */
export const ExportFailure = z.object({ invoiceId: InvoiceId, number: z.string(), problem: ErrorView });
export type ExportFailure = z.infer<typeof ExportFailure>;

/** What became of a file of chosen invoices; without a file none of them could be had. */
export const ExportReport = z.object({
  file: FileRef.nullable(),
  /** Invoices that are in it. */
  count: z.int(),
  failed: z.array(ExportFailure),
});
export type ExportReport = z.infer<typeof ExportReport>;

export const chosenFiles = ['prints', 'xml', 'zip', 'csv', 'xlsx', 'pdf', 'codes'] as const;
export type ChosenFile = (typeof chosenFiles)[number];

const text = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).default('');

/**
 * What JPK_FA says of the firm besides its NIP and name: its tax office and its seat, part by part, as long as the
 * structure lets them be (`TAdresPolski1`).
 */
export const JpkTaxpayer = z.strictObject({
  taxOffice: z
    .string()
    .trim()
    .regex(/^\d{4}$/),
  voivodeship: text(36),
  county: text(36),
  commune: text(36),
  street: optionalText(65),
  house: text(9),
  flat: optionalText(10),
  town: text(56),
  postCode: text(8),
});
export type JpkTaxpayer = z.infer<typeof JpkTaxpayer>;
