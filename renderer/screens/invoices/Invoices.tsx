import { Button } from '@mantine/core';
import { ui } from '../../../shared/i18n/ui.ts';
import { exports } from '../../../shared/i18n/ui/exports.ts';
import { imports } from '../../../shared/i18n/ui/imports.ts';
import { invoices } from '../../../shared/i18n/ui/invoices.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Failure } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import classes from './InvoiceGrid.module.css';
import { exporting, InvoiceList } from './InvoiceList.tsx';

interface InvoicesProps {
  openId: string | undefined;
  /** What the address says of the list. */
  query: string | undefined;
}

/** All issued invoices, newest first unless asked otherwise; one of them opened at the side. */
export const Invoices = ({ openId, query }: InvoicesProps) => {
  const views = useCall('view.list', null);
  return (
    <div className={classes.screen}>
      <ScreenHeader help="invoices" title={invoices.title}>
        <Button variant="default" onClick={() => navigate({ screen: 'import' })}>
          {imports.action}
        </Button>
        <Button
          variant="default"
          onClick={() => navigate({ screen: 'invoices', id: exporting, ...(query && { query }) })}
        >
          {exports.action}
        </Button>
        <Button onClick={() => navigate({ screen: 'new' })}>{ui.frame.screens.new}</Button>
      </ScreenHeader>
      {views.error !== null && <Failure error={views.error} />}
      {views.data === undefined ? (
        views.error === null && <Waiting />
      ) : (
        <InvoiceList views={views.data} openId={openId} query={query} />
      )}
    </div>
  );
};
