import type { ReactNode } from 'react';
import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import type { InvoiceColumn, InvoiceOrder } from '../../../shared/domain/invoiceLook.ts';
import { formatAmount, formatDay } from '../../../shared/i18n/format.ts';
import { invoiceKind } from '../../../shared/i18n/print/invoiceNames.ts';
import { ModeBadge } from '../../ui/ModeBadge.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import tables from '../../ui/tables.module.css';
import { href } from '../session/route.ts';
import { DeadlineCell } from './DeadlineCell.tsx';

interface GridColumn {
  /** In pixels; the least, where it takes a share of what is left. */
  width: number;
  share?: number;
  order?: InvoiceOrder;
  isAmount?: true;
  /** `query` is the list's own part of the address, which links keep. */
  cell: (invoice: InvoiceSummary, at: { today: string; query: string }) => ReactNode;
}

const day = (text: string | null): string => (text === null || text === '' ? '' : formatDay(text));

export const gridColumns: Record<InvoiceColumn, GridColumn> = {
  number: {
    width: 104,
    share: 1,
    order: 'number',
    cell: ({ id, number }, { query }) => (
      <a
        className={tables.link}
        href={href({ screen: 'invoices', id, query })}
        tabIndex={-1}
        onClick={(event) => event.stopPropagation()}
      >
        {number}
      </a>
    ),
  },
  kind: { width: 150, cell: ({ kind }) => invoiceKind(kind) },
  issueDate: { width: 82, order: 'date', cell: ({ issueDate }) => day(issueDate) },
  saleDate: { width: 82, cell: ({ saleDay }) => day(saleDay) },
  paymentDate: { width: 86, cell: ({ paymentDay }) => day(paymentDay) },
  buyer: { width: 130, share: 3, order: 'buyer', cell: ({ buyerName }) => buyerName },
  buyerNip: { width: 96, cell: ({ buyerNip }) => buyerNip },
  gross: {
    ...{ width: 98, order: 'amount', isAmount: true },
    cell: ({ grossGrosze, currency }) => formatAmount(grossGrosze, currency),
  },
  mode: { width: 172, cell: ({ mode }) => <ModeBadge mode={mode} /> },
  state: { width: 196, order: 'state', cell: ({ state }) => <StateBadge state={state} /> },
  deadline: {
    ...{ width: 184, order: 'deadline' },
    cell: (invoice, { today }) => <DeadlineCell invoice={invoice} today={today} />,
  },
  ksefNumber: { width: 300, cell: ({ ksefNumber }) => ksefNumber },
};

/** Marks, gaps and margins of a row, in pixels. */
const markWidth = 28;
const gap = 8;
const margins = 16;

/** The tracks of a row, and the least width at which nothing is cut off. */
export function gridTracks(columns: readonly InvoiceColumn[]): { template: string; least: number } {
  const tracks = columns.map((column) => {
    const { width, share } = gridColumns[column];
    return share === undefined ? `${width}px` : `minmax(${width}px, ${share}fr)`;
  });
  const widths = columns.map((column) => gridColumns[column].width);
  const least = widths.reduce((sum, width) => sum + width + gap, markWidth + margins);
  return { template: [`${markWidth}px`, ...tracks].join(' '), least };
}
