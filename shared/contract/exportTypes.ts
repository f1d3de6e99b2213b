import { z } from 'zod';
import { Day } from './basicTypes.ts';

/** Issue dates, both inclusive. */
export const ExportRange = z.strictObject({ from: Day, to: Day });
export type ExportRange = z.infer<typeof ExportRange>;

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
