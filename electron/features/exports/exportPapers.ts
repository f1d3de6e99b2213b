import { practiceOf, type Practice } from '../../../shared/domain/practice.ts';
import { writeFile } from 'node:fs/promises';
import type { ExportRange } from '../../../shared/contract/exportTypes.ts';
import type { CompanyProfile } from '../../../shared/contract/types.ts';
import type { Deadline } from '../../../shared/domain/deadline.ts';
import { buyerNumber } from '../../../shared/domain/fa3/party.ts';
import { vatRates } from '../../../shared/domain/fa3/line.ts';
import { saleDayOf } from '../../../shared/domain/listedDays.ts';
import { sumGrosze } from '../../../shared/domain/money.ts';
import { rateRules } from '../../../shared/domain/vat.ts';
import { warsawDay } from '../../../shared/domain/warsawTime.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { invoiceKind } from '../../../shared/i18n/print/invoiceNames.ts';
import type { Clock } from '../../core/ports.ts';
import type { InvoiceRecord } from '../../db/invoiceRows.ts';
import type { InvoiceStore } from '../../db/invoiceStore.ts';
import { renderCodesListPdf, type CodesEntry } from '../../pdf/codesSheet/renderCodesListPdf.ts';
import type { RegisterAmounts, RegisterEntry } from '../../pdf/register/registerView.ts';
import { renderRegisterPdf } from '../../pdf/register/renderRegisterPdf.ts';
import { isHere } from '../printGuard.ts';
import type { Step } from './exportJob.ts';
import { isIssued } from './jpkFa.ts';
import { registerRow, vatInPln, type RegisterRow } from './register.ts';

export interface ExportPaperPorts {
  clock: Clock;
  invoices: InvoiceStore;
  /** Until when KSeF must get the invoice. */
  deadlineOf(invoice: InvoiceRecord): Deadline;
  /** @throws AppError `company.missing` */
  company(): CompanyProfile;
}

/** Fills a file of many invoices; `step` is called once when one is read and once when it is drawn. */
export type Work = (path: string, step: Step) => Promise<void>;
export const stepsOfPaper = (invoices: number): number => 2 * invoices;

/** What may be handed to somebody and has codes. */
export const hasCodes = (invoice: InvoiceRecord): boolean =>
  invoice.kod1Url !== null && invoice.mode !== 'awaria-calkowita' && !isHere(invoice) && isIssued(invoice);

/** PDFs of many invoices. */
export function createExportPapers({ clock, invoices, deadlineOf, company }: ExportPaperPorts) {
  const read = async <Entry>(ids: readonly string[], step: Step, of: (invoice: InvoiceRecord) => Entry) => {
    const entries: Entry[] = [];
    for (const id of ids) {
      entries.push(of(invoices.get(id)));
      await step();
    }
    return entries;
  };
  const afterPage = (step: Step) => async (drawn: number) => {
    for (let index = 0; index < drawn; index += 1) await step();
  };
  const write = (path: string, bytes: Uint8Array) => writeFile(path, bytes, { mode: 0o600 });

  return {
    register: (ids: readonly string[], range: ExportRange): Work => {
      const today = warsawDay(clock.now());
      return async (path, step) => {
        const entries = await read(ids, step, (invoice) =>
          registerEntry(invoice, deadlineOf(invoice), today),
        );
        const used = new Set(entries.flatMap((entry) => entry.rates.map(({ rate }) => rate)));
        const print = {
          ...{ company: company(), range, madeAt: clock.now(), training: practiceOf(company()), entries },
          rates: vatRates.filter((rate) => used.has(rate)),
        };
        await write(path, await renderRegisterPdf({ ...print, afterPage: afterPage(step) }));
      };
    },
    codes:
      (ids: readonly string[], range: ExportRange): Work =>
      async (path, step) => {
        const { name } = company();
        const training = practiceOf(company());
        const entries = await read(ids, step, (invoice) => codesEntry(invoice, training));
        const list = { entries, seller: name, range, madeAt: clock.now(), training };
        await write(path, await renderCodesListPdf({ ...list, afterPage: afterPage(step) }));
      },
  };
}

const codesEntry = (invoice: InvoiceRecord, training: Practice): CodesEntry => {
  const { number, issueDate, buyerName, grossGrosze, currency } = invoice;
  const { mode, issuedAt, kod1Url, kod2Url, ksefNumber, acceptedAt } = invoice;
  return {
    ...{ number, issueDate, buyerName, amount: formatAmount(grossGrosze, currency) },
    state: { mode, issuedAt, kod1Url, kod2Url, ksefNumber, acceptedAt, training },
  };
};

function registerEntry(invoice: InvoiceRecord, deadline: Deadline, today: string): RegisterEntry {
  const row = registerRow(invoice);
  const { number, issueDate, buyerName, currency, draft, mode, state, ksefNumber } = invoice;
  const isThere = ksefNumber !== null;
  return {
    ...{ number, issueDate, currency, mode, state, ksefNumber },
    kind: draft.kind === 'VAT' ? null : invoiceKind(draft.kind),
    saleDate: saleDayOf(invoice),
    buyer: buyerName,
    buyerId: buyerNumber(draft.buyer.id),
    rates: ratesOf(row),
    netGrosze: row.netGrosze,
    vatGrosze: row.vatGrosze,
    grossGrosze: row.grossGrosze,
    exchangeRate: draft.exchange?.rate ?? null,
    vatPlnGrosze: vatInPln(row),
    deadline: isThere ? null : deadline,
    isOverdue: !isThere && state !== 'exempt' && deadline.kind === 'day' && deadline.day < today,
  };
}

const ratesOf = ({ rates }: RegisterRow): RegisterAmounts[] =>
  vatRates.flatMap((rate) => {
    const some = rates.filter((one) => one.rate === rate);
    if (some.length === 0) return [];
    const hasVat = rateRules[rate].vatField !== undefined;
    return {
      rate,
      netGrosze: sumGrosze(some.map(({ netGrosze }) => netGrosze)),
      vatGrosze: hasVat ? sumGrosze(some.map(({ vatGrosze }) => vatGrosze)) : null,
    };
  });
