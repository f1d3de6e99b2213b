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
  /**
   * In pixels: what it takes where there is room, unless the style sheet knows better for a window, or at least, where
   * it takes a share of what is left.
   */
  width: number;
  /** What it is narrowed to in a small window, where words take two lines, before the list scrolls sideways. */
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
    width: 106,
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
  paymentDate: {
    width: 86,
    least: 42,

    cell: ({ paymentDay }, { today }) => dayCell(paymentDay, today),
  },
  buyer: {
    ...{ width: 92, share: 4, order: 'buyer' },
    cell: ({ buyerName }) => <span className={classes.name}>{buyerName}</span>,
    title: ({ buyerName }) => buyerName,
  },
  buyerNip: { width: 96, cell: ({ buyerNip }) => buyerNip },
  gross: {
    ...{ width: 110, least: 90, order: 'amount', isAmount: true },
    cell: ({ grossGrosze, currency }) => formatAmount(grossGrosze, currency),
  },
  mode: { width: 180, least: 122, cell: ({ mode }) => <ModeBadge mode={mode} /> },
  state: { width: 218, least: 134, order: 'state', cell: ({ state }) => <StateBadge state={state} /> },
  deadline: {
    ...{ width: 158, least: 114, order: 'deadline' },
    cell: (invoice, { today }) => <DeadlineCell invoice={invoice} today={today} />,
    title: deadlineTitle,
  },
  ksefNumber: { width: 300, cell: ({ ksefNumber }) => ksefNumber },
};

/** Marks, gaps and margins of a row in a small window, in pixels. */
const markWidth = 24;
const gap = 8;
const margins = 16;

/** The tracks of a row, and the least width at which nothing is cut off. */
export function gridTracks(columns: readonly InvoiceColumn[]): { template: string; least: number } {
  const tracks = columns.map((column) => {
    const { width, least = width, share } = gridColumns[column];
    if (share !== undefined) return `minmax(${width}px, ${share}fr)`;
    return `minmax(${least}px, var(--${column}, ${width}px))`;
  });
  const widths = columns.map((column) => gridColumns[column].least ?? gridColumns[column].width);
  const least = widths.reduce((sum, width) => sum + width + gap, markWidth + margins);
  return { template: [`${markWidth}px`, ...tracks].join(' '), least };
}
