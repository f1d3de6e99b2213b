import { isOfflineMode } from '../../shared/domain/mode.ts';
import type { PrintWords } from '../../shared/i18n/print/words.ts';
import { QUIET_ZONE, type QrModules, qrModules } from './layout/qrModules.ts';
import type { Sheet } from './layout/sheet.ts';
import type { PrintState } from './renderInvoicePdf.ts';

/** A verification code with what stands over and under it. */
export interface VerificationCode {
  url: string;
  heading: string;
  caption: string;
  code: QrModules;
}

/**
 * The codes that the mode demands (ksef-protocol.md 10.1): KOD I, offline also KOD II, and none in a total failure.
 */
export function verificationOf(state: PrintState, words: PrintWords): VerificationCode[] {
  if (state.mode === 'awaria-calkowita') return [];
  const { kod1Url, kod2Url, ksefNumber, mode } = state;
  const caption = ksefNumber ?? words.kodIWithoutNumber;
  return [
    ...(kod1Url === null ? [] : [codeOf(kod1Url, words.kodIHeading, caption)]),
    ...(kod2Url === null || !isOfflineMode(mode)
      ? []
      : [codeOf(kod2Url, words.kodIIHeading, words.kodIICaption)]),
  ];
}

const codeOf = (url: string, heading: string, caption: string): VerificationCode => ({
  ...{ url, heading, caption },
  code: qrModules(url),
});

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
