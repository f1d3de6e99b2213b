import type { ReactNode } from 'react';
import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import type { InvoiceColumn, InvoiceOrder } from '../../../shared/domain/invoiceLook.ts';
import { formatAmount, formatDay, shortDay } from '../../../shared/i18n/format.ts';
import { invoiceKind } from '../../../shared/i18n/print/invoiceNames.ts';
import { ModeBadge } from '../../ui/ModeBadge.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import tables from '../../ui/tables.module.css';
import { href } from '../session/route.ts';
import { DeadlineCell, deadlineTitle } from './DeadlineCell.tsx';
import classes from './InvoiceGrid.module.css';

interface GridColumn {
  /** In pixels: what it takes where there is room, or at least, where it takes a share of what is left. */
  width: number;
  /** What it is narrowed to in a small window before the list scrolls sideways; what is cut off is told when pointed at. */
  least?: number;
  share?: number;
  order?: InvoiceOrder;
  isAmount?: true;
  /** `query` is the list's own part of the address, which links keep. */
  cell: (invoice: InvoiceSummary, at: { today: string; query: string }) => ReactNode;
  /** All of it, where a cell that is more than a text may be cut off. */
  title?: (invoice: InvoiceSummary, today: string) => string;
}

/** A day; in a small window without the year, when it is this one. */
const dayCell = (day: string | null, today: string): ReactNode => {
  if (day === null || day === '') return '';
  const whole = formatDay(day);
  const short = shortDay(day, today);
  return (
    <span className={classes.day} title={whole}>
      {short}
      {short !== whole && <span className={classes.year}>{whole.slice(short.length)}</span>}
    </span>
  );
};

export const gridColumns: Record<InvoiceColumn, GridColumn> = {
  number: {
    width: 104,
    share: 0.5,
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
  issueDate: {
    ...{ width: 82, least: 42, order: 'date' },
    cell: ({ issueDate }, { today }) => dayCell(issueDate, today),
  },
  saleDate: { width: 82, least: 42, cell: ({ saleDay }, { today }) => dayCell(saleDay, today) },
  paymentDate: { width: 86, least: 42, cell: ({ paymentDay }, { today }) => dayCell(paymentDay, today) },
  buyer: { width: 126, share: 4, order: 'buyer', cell: ({ buyerName }) => buyerName },
  buyerNip: { width: 96, cell: ({ buyerNip }) => buyerNip },
  gross: {
    ...{ width: 108, least: 90, order: 'amount', isAmount: true },
    cell: ({ grossGrosze, currency }) => formatAmount(grossGrosze, currency),
  },
  mode: { width: 160, least: 98, cell: ({ mode }) => <ModeBadge mode={mode} /> },
  state: { width: 176, least: 146, order: 'state', cell: ({ state }) => <StateBadge state={state} /> },
  deadline: {
    ...{ width: 162, least: 118, order: 'deadline' },
    cell: (invoice, { today }) => <DeadlineCell invoice={invoice} today={today} />,
    title: deadlineTitle,
  },
  ksefNumber: { width: 300, cell: ({ ksefNumber }) => ksefNumber },
};

/** Marks, gaps and margins of a row, in pixels. */
const markWidth = 28;
const gap = 6;
const margins = 16;

/** The tracks of a row, and the least width at which nothing is cut off. */
export function gridTracks(columns: readonly InvoiceColumn[]): { template: string; least: number } {
  const tracks = columns.map((column) => {
    const { width, least = width, share } = gridColumns[column];
    return share === undefined ? `minmax(${least}px, ${width}px)` : `minmax(${width}px, ${share}fr)`;
  });
  const widths = columns.map((column) => gridColumns[column].least ?? gridColumns[column].width);
  const least = widths.reduce((sum, width) => sum + width + gap, markWidth + margins);
  return { template: [`${markWidth}px`, ...tracks].join(' '), least };
}
