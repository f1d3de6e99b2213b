import type { DrillRecord } from '../../../shared/contract/drillTypes.ts';
import type { CompanyProfile } from '../../../shared/contract/types.ts';
import { drillSteps, type DrillStep } from '../../../shared/domain/drill/steps.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { polish } from '../../../shared/i18n/print/polish.ts';
import { drillReport as words, stepName } from '../../../shared/i18n/drill.ts';
import { nip } from '../layout/amounts.ts';
import { factPieces, headingPiece, single, stripPiece, titlePiece } from '../layout/blocks.ts';
import { drawPages, paginate } from '../layout/flow.ts';
import { portrait } from '../layout/papers.ts';
import { runningFrame } from '../layout/runningFrame.ts';
import { Sheet } from '../layout/sheet.ts';
import { linePieces } from '../layout/stack.ts';
import { colour, contentWidth, page, text } from '../layout/theme.ts';
import { layLedger, type LedgerColumn } from '../register/ledger.ts';

/** A finished drill on one page: who practised, when, and what was done. The same record gives the same bytes. */
export async function renderDrillPdf(
  { startedAt, finishedAt, by, done, invoices }: DrillRecord,
  company: Pick<CompanyProfile, 'name' | 'nip' | 'training'>,
): Promise<Uint8Array> {
  const title = words.documentTitle(startedAt);
  const sheet = new Sheet({
    ...{ language: polish.language, title, author: company.name, subject: words.subtitle },
    ...{ creator: polish.producer, createdAt: startedAt, modifiedAt: finishedAt },
  });
  const facts: [string, string][] = [
    [words.firm, words.nip(company.name, nip(company.nip))],
    [words.by, by ?? words.unknown],
    [words.startedAt, formatInstant(startedAt)],
    [words.finishedAt, formatInstant(finishedAt)],
    [words.took, words.duration(finishedAt - startedAt)],
    [words.invoices, String(invoices)],
  ];
  const isWhole = done.length === drillSteps.length;
  const columns: LedgerColumn<DrillStep>[] = [
    { title: words.number, align: 'right', width: 'fit', cell: (_, index) => ({ main: String(index + 1) }) },
    { title: words.step, align: 'left', width: 'rest', cell: (step) => ({ main: stepName[step] }) },
    {
      ...{ title: words.outcome, align: 'left', width: 'fit' },
      cell: (step) => ({ main: done.includes(step) ? words.done : words.notDone }),
    },
  ];
  const laid = layLedger(columns, drillSteps, { x: page.left, width: contentWidth, asTable: true });
  const pages = paginate([
    single(0, titlePiece({ over: words.subtitle, title: words.title }, portrait)),
    single(
      8,
      stripPiece(
        [words.verdict(done.length, drillSteps.length)],
        isWhole ? colour.green : colour.amber,
        portrait,
      ),
    ),
    { gap: 10, pieces: factPieces(facts, portrait) },
    {
      ...{ gap: 14, tag: 'Table', pieces: laid.rows, head: laid.head },
      title: headingPiece(words.steps, page.left),
    },
    { gap: 14, pieces: linePieces(words.about, text.small, page.left, contentWidth) },
  ]);
  const running = {
    ...{ format: portrait, head: { left: title, right: company.name }, foot: polish.producer },
    mark: company.training ? polish.trainingMark(true) : null,
  };
  drawPages(sheet, pages, (index) =>
    runningFrame(sheet, { ...running, pageOf: words.pageOf(index + 1, pages.length) }, index),
  );
  return sheet.finish();
}
