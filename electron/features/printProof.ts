import { codeProblems, type CodeName, type ExpectedCode } from '../../shared/domain/printCodes.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { PageReader } from '../pages/createPageReader.ts';

/** As a plain scanner sees paper, and as a good one does. */
const scans = [150, 300] as const;

/** The names of expected codes that a text of which was read. */
const namesOf = (expected: readonly ExpectedCode[]): CodeName[] => expected.map(({ name }) => name);

const refusal = (number: string, problems: ReturnType<typeof codeProblems>): AppError =>
  new AppError('print.codesUnreadable', { number, ...problems });

const isFine = ({ missing, foreign }: ReturnType<typeof codeProblems>): boolean =>
  missing.length === 0 && foreign === 0;

/**
 * Reads the codes of a finished PDF back from its raster and compares them with what they have to say.
 * @returns the names of the codes that were read
 * @throws AppError `print.codesUnreadable` when one is missing, says something else, or is not ours;
 *   `print.readerFailed` when nothing could be read
 */
export async function provePdf(
  reader: PageReader,
  pdf: Uint8Array,
  number: string,
  expected: readonly ExpectedCode[],
): Promise<CodeName[]> {
  let problems = codeProblems(expected, []);
  for (const dpi of scans) {
    let read: string[];
    try {
      read = (await reader.codes(pdf, dpi)).map(({ text }) => text);
    } catch (error) {
      // A PDF that does not open has no code that anyone could read.
      const isBroken = isAppError(error, 'print.readerFailed') && error.details.failure === 'pdf';
      if (isBroken && expected.length > 0) break;
      throw error;
    }
    problems = codeProblems(expected, read);
    if (isFine(problems)) return namesOf(expected);
  }
  throw refusal(number, problems);
}

/** The same of a single code as a picture. @throws AppError `print.codesUnreadable`, `print.readerFailed` */
export async function provePicture(
  reader: PageReader,
  png: Uint8Array | null,
  number: string,
  expected: ExpectedCode,
): Promise<CodeName[]> {
  const read = png === null ? [] : await reader.codesOfPicture(png);
  const problems = codeProblems([expected], read);
  if (!isFine(problems)) throw refusal(number, problems);
  return namesOf([expected]);
}
