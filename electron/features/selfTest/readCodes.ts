import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { codeProblems, verificationCodes } from '../../../shared/domain/printCodes.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { selfTestTexts } from '../../../shared/i18n/selfTest.ts';
import type { PageReader } from '../../pages/createPageReader.ts';
import type { Note } from './step.ts';

/** As a plain scanner sees paper, and as a good one does. */
const scans = [150, 300] as const;
const patienceMs = 5_000;

/**
 * Decodes the codes of a finished PDF from its pixels, as a phone does, and compares them with what was signed.
 * @throws AppError `selfTest.wrongCode`, `print.readerFailed`
 */
export async function readCodes(
  reader: PageReader,
  pdf: Uint8Array,
  invoice: Pick<InvoiceDetails, 'mode' | 'kod1Url' | 'kod2Url'>,
  note: Note,
): Promise<void> {
  const expected = verificationCodes(invoice);
  let problems = codeProblems(expected, []);
  let seen = 0;
  for (const dpi of scans) {
    const read = (await reader.codes(pdf, dpi)).map(({ text }) => text);
    problems = codeProblems(expected, read);
    seen = read.length;
    if (problems.missing.length > 0 || problems.foreign > 0) continue;
    note('codesOnPrint', expected.length);
    for (const { name, text } of expected) {
      if (text !== null && (name === 'kodI' || name === 'kodII')) note(name, text);
    }
    note('dpi', dpi);
    return;
  }
  note('codesOnPrint', seen);
  const [missing] = problems.missing;
  throw new AppError('selfTest.wrongCode', {
    which: missing === 'kodII' ? 'kodII' : 'kodI',
    fault: problems.foreign > 0 ? 'foreign' : 'missing',
    link: (missing === 'kodII' ? invoice.kod2Url : invoice.kod1Url) ?? '',
  });
}

/** What the pages behind the codes say to programs. */
interface PageAnswer {
  known?: unknown;
  valid?: unknown;
}

/** @throws AppError `selfTest.wrongCode` */
async function open(which: 'kodI' | 'kodII', link: string): Promise<PageAnswer> {
  try {
    const answer = await fetch(link, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer.ok) return (await answer.json()) as PageAnswer;
  } catch (error) {
    throw new AppError('selfTest.wrongCode', { which, fault: 'unreachable', link }, error);
  }
  throw new AppError('selfTest.wrongCode', { which, fault: 'unreachable', link });
}

/**
 * Opens what the codes lead to. KOD II has to be confirmed at once; KOD I leads to the invoice once KSeF has it.
 * @throws AppError `selfTest.wrongCode`
 */
export async function openCodes(
  { kod1Url, kod2Url }: Pick<InvoiceDetails, 'kod1Url' | 'kod2Url'>,
  isInKsef: boolean,
  note: Note,
): Promise<void> {
  const [kodI, kodII] = [kod1Url ?? '', kod2Url ?? ''];
  const { known } = await open('kodI', kodI);
  if (known !== isInKsef) {
    throw new AppError('selfTest.wrongCode', { which: 'kodI', fault: 'notConfirmed', link: kodI });
  }
  note('pageOfKodI', isInKsef ? selfTestTexts.kodIKnown : selfTestTexts.kodINotYet);
  const { valid } = await open('kodII', kodII);
  if (valid !== true) {
    throw new AppError('selfTest.wrongCode', { which: 'kodII', fault: 'notConfirmed', link: kodII });
  }
  note('pageOfKodII', selfTestTexts.kodIIValid);
}
