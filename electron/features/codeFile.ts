import type { DocumentKind } from '../../shared/contract/types.ts';
import { verificationCodes, type CodeName, type ExpectedCode } from '../../shared/domain/printCodes.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { codeFileTitle } from '../../shared/i18n/codeNames.ts';
import { codePng, codeSvg, pictureOfCodeSvg } from '../pdf/codeFiles.ts';
import type { PrintState } from '../pdf/renderInvoicePdf.ts';

/** Documents that are a code alone. */
const codeFiles = {
  kod1Png: { code: 'kodI', format: 'png' },
  kod1Svg: { code: 'kodI', format: 'svg' },
  kod2Png: { code: 'kodII', format: 'png' },
  kod2Svg: { code: 'kodII', format: 'svg' },
} as const satisfies Partial<Record<DocumentKind, { code: CodeName; format: 'png' | 'svg' }>>;
export type CodeFileKind = keyof typeof codeFiles;

export const isCodeFile = (kind: DocumentKind): kind is CodeFileKind => Object.hasOwn(codeFiles, kind);

export interface CodeFile {
  code: ExpectedCode;
  mediaType: string;
  bytes: Uint8Array;
  /** What the file shows, for a decoder. */
  png: Uint8Array | null;
}

/**
 * A verification code of an invoice as a file, where the print has that code.
 * @throws AppError `invoice.documentMissing`
 */
export function makeCodeFile(
  { id, number }: { id: string; number: string },
  kind: CodeFileKind,
  state: PrintState,
): CodeFile {
  const { code: name, format } = codeFiles[kind];
  const code = verificationCodes(state).find((it) => it.name === name);
  if (!code || code.text === null) throw new AppError('invoice.documentMissing', { id, kind });
  if (format === 'png') {
    const bytes = codePng(code.text);
    return { code, mediaType: 'image/png', bytes, png: bytes };
  }
  const bytes = codeSvg(code.text, codeFileTitle(name, number));
  return { code, mediaType: 'image/svg+xml', bytes, png: pictureOfCodeSvg(bytes) };
}
