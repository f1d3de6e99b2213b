import { Button, Group } from '@mantine/core';
import { IconFileInvoice, IconFilterOff } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { InvoiceChoice } from '../../../shared/contract/invoiceListCalls.ts';
import type { InvoiceViewList } from '../../../shared/contract/viewTypes.ts';
import { conditionsOf } from '../../../shared/domain/invoiceLook.ts';
import { invoices } from '../../../shared/i18n/ui/invoices.ts';
import { invoiceList } from '../../../shared/i18n/ui/invoiceList.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { Failure } from '../session/Failure.tsx';
import { useKnownStatus } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { BulkBar } from './BulkBar.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { conditionTexts, FilterChips, SearchInvoices } from './FilterBar.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { InvoiceGrid, rowHeight } from './InvoiceGrid.tsx';
import classes from './InvoiceGrid.module.css';
import type { ExportKind } from './useExport.ts';
import { useInvoiceLook } from './useInvoiceLook.ts';
import { useInvoiceRows } from './useInvoiceRows.ts';
import { useMarks } from './useMarks.ts';
import { useScrolledRows } from './useScrolledRows.ts';
import { ViewMenu } from './ViewMenu.tsx';

/** The list is there before what is opened from it. */
const invoiceDrawer = lazyScreen(async () => (await import('./InvoiceDrawer.tsx')).InvoiceDrawer);
const exportDialog = lazyScreen(async () => (await import('./ExportDialog.tsx')).ExportDialog);
const mailDialog = lazyScreen(async () => (await import('./MailManyDialog.tsx')).MailManyDialog);

/** In the address, in place of an invoice: the dialog that writes a file. */
export const exporting = 'export';

interface InvoiceListProps {
  views: InvoiceViewList;
  openId: string | undefined;
  query: string | undefined;
}

/** The list with its view, filter and marks, and whatever is opened from it. */
export const InvoiceList = ({ views, openId, query = '' }: InvoiceListProps) => {
  const { today } = useKnownStatus();
  const control = useInvoiceLook(views, openId, query);
  const { look, change } = control;
  const { filter, order, reversed } = look;
  const scrolled = useScrolledRows(rowHeight);
  const conditions = conditionsOf(filter, today);
  const rows = useInvoiceRows({ ...conditions, order, reversed }, scrolled);
  const marks = useMarks(rows);
  const [kind, setKind] = useState<ExportKind | null>(null);
  const [mailed, setMailed] = useState<InvoiceChoice | null>(null);
  const { total, isLoaded, list } = rows;
  const isFiltered = Object.keys(conditions).length > 0;
  const isEmpty = isLoaded && total === 0;
  const choice = marks.choice();
  const isExporting = openId === exporting || kind !== null;
  const close = () => {
    setKind(null);
    if (openId !== undefined) navigate({ screen: 'invoices', query });
  };
  const { order: _, reversed: __, ...listed } = list;

  return (
    <>
      {rows.error !== null && <Failure error={rows.error} />}
      <section className={classes.list}>
        {isEmpty && !isFiltered ? (
          <EmptyState icon={<IconFileInvoice />} {...invoices.empty}>
            <Button mt="xs" onClick={() => navigate({ screen: 'new' })}>
              {invoices.empty.action}
            </Button>
          </EmptyState>
        ) : (
          <>
            <Group gap="sm">
              <ViewMenu views={views} control={control} />
              <SearchInvoices filter={filter} onChange={(next) => change({ filter: next })} />
              <FilterMenu
                filter={filter}
                count={conditionTexts(filter).filter(([key]) => key !== 'search').length}
                today={today}
                onChange={(next) => change({ filter: next })}
                onClear={control.showAll}
              />
              <ColumnMenu columns={look.columns} onChange={control.setColumns} />
            </Group>
            <FilterChips filter={filter} onChange={(next) => change({ filter: next })} />
            {!isEmpty && (
              <BulkBar marks={marks} total={total} onExport={setKind} onMail={() => setMailed(choice)} />
            )}
            {isEmpty && (
              <EmptyState icon={<IconFilterOff />} {...invoiceList.nothingFits}>
                <Button mt="xs" variant="default" onClick={control.showAll}>
                  {invoiceList.nothingFits.action}
                </Button>
              </EmptyState>
            )}
            {isLoaded && !isEmpty && (
              <InvoiceGrid {...{ rows, marks, scrolled, look, today, query }} onOrder={change} />
            )}
          </>
        )}
      </section>
      {/* they come from this computer: a sign of waiting would push the list up for a blink */}
      <Suspense fallback={null}>
        {isExporting && (
          <exportDialog.Screen
            {...(kind !== null && { kind })}
            marked={choice && { choice, count: marks.count }}
            listed={isFiltered && total > 0 ? { choice: { all: listed, without: [] }, count: total } : null}
            onClose={close}
          />
        )}
        {mailed !== null && <mailDialog.Screen choice={mailed} onClose={() => setMailed(null)} />}
        <invoiceDrawer.Screen
          id={isExporting ? undefined : openId}
          {...{ today, query, list }}
          onClose={close}
        />
      </Suspense>
    </>
  );
};
