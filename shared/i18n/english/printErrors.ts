import type { PictureProblem } from '../../domain/pictureFile.ts';
import { codeName } from './codeNames.ts';
import { counted, one } from './counted.ts';
import type { TextsOf } from './errorWords.ts';

const reasons: Record<PictureProblem, string> = {
  format:
    'This is neither a PNG nor a JPEG picture. Save the logo in one of these formats and load it again.',
  damaged: 'The file is damaged or incomplete. Save the logo once more and load the new file.',
  tooLarge:
    'The file has more than 300 kB, and it would go into every invoice. Save a smaller logo, e.g. 800 pixels wide.',
  tooSmall:
    'The picture is too small for print. It needs at least 16 pixels each way, and looks good from 400.',
  tooManyPixels: 'The picture has too many pixels. A width of 800 pixels is enough, 3000 is the most.',
  cmyk: 'This JPEG is in printing colours (CMYK), which documents for the archive do not take. Save the logo in RGB colours or as PNG.',
};

/** Codes for checking an invoice that belong to no such print. */
export const foreignCodes = (count: number): string => counted(count, 'foreign QR code');

/** Texts of what can go wrong with the look of prints, and of what keeps them from leaving. */
export const printErrors: TextsOf<'print'> = {
  'print.badLogo': ({ reason }) => ({
    title: 'This file cannot be used as a logo',
    body: `${reasons[reason as PictureProblem] ?? reasons.format} The present logo has stayed.`,
  }),
  'print.paleAccent': ({ colour }) => ({
    title: 'This colour is too light',
    body: `Words in the colour ${colour} could not be read on white paper, so the colour has stayed as it was. Choose a darker one (contrast with white at least 4.5:1).`,
  }),
  'print.codesUnreadable': ({ number, missing, foreign }) => ({
    title: `The print of invoice ${number} did not pass the check`,
    body: `The program read the QR codes from the finished print and compared them with the signed ones: ${[
      ...(missing.length > 0 ? [`${missing.map((it) => codeName[it]).join(' and ')} does not agree`] : []),
      ...(foreign > 0 ? [`there ${one(foreign, 'is', 'are')} ${foreignCodes(foreign)}`] : []),
    ].join(
      ', ',
    )}. The print was not handed out, as the buyer could not check the invoice. The invoice itself is issued and lacks nothing. Try again; if this comes back, give the buyer the XML file and tell whoever looks after the program.`,
    action: 'Try again',
  }),
  'print.readerFailed': ({ failure }) => ({
    title: 'The print could not be checked',
    body: `${
      failure === 'timeout'
        ? 'The check took too long and the program stopped it.'
        : failure === 'pdf'
          ? 'The PDF file cannot be opened.'
          : 'The part of the program that looks at prints has stopped working.'
    } Nothing was handed out, and the invoice is safe. Try again; if this comes back, start Latarnik anew.`,
    action: 'Try again',
  }),
};
