import type { Practice } from '../../../shared/domain/practice.ts';
import type { VatRate } from '../../../shared/domain/fa3/line.ts';
import { polish } from '../../../shared/i18n/print/polish.ts';
import { registerPaper as words } from '../../../shared/i18n/print/polishRegister.ts';
import { nip } from '../layout/amounts.ts';
import { single, stripPiece, titlePiece } from '../layout/blocks.ts';
import { type Section, pageByPage, paginate } from '../layout/flow.ts';
import { landscape } from '../layout/papers.ts';
import { joined } from '../layout/joined.ts';
import { runningFrame } from '../layout/runningFrame.ts';
import { Sheet } from '../layout/sheet.ts';
import { linePieces } from '../layout/stack.ts';
import { colour, text } from '../layout/theme.ts';
import { hasRateColumns, registerTable, sumsTable } from './registerTables.ts';
import { type RegisterEntry, outsideOf, sumsOf } from './registerView.ts';

export interface RegisterPrint {
  company: { name: string; nip: string };
  /** Warsaw days, both inclusive. */
  range: { from: string; to: string };
  /** UTC milliseconds. */
  madeAt: number;
  training: Practice;
  entries: readonly RegisterEntry[];
  /** Rates that occur, in the order of their columns. */
  rates: readonly VatRate[];
  /** Called after each page with how many invoices are on it, so that others get their turn. */
  afterPage?: (invoices: number) => Promise<void>;
}

/**
 * The register of invoices of some days, on A4 across: what they come to, and which of them KSeF does not have yet.
 * The same input gives the same bytes.
 */
export async function renderRegisterPdf(print: RegisterPrint): Promise<Uint8Array> {
  const { company, range, madeAt, training, entries, rates } = print;
  const period = words.period(range.from, range.to);
  const firm = words.firm(company.name, nip(company.nip));
  const sheet = new Sheet({
    language: polish.language,
    title: words.documentTitle(period),
    author: company.name,
    subject: words.title,
    creator: polish.producer,
    createdAt: madeAt,
    modifiedAt: madeAt,
  });
  const table = registerTable(entries, rates);
  const sums = sumsOf(entries, rates);
  const pages = paginate(
    [...opening(entries, firm, period), table, sumsTable(sums), note(entries, rates, sums.length)],
    landscape,
  );
  const running = {
    format: landscape,
    head: { left: words.documentTitle(period), right: firm },
    foot: `${words.madeAt(madeAt)} · ${polish.producer}`,
    mark: training ? polish.trainingMark(training) : null,
  };
  const frame = (index: number): void =>
    runningFrame(sheet, { ...running, pageOf: words.pageOf(index + 1, pages.length) }, index);
  for (const drawn of pageByPage(sheet, pages, frame, () => landscape)) {
    const invoices = drawn.filter(({ section, piece }) => section === table && piece !== table.head).length;
    await print.afterPage?.(invoices);
  }
  return sheet.finish();
}

/** Title, and in words whether KSeF has everything. */
function opening(entries: readonly RegisterEntry[], firm: string, period: string): Section[] {
  const { count, overdue, exempt, nearest, hasOpen } = outsideOf(entries);
  const said = [
    stateOf(entries.length, count, exempt),
    ...(overdue === 0 ? [] : [words.overdue(overdue)]),
    ...(nearest === null ? [] : [words.nearest(nearest)]),
    ...(hasOpen ? [words.openDeadline] : []),
    ...(exempt === 0 ? [] : [words.exempt(exempt)]),
  ];
  const isEmpty = entries.length === 0;
  const tone = isEmpty ? colour.grey : overdue > 0 ? colour.red : count > 0 ? colour.amber : colour.green;
  return [
    single(0, titlePiece({ over: firm, title: words.documentTitle(period) }, landscape)),
    single(8, stripPiece([said[0] ?? '', said.slice(1).join(' · ')], tone, landscape)),
  ];
}

function stateOf(all: number, outside: number, exempt: number): string {
  if (all === 0) return words.noInvoices;
  if (outside > 0) return words.someOutside(all, outside);
  return exempt > 0 ? words.noneWaits(all) : words.allInKsef(all);
}

/** How the tables are read. */
function note(entries: readonly RegisterEntry[], rates: readonly VatRate[], currencies: number): Section {
  const said = [
    entries.length > 0 && hasRateColumns(rates) ? words.noteOnRates : null,
    currencies > 1 ? words.noteOnCurrencies : null,
  ];
  const { left, right } = landscape;
  return { gap: 8, pieces: linePieces(joined(said, ' '), text.small, left, right - left) };
}
