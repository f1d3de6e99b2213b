import { writeFile } from 'node:fs/promises';
import type {
  ChosenFile,
  ExportFailure,
  ExportRange,
  ExportReport,
  JpkTaxpayer,
} from '../../../shared/contract/exportTypes.ts';
import type { InvoiceChoice } from '../../../shared/contract/invoiceListCalls.ts';
import type { CompanyProfile, DocumentKind, FileRef } from '../../../shared/contract/types.ts';
import type { Deadline } from '../../../shared/domain/deadline.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { piecesOfJpkFa } from '../../../shared/jpk/jpkFa.ts';
import { archivePage, type ArchivedInvoice } from '../../../shared/i18n/archive.ts';
import { contentsText, exportFileName, registerWords } from '../../../shared/i18n/exports.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import type { InvoiceRecord } from '../../db/invoiceRows.ts';
import type { InvoiceStore } from '../../db/invoiceStore.ts';
import type { JournalStore } from '../../db/journalStore.ts';
import type { SettingStore } from '../../db/settingStore.ts';
import { tableMediaTypes } from '../../tables/mediaTypes.ts';
import { csvPieces, writeCsv } from '../../tables/writeCsv.ts';
import { writeXlsx } from '../../tables/writeXlsx.ts';
import { fileBase, fileEndings, type Documents } from '../documents.ts';
import { isHere } from '../printGuard.ts';
import { writeChosen } from './exportChosen.ts';
import type { GrowingZip } from './growingZip.ts';
import { createExportJob, type JobPorts, type Step } from './exportJob.ts';
import { daysOf, isIssued, jpkFaPieces } from './jpkFa.ts';
import { registerColumns, registerRow, registerSums, scopeOf, type RegisterRow } from './register.ts';
import { createExportPapers, hasCodes, stepsOfPaper } from './exportPapers.ts';
import { createUniqueNames } from './uniqueNames.ts';
import { writePieces } from './writePieces.ts';
import { writeZip, type ZipEntry } from './writeZip.ts';

export interface ExportPorts extends JobPorts {
  invoices: InvoiceStore;
  settings: SettingStore;
  journal: JournalStore;
  documents: Pick<Documents, 'asItIs' | 'document' | 'handOutFile'>;
  /** Which print is right for the buyer now. @throws AppError `invoice.notFound` */
  rightPrint(id: string): DocumentKind;
  /** Until when KSeF must get the invoice. */
  deadlineOf(invoice: InvoiceRecord): Deadline;
  /** @throws AppError `company.missing` */
  company(): CompanyProfile;
}

export type Exports = ReturnType<typeof createExports>;

const mediaTypes = {
  prints: 'application/zip',
  xml: 'application/zip',
  zip: 'application/zip',
  archive: 'application/zip',
  ...tableMediaTypes,
  pdf: 'application/pdf',
  codes: 'application/pdf',
  jpkFa: 'application/xml',
} as const;
type What = keyof typeof mediaTypes;

