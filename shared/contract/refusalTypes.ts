import { z } from 'zod';
import { correctionObstacles } from '../domain/refusal.ts';
import { ErrorView, Instant } from './basicTypes.ts';

/** One value of the XML: its path, what it was, and what it would be. */
export const XmlDifference = z.object({
  path: z.string(),
  ...{ before: z.string().nullable(), after: z.string().nullable() },
  /** `file`: who made it and when; `writing`: the same value in other signs; `content`: what the invoice says. */
  kind: z.enum(['file', 'writing', 'content']),
});
export type XmlDifference = z.infer<typeof XmlDifference>;

/** Lines of both files in order: `left` more of that part are not told. */
export const XmlLines = z.object({
  kind: z.enum(['same', 'removed', 'added']),
  lines: z.array(z.string()),
  left: z.int().min(0),
});
export type XmlLines = z.infer<typeof XmlLines>;

/** A technical correction before it is made: whether it may be, what it would change, and what it comes after. */
export const CorrectionPreview = z.object({
  /** Why it is not the way; null where it may be made. */
  obstacle: z.enum(correctionObstacles).nullable(),
  /** What keeps it from being made now: other content, the safe, the certificate, the schema. */
  problem: ErrorView.nullable(),
  /** KSeF's refusal, and when it came. */
  refusal: ErrorView.nullable(),
  refusedAt: Instant.nullable(),
  /** The refused file. */
  before: z.object({ sha256: z.string(), sizeBytes: z.int() }),
  /** The very first file of the invoice, whose code the buyer holds: the correction refers to it. */
  firstSha256: z.string(),
  /** Technical corrections that were refused before. */
  earlier: z.int().min(0),
  comparison: z
    .object({
      sizeBytes: z.int(),
      differences: z.array(XmlDifference),
      /** Values of the invoice that stay, up to a number; and how many there are. */
      same: z.array(z.object({ path: z.string(), text: z.string() })),
      sameCount: z.int().min(0),
      /** Both files element by element, one a line. */
      lines: z.array(XmlLines),
    })
    .nullable(),
});
export type CorrectionPreview = z.infer<typeof CorrectionPreview>;
