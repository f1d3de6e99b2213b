import type { ErrorDetails } from '../errors/catalogue.ts';
import { isOfflineMode, type Mode } from './mode.ts';

/** The codes that a print may carry. `transfer` is the banks' code of a payment. */
export type CodeName = ErrorDetails<'print.codesUnreadable'>['missing'][number];

/** What a scanner has to read from a print. `text` is null where the code is due and there is nothing to draw. */
export interface ExpectedCode {
  name: CodeName;
  text: string | null;
}

/**
 * The verification codes that a print of an invoice must carry (ksef-protocol.md 10.1): KOD I, offline KOD II too,
 * and none in a total failure. An offline one that came back from KSeF has no KOD II: its number proves it.
 */
export function verificationCodes(invoice: {
  mode: Mode;
  kod1Url: string | null;
  kod2Url: string | null;
  ksefNumber?: string | null;
}): ExpectedCode[] {
  const { mode, kod1Url, kod2Url, ksefNumber = null } = invoice;
  if (mode === 'awaria-calkowita') return [];
  const kodI: ExpectedCode = { name: 'kodI', text: kod1Url };
  const isProved = kod2Url === null && ksefNumber !== null;
  return isOfflineMode(mode) && !isProved ? [kodI, { name: 'kodII', text: kod2Url }] : [kodI];
}

/** A link that says that it leads to KSeF: another one than ours would pass for ours. A logo may carry any other code. */
const isVerification = (text: string): boolean => /^https?:\/\/[^/]+\/(invoice|certificate)\//.test(text);

/** What is wrong with the codes that were read: names of those that are missing, and how many would pass for ours. */
export function codeProblems(
  expected: readonly ExpectedCode[],
  read: readonly string[],
): { missing: CodeName[]; foreign: number } {
  const texts = new Set(expected.map(({ text }) => text));
  return {
    missing: expected.filter(({ text }) => text === null || !read.includes(text)).map(({ name }) => name),
    foreign: read.filter((text) => !texts.has(text) && isVerification(text)).length,
  };
}