/** Files of many invoices, for the accountant and the tax office. */
export function createExports(ports: ExportPorts) {
  const { clock, invoices, settings, journal, documents, company } = ports;
  const job = createExportJob(ports);
  const papers = createExportPapers(ports);

  /** @throws AppError `export.badRange`, `export.nothing` */
  const idsOf = ({ from, to }: ExportRange): string[] => {
    if (from > to) throw new AppError('export.badRange', daysOf({ from, to }));
    const ids = invoices.idsOfDays(from, to);
    if (ids.length === 0) throw new AppError('export.nothing', daysOf({ from, to }));
    return ids;
  };
  /** One by one: a year of invoices is never in memory at once. */
  const rowsOf = function* (ids: readonly string[]): Generator<RegisterRow> {
    for (const id of ids) yield registerRow(invoices.get(id));
  };

  const make = async (
    what: What,
    range: ExportRange,
    count: number,
    work: (path: string, step: Step) => Promise<void>,
    steps = count,
    told = (): { provedPrints?: number } => ({}),
  ): Promise<FileRef> => {
    const { path, sizeBytes } = await job.run(steps, work);
    journal.add('export.made', { what, ...range, count, ...told() });
    return documents.handOutFile(exportFileName[what](range), mediaTypes[what], path, sizeBytes);
  };

  /** In an archive of years each month has a folder, and a UPO can be read without a program. */
  const entriesOf = (ids: readonly string[], step: Step, isArchive: boolean) => {
    const uniqueName = createUniqueNames([exportFileName.registerInZip, exportFileName.listInZip]);
    const entries: ZipEntry[] = [];
    const withoutPdf: string[] = [];
    const archived: ArchivedInvoice[] = [];
    for (const id of ids) {
      const invoice = invoices.get(id);
      const kinds = (['xml', 'pdf', 'upo', 'upoPdf'] as const).filter((kind) => {
        if (kind === 'pdf') return !isHere(invoice);
        if (kind === 'upoPdf' && !isArchive) return false;
        return kind === 'xml' || invoices.hasUpo(id);
      });
      if (isHere(invoice)) withoutPdf.push(invoice.number);
      const base = uniqueName(
        `${isArchive ? `${invoice.issueDate.slice(0, 7)}/` : ''}${fileBase(invoice.number)}`,
        kinds.map((kind) => fileEndings[kind]),
      );
      archived.push({
        ...invoice,
        files: kinds.map((kind) => ({ kind, name: `${base}${fileEndings[kind]}` })),
      });
      kinds.forEach((kind, index) =>
        entries.push({
          name: `${base}${fileEndings[kind]}`,
          mtime: new Date(invoice.issuedAt),
          bytes: async () => {
            const { bytes } = await documents.asItIs({ id, kind });
            if (index === kinds.length - 1) await step();
            return bytes;
          },
        }),
      );
    }
    return { entries, withoutPdf, archived };
  };

  const registerCsv = (ids: readonly string[]): Uint8Array =>
    writeCsv(registerColumns(scopeOf(rowsOf(ids))), rowsOf(ids));

  const zip = async (
    what: 'zip' | 'archive',
    range: ExportRange,
    ids: readonly string[] = idsOf(range),
  ): Promise<FileRef> => {
    let provedPrints = 0;
    const write = async (path: string, step: Step): Promise<void> => {
      const { entries, withoutPdf, archived } = entriesOf(ids, step, what === 'archive');
      // A print that a scanner does not read ends the export (documents.ts).
      provedPrints = ids.length - withoutPdf.length;
      const mtime = new Date(clock.now());
      const made = (name: string, bytes: () => Uint8Array): ZipEntry => ({
        ...{ name, mtime, bytes: () => Promise.resolve(bytes()) },
      });
      const { name, nip } = company();
      const about = { range, withoutPdf, company: name, invoices: ids.length };
      const madeAt = formatInstant(clock.now());
      const page = () => Buffer.from(archivePage({ company: name, nip, range, madeAt, invoices: archived }));
      const extra = [
        ...(what === 'archive' ? [made(exportFileName.pageInZip, page)] : []),
        made(exportFileName.registerInZip, () => registerCsv(ids)),
      ];
      await writeZip(path, [...entries, ...extra], {
        ...{ name: exportFileName.listInZip, mtime },
        text: (files) => contentsText({ ...about, files, madeAt }),
      });
    };
    return make(what, range, ids.length, write, ids.length, () => ({ provedPrints }));
  };

  const register = (
    format: 'csv' | 'xlsx' | 'pdf',
    range: ExportRange,
    ids: readonly string[],
  ): Promise<FileRef> => {
    if (format === 'pdf') {
      return make('pdf', range, ids.length, papers.register(ids, range), stepsOfPaper(ids.length));
    }
    return make(format, range, ids.length, async (path, step) => {
      const columns = registerColumns(scopeOf(rowsOf(ids)));
      if (format === 'csv') {
        const pieces = async function* () {
          for (const piece of csvPieces(columns, rowsOf(ids))) {
            yield piece;
            await step();
          }
        };
        return writePieces(path, pieces());
      }
      const rows: RegisterRow[] = [];
      for (const row of rowsOf(ids)) {
        rows.push(row);
        await step();
      }
      const sums = registerSums(columns, rows);
      const bytes = await writeXlsx({ name: registerWords.sheet, columns, rows, sums });
      await writeFile(path, bytes, { mode: 0o600 });
    });
  };

  const codes = async (range: ExportRange, all: readonly string[]): Promise<FileRef> => {
    const ids = all.filter((id) => hasCodes(invoices.get(id)));
    if (ids.length === 0) throw new AppError('export.noCodes', daysOf(range));
    return make('codes', range, ids.length, papers.codes(ids, range), stepsOfPaper(ids.length));
  };

  const single = async (
    what: 'prints' | 'xml',
    range: ExportRange,
    ids: readonly string[],
  ): Promise<ExportReport> => {
    let failed: ExportFailure[] = [];
    const list = {
      name: exportFileName.listInZip,
      text: (zip: GrowingZip, missing: readonly ExportFailure[]) =>
        contentsText({
          ...{ range, company: company().name, invoices: ids.length, madeAt: formatInstant(clock.now()) },
          ...{ files: zip.written, withoutPdf: [], missing },
        }),
    };
    const madeAt = () => new Date(clock.now());
    const file = await make(what, range, ids.length, async (path, step) => {
      failed = await writeChosen({ ...ports, list, madeAt }, { ids, what, path, step });
    });
    return { file: failed.length < ids.length ? file : null, count: ids.length - failed.length, failed };
  };

  return {
    /** @throws AppError `export.*` */
    zip: (range: ExportRange): Promise<FileRef> => zip('zip', range),
    /** The same for years, with a page that shows it all without this program. @throws AppError `export.*` */
    archive: (range: ExportRange): Promise<FileRef> => zip('archive', range),

    /** @throws AppError `export.*` */
    register: async ({
      format,
      ...range
    }: ExportRange & { format: 'csv' | 'xlsx' | 'pdf' }): Promise<FileRef> =>
      register(format, range, idsOf(range)),

    /** @throws AppError `export.*` */
    codes: async (range: ExportRange): Promise<FileRef> => codes(range, idsOf(range)),

    /** A file of chosen invoices. @throws AppError `export.*` */
    chosen: async (choice: InvoiceChoice, what: ChosenFile): Promise<ExportReport> => {
      const ids = invoices.chosen(choice);
      const range = invoices.daysOf(ids);
      if (!range) throw new AppError('export.noneChosen', {});
      if (what === 'prints' || what === 'xml') return single(what, range, ids);
      const made = () => {
        if (what === 'zip') return zip('zip', range, ids);
        return what === 'codes' ? codes(range, ids) : register(what, range, ids);
      };
      return { file: await made(), count: ids.length, failed: [] };
    },

    /** @throws AppError `export.*` */
    jpkFa: async ({ taxpayer, ...range }: ExportRange & { taxpayer?: JpkTaxpayer | undefined }) => {
      if (taxpayer) settings.set('jpkTaxpayer', taxpayer);
      const known = settings.get('jpkTaxpayer');
      if (!known) throw new AppError('export.noTaxpayer', {});
      const ids = idsOf(range).filter((id) => isIssued(invoices.get(id)));
      const pieces = jpkFaPieces({
        ...{ ids, range, company: company(), taxpayer: known, madeAt: clock.now() },
        invoice: (id) => invoices.get(id),
      });
      const write = (path: string, step: Step) => writePieces(path, pieces(step));
      return make('jpkFa', range, ids.length, write, piecesOfJpkFa(ids.length));
    },

    jpkTaxpayer: (): JpkTaxpayer | null => settings.get('jpkTaxpayer') ?? null,
    cancel: (): void => job.cancel(),
  };
}
