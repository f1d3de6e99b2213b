import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  type CSSProperties,
  useEffect,
  useEffectEvent,
  useId,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type UIEvent,
} from 'react';
import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import type { InvoiceColumn, InvoiceLook } from '../../../shared/domain/invoiceLook.ts';
import { invoices } from '../../../shared/i18n/ui/invoices.ts';
import { invoiceList } from '../../../shared/i18n/ui/invoiceList.ts';
import { navigate } from '../session/route.ts';
import { gridColumns, gridTracks } from './gridColumns.tsx';
import classes from './InvoiceGrid.module.css';
import { useFollowedRow, type HeldRow } from './useFollowedRow.ts';
import type { InvoiceRows } from './useInvoiceRows.ts';
import type { MarkControl } from './useMarks.ts';
import type { useScrolledRows } from './useScrolledRows.ts';

export const rowHeight = 36;
const words = invoiceList.grid;
/** Where the greatest, and not the smallest, comes first. */
const fallsFirst: ReadonlySet<string> = new Set(['amount', 'issued']);

interface InvoiceGridProps {
  rows: InvoiceRows;
  marks: MarkControl;
  scrolled: ReturnType<typeof useScrolledRows>;
  look: InvoiceLook;
  today: string;
  /** The list's own part of the address. */
  query: string;
  onOrder: (change: Pick<InvoiceLook, 'order' | 'reversed'>) => void;
}

