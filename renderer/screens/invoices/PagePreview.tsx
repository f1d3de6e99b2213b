import { Group, Loader, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { invoiceDetails } from '../../../shared/i18n/ui/invoiceDetails.ts';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';
import classes from './InvoiceDrawer.module.css';

const words = invoiceDetails.pages;
/** Sharp enough in half of the drawer, on a screen of twice the pixels too. */
const dpi = 110;
/** Whoever goes through invoices one after another is not waited for with drawings. */
const restMs = 200;

/** The real pages of an invoice as they would be printed now; looking at them hands nothing over. */
export const PagePreview = ({ id, number }: Pick<InvoiceDetails, 'id' | 'number'>) => {
  const { fileUrl } = useProgram();
  const [rested] = useDebouncedValue(id, restMs);
  const { data, error, dataUpdatedAt } = useCall(
    'document.pages',
    { fileId: `${rested}.pdf.seen`, dpi },
    { enabled: rested === id },
  );
  const pages = rested === id ? (data?.pages ?? []) : [];
  return (
    <div className={classes.pages} role="region" aria-label={words.sheets} tabIndex={0}>
      {error !== null && rested === id && <Failure error={error} here />}
      {pages.length === 0 && (error === null || rested !== id) && (
        <Group gap="xs" m="auto" role="status">
          <Loader size="sm" aria-hidden="true" />
          <Text size="sm">{words.loading}</Text>
        </Group>
      )}
      {pages.map((page, index) => (
        <img
          key={page.fileId}
          className={classes.page}
          src={fileUrl(page.fileId, dataUpdatedAt)}
          alt={words.alt(index + 1, pages.length, number)}
          width={page.width}
          height={page.height}
        />
      ))}
    </div>
  );
};
