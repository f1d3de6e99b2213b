import { z } from 'zod';

/** Languages of a print: Polish, English, or both beside each other. */
export const printLanguages = ['pl', 'en', 'pl-en'] as const;
export const PrintLanguage = z.enum(printLanguages);
export type PrintLanguage = z.infer<typeof PrintLanguage>;

/** A colour as `#rrggbb`, in small letters. */
export const HexColour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .toLowerCase();

/** The colour of prints of a firm that chose none. */
export const defaultAccent = '#12395b';

/** WCAG 2.2, 1.4.3: what text needs on its ground. */
export const leastContrast = 4.5;

/** Contrast of a colour (`#rrggbb`) with white paper, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** Is it dark enough for text on white paper? */
export const isReadable = (colour: string): boolean => contrastWithWhite(colour) >= leastContrast;

/** What a firm has chosen for its prints. */
export const PrintLook = z.object({
  language: PrintLanguage.default('pl'),
  /** Colour of the title and of the amount. */
  accent: HexColour.refine(isReadable).default(defaultAccent),
  /** The amount due in words, in Polish. */
  inWords: z.boolean().default(true),
  /** A code with the transfer, for the buyer's banking app. */
  transferCode: z.boolean().default(false),
});
export type PrintLook = z.infer<typeof PrintLook>;

/** What a firm that has chosen nothing gets. */
export const plainLook: PrintLook = PrintLook.parse({});