/** The list: only the rows that are seen are drawn, one of them is the one that keys act on. */
export const InvoiceGrid = ({
  rows,
  marks,
  scrolled: all,
  look,
  today,
  query,
  onOrder,
}: InvoiceGridProps) => {
  const { setArea, ...scrolled } = all;
  const { rowAt, total, list } = rows;
  const gridId = useId();
  const [active, setActive] = useState<HeldRow | null>(null);
  const [anchor, setAnchor] = useState<HeldRow | null>(null);
  const [shownList, setShownList] = useState(list);
  if (shownList !== list) {
    setShownList(list);
    setActive(null);
    setAnchor(null);
  }
  const toTop = useEffectEvent(() => scrolled.reveal(0));
  useEffect(() => toTop(), [list]);
  useFollowedRow(active, rows, (held, index) => setActive(index === null ? null : { ...held, index }));
  useFollowedRow(anchor, rows, (held, index) => {
    if (index !== null) scrolled.shift(index - held.index);
    setAnchor(index === null ? null : { ...held, index });
  });

  const hold = (index: number): HeldRow | null => {
    const row = rowAt(index);
    return row ? { id: row.id, index } : null;
  };
  const onScroll = ({ currentTarget: { scrollTop: top } }: UIEvent) => {
    scrolled.onScroll();
    // At its beginning the list shows what is new.
    setAnchor(top === 0 ? null : hold(Math.floor(top / rowHeight)));
  };
  const open = (id: string) => navigate({ screen: 'invoices', id, query });
  const goTo = (wanted: number, isRange: boolean) => {
    const index = Math.max(0, Math.min(total - 1, wanted));
    setActive({ id: rowAt(index)?.id ?? '', index });
    scrolled.reveal(index);
    if (isRange) void marks.markTo(active?.index ?? scrolled.firstSeen, index);
    else marks.endRange();
  };

  const at = active?.index ?? -1;
  const current = at < 0 ? undefined : rowAt(at);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return;
      event.preventDefault();
      return marks.markAll();
    }
    const to = {
      ...{ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: total - 1 },
      ...{ PageDown: at + scrolled.shown - 1, PageUp: at - scrolled.shown + 1 },
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      return goTo(to, event.shiftKey);
    }
    if (event.key === 'Escape' && marks.count > 0) marks.clear();
    if (current === undefined || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    if (event.key === 'Enter') open(current.id);
    else marks.toggle(current.id);
  };
  const onRowClick = (event: MouseEvent, index: number, { id }: InvoiceSummary) => {
    setActive({ id, index });
    if (event.shiftKey) return void marks.markTo(active?.index ?? index, index);
    if (event.ctrlKey || event.metaKey) return marks.toggle(id);
    open(id);
  };

  const { template, least } = gridTracks(look.columns);
  const last = Math.min(total - 1, scrolled.last);
  const indexes = Array.from(
    { length: Math.max(0, last - scrolled.first + 1) },
    (_, it) => scrolled.first + it,
  );
  const rowId = (index: number) => `${gridId}-${index}`;
  const isDrawn = at >= scrolled.first && at <= last;
  return (
    <>
      <VisuallyHidden id={`${gridId}-keys`}>{words.keys}</VisuallyHidden>
      <div
        ref={setArea}
        className={classes.grid}
        role="grid"
        aria-label={invoices.title}
        aria-describedby={`${gridId}-keys`}
        aria-rowcount={total + 1}
        aria-colcount={look.columns.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={isDrawn ? rowId(at) : undefined}
        style={{ '--least': `${least}px` } as CSSProperties}
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        onFocus={({ target, currentTarget }) => {
          if (target === currentTarget && active === null && total > 0) setActive(hold(scrolled.firstSeen));
        }}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns: template }}>
            <span role="columnheader">
              <VisuallyHidden>{words.marks}</VisuallyHidden>
            </span>
            {look.columns.map((column) => (
              <Heading key={column} column={column} look={look} onOrder={onOrder} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes.body} style={{ height: total * rowHeight }}>
          {indexes.map((index) => {
            const invoice = rowAt(index);
            return (
              <div
                key={index}
                id={rowId(index)}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={invoice !== undefined && marks.isMarked(invoice.id)}
                className={index === at ? `${classes.row} ${classes.active}` : classes.row}
                style={{ top: index * rowHeight, gridTemplateColumns: template }}
                onClick={(event) => invoice && onRowClick(event, index, invoice)}
              >
                {invoice === undefined ? (
                  <span role="gridcell" className={classes.coming}>
                    {words.loading}
                  </span>
                ) : (
                  <Cells {...{ invoice, marks, look, today, query }} />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
};

interface CellsProps extends Pick<InvoiceGridProps, 'marks' | 'look' | 'today' | 'query'> {
  invoice: InvoiceSummary;
}

const Cells = ({ invoice, marks, look, today, query }: CellsProps) => (
  <>
    <span
      role="gridcell"
      className={classes.mark}
      onClick={(event) => {
        event.stopPropagation();
        marks.toggle(invoice.id);
      }}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        checked={marks.isMarked(invoice.id)}
        readOnly
        aria-label={words.mark(invoice.number)}
      />
    </span>
    {look.columns.map((column) => {
      const { cell, isAmount, title } = gridColumns[column];
      const content = cell(invoice, { today, query });
      return (
        <span
          key={column}
          role="gridcell"
          className={isAmount ? `${classes.cell} ${classes.amount}` : classes.cell}
          title={typeof content === 'string' ? content : title?.(invoice, today)}
        >
          {content}
        </span>
      );
    })}
  </>
);

interface HeadingProps extends Pick<InvoiceGridProps, 'look' | 'onOrder'> {
  column: InvoiceColumn;
}

/** A column's name; one that the list can be ordered by changes the order: one way, the other, newest first again. */
const Heading = ({ column, look, onOrder }: HeadingProps) => {
  const { order, isAmount } = gridColumns[column];
  const name = invoiceList.columns[column];
  const className = isAmount ? `${classes.heading} ${classes.amount}` : classes.heading;
  if (order === undefined) {
    return (
      <span role="columnheader" className={className}>
        {name}
      </span>
    );
  }
  const isIt = look.order === order;
  const falls = fallsFirst.has(order) !== look.reversed;
  const Arrow = falls ? IconArrowDown : IconArrowUp;
  const next = () => {
    if (!isIt) return onOrder({ order, reversed: false });
    onOrder(look.reversed ? { order: 'issued', reversed: false } : { order, reversed: true });
  };
  return (
    <span
      role="columnheader"
      className={className}
      aria-sort={isIt ? (falls ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className={classes.sort} title={words.sortBy(name)} onClick={next}>
        {name}
        {isIt && <Arrow size={14} aria-hidden="true" />}
      </button>
    </span>
  );
};
