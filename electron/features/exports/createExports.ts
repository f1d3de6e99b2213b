import { writeFile } from 'node:fs/promises';
import type { ExportRange, JpkTaxpayer } from '../../../shared/contract/exportTypes.ts';
import type { CompanyProfile, FileRef } from '../../../shared/contract/types.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { piecesOfJpkFa } from '../../../shared/jpk/jpkFa.ts';
import { contentsText, exportFileName, registerWords } from '../../../shared/i18n/exports.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import type { InvoiceStore } from '../../db/invoiceStore.ts';
import type { JournalStore } from '../../db/journalStore.ts';
import type { SettingStore } from '../../db/settingStore.ts';
import { tableMediaTypes } from '../../tables/mediaTypes.ts';
import { csvPieces, writeCsv } from '../../tables/writeCsv.ts';
import { writeXlsx } from '../../tables/writeXlsx.ts';
import { fileBase, fileEndings, type Documents } from '../documents.ts';
import { isHere } from '../printGuard.ts';
import { createExportJob, type JobPorts, type Step } from './exportJob.ts';
import { daysOf, isIssued, jpkFaPieces } from './jpkFa.ts';
import { registerColumns, registerRow, registerSums, scopeOf, type RegisterRow } from './register.ts';
import { createUniqueNames } from './uniqueNames.ts';
import { writePieces } from './writePieces.ts';
import { writeZip, type ZipEntry } from './writeZip.ts';

export interface ExportPorts extends JobPorts {
  invoices: InvoiceStore;
  settings: SettingStore;
  journal: JournalStore;
  documents: Pick<Documents, 'asItIs' | 'handOutFile'>;
  /** @throws AppError `company.missing` */
  company(): CompanyProfile;
}

export type Exports = ReturnType<typeof createExports>;

const mediaTypes = {
  zip: 'application/zip',
  ...tableMediaTypes,
  jpkFa: 'application/xml',
} as const;
type What = keyof typeof mediaTypes;

/** Files of many invoices, for the accountant and the tax office. */
export function createExports(ports: ExportPorts) {
  const { clock, invoices, settings, journal, documents, company } = ports;
  const job = createExportJob(ports);

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

  const entriesOf = (ids: readonly string[], step: Step) => {
    const uniqueName = createUniqueNames([exportFileName.registerInZip, exportFileName.listInZip]);
    const entries: ZipEntry[] = [];
    const withoutPdf: string[] = [];
    for (const id of ids) {
      const invoice = invoices.get(id);
      const kinds = (['xml', 'pdf', 'upo'] as const).filter((kind) => {
        if (kind === 'pdf') return !isHere(invoice);
        return kind === 'xml' || invoices.hasUpo(id);
      });
      if (isHere(invoice)) withoutPdf.push(invoice.number);
      const base = uniqueName(
        fileBase(invoice.number),
        kinds.map((kind) => fileEndings[kind]),
      );
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
    return { entries, withoutPdf };
  };

  const registerCsv = (ids: readonly string[]): Uint8Array =>
    writeCsv(registerColumns(scopeOf(rowsOf(ids))), rowsOf(ids));

  return {
    /** @throws AppError `export.*` */
    zip: async (range: ExportRange): Promise<FileRef> => {
      const ids = idsOf(range);
      let provedPrints = 0;
      const write = async (path: string, step: Step): Promise<void> => {
        const { entries, withoutPdf } = entriesOf(ids, step);
        // A print that a scanner does not read ends the export (documents.ts).
        provedPrints = ids.length - withoutPdf.length;
        const mtime = new Date(clock.now());
        const register = {
          ...{ name: exportFileName.registerInZip, mtime },
          bytes: () => Promise.resolve(registerCsv(ids)),
        };
        const about = { range, withoutPdf, company: company().name, invoices: ids.length };
        await writeZip(path, [...entries, register], {
          ...{ name: exportFileName.listInZip, mtime },
          text: (files) => contentsText({ ...about, files, madeAt: formatInstant(clock.now()) }),
        });
      };
      return make('zip', range, ids.length, write, ids.length, () => ({ provedPrints }));
    },

    /** @throws AppError `export.*` */
    register: async ({ format, ...range }: ExportRange & { format: 'csv' | 'xlsx' }): Promise<FileRef> => {
      const ids = idsOf(range);
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
