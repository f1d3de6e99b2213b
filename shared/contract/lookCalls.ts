import { z } from 'zod';
import { HexColour, PrintLanguage } from '../domain/printLook.ts';
import { call, nothing } from './call.ts';
import { UploadedFile } from './keystoreTypes.ts';
import { PrintSettings } from './lookTypes.ts';
import { FileRef } from './types.ts';

/** Calls about how prints look. */
export const lookCalls = {
  'print.settings': call('How the firm’s prints look.', nothing, PrintSettings),
  'print.setSettings': call(
    'Changes how prints look; what is left out stays as it was.',
    z.strictObject({
      language: PrintLanguage.optional(),
      accent: HexColour.optional(),
      inWords: z.boolean().optional(),
      transferCode: z.boolean().optional(),
    }),
    PrintSettings,
  ),
  'print.setLogo': call(
    'Puts a PNG or JPEG of up to 300 kB at the top of prints, or takes the logo away.',
    z.strictObject({ file: UploadedFile.nullable() }),
    PrintSettings,
  ),
  'print.sample': call('A print of a made-up invoice in the firm’s look.', nothing, FileRef),
};
