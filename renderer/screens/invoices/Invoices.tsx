import { Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileInvoice } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { ui } from '../../../shared/i18n/ui.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Failure } from '../session/Failure.tsx';
import { useCall, useKnownStatus } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { conditionsOf, InvoiceFilters, nothingChosen } from './InvoiceFilters.tsx';
import { InvoiceTable } from './InvoiceTable.tsx';

const words = ui.invoices;
/** The list is there before what is opened from it. */
const invoiceDrawer = lazyScreen(async () => (await import('./InvoiceDrawer.tsx')).InvoiceDrawer);
const exportDialog = lazyScreen(async () => (await import('./ExportDialog.tsx')).ExportDialog);

const pageSize = 100;
/** In the address, in place of an invoice: the dialog that writes a file. */
const exporting = 'export';
/** The most the contract gives in one answer. */
const mostShown = 1000;

/** All issued invoices, newest first unless asked otherwise; one of them opened at the side. */
export const Invoices = ({ openId }: { openId: string | undefined }) => {
  const status = useKnownStatus();
  const [chosen, setChosen] = useState(nothingChosen);
  const [settled] = useDebouncedValue(chosen, 150);
  const [limit, setLimit] = useState(pageSize);
  const isExporting = openId === exporting;
  const close = () => navigate({ screen: 'invoices' });
  const conditions = conditionsOf(settled);
  const { order } = settled;
  const list = useCall('invoice.list', { limit, order, ...conditions }, { keepPrevious: true });
  const filtered = Object.keys(conditions).length > 0;
  const empty = list.data?.items.length === 0;
  return (
    <>
      <ScreenHeader title={words.title} {...(list.data && { subtitle: words.count(list.data.total) })}>
        <Button variant="default" onClick={() => navigate({ screen: 'import' })}>
          {ui.imports.action}
        </Button>
        <Button variant="default" onClick={() => navigate({ screen: 'invoices', id: exporting })}>
          {ui.exports.action}
        </Button>
        <Button onClick={() => navigate({ screen: 'new' })}>{ui.frame.screens.new}</Button>
      </ScreenHeader>
      {list.error !== null && <Failure error={list.error} />}
      <Panel>
        {(!empty || filtered) && <InvoiceFilters chosen={chosen} today={status.today} onChange={setChosen} />}
        {empty && !filtered && (
          <EmptyState icon={<IconFileInvoice />} {...words.empty}>
            <Button mt="xs" onClick={() => navigate({ screen: 'new' })}>
              {words.empty.action}
            </Button>
          </EmptyState>
        )}
        {empty && filtered && (
          <Group gap="sm" py="md">
            <Text size="sm">{words.nothingFound}</Text>
            <Button variant="default" size="compact-sm" onClick={() => setChosen(nothingChosen)}>
              {words.clearFilter}
            </Button>
          </Group>
        )}
        {list.data !== undefined && !empty && <InvoiceTable items={list.data.items} today={status.today} />}
        {list.data !== undefined && list.data.items.length < Math.min(list.data.total, mostShown) && (
          <Button
            mt="sm"
            variant="default"
            loading={list.isFetching}
            onClick={() => setLimit(Math.min(mostShown, limit + pageSize))}
          >
            {words.more}
          </Button>
        )}
      </Panel>
      <Suspense fallback={<Waiting />}>
        {isExporting && <exportDialog.Screen onClose={close} />}
        <invoiceDrawer.Screen id={isExporting ? undefined : openId} today={status.today} onClose={close} />
      </Suspense>
    </>
  );
};
