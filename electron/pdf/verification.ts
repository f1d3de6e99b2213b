import { type CodeName, verificationCodes } from '../../shared/domain/printCodes.ts';
import type { PrintWords } from '../../shared/i18n/print/words.ts';
import { QUIET_ZONE, type QrModules, qrModules } from './layout/qrModules.ts';
import type { Sheet } from './layout/sheet.ts';
import type { PrintState } from './renderInvoicePdf.ts';

/** A verification code with what stands over and under it. */
export interface VerificationCode {
  name: CodeName;
  url: string;
  heading: string;
  caption: string;
  code: QrModules;
}

/** The verification codes of an invoice, with what is said of them. */
export function verificationOf(state: PrintState, words: PrintWords): VerificationCode[] {
  const isSample = state.document?.kind === 'sample';
  const caption = isSample ? words.sample : (state.ksefNumber ?? words.kodIWithoutNumber);
  return verificationCodes(state).flatMap(({ name, text }): VerificationCode[] => {
    if (text === null) return [];
    const code = qrModules(text);
    return name === 'kodI'
      ? [{ name, url: text, heading: words.kodIHeading, caption, code }]
      : [{ name, url: text, heading: words.kodIIHeading, caption: words.kodIICaption, code }];
  });
}

/** Modules on a side with the white zone around them. */
export const withQuietZone = ({ code }: VerificationCode): number => code.count + 2 * QUIET_ZONE;

/** Draws the code and its white zone in a square whose upper left corner is at `x` and `top`; `module` in points. */
export function drawCode(
  sheet: Sheet,
  { code, heading, caption }: VerificationCode,
  { x, top, module }: { x: number; top: number; module: number },
): void {
  const quiet = QUIET_ZONE * module;
  sheet.modules(code.runs, { x: x + quiet, top: top + quiet, size: module }, `${heading}: ${caption}`);
}
