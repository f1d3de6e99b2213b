import type { ExportRange, JpkTaxpayer } from '../../../shared/contract/exportTypes.ts';
import type { CompanyProfile } from '../../../shared/contract/types.ts';
import { invoiceOf, type Invoice } from '../../../shared/domain/invoice.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { hasJpkLines, jpkFa } from '../../../shared/jpk/jpkFa.ts';
import type { InvoiceRecord } from '../../db/invoiceRows.ts';
import type { Step } from './exportJob.ts';

export interface JpkFaSource {
  ids: readonly string[];
  range: ExportRange;
  company: CompanyProfile;
  taxpayer: JpkTaxpayer;
  /** Instant. */
  madeAt: number;
  invoice(id: string): InvoiceRecord;
}

/** A range as errors tell it. */
export const daysOf = ({ from: firstDay, to: lastDay }: ExportRange) => ({ firstDay, lastDay });

/** An online invoice that KSeF refused was never issued; an offline one is in its buyer's hands. */
export const isIssued = ({ state, mode }: InvoiceRecord): boolean =>
  state !== 'rejected' || mode !== 'online';

const issued = (record: InvoiceRecord, company: CompanyProfile): Invoice => {
  const { draft, number, issueDate, issuedAt: createdAt } = record;
  const { nip, name, address, account, email } = company;
  return invoiceOf({ draft, number, issueDate, createdAt, seller: { nip, name, address, account, email } });
};

/**
 * JPK_FA (4) of issued invoices, as text to be written piece by piece.
 * @throws AppError `export.nothing`, or `export.jpkOnlyAdvances`: the structure is not valid without one line
 */
export function jpkFaPieces(source: JpkFaSource): (step: Step) => AsyncGenerator<string> {
  const { ids, range, company, taxpayer, madeAt, invoice } = source;
  const invoices = function* (): Generator<Invoice> {
    for (const id of ids) yield issued(invoice(id), company);
  };
  if (ids.length === 0) throw new AppError('export.nothing', daysOf(range));
  if (!ids.some((id) => hasJpkLines(issued(invoice(id), company)))) {
    throw new AppError('export.jpkOnlyAdvances', daysOf(range));
  }
  const { nip, name } = company;
  const input = { ...range, madeAt, subject: { ...taxpayer, nip, name } };
  return async function* (step) {
    for (const piece of jpkFa(input, invoices)) {
      if (piece !== '') yield piece;
      await step();
    }
  };
}
