import { z } from 'zod';
import { HexColour, PrintLanguage } from '../domain/printLook.ts';

/** A logo as prints show it. Sizes in pixels. */
export const LogoView = z.object({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  base64: z.string(),
  width: z.int(),
  height: z.int(),
});
export type LogoView = z.infer<typeof LogoView>;

/** How the firm's prints look. */
export const PrintSettings = z.object({
  language: PrintLanguage,
  accent: HexColour,
  inWords: z.boolean(),
  transferCode: z.boolean(),
  logo: LogoView.nullable(),
});
export type PrintSettings = z.infer<typeof PrintSettings>;
